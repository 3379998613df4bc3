/** Sides around a Russian or Ukrainian event, told by case: "позиции ВСУ атаковали подразделения группировки". */
import * as is from "../../attribution/word-class.ts";
import type { Party } from "../../lexicon/row.ts";
import type { Words } from "../event/clause.ts";
import type { Event } from "../event/event.ts";
import { hasBits, hasThing, isBent, isWord, modifierBit, normAt, thingBit, type Page } from "../page.ts";
import { slavicForm } from "../event/slavic-form.ts";
import { byTroops, isTarget, passiveDoer } from "./doer-phrase.ts";
import { nounSides } from "./noun-sides.ts";
import type { SideMention } from "./side-mention.ts";
import { inHandsOf, isBetween } from "./slavic-pairs.ts";
import { isBuilding, isOtherTime, isUsed } from "./named-arms.ts";
import { launcherBefore } from "./launcher.ts";
import { hasStop, isBareObject } from "./bare-object.ts";
import { isAttached, isInflicted, type Reader, type Sides } from "./side-parts.ts";
import { isJoinedTo } from "./beside-side.ts";
import { isSite } from "./site-words.ts";
import { borneSides, isBorne, isOfBlow, isUnderBlow } from "./slavic-blow.ts";
import { headOf, isByFire, isFromSide, isInstrumental, isQuality, isWhose, isOblique, isWhich } from "./slavic-case.ts";
import { opponentsOf } from "./wars.ts";

/** "Российские позиции … ВСУ атакуют": whose the positions are is not who acts. */
const ownsObject = (page: Page, event: Event, { words: [from, to] }: SideMention): boolean =>
  isThingOf(page, event, [from, nounOf(page, from, to)]);

const isThingOf = (page: Page, event: Event, [from, to]: Words): boolean =>
  hasThing(page, to, still) ||
  // "сбили | украинский беспилотник": what is shot down stands behind the verb
  (event.action === "intercept" &&
    event.trigger.form === "active" &&
    (from > event.trigger.from || !downsItself(page, event)) &&
    hasThing(page, to, flying)) ||
  // "спалили ворожий танк": arms are what is destroyed, not who destroys.
  (ruins.has(event.action) &&
    event.row.roles === "transitive" &&
    hasThing(page, to, arms) &&
    !firesItself(page, event, from) &&
    page.actorAt[from]?.row.kind !== "force" &&
    !hasThing(page, to, thingBit.troops));

/** "російський | рухомий | комплекс": the noun behind further adjectives of an adjective; at most two stand between. */
function nounOf(page: Page, from: number, to: number): number {
  if (page.actorAt[from]?.row.kind !== "adjective") return to;
  let at = to;
  while (at < to + 2 && page.things[at] === 0 && isQuality(normAt(page, at)) && page.actorAt[at] === null) at += 1;
  return page.things[at] === 0 ? to : at;
}

/** "Українські гаубиці знищили російський склад": arms before an active verb do it, where something to destroy stands behind. */
function firesItself(page: Page, { trigger, clause }: Event, at: number): boolean {
  if (at > trigger.from || trigger.form !== "active" || isOblique(page, at)) return false;
  for (let i = trigger.to; i < clause[1]; i++) if (hasThing(page, i, still | arms)) return true;
  return false;
}

/** "Український дрон збив | вертоліт", but "ворожий дрон збили | зенітники": something that flies stands behind the verb of shooting down. */
function downsItself(page: Page, { trigger, clause }: Event): boolean {
  for (let i = trigger.to; i < clause[1]; i++)
    if (hasThing(page, i, flying | arms) && !hasThing(page, i, thingBit.troops)) return true;
  return false;
}

/** "спалили | російський «Тигр»", "ворожий дрон | збили": many did it, so one is not who did. */
const isOneOfMany = (page: Page, { trigger }: Event, { words: [from, to] }: SideMention): boolean =>
  trigger.form === "active" &&
  page.actorAt[from]?.row.kind === "adjective" &&
  /(?:ли|ють|уть|ять|ать|ют|ут|ят|ат)$/u.test(normAt(page, trigger.from)) &&
  /(?:ий|ый|ій|ая|ую|ое|ого|ська|ську|ське|зька|цька|жа|жу|же)$/u.test(normAt(page, to - 1)) &&
  !hasStop(page, Math.min(from, trigger.from), Math.max(to, trigger.from));

/** "Два українських Су-27 завдають ударів": counted, the subject stands in the genitive. */
const isCounted = (page: Page, at: number, { trigger }: Event): boolean =>
  at < trigger.from &&
  trigger.form === "active" &&
  page.quantityAt[at - 1] !== -1 &&
  page.quantityAt[at - 1] !== undefined;

const owned = thingBit.position | thingBit.structure | thingBit.depot | thingBit.weapon | thingBit.vehicle;
const still = thingBit.position | thingBit.structure | thingBit.place | thingBit.depot;
const arms = thingBit.weapon | thingBit.vehicle | thingBit.munition;
const flying = thingBit.airborne | thingBit.munition;
const ruins: ReadonlySet<string> = new Set(["losses", "damage", "capture"]);

/** "Отмечен накат противника", "произошла украинская атака": whose the noun of event is, did it. */
function ownerOfNoun(page: Page, { trigger: { noun }, row }: Event, sides: readonly SideMention[]): SideMention | null {
  if (noun === null || row.roles === "suffers" || row.roles === "place" || row.action === "losses") return null;
  const bound = ({ words: [from, to] }: SideMention): boolean => {
    const start = headOf(page, from);
    if (start === noun.to && start < to)
      return page.actorAt[from]?.row.kind !== "adjective" || start !== from || hasThing(page, to, thingBit.troops);
    return (
      page.actorAt[from]?.row.kind === "adjective" &&
      to <= noun.from &&
      noun.from - to <= 2 &&
      isBeside(page, to, noun.from)
    );
  };
  return sides.find(bound) ?? null;
}

const isBeside = (page: Page, from: number, to: number): boolean => {
  for (let i = from; i < to; i++)
    if (page.tokens[i]?.kind !== "word" || hasBits(page, i, is.preposition | is.and) || page.things[i] !== 0)
      return false;
  return true;
};

/** "у взаємодії з | підрозділами", "совместно с | авиацией": who does it together with somebody; "вместе с | боевиками была уничтожена" bears it. */
const isTogether = (page: Page, at: number): boolean =>
  /^(?:з|із|зі|с|со)$/u.test(normAt(page, at - 1)) &&
  !isBorneTogether(page, at) &&
  /^(?:взаємодії|взаимодействии|разом|вместе|спільно|совместно|координації|координации)$/u.test(normAt(page, at - 2));

/** "точка | вместе с боевиками", "уничтожена | вместе с боевиками": behind a thing or a passive, what it was destroyed with. */
const isBorneTogether = (page: Page, at: number): boolean =>
  /^(?:разом|вместе)$/u.test(normAt(page, at - 2)) &&
  (hasThing(page, at - 3, owned) ||
    (page.language !== "en" && slavicForm(normAt(page, at - 3), page.language) === "passive"));

/** Stands behind a preposition of its own: "от остатков | ВСУ", "из-под удара | противника". */
const isAside = (page: Page, at: number): boolean =>
  hasBits(page, at - 1, is.preposition) &&
  !["по", "у", "против", "проти"].includes(normAt(page, at - 1)) &&
  !isTogether(page, at);

/** "уничтожено | до | взвода | десантников": how many, and no way to anywhere. */
const isUpTo = (page: Page, { action }: Event, at: number): boolean =>
  action === "losses" && normAt(page, at - 1) === "до" && hasThing(page, at, thingBit.troops);

/** "Авіабазу | росіян атакували", "склад | ВСУ уничтожили": whose the thing before the verb is, bore it. */
function ownsLeft(page: Page, { trigger }: Event, { words: [at] }: SideMention): boolean {
  const from = hasBits(page, at - 1, is.quoteMark) ? at - 2 : at - 1;
  if (at >= trigger.from || trigger.form !== "active") return false;
  if (hasThing(page, from, thingBit.troops | thingBit.airborne) || !hasThing(page, from, owned)) return false;
  if (!isWhose(normAt(page, at)) && page.tokens[at]?.shape !== "upper") return false;
  const thing = normAt(page, from);
  // "Позиції | ЗСУ обстріляли окупанти": ground and buildings act on nobody
  if (hasThing(page, from, thingBit.position | thingBit.structure | thingBit.depot) || isSite(page, from)) return true;
  return /[ую]$/u.test(thing) || (/(?:ли|ють|уть|ять)$/u.test(normAt(page, trigger.from)) && !/[иіїы]$/u.test(thing));
}

/** "заняли | подразделения группировки «Запад»": the phrase starts at the troops, where these stand straight. */
const subjectStart = (page: Page, at: number, verb: number): number => {
  const head = headOf(page, at);
  if (head < at && agrees(normAt(page, verb), normAt(page, head))) return head;
  // "атаковали | 3 дрона СБУ": a number counts them
  if (head < at && (page.quantityAt[head - 1] ?? -1) !== -1) return head;
  if (isWhich(page, head - 1)) return at;
  return head < at && /(?:ия|ії|цы|ці|ки|и|ы|і|ые|ие)$/u.test(normAt(page, head)) ? head : at;
};

/** "звільнила | бригада ЗСУ", "освободил | батальон ВСУ": one body in the straight case behind a verb of its gender. */
const agrees = (verb: string, noun: string): boolean =>
  (verb.endsWith("ла") && /[ая]$/u.test(noun)) ||
  (/(?:[аеиіїуюя]в|[аеиоуыюя]л)$/u.test(verb) && /[^аеиіїоуыюяь]$/u.test(noun));

/** Verbs in -ся that a side does by itself: "продвинулись", "просочилися". */
const moves: ReadonlySet<string> = new Set(["attack", "advance", "withdraw", "deploy", "capture", "hold"]);

/** "взято под контроль | российских войск": whose control it came under took it. */
const isController = (page: Page, { trigger, action }: Event, { words: [at] }: SideMention): boolean =>
  action === "capture" &&
  trigger.noun === null &&
  /^контрол(?:ь|ем|ю)$/u.test(normAt(page, trigger.to - 1)) &&
  headOf(page, at) <= trigger.to + 1 &&
  at >= trigger.to;

/** "Бойцам ВСУ удалось взять", "Вдалося ворогу просунутися": to whom it was given to do it, did it. */
function ableSide(page: Page, { trigger, clause }: Event, sides: readonly SideMention[]): SideMention | null {
  let given = -1;
  for (let i = Math.max(0, trigger.from - 8); i < trigger.from; i++) if (isWord(page, i, "let-succeed")) given = i;
  // "Взять город | войскам | не удаётся": what was tried is told first
  const fronted = trigger.form === "infinitive" && trigger.from === clause[0];
  if (fronted) for (let i = trigger.to; i < clause[1]; i++) if (isWord(page, i, "let-succeed")) given = i;
  if (given < 0) return null;
  const bent = ({ words: [at, to] }: SideMention): boolean => {
    const last = page.actorAt[at]?.row.kind === "adjective" ? to : to - 1;
    return [headOf(page, at), at, last].some((i) => dative.test(normAt(page, i))) || isLetters(page, at);
  };
  const near = (at: number): boolean =>
    given > trigger.from ? at < given : at < trigger.from && trigger.from - at < 14;
  return sides.find((side) => near(side.words[0]) && bent(side)) ?? null;
}

/** "Спроби | ворога наступати", "попытки | противника прорваться": whose the attempt is, does what is tried. */
const trier = (page: Page, { trigger, row }: Event, sides: readonly SideMention[]): SideMention | null =>
  row.roles === "suffers" || row.roles === "falls" || trigger.noun !== null
    ? null
    : (sides.find(
        ({ words: [at] }) =>
          at < trigger.from &&
          trigger.from - at < 6 &&
          isBent(page, headOf(page, at) - 1, modifierBit.attempt | modifierBit.plan) &&
          attempts.test(normAt(page, headOf(page, at) - 1)),
      ) ?? null);

const attempts = /^(?:спроб|намаганн|попыт|стремлени|план|намерени|намір|готовн)/u;

const isLetters = (page: Page, at: number): boolean => page.tokens[at]?.shape === "upper" && headOf(page, at) === at;
const dative = /(?:ам|ям|ому|ему|ові|еві|у|ю)$/u;

/** "«Герани» ударили", "випущено КАБи": whose arms were fired, fired them. */
const isArms = ({ rule }: SideMention): boolean => rule.startsWith("actor.arms.");

/** "в дом попал дрон | ВСУ": behind a verb without an object, whose the drone is fired it. */
const fliesItself = (page: Page, { row, action, trigger }: Event, at: number): boolean =>
  row.roles === "intransitive" &&
  action === "strike" &&
  headOf(page, at) >= trigger.to &&
  (hasThing(page, headOf(page, at), shots) || hasThing(page, at - 1, shots));

const shots = thingBit.airborne | thingBit.munition;

/** Sides told by their own words and not by case: what was shot down, who stands guard, whose arms flew, who tried or was able. */
function byOwnWords(page: Page, event: Event, { near, all, parts }: Near): Sides | null {
  const { row, trigger } = event;
  const against = ({ party }: SideMention): SideMention | null => near.find((side) => side.party !== party) ?? null;
  // "льотчики збили два | шахеди": whose they were
  const fallen = event.action === "intercept" ? (near.find(isArms) ?? null) : null;
  if (fallen !== null) return { actor: against(fallen), recipient: fallen };
  // "2 ракети збила | ППО": told by its own name right behind the verb
  const launcher = downsItself(page, event) ? null : launcherBefore(page, event, near);
  if (launcher !== null) return { actor: against(launcher), recipient: launcher };
  const guard = near.find(({ rule, words: [at] }) => rule === "actor.rel.air-defence" && at === trigger.to);
  if (event.action === "intercept" && guard !== undefined && trigger.form === "active")
    return { actor: guard, recipient: against(guard) };
  const flown = near.find((side) => !all.includes(side) && !isOtherTime(page, side));
  const foe = (party: Party): SideMention | null => all.find((side) => side.party !== party) ?? null;
  if (flown !== undefined && all.every(({ party }) => party !== flown.party))
    return { actor: flown, recipient: foe(flown.party) };
  const able = row.roles === "suffers" || row.roles === "falls" ? null : ableSide(page, event, parts);
  const tried = trier(page, event, near);
  // "попытка | противника | прорваться сорвана": whose the attempt was, is who was stopped
  if (tried !== null && (row.action === "repel" || event.action === "intercept")) {
    // "пресечена попытка атаковать по территории | России": what was fired at stopped nobody
    const stopped = foe(tried.party);
    return { actor: stopped && isTarget(page, event, stopped.words[0]) ? null : stopped, recipient: tried };
  }
  const doer = tried ?? able;
  return doer === null ? null : { actor: doer, recipient: foe(doer.party) };
}

const strictly: ReadonlySet<string> = new Set(["intercept", "withdraw"]);

/** The side that stands as the verb's subject, by the case of its words. */
function subjectOf(page: Page, event: Event, all: readonly SideMention[]): SideMention | null {
  const free = all.filter((side) => !ownsLeft(page, event, side) && !isTarget(page, event, side.words[0]));
  const able = free.filter((side) => !ownsObject(page, event, side));
  // "покинувши окуповані | українські | території": whose the ground is, does not leave it
  const strict = able.length > 0 || ruins.has(event.action) || strictly.has(event.action);
  const stands = (side: SideMention): boolean => standsStraight(page, event, side);
  return (strict || free.length < all.length ? able : free).find(stands) ?? ownerBefore(page, event, able);
}

/** "Экипажи вертолётов | группировки | нанесли удары", "ТОС-1А «Солнцепек» | группировки | уничтожил": whose the subject of an active verb is, where none has a name. */
function ownerBefore(page: Page, event: Event, able: readonly SideMention[]): SideMention | null {
  const { trigger, row } = event;
  if (trigger.form !== "active" || row.roles !== "transitive" || isOblique(page, event.clause[0])) return null;
  const owns = ({ words: [at] }: SideMention): boolean =>
    at < trigger.from && at > event.clause[0] && isWhose(normAt(page, at)) && !isInstrumental(page, at);
  return able.find(owns) ?? null;
}

/** "«Солнцепёк» | группировки | сжёг", "«Хаймарс» | ВСУ | ударил": whose the arms are is who fired them. */
const ownerOfArms = (subject: SideMention | null, all: readonly SideMention[]): SideMention | null =>
  subject !== null && isArms(subject)
    ? (all.find((side) => !isArms(side) && side.party === subject.party && isBehind(side, subject)) ?? subject)
    : subject;

/** At most a word and quote marks stand between. */
const isBehind = ({ words: [at] }: SideMention, { words: [, end] }: SideMention): boolean => at >= end && at - end <= 4;

/** "ликвидировали | до отделения пехоты | ВСУ", "знищили до взводу": how many were hit, whose they were. */
function isSome(page: Page, { trigger }: Event, at: number): boolean {
  for (let i = at - 1; i >= trigger.to && i > at - 5; i--) {
    if (normAt(page, i) === "до") return true;
    if (hasBits(page, i, is.comma | is.hardMark | is.preposition)) return false;
  }
  return false;
}

/** By its case and number the side can be the subject of the verb. */
const standsStraight = (page: Page, event: Event, side: SideMention): boolean => {
  const { trigger } = event;
  const [at] = side.words;
  return (
    (!isOblique(page, at) || isCounted(page, at, event) || fliesItself(page, event, at)) &&
    !isSome(page, event, at) &&
    !isBareObject(page, event, at) &&
    !isOneOfMany(page, event, side) &&
    !(
      at > trigger.from &&
      isAttached(page, subjectStart(page, at, trigger.from), [trigger.from, trigger.to]) &&
      !fliesItself(page, event, at)
    ) &&
    !hasBits(page, at - 1, is.preposition)
  );
};

/** "продолжают действия по | разгрому", "ведуть роботу зі | знищення": who is at work on it, does what the noun says is done. */
const isPursued = (page: Page, { trigger: { noun, form } }: Event): boolean =>
  noun !== null &&
  form === "active" &&
  isWord(page, noun.from, "done-to") &&
  /^(?:по|к|до|з|із|зі|щодо)$/u.test(normAt(page, noun.from - 1));

/** "| США | и | Великобритания | нанесли удары": one more who does it; foes joined so fight each other. */
const isAllyOf = (page: Page, used: SideMention, side: SideMention): boolean =>
  isJoinedTo(page, used, side) && !opponentsOf(used.party).includes(side.party);

interface Near {
  /** Sides that no preposition sets aside; `all` of them without arms that were fired. */
  readonly near: readonly SideMention[];
  readonly all: readonly SideMention[];
  readonly parts: readonly SideMention[];
}

export const slavic: Reader = (page, event, { left, right }) => {
  const { row, trigger } = event;
  if (trigger.form === "noun") return nounSides(page, event, { left, right });
  const parts = [...left, ...right];
  const near = parts.filter(
    (side) =>
      !isAside(page, side.words[0]) &&
      (!isAside(page, headOf(page, side.words[0])) || isUpTo(page, event, headOf(page, side.words[0]))) &&
      !(isArms(side) && isBuilding(page, side)),
  );
  const all = near.filter((side) => !(isArms(side) && (event.action === "strike" || isOtherTime(page, side))));
  const told = byOwnWords(page, event, { near, all, parts });
  if (told !== null) return told;
  if (isBorne(page, event)) return borneSides(page, event, { all, parts });
  const subject = ownerOfArms(subjectOf(page, event, all), all);
  const doer = all.find((side) => isController(page, event, side)) ?? passiveDoer(page, event, all);
  const other = (used: SideMention | null): SideMention | null =>
    all.find(
      (side) =>
        side !== used &&
        !(used !== null && isAllyOf(page, used, side)) &&
        !(
          isArms(side) &&
          (side.party === used?.party || isInstrumental(page, side.words[0]) || isUsed(page, side.words[0]))
        ),
    ) ?? null;
  // "під | українським | контролем": whose control it is stands among the event's own words
  const inside = parts.find(({ words: [at] }) => at >= trigger.from && at < trigger.to) ?? null;
  // "село остаётся за | армией": the preposition sets nobody aside who holds it
  const holder = parts.find(({ words: [at] }) => normAt(page, headOf(page, at) - 1) === "за") ?? null;
  if (row.roles === "falls") return { actor: inside ?? inHandsOf(page, all) ?? other(null) ?? holder, recipient: null };
  // "| украинских войск | в селе нет": who is not there stands in the genitive
  if (row.not === true && row.id.endsWith(".presence")) return { actor: subject ?? other(null), recipient: null };
  const owner = subject === null && doer === null ? ownerOfNoun(page, event, all) : null;
  if (owner !== null) return { actor: owner, recipient: other(owner) };
  if (isInflicted(page, event) || isPursued(page, event)) return { actor: subject, recipient: other(subject) };
  if (row.roles === "suffers") {
    const cause =
      parts.find(({ words: [at] }) => isFromSide(page, at) || isByFire(page, at)) ??
      all.find((side) => isOfBlow(page, event, side)) ??
      all.find((side) => side !== subject && isInstrumental(page, side.words[0])) ??
      null;
    return { actor: cause, recipient: subject === cause ? other(cause) : (subject ?? other(cause)) };
  }
  if (event.action === "clash" && isBetween(page, parts))
    return { actor: parts[0] ?? null, recipient: parts[1] ?? null };
  if (row.roles === "event") return { actor: subject ?? other(null), recipient: null };
  if (trigger.form === "reflexive" && moves.has(row.action) && doer === null)
    return { actor: subject, recipient: null };
  if ((trigger.form === "passive" || trigger.form === "reflexive") && row.light !== true && row.roles === "transitive")
    return { actor: doer, recipient: other(doer) };
  if (trigger.form === "passive" && row.light === true) return { actor: doer, recipient: other(doer) };
  // "под ударами | наших войск": whose the blows are that somebody is under
  const firing = (side: SideMention): boolean => isByFire(page, side.words[0]) || isUnderBlow(page, event, side);
  const fired = subject ?? byTroops(page, event, all) ?? all.find(firing) ?? null;
  return { actor: fired, recipient: other(fired) };
};
