/** Who did it and to whom: "units of the army repelled the enemy's attack" has the army as actor and the enemy as recipient. */
import * as is from "../attribution/word-class.ts";
import type { Party } from "../lexicon/row.ts";
import type { Words } from "./clause.ts";
import type { Event } from "./event.ts";
import { hasBits, hasThing, isEventPlace, normAt, thingBit, type Page } from "./page.ts";
import type { SideMention, Voice } from "./side-mention.ts";
import { standInSides } from "./stand-in-side.ts";
import { isBelligerent, opponentAmong } from "./wars.ts";

const blame = /^(?:blam(?:e|ed|es|ing)|pin(?:ned|s)?|вину|провину|ответственность|відповідальність)$/u;

/** Whether the word at `at` is whom the blame is put on: "blamed the strike [on] Russia", "вину за удар [на] Киев". */
function isBlamed(page: Page, at: number): boolean {
  if (!/^(?:on|на)$/.test(normAt(page, at - 1))) return false;
  for (let i = at - 2; i > at - 9 && i >= 0 && !hasBits(page, i, is.hardMark); i--)
    if (blame.test(normAt(page, i))) return true;
  return false;
}

/** The name goes on as a place: "out of the Kyiv region". */
function opensPlace(page: Page, { from, to }: { readonly from: number; readonly to: number }): boolean {
  const place = page.input.toponyms[page.placeAt[from] ?? -1];
  return place !== undefined && place.from <= from && place.to > to && isEventPlace(page, from);
}

/** A state's name behind a preposition is a place: "in Russia", "над Украиной". */
function isWhere(page: Page, at: number): boolean {
  if (!isEventPlace(page, at) || isBlamed(page, at)) return false;
  const before = normAt(page, at - 1);
  return (
    hasBits(page, at - 1, is.preposition) &&
    !["by", "of", "against", "with", "for", "between", "against"].includes(before)
  );
}

/** Sides named in a stretch, in order. */
export function sidesIn(page: Page, [from, to]: Words, voice: Voice): SideMention[] {
  const found: SideMention[] = [];
  for (let i = from; i < to; i++) {
    const match = page.actorAt[i] ?? null;
    if (match === null) continue;
    const { row } = match;
    const party = partyOf(row, voice);
    const clear = party !== null && party !== "unk" && party !== "ind" && page.said[i] !== 1;
    const where = (row.kind === "state" || row.kind === "adjective") && (isWhere(page, i) || opensPlace(page, match));
    if (clear && !where) {
      found.push({ words: [Math.max(from, match.from), Math.min(to, match.to)], party, name: row.name, rule: row.id });
    }
    i = match.to - 1;
  }
  return found;
}

function partyOf(row: { readonly party: Party; readonly relative?: "enemy" | "own" }, voice: Voice): Party | null {
  if (row.relative === undefined) return row.party;
  const speaker = voice.party ?? voice.home ?? null;
  if (speaker === null) return null;
  return row.relative === "own" ? speaker : opponentAmong(speaker, voice.named);
}

const oblique =
  /(?:ого|его|их|ых|ой|ей|ої|ому|ему|им|ым|ими|ыми|ами|ями|ов|ев|ів|їв|ом|ем|ою|ею|ам|ям|ах|ях|ием|ий)$|^(?:противника|врага|ворога|агресора|агрессора|супостата|росіян|россиян|наших|формирований|украинцев|росії|россии|украины|україни|сша|израиля|орків|русні)$/u;
const straight =
  /(?:ий|ый)$|^(?:противник|враг|ворог|агресор|агрессор|супостат|київ|киев|кремль|азов|вагнер|израиль)$/u;
const instrumental = /(?:ами|ями|ым|им|ими|ыми|ом|ем|єм|ою|ею|ией)$/u;

/** Things that act for a side, so that their case is its case: "подразделения | группировки", "беспилотники | ВСУ". */
const doers = thingBit.troops | thingBit.means | thingBit.airborne | thingBit.weapon;

/** "силами и средствами | ПВО": what a side does it with. */
const joinedMeans = /^(?:силами|засобами|средствами|расчётами|расчетами|розрахунками|зусиллями|усилиями)$/u;

const hasDoer = (page: Page, at: number): boolean => hasThing(page, at, doers) || joinedMeans.test(normAt(page, at));

/** The word whose case the mention stands in: "подразделения" of "подразделения группировки «Запад»". */
function headOf(page: Page, at: number): number {
  let head = at;
  for (let i = at - 1; i >= 0 && page.said[i] !== 1; i--) {
    if (hasThing(page, i, doers) || joinedMeans.test(normAt(page, i))) head = i;
    else if (!hasBits(page, i, is.quoteMark) && !(hasBits(page, i, is.and) && hasDoer(page, i - 1))) break;
  }
  return head;
}

const isStraight = (page: Page, at: number): boolean =>
  straight.test(normAt(page, at)) && (page.actorAt[at]?.row.kind !== "force" || !normAt(page, at).endsWith("ий"));

function isOblique(page: Page, from: number): boolean {
  const at = headOf(page, from);
  const norm = normAt(page, at);
  return !isStraight(page, at) && (oblique.test(norm) || instrumental.test(norm));
}

const isInstrumental = (page: Page, from: number): boolean => {
  const at = headOf(page, from);
  return (instrumental.test(normAt(page, at)) && !isStraight(page, at)) || isThroughDeeds(page, at);
};

const deeds = /^(?:действий|действиям|дій|діям|усилий|зусиль|работы|роботи|операции|операції)$/u;
const through = /^(?:результате|результаті|благодаря|завдяки|внаслідок|ходе|ході)$/u;

/** "в результате решительных действий подразделений", "завдяки діям бригади": whose deeds they are did it. */
function isThroughDeeds(page: Page, at: number): boolean {
  if (!deeds.test(normAt(page, at - 1))) return false;
  for (let i = at - 2; i >= Math.max(0, at - 6); i--) {
    if (through.test(normAt(page, i))) return true;
    if (hasBits(page, i, is.comma | is.hardMark)) return false;
  }
  return false;
}

/** Behind a preposition other than "of", with at most one word between. */
function behindPreposition(page: Page, at: number): boolean {
  const stands = (i: number): boolean => hasBits(page, i, is.preposition) && normAt(page, i) !== "of";
  return stands(at - 1) || (stands(at - 2) && !hasBits(page, at - 1, is.comma) && normAt(page, at - 1) !== "of");
}

/** Stands on a thing or event before it: "позиции | ВСУ", "attacks | of the enemy"; the verb itself is none. */
function isAttached(page: Page, from: number, verb: Words = [-1, -1]): boolean {
  const at = hasBits(page, from - 1, is.quoteMark) ? from - 1 : from;
  if (at - 1 >= verb[0] && at - 1 < verb[1]) return false;
  if (page.language === "en")
    return normAt(page, at - 1) === "of" || (hasBits(page, at - 1, is.determiner) && normAt(page, at - 2) === "of");
  return (page.things[at - 1] ?? 0) !== 0 || page.events.has(at - 1);
}

export interface Sides {
  readonly actor: SideMention | null;
  readonly recipient: SideMention | null;
}

interface Parts {
  readonly left: readonly SideMention[];
  readonly right: readonly SideMention[];
}

type Reader = (page: Page, event: Event, parts: Parts) => Sides;

const by = (page: Page, sides: readonly SideMention[]): SideMention | null =>
  sides.find(
    ({ words: [at] }) =>
      normAt(page, at - 1) === "by" ||
      (hasBits(page, at - 1, is.determiner | is.sideAdjective) && normAt(page, at - 2) === "by") ||
      byNear(page, at),
  ) ?? null;

function byNear(page: Page, at: number): boolean {
  for (let i = at - 1; i > at - 7 && i >= 0; i--) {
    if (hasBits(page, i, is.comma | is.hardMark)) return false;
    if (normAt(page, i) === "by") return true;
  }
  return false;
}

/** "inflicted heavy losses on", "завдали втрат": the subject does what the noun says is suffered. */
const isInflicted = (page: Page, { trigger }: Event): boolean =>
  trigger.noun !== null &&
  trigger.form !== "passive" &&
  /^(?:inflict|caus|deal|dealt|нанес|нанос|завда)/u.test(normAt(page, trigger.from));

/** "after rebels seized", "than Russia lost": the word in front opens a clause and the verb follows. */
const opensClause = (page: Page, [at, to]: Words, { group, trigger }: Event): boolean =>
  /^(?:after|before|since|until|than|as|for|that)$/u.test(normAt(page, at - 1)) &&
  Math.min(group, trigger.helper ?? trigger.from) - to <= 2;

const english: Reader = (page, event, { left, right }) => {
  const { row, trigger } = event;
  const form = trigger.form;
  const subject =
    left.find(
      ({ words: [at, to] }) =>
        !behindPreposition(page, at) || normAt(page, at - 1) === "of" || opensClause(page, [at, to], event),
    ) ?? null;
  const doer = by(page, right);
  const object = right.find((side) => side !== doer) ?? null;
  if (form === "noun") return nounSides(page, event, { left, right });
  if (row.roles === "falls") return { actor: right[0] ?? left[0] ?? null, recipient: null };
  if (isInflicted(page, event)) return { actor: subject, recipient: object };
  if (row.roles === "suffers")
    return { actor: doer ?? (left.length > 0 ? object : null), recipient: subject ?? object };
  if (row.roles === "event") return { actor: left[0] ?? doer ?? object, recipient: null };
  if (form === "passive" && row.roles === "transitive") return { actor: doer, recipient: subject ?? object };
  return { actor: subject, recipient: object };
};

/** "Российские позиции … ВСУ атакуют": whose the positions are is not who acts. */
const ownsObject = (page: Page, { words: [, to] }: SideMention): boolean =>
  hasThing(page, to, thingBit.position | thingBit.structure | thingBit.place | thingBit.depot);

/** "заняли | подразделения группировки «Запад»": the phrase starts at the troops, where these stand straight. */
const subjectStart = (page: Page, at: number): number => {
  const head = headOf(page, at);
  return head < at && /(?:ия|ії|цы|ці|ки|и|ы|и|і)$/u.test(normAt(page, head)) ? head : at;
};

/** Verbs in -ся that a side does by itself: "продвинулись", "просочилися". */
const moves: ReadonlySet<string> = new Set(["attack", "advance", "withdraw", "deploy", "capture", "hold"]);

/** "збиті ППО", "уничтожен ВСУ": letters that are not bent, right behind the passive, are who did it. */
const isBareDoer = (page: Page, { trigger }: Event, { words: [at] }: SideMention): boolean =>
  trigger.form === "passive" && at === trigger.to && page.tokens[at]?.shape === "upper";

const slavic: Reader = (page, event, { left, right }) => {
  const { row, trigger } = event;
  if (trigger.form === "noun") return nounSides(page, event, { left, right });
  const all = [...left, ...right].filter(
    ({ words: [at] }) =>
      !hasBits(page, at - 1, is.preposition) || ["по", "у", "против", "проти"].includes(normAt(page, at - 1)),
  );
  const able = all.filter((side) => !ownsObject(page, side));
  const subject =
    (able.length > 0 ? able : all).find(
      ({ words: [at] }) =>
        !isOblique(page, at) &&
        !(at > trigger.from && isAttached(page, subjectStart(page, at), [trigger.from, trigger.to])) &&
        !hasBits(page, at - 1, is.preposition),
    ) ?? null;
  const doer = all.find((side) => isInstrumental(page, side.words[0]) || isBareDoer(page, event, side)) ?? null;
  const other = (used: SideMention | null): SideMention | null => all.find((side) => side !== used) ?? null;
  if (row.roles === "falls") return { actor: other(null), recipient: null };
  if (isInflicted(page, event)) return { actor: subject, recipient: other(subject) };
  if (row.roles === "suffers") return { actor: null, recipient: subject ?? other(null) };
  if (row.roles === "event") return { actor: subject ?? other(null), recipient: null };
  if (trigger.form === "reflexive" && moves.has(row.action) && doer === null)
    return { actor: subject, recipient: null };
  if ((trigger.form === "passive" || trigger.form === "reflexive") && row.light !== true && row.roles === "transitive")
    return { actor: doer, recipient: other(doer) };
  if (trigger.form === "passive" && row.light === true) return { actor: doer, recipient: other(doer) };
  return { actor: subject, recipient: other(subject) };
};

/** "the enemy's attack on Lyman", "втрати ворога": left or genitive of a noun of event. */
function nounSides(page: Page, event: Event, { left, right }: Parts): Sides {
  const doer =
    by(page, right) ??
    right.find(({ words: [at] }) => isBlamed(page, at)) ??
    right.find(
      ({ words: [at] }) => page.language !== "en" && isInstrumental(page, at) && !behindPreposition(page, at),
    ) ??
    null;
  const genitive = right.find((side) => side !== doer && isAttached(page, side.words[0])) ?? null;
  const target = right.find((side) => side !== doer && side !== genitive) ?? null;
  const own = left.at(-1) ?? genitive;
  const bears =
    event.row.roles === "suffers" ||
    event.row.roles === "place" ||
    event.action === "losses" ||
    event.action === "intercept";
  if (bears) return { actor: doer, recipient: own ?? target };
  return { actor: doer ?? own, recipient: target ?? (own === genitive ? null : genitive) };
}

const readerOf = (page: Page): Reader => (page.language === "en" ? english : slavic);

/** "Ukrainian counterattacks collapsed", "атаки ворога відбито": whose the attack was is who was repelled. */
function repelSides(page: Page, event: Event, parts: Parts): Sides {
  const attackers = [...parts.left, ...parts.right].filter((side) => ownsAttack(page, side));
  const attacker = attackers[0] ?? null;
  if (attacker === null) return readerOf(page)(page, event, parts);
  const rest = [...parts.left, ...parts.right].filter(
    (side) => !attackers.includes(side) && side.party !== attacker.party,
  );
  return { actor: rest[0] ?? null, recipient: attacker };
}

function ownsAttack(page: Page, { words: [from, to] }: SideMention): boolean {
  const whose =
    page.language === "en" ||
    isOblique(page, from) ||
    page.tokens[from]?.shape === "upper" ||
    page.actorAt[from]?.row.kind === "adjective";
  if (!whose) return false;
  for (let i = to; i < to + 3; i++) {
    if (hasBits(page, i, is.preposition | is.comma | is.and | is.auxiliary)) break;
    if (isAttackWord(page, i)) return true;
  }
  for (let i = from - 1; i >= Math.max(0, from - 4); i--) {
    if (isAttackWord(page, i)) return true;
    if (
      !hasBits(page, i, is.determiner) &&
      !["of", "by"].includes(normAt(page, i)) &&
      !hasThing(page, i, thingBit.troops)
    )
      return false;
  }
  return false;
}

const isAttackWord = (page: Page, at: number): boolean =>
  (page.events.get(at) ?? []).some(
    ({ row }) => (row.action === "attack" || row.action === "strike") && row.word !== "verb",
  );

const harmful: ReadonlySet<string> = new Set(["losses", "civilian-harm", "damage"]);

/** "killed in an Israeli airstrike", "наслідки удару росіян": whose the strike was is who did it. */
function byTheirAttack(page: Page, sides: Sides, all: readonly SideMention[]): Sides {
  const doer = all.find((side) => ownsAttack(page, side)) ?? null;
  if (doer === null || (sides.actor !== null && sides.actor !== doer)) return sides;
  const bears = sides.recipient === doer ? (all.find((side) => side.party !== doer.party) ?? null) : sides.recipient;
  return { actor: doer, recipient: bears };
}

const alone: ReadonlySet<string> = new Set(["hold", "withdraw", "deploy", "clash"]);

/** Sides as the words of the clause put them; `subject` is the one shared with the verb before, where the clause opens with its verb. */
export function statedSides(
  page: Page,
  event: Event,
  { voice, subject, last = null }: { voice: Voice; subject: SideMention | null; last?: Party | null },
): Sides {
  const { clause, trigger } = event;
  const head = trigger.noun ?? trigger;
  const from = trigger.noun === null ? trigger.from : Math.min(trigger.from, trigger.noun.from);
  const pivot = trigger.noun !== null && trigger.form !== "passive" ? trigger.from : head.from;
  const named = (words: Words): SideMention[] => {
    const found = sidesIn(page, words, voice);
    return found.length > 0 ? found : standInSides(page, words, { voice, last });
  };
  const left = named([clause[0], pivot]);
  const right = named([page.language === "en" ? pivot : from, clause[1]]).filter(
    (side) => !left.some((l) => l.words[0] === side.words[0]),
  );
  const shares = trigger.form !== "passive" || event.row.roles !== "transitive";
  const shared = left.length === 0 && subject !== null && shares ? [subject] : left;
  const sides =
    event.action === "repel" && !event.failed
      ? repelSides(page, event, { left: shared, right })
      : readerOf(page)(page, event, { left: shared, right });
  if (event.failed) return { actor: null, recipient: sides.actor };
  // "under Ukrainian control", "отход морпехов": who holds or leaves a place is the one side there is to name.
  if (alone.has(event.action) && sides.actor === null) return { actor: sides.recipient, recipient: null };
  const harmed =
    harmful.has(event.action) || (event.action === "strike" && trigger.form === "passive" && trigger.noun === null);
  return harmed ? byTheirAttack(page, sides, [...shared, ...right]) : sides;
}

/** The party a claim is told for: its last source that takes a side, else the publisher, else whose enemy the publisher speaks of. */
export function voiceParty(parties: readonly Party[], publisher: Party, home: Party | null): Party | null {
  const source = [...parties].reverse().find((party) => party !== "unk");
  if (source !== undefined && isBelligerent(source)) return source;
  if (source !== undefined && source !== "ind") return null;
  if (isBelligerent(publisher)) return publisher;
  return home;
}
