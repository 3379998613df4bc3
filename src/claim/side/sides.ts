/** Who did it and to whom: "units of the army repelled the enemy's attack" has the army as actor and the enemy as recipient. */
import * as is from "../../attribution/word-class.ts";
import type { Match } from "../../lexicon/match.ts";
import type { Party } from "../../lexicon/row.ts";
import type { ActorRow } from "../../lexicon/rows/actor-row.ts";
import { behindClause } from "../cause-behind.ts";
import type { Words } from "../event/clause.ts";
import type { Event } from "../event/event.ts";
import { hasBits, hasThing, isEventPlace, isWord, mentionOver, normAt, thingBit, type Page } from "../page.ts";
import { isSeenAt } from "../event/sighting.ts";
import { isBacker, standsBeside } from "./beside-side.ts";
import { isTown } from "./capital.ts";
import { join } from "./join-mentions.ts";
import { isMaker, isSize } from "./maker.ts";
import { isTarget } from "./doer-phrase.ts";
import { charged, civil, harmful, hungDoer, isCharge, isHarmTold, withDoer } from "./harm-told.ts";
import type { SideMention, Voice } from "./side-mention.ts";
import { english, opensContent } from "./english-sides.ts";
import { isAttackWord, isBehindAttack, ownsAttack } from "./own-attack.ts";
import { notOneself } from "./not-oneself.ts";
import { onlyLocates } from "./own-movement.ts";
import { isMet } from "./met-side.ts";
import { isTold } from "./told-object.ts";
import { behindPreposition, by, isBlamed, type Parts, type Reader, type Sides } from "./side-parts.ts";
import { ownTroops } from "./own-troops.ts";
import { defended, skiesIn } from "./sky.ts";
import { isLocator, isSoil, isTheirSoil } from "./soil.ts";
import { isInstrumental } from "./slavic-case.ts";
import { slavic } from "./slavic-sides.ts";
import { rebelsOf, standInSides } from "./stand-in-side.ts";
import { isAtAnotherWar, isBelligerent, opponentAmong } from "./wars.ts";

/** The name goes on as a place: "out of the Kyiv region". */
function opensPlace(page: Page, { from, to }: { readonly from: number; readonly to: number }): boolean {
  const place = mentionOver(page, from);
  return place !== undefined && place.from <= from && place.to > to && isEventPlace(page, from);
}

/** "the | Saudi Maternity Hospital", "the | Indonesian Hospital": a word of a building's name. English. */
function isInName(page: Page, { row, to }: Match<ActorRow>): boolean {
  if (page.language !== "en" || (row.kind !== "adjective" && row.kind !== "state")) return false;
  for (let i = to; i < to + 4; i++) {
    if (page.tokens[i]?.shape !== "capital") return false;
    if (isWord(page, i, "named-site")) return true;
  }
  return false;
}

/** A state's name behind a preposition is a place: "in Russia", "над Украиной". */
function isWhere(page: Page, at: number): boolean {
  if (isLocator(page, at) || isSoil(page, at) || isTheirSoil(page, at)) return true;
  const inRegion = page.language === "en" && normAt(page, at - 1) === "of" && hasThing(page, at - 2, thingBit.place);
  if (inRegion && page.placeAt[at - 3] !== -1) return true;
  // "called on | Moscow to withdraw": who is called on opens what is said
  if (page.language === "en" && opensContent(page, [at, at + 1])) return false;
  if (!isEventPlace(page, at) || isBlamed(page, at) || page.said[at - 1] === 1) return false;
  // "in | northern | Iraq"
  const inPart = page.language === "en" && isWord(page, at - 1, "land-part") && within.test(normAt(page, at - 2));
  const part = inPart ? at - 1 : at;
  const before = normAt(page, part - 1);
  // "near the border with | Mali"
  if (page.language === "en" && before === "with" && /^(?:border|frontier|boundary)$/.test(normAt(page, part - 2)))
    return true;
  // "the Belgorod region of Russia": the state only tells where the region is
  if (before === "of" && (hasThing(page, at - 2, thingBit.place) || page.placeAt[at - 2] !== -1)) return true;
  return (
    hasBits(page, part - 1, is.preposition) &&
    !["by", "of", "against", "with", "for", "between", "against"].includes(before)
  );
}

const within = /^(?:in|across|inside|near|around|throughout)$/;

/** Those who report a war fight on no side of it. */
const tellers: ReadonlySet<string> = new Set(["agency", "channel", "press", "monitor"]);

/** Sides named in a stretch, in order. */
export function sidesIn(page: Page, [from, to]: Words, voice: Voice): SideMention[] {
  const found: SideMention[] = [];
  for (let i = from; i < to; i++) {
    const match = page.actorAt[i] ?? null;
    if (match === null) continue;
    const { row } = match;
    const rebels = rebelsOf(page, match, voice);
    const party = rebels === undefined ? partyOf(row, voice) : rebels;
    const clear = !tellers.has(row.kind) && party !== null && party !== "unk" && party !== "ind" && page.said[i] !== 1;
    const where =
      row.relative === undefined &&
      (opensPlace(page, match) ||
        isTown(page, i) ||
        isLocator(page, i) ||
        isInName(page, match) ||
        ((row.kind === "state" || row.kind === "adjective") && isWhere(page, i)));
    if (
      clear &&
      !where &&
      !standsBeside(page, [match.from, match.to]) &&
      !isMaker(page, match, voice) &&
      !isSize(page, match) &&
      !onlyLocates(page, match)
    ) {
      join(page, found, {
        words: [Math.max(from, match.from), Math.min(to, match.to)],
        party,
        name: row.name,
        rule: row.id,
      });
    }
    i = match.to - 1;
  }
  const own = found.filter((side) => !isBacker(page, side));
  return own.length > 0 ? own : found;
}

function partyOf(row: ActorRow, voice: Voice): Party | null {
  if (row.relative === undefined) return row.party;
  const land = voice.land ?? null;
  const speaker = voice.party ?? voice.home ?? null;
  // a town's defenders are its country's, whoever tells of them
  if (row.id === "actor.rel.defenders" && land !== null && isBelligerent(land)) return land;
  if (speaker === null || (row.relative !== "own" && isAtAnotherWar(speaker, land))) return null;
  return row.relative === "own"
    ? speaker
    : opponentAmong(speaker, land === null ? voice.named : [land, ...voice.named]);
}

const readerOf = (page: Page): Reader => (page.language === "en" ? english : slavic);

/** "Ukrainian counterattacks collapsed", "атаки ворога відбито": whose the attack was is who was repelled. */
function repelSides(page: Page, event: Event, parts: Parts): Sides {
  const within = (side: SideMention): boolean => page.language === "en" || side.words[0] >= event.clause[0];
  // "в результате поражения | артиллерией группировки атака сорвана": by whom is who stopped it
  const stopped = ({ words: [at] }: SideMention): boolean => page.language !== "en" && isInstrumental(page, at);
  const attackers = [...parts.left, ...parts.right].filter(
    (side) => within(side) && (stopped(side) ? isBehindAttack(page, event, side) : ownsAttack(page, side, event)),
  );
  const attacker = attackers[0] ?? null;
  if (attacker === null) return readerOf(page)(page, event, parts);
  const rest = [...parts.left, ...parts.right].filter(
    (side) =>
      !attackers.includes(side) &&
      side.party !== attacker.party &&
      // "пресечена атака ВСУ по территории | России": what was fired at stopped nobody
      !(page.language !== "en" && isTarget(page, event, side.words[0])) &&
      // "с потерями для | нападавших": to whom it cost something
      normAt(page, side.words[0] - 1) !== "для",
  );
  return { actor: rest[0] ?? null, recipient: attacker };
}

/** "soldiers were killed | when JNIM fighters stormed the base": the subject of the deed behind the joint did it. */
function doerBehind(page: Page, [, from]: Words, cause: readonly SideMention[]): SideMention | null {
  const [first] = cause;
  if (first === undefined || !/^(?:when|after|as)$/.test(normAt(page, from))) return null;
  let deed = from + 1;
  while (deed < from + 14 && !hasBits(page, deed, is.hardMark) && !isDeed(page, deed)) deed += 1;
  const isSubjectOf = first.words[1] <= deed && !behindPreposition(page, first.words[0]);
  return isDeed(page, deed) && isSubjectOf && !hasBits(page, deed - 1, is.be) ? first : null;
}

const isDeed = (page: Page, at: number): boolean =>
  (page.events.get(at) ?? []).some(
    ({ row }) => row.word !== "noun" && (row.action === "attack" || row.action === "strike"),
  );

/** "killed in an Israeli airstrike", "наслідки удару росіян": whose the strike was is who did it. */
function byTheirAttack(page: Page, event: Event, { sides, all }: { sides: Sides; all: readonly SideMention[] }): Sides {
  const doer =
    all.find((side) => ownsAttack(page, side, event)) ??
    doerBehind(
      page,
      event.clause,
      all.filter(({ words: [at] }) => at >= event.clause[1]),
    );
  if (doer === null || (sides.actor !== null && sides.actor !== doer)) return sides;
  const bears = sides.recipient === doer ? (all.find((side) => side.party !== doer.party) ?? null) : sides.recipient;
  return { actor: doer, recipient: bears };
}

/** "две атаки продолжаются": the noun of event is the verb's subject, so no other is shared. */
const isSubject = ({ trigger: { noun, from } }: Event): boolean => noun !== null && noun.from < from;

/** "все атаки | отбиты": the attack is the verb's own subject, so no side of the verb before is shared. */
const ownAttack = (page: Page, { trigger, action }: Event, from: number): boolean => {
  if (page.language === "en" || action !== "repel" || trigger.form !== "passive") return false;
  for (let i = from; i < trigger.from; i++) if (isAttackWord(page, i)) return true;
  return false;
};

/** "отражена атака противника, | уничтожена разведгруппа": a passive with what it was done to beside it shares who did it. */
const bearsItsOwn = ({ trigger, row, object }: Event, [from, to]: Words): boolean =>
  trigger.form === "passive" &&
  trigger.noun === null &&
  row.roles === "transitive" &&
  object !== null &&
  !object.aside &&
  object.at >= from &&
  object.at < to;

const alone: ReadonlySet<string> = new Set(["hold", "withdraw", "deploy", "clash"]);

/** "three gunmen who | fired rockets": the clause tells of the words before "who", not of the subject of the sentence. */
const isRelative = (page: Page, [from]: Words): boolean =>
  page.language === "en" &&
  /^(?:who|which|that)$/.test(normAt(page, from - 1)) &&
  hasBits(page, from - 1, is.relative | is.that);

/** The side the words before "who" name; null where they name none. */
function antecedent(named: (words: Words) => SideMention[], page: Page, [from]: Words): SideMention | null {
  let start = from - 1;
  while (start > 0 && from - start < 9 && !hasBits(page, start - 1, is.hardMark | is.auxiliary | is.that)) {
    if (page.events.has(start - 1) && page.things[start - 1] === 0) break;
    start -= 1;
  }
  return named([start, from - 1]).at(-1) ?? null;
}

/** Told before in the sentence: the verb's subject, by whom a passive was done, and who last did something. */
interface Shared {
  readonly voice: Voice;
  readonly subject: SideMention | null;
  readonly doer?: SideMention | null;
  readonly last?: Party | null;
  /** Who is meant by "they", where that is another than whom the words told of last. */
  readonly they?: Party | null;
}

/** "подорвано ВСУ", "вибух влаштували партизани": told as doing it, not as owning what stands there. */
const isAgent = (page: Page, { words: [at] }: SideMention): boolean =>
  isInstrumental(page, at) ||
  !(
    hasThing(
      page,
      at - 1,
      thingBit.structure | thingBit.depot | thingBit.weapon | thingBit.position | thingBit.place,
    ) || page.actorAt[at]?.row.kind === "adjective"
  );

/** "41 were shot down, while | 20 more vanished": a number is the subject, and no side told of before. */
const opensWithCount = (page: Page, from: number, verb: number): boolean =>
  from < verb && page.quantityAt[from] !== -1 && /^(?:more|others?)$/.test(normAt(page, from + 1));

/** "the house was hit and | they were all killed": people who came to harm are no side. */
const isThey = (page: Page, at: number): boolean => /^(?:they|them|their)$/.test(normAt(page, at));

/** Whether a clause without a side of its own takes over the subject of the verb before. */
function mayShare(page: Page, event: Event): boolean {
  const { clause } = event;
  return (
    (page.language === "en" &&
      !isSeenAt(page, clause[0]) &&
      !opensWithCount(page, clause[0], event.trigger.from) &&
      !hasOwnSubject(page, event) &&
      !isHarmTold(page, event) &&
      !isAnswered(page, clause)) ||
    (page.language !== "en" &&
      !civil.has(event.row.action) &&
      !civil.has(event.action) &&
      !isSubject(event) &&
      !ownAttack(page, event, clause[0]))
  );
}

/** Sides of what takes one side only: who holds, leaves or fights; null where the words name both. */
function sideOfOne(page: Page, event: Event, sides: Sides): Sides | null {
  const { trigger } = event;
  // "under Ukrainian control", "отход морпехов": who holds or leaves a place is the one side there is to name.
  // "fighters inside | the army's compound": whose the place is tells nothing of who is there
  // "there are | Russian troops | in the town": who is there stands behind
  const behind = page.language === "en" && normAt(page, trigger.from - 1) === "there" ? sides.recipient : null;
  if (event.row.id.endsWith(".presence")) return { actor: sides.actor ?? behind, recipient: null };
  const met = page.language === "en" && event.action === "clash" && trigger.noun === null && trigger.form === "active";
  // "fighting shut | Libya's refinery": whose the thing is, is nobody who fought
  if (page.language === "en" && event.action === "clash") {
    // "a truce brokered by | Washington had ended the fighting"
    const brokered =
      (trigger.form === "noun" || trigger.noun !== null) && sides.actor !== null && by(page, [sides.actor]) !== null;
    if (brokered || (sides.actor === null && !isMet(page, sides.recipient))) return { actor: null, recipient: null };
  }
  // "the enemy is fleeing | after the blows of our troops": who leaves is the one that bears it
  const leaver = event.row.roles === "suffers" ? (sides.recipient ?? sides.actor) : (sides.actor ?? sides.recipient);
  if (event.action === "withdraw") return { actor: leaver, recipient: null };
  // "the garrison holds the town despite | Russian | assaults": whose the assaults are holds nothing
  const assails = page.language === "en" && event.action === "hold" && sides.recipient !== null;
  if (assails && ownsAttack(page, sides.recipient as SideMention, event)) return sides;
  return alone.has(event.action) && sides.actor === null && !met ? { actor: sides.recipient, recipient: null } : null;
}

/** Sides as the words of the clause put them; `subject` is the one shared with the verb before, where the clause opens with its verb. */
export function statedSides(
  page: Page,
  event: Event,
  { voice, subject: shareable, doer = null, last = null, they = last }: Shared,
): Sides {
  const { clause, trigger } = event;
  const head = trigger.noun ?? trigger;
  const from = trigger.noun === null ? trigger.from : Math.min(trigger.from, trigger.noun.from);
  const pivot = trigger.noun !== null && trigger.form !== "passive" ? trigger.from : head.from;
  const named = (words: Words): SideMention[] => {
    const found = sidesIn(page, words, voice);
    if (found.length > 0) return found;
    const meant = standInSides(page, words, { voice: isCharge(event) ? charged(voice) : voice, last, they });
    return event.action === "civilian-harm" ? meant.filter(({ words: [at] }) => !isThey(page, at)) : meant;
  };
  const ahead = named([clause[0], pivot]);
  const behind = named([page.language === "en" ? pivot : from, clause[1]]);
  const skies = skiesIn(page, event, [...ahead, ...behind]);
  const troops = ahead.length === 0 ? ownTroops(page, event, voice) : null;
  const left = (troops === null ? ahead : [troops]).filter((side) => !skies.includes(side));
  const after = behind.filter((side) => !skies.includes(side) && !left.some((l) => l.words[0] === side.words[0]));
  const shares = mayShare(page, event);
  const subject = isRelative(page, clause)
    ? opensContent(page, clause)
      ? null
      : ((normAt(page, clause[0] - 2) === "of" ? shareable : null) ?? antecedent(named, page, clause))
    : page.language !== "en" && bearsItsOwn(event, clause) && !civil.has(event.action)
      ? doer
      : (hungDoer(page, event, doer) ?? shareable);
  const turned = left.length === 0 && after.length > 0 && isTold(page, event);
  const shared = left.length === 0 && subject !== null && shares && !turned ? [subject] : left;
  const right = notOneself(page, { left: shared, right: after }, voice);
  const sides =
    event.action === "repel" && !event.failed
      ? repelSides(page, event, { left: shared, right })
      : readerOf(page)(page, event, { left: shared, right });
  if (turned && sides.recipient === null) return { actor: sides.actor, recipient: subject };
  // "вибухи на аеродромі РФ": whose the airfield is tells nothing of who blew it up
  if (page.language !== "en" && event.action === "explosion" && sides.actor !== null && !isAgent(page, sides.actor))
    return { actor: null, recipient: null };
  if (event.failed) return { actor: null, recipient: sides.actor };
  const accused = accusedIn(event, named);
  if (accused !== null)
    return { actor: accused, recipient: [sides.recipient, sides.actor].find((one) => one && one !== accused) ?? null };
  if (skies.length > 0) return defended(sides, skies[0] ?? null, voice);
  const oneSided = sideOfOne(page, event, sides);
  if (oneSided !== null) return oneSided;
  const harmed =
    harmful.has(event.action) ||
    (event.action === "strike" &&
      ((trigger.form === "passive" && trigger.noun === null) || event.row.roles === "suffers"));
  const cause = harmed && page.language === "en" ? sidesIn(page, behindClause(page, clause), voice) : [];
  const struck = harmed ? byTheirAttack(page, event, { sides, all: [...shared, ...right, ...cause] }) : sides;
  const told = left.length > 0 ? struck : withDoer(struck, hungDoer(page, event, doer));
  const none = told.actor === null && told.recipient === null;
  const harm = civil.has(event.action) || civil.has(event.row.action);
  // "поранено рятувальників, | двоє у тяжкому стані": who came to harm before did not do it
  const hurts = subject !== null && !hasThing(page, subject.words[0], thingBit.civilian);
  return none && !shares && harm && hurts ? { actor: subject, recipient: null } : told;
}

/** "struck the port in retaliation for | the attack on its fleet": what is answered is another's deed. English. */
const isAnswered = (page: Page, [from]: Words): boolean =>
  /^(?:to|for)$/.test(normAt(page, from - 1)) &&
  /^(?:response|retaliation|reprisal|revenge|return|reply|retaliated|responded)$/.test(normAt(page, from - 2));

/** "struck targets after | gunmen opened fire": the clause has a subject of its own, so none is shared. English. */
function hasOwnSubject(page: Page, { clause, group, trigger }: Event): boolean {
  if (trigger.form === "noun" || trigger.form === "gerund" || trigger.form === "infinitive") return false;
  const verb = Math.min(group, trigger.helper ?? trigger.from);
  for (let i = clause[0]; i < Math.min(verb, clause[0] + 8); i++) {
    if (hasBits(page, i, is.preposition | is.comma | is.to | is.that | is.relative | is.pronoun)) return false;
    if (hasThing(page, i, thingBit.troops) || isWord(page, i, "bands")) return true;
  }
  return false;
}

/** "blamed | the army | for the shelling of Lyman": told before the deed itself, as who did it. */
const accusedIn = ({ words, clause, trigger }: Event, named: (words: Words) => SideMention[]): SideMention | null =>
  trigger.form === "noun" && words !== undefined && words[0] < clause[0]
    ? (named([words[0], clause[0]])[0] ?? null)
    : null;
