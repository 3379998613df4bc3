/** Decides what an event word states here: "destroyed" a tank is a loss, a school damage, a drone a downing. */
import * as is from "../../attribution/word-class.ts";
import type { EventAction, EventRow, NeedKind, Turn } from "../../lexicon/rows/action-row.ts";
import { bearerOf } from "./bearer.ts";
import type { Words } from "./clause.ts";
import { byMeans } from "./means.ts";
import {
  hasBits,
  hasThing,
  isBent,
  isEventPlace,
  isWord,
  modifierBit,
  normAt,
  quantityOver,
  thingBit,
  type Page,
} from "../page.ts";
import { relativeObject } from "./relative-object.ts";
import { meetsNeeds, thingsIn, type Thing } from "./thing.ts";
import type { Trigger } from "./trigger.ts";

/** How sure learned weights are of an event no rule read, and how they take it to be put. */
export interface Told {
  /** 0..1 */
  readonly chance: number;
  readonly stance: "asserts" | "denies" | "plans";
}

export interface Event {
  readonly trigger: Trigger;
  readonly row: EventRow;
  readonly action: EventAction;
  /** Tokens of the clause, trimmed. */
  readonly clause: Words;
  /** What of the clause states it, where another claim holds the rest: "an airstrike on a house | killed nine". */
  readonly words?: Words;
  /** First token of the verb's own words. */
  readonly group: number;
  /** What it is done to or who bears it; null where no word tells. */
  readonly object: Thing | null;
  /** The attack failed: roles turn. */
  readonly failed: boolean;
  /** Only for wordings no rule knows. */
  readonly told?: Told;
}

export interface Scene {
  readonly clause: Words;
  readonly group: number;
  /** First token from which words can tell what the row needs: a shared subject stands before the clause. */
  readonly reach: number;
  /** The noun is what a side of the war tells: "confirmed its withdrawal" needs no more. */
  readonly told?: boolean;
  /** Other nouns of event in the clause. */
  readonly nouns: readonly Trigger[];
}

/** A trigger in its clause. */
interface Case {
  readonly page: Page;
  readonly trigger: Trigger;
  readonly scene: Scene;
}

function turnFor(row: EventRow, object: Thing | null, hasEvent: boolean): Turn | null {
  const by = row.by;
  if (by === undefined) return null;
  if (object === null) return hasEvent && by.attack !== undefined && by.attack !== "head" ? by.attack : null;
  if (object.kind in by) return by[object.kind as NeedKind] ?? null;
  return object.kind === "person" && by.civilian === "civilian-harm" ? by.civilian : null;
}

const tried: ReadonlySet<EventAction> = new Set(["capture", "advance", "attack", "encircle", "deploy"]);

function isBentBy({ page, trigger, scene }: Case, bit: number): boolean {
  const fronted = trigger.form === "infinitive" && trigger.from === scene.clause[0];
  const reaches = page.language !== "en" && (fronted || isTried({ page, trigger, scene }));
  const far = reaches ? scene.clause[1] : trigger.to + 4;
  const behind = bit === modifierBit.failure ? Math.min(scene.clause[1], far) : trigger.to;
  for (let i = Math.min(scene.clause[0], scene.group); i < behind; i++) if (isBent(page, i, bit)) return true;
  return false;
}

/** "попытка | прорваться к дороге у города не увенчалась успехом": what became of it is told of the attempt. */
function isTried({ page, trigger, scene }: Case): boolean {
  for (let i = Math.max(scene.clause[0], trigger.from - 6); i < trigger.from; i++)
    if (isBent(page, i, modifierBit.attempt)) return true;
  return false;
}

/** "о 26 отражённых | штурмах", "repelled | assaults": told of with what became of them. */
const isRepelled = ({ page, trigger }: Case): boolean =>
  trigger.form === "noun" &&
  (page.events.get(trigger.from - 1) ?? []).some(({ row, to }) => row.action === "repel" && to === trigger.from);

function hasParticle({ page, trigger, scene }: Case, particles: readonly string[]): boolean {
  // Slavic order is free: "продвинуться не дали".
  if (page.language !== "en")
    for (let i = Math.max(scene.clause[0], trigger.from - 10); i < trigger.from; i++)
      if (particles.includes(normAt(page, i))) return true;
  // "речник підтвердив | зачистку Тернів": a source's own word right before what it says
  if (page.language !== "en")
    for (let i = scene.clause[0] - 1; i > scene.clause[0] - 4 && page.said[i] === 1; i--)
      if (particles.includes(normAt(page, i))) return true;
  for (let i = trigger.to; i < Math.min(scene.clause[1], trigger.to + 14); i++) {
    // "get through the lines had been beaten | off": the particle is another verb's
    if (hasBits(page, i, is.comma) || (page.language === "en" && hasBits(page, i, is.auxiliary))) return false;
    if (particles.includes(normAt(page, i))) return true;
    // "forced the brigade to | retreat from": where from is told of what it is forced to do
    const inner = page.language === "en" && hasBits(page, i, is.to) && page.events.has(i + 1);
    if (inner && particles.includes("from")) return false;
  }
  return false;
}

const farGoal = 4;

/** "[в] Торецк вошли", "[к] окраинам села вышли": where it went is told first. */
function standsAhead({ page, trigger, scene }: Case, prepositions: readonly string[]): boolean {
  for (let i = scene.clause[0]; i < trigger.from; i++) {
    if (!prepositions.includes(normAt(page, i))) continue;
    for (let k = i + 1; k < Math.min(trigger.from, i + farGoal) && !hasBits(page, k, is.preposition | is.comma); k++)
      if (isEventPlace(page, k) || hasThing(page, k, thingBit.place | thingBit.position)) return true;
  }
  return false;
}

const isBareLight = ({ light, needs }: EventRow): boolean =>
  light === true && needs?.length === 1 && needs[0] === "attack";

/** What can be repelled: attacks, fire, moves. */
const isOffence = ({ rows }: Trigger): boolean =>
  rows.some(({ action }) => action === "attack" || action === "strike" || action === "advance" || action === "deploy");

/** The clause ends here, or only marks, adverbs and times follow. */
const closes = (page: Page, at: number, end: number): boolean =>
  at >= end || hasBits(page, at, is.hardMark | is.comma | is.adverb | is.timeWord | is.subordinator | is.but | is.and);

/** Told by a side of the war these are what they say, without a place or force beside them. */
const plainTold: ReadonlySet<EventAction> = new Set(["withdraw", "capture", "encircle"]);

/** "admitted | losses", not "mourned their losses". */
const isBareLosses = (page: Page, { from, to }: Trigger): boolean =>
  page.language === "en" &&
  to === from + 1 &&
  normAt(page, from) === "losses" &&
  !hasBits(page, from - 1, is.possessive | is.determiner);

const goesOnDoing = (page: Page, { from, to }: Trigger): boolean =>
  /^(?:kept|keeps?|keeping)$/.test(normAt(page, from)) &&
  to === from + 1 &&
  normAt(page, to).endsWith("ing") &&
  page.tokens[to]?.shape === "lower";

/** "residents | left the town": people who flee or move away are no force that withdraws. English. */
function isFlight({ page, trigger, scene }: Case): boolean {
  if (page.language !== "en" || trigger.form !== "active") return false;
  const before = thingsIn(page, [scene.clause[0], Math.max(scene.clause[0], Math.min(scene.group, trigger.from))]);
  return before.findLast(({ aside, kind }) => !aside && kind !== "place")?.kind === "civilian";
}

const isTruce = (page: Page, from: number): boolean =>
  [from, from + 1, from + 2].some((at) => /^(?:ceasefire|cease-fire|truce|armistice)$/.test(normAt(page, at)));

/** "сорвали | попытку ВСУ атаковать город": what was tried stands as a verb behind the word of trying. */
function stopsAttempt({ page, trigger, scene }: Case): boolean {
  const at = trigger.to;
  if (page.language === "en" || ![at, at + 1].some((i) => isBent(page, i, modifierBit.attempt))) return false;
  for (let i = at + 1; i < scene.clause[1]; i++)
    if (page.events.get(i)?.some(({ row }) => tried.has(row.action) || row.action === "strike")) return true;
  return false;
}

function fits({ page, trigger, scene }: Case, row: EventRow, before: Thing | null): boolean {
  const hasEvent =
    trigger.noun !== null ||
    scene.nouns.some((noun) => row.action !== "repel" || isOffence(noun)) ||
    (row.action === "repel" &&
      (isBentBy({ page, trigger, scene }, modifierBit.attempt) || stopsAttempt({ page, trigger, scene })));
  if (row.action === "repel" && isBent(page, trigger.from, modifierBit.affirms)) return false;
  // "ten of those killed were taken | to the hospital in Gaza": carried there
  const carried = row.action === "capture" && row.roles === "transitive" && trigger.form === "passive";
  if (carried && page.language === "en" && normAt(page, trigger.to) === "to") return false;
  if (row.action === "withdraw" && isFlight({ page, trigger, scene })) return false;
  // "kept | shelling the town": it goes on, nobody keeps the town
  if (row.action === "hold" && page.language === "en" && goesOnDoing(page, trigger)) return false;
  // "the ceasefire between the two | is holding": a truce holds no place
  if (row.action === "hold" && page.language === "en" && trigger.form === "active" && isTruce(page, scene.clause[0]))
    return false;
  // "two soldiers | fighting in the city | said": who they are, no news
  if (row.action === "clash" && trigger.form === "gerund" && hasThing(page, trigger.from - 1, thingBit.troops))
    return false;
  const words: Words = [Math.min(scene.reach, before?.at ?? trigger.from), scene.clause[1]];
  const enough = scene.told === true && (plainTold.has(row.action) || isBareLosses(page, trigger));
  if (row.needs !== undefined && !enough && !meetsNeeds(page, row.needs, { words, hasEvent })) return false;
  if (row.ends === true && !closes(page, trigger.to, scene.clause[1])) return false;
  // "pushed | back from Terny": the enemy was moved, the place is not told to be taken
  if (normAt(page, trigger.to) === "back" && row.particle?.includes("back") === false) return false;
  if (row.ahead !== undefined && !standsAhead({ page, trigger, scene }, row.ahead)) return false;
  return row.particle === undefined || hasParticle({ page, trigger, scene }, row.particle);
}

const actionOf = (row: EventRow, turn: Turn | null): EventAction =>
  turn === null || turn === "head" || turn === "drop" ? row.action : turn;

/** "захватили 505 квадратных километров": ground without a name. */
function hasArea(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++) {
    if (quantityOver(page, i)?.of === "area-km2") return true;
  }
  return false;
}

/** "40 квадратных километров" is ground, and no place. */
const isNamedOrSettled = (page: Page, object: Thing | null): boolean =>
  object?.kind === "place" && !isWord(page, object.at, "ground-word");

/** "is clearing", "are being cleared": not done yet. */
const isOngoing = ({ page, trigger, scene }: Case): boolean => {
  if (normAt(page, trigger.from).endsWith("ing")) return true;
  for (let i = scene.group; i < trigger.from; i++) if (normAt(page, i) === "being") return true;
  return false;
};

const out: ReadonlySet<string> = new Set(["from", "из", "с", "со", "з", "із", "зі"]);

/** "from", "из"; "of" only in "out of". */
const isOut = (page: Page, at: number): boolean =>
  out.has(normAt(page, at)) || (normAt(page, at) === "of" && normAt(page, at - 1) === "out");

/** "seven villages", "the town": towns told without their names. English. */
function opensTowns(page: Page, at: number): boolean {
  if (page.language !== "en") return false;
  for (let i = at; i < at + 4; i++) {
    if (/^(?:villages?|towns?|city|cities|settlements?|hamlets?|localit(?:y|ies))$/.test(normAt(page, i))) return true;
    if (hasBits(page, i, is.preposition | is.comma | is.hardMark)) return false;
  }
  return false;
}

/** "out of Terny", "з Тернів": a place of the event right behind a word of leaving. */
function leavesPlace({ page, trigger, scene }: Case): boolean {
  // "[из] Северного | выбиты": out of where is told first
  for (let i = scene.clause[0] + 1; page.language !== "en" && i < trigger.from; i++)
    if (isOut(page, i - 1) && isEventPlace(page, i)) return true;
  for (let i = trigger.to; i < Math.min(scene.clause[1], trigger.to + 14); i++) {
    // "pushed | back from Terny": the enemy was moved, the place is not told to be taken
    if (hasBits(page, i, is.comma) || normAt(page, i) === "back") return false;
    if (i === trigger.to) continue;
    if (isOut(page, i - 1) && (isEventPlace(page, i) || opensTowns(page, i))) return true;
  }
  return false;
}

/** "The gunmen fled to the roof | and were killed": what a passive without words of its own is done to stands before the first verb. */
function sharedBearer({ page, trigger, scene }: Case, { roles }: EventRow): Thing | null {
  const shares = trigger.form === "passive" ? roles === "transitive" : roles === "suffers" && trigger.form === "active";
  if (page.language !== "en" || !shares || scene.reach >= scene.clause[0]) return null;
  if (!hasBits(page, scene.clause[0] - 1, is.and | is.but | is.comma)) return null;
  return thingsIn(page, [scene.reach, scene.clause[0]]).find(({ aside, kind }) => !aside && kind !== "place") ?? null;
}

const hanging = /(?:вш|нн|т|ем|им)(?:ий|ый|его|ого|ему|ому|им|ым|ем|ом|ая|яя|ей|ой|ую|юю|ее|ое|ие|ые|их|ых|ими|ыми)$/u;

/** "троих контрактников, | погибших под Тернами": a participle behind a comma tells of the thing before it. Russian. */
function hungOn({ page, trigger: { from } }: Case, { roles }: EventRow): Thing | null {
  if (page.language !== "ru" || roles !== "suffers" || !hasBits(page, from - 1, is.comma)) return null;
  if (!hanging.test(normAt(page, from))) return null;
  return thingsIn(page, [Math.max(0, from - 4), from - 1]).findLast(({ kind }) => kind !== "place") ?? null;
}

/** "killed 100 people, | mostly soldiers", "…, most of them fighters": people of whom most fought are counted as troops. */
function mostly({ page, scene }: Case, object: Thing | null): Thing | null {
  if (page.language !== "en" || object === null || (object.kind !== "person" && object.kind !== "civilian"))
    return object;
  for (let i = object.at + 1; i < Math.min(page.tokens.length, scene.clause[1] + 6, object.at + 4); i++) {
    if (!hasBits(page, i, is.comma)) continue;
    const opens = /^(?:mostly|mainly|most|nearly|almost|all)$/.test(normAt(page, i + 1));
    const fighters = [i + 2, i + 3, i + 4].find((at) => hasThing(page, at, thingBit.troops));
    return opens && fighters !== undefined ? { ...object, kind: "troops" } : object;
  }
  return object;
}

/** "отразила | атаку дронов", "отражена | атака БПЛА": the raid was stopped; of the drones in it nothing is told. */
const stopsRaid = ({ page, scene }: Case, { action }: EventRow, borne: Thing | null): boolean =>
  page.language === "ru" &&
  action === "repel" &&
  borne?.kind === "airborne" &&
  scene.nouns.some((noun) => isOffence(noun) && noun.from < borne.at && borne.at - noun.to < farDrone);

const farDrone = 3;

function settle(one: Case, row: EventRow): Event | null {
  const { page, trigger, scene } = one;
  const before = relativeObject(page, row, { trigger, clause: scene.clause });
  if (!fits(one, row, before)) return null;
  const object = hungOn(one, row) ?? before ?? bearerOf(page, { trigger, row, clause: scene.clause });
  if (trigger.noun !== null) return headed(one, trigger.noun, object);
  const stops = row.needs?.includes("attack") === true && scene.nouns.some(isOffence);
  const borne = object ?? sharedBearer(one, row);
  if (row.object === true && borne === null && !stops) return null;
  const turn = stops && stopsRaid(one, row, borne) ? null : turnFor(row, mostly(one, borne), scene.nouns.length > 0);
  if (turn === "drop" || isBareLight(row)) return null;
  const action = byMeans(page, { action: actionOf(row, turn), clause: scene.clause, trigger, object, row });
  const failed = tried.has(action) && (isBentBy(one, modifierBit.failure) || isRepelled(one));
  const attempted = (action === "capture" || action === "advance") && isBentBy(one, modifierBit.attempt);
  const ground =
    action === "capture" && !isNamedOrSettled(page, object) && hasArea(page, scene.clause) ? "advance" : action;
  const gone = row.outOf !== undefined && leavesPlace(one) ? row.outOf : ground;
  const lasts = row.ongoing !== undefined && isOngoing(one) ? row.ongoing : gone;
  const stated = failed ? "repel" : attempted ? "attack" : lasts;
  return { trigger, row, action: stated, clause: scene.clause, group: scene.group, object, failed };
}

/** "триває | зачищення", "продолжается | зачистка": not done yet. */
const lasts = (page: Page, { from }: Trigger): boolean =>
  page.language !== "en" &&
  /^(?:трива|продовж|продолж|ид[её]т$|идут|іде$|йде$|веде|ведут|проводят)/u.test(normAt(page, from));

/** "was | under | Russian fire", "came | under": the verb or what stands before the noun holds one of the words it asks for. */
function hasWordOf(page: Page, [from, to]: Words, words: readonly string[]): boolean {
  for (let i = from; i < to; i++) if (words.includes(normAt(page, i))) return true;
  return false;
}

/** A light verb with its noun: the noun's action, unless the noun's own things turn it. */
function headed(one: Case, noun: Trigger, object: Thing | null): Event | null {
  const { page, trigger, scene } = one;
  for (const row of noun.rows) {
    if (row.particle !== undefined && !hasWordOf(page, [trigger.from, Math.max(trigger.to, noun.from)], row.particle))
      continue;
    if (
      row.needs !== undefined &&
      !meetsNeeds(page, row.needs, { words: scene.clause, hasEvent: scene.nouns.some((other) => other !== noun) })
    )
      continue;
    const turn = turnFor(row, object, false);
    if (turn === "drop") continue;
    const done = lasts(page, trigger) ? (row.ongoing ?? actionOf(row, turn)) : actionOf(row, turn);
    const action = byMeans(page, { action: done, clause: scene.clause, trigger: noun, object: null });
    const failed = tried.has(action) && isBentBy(one, modifierBit.failure);
    return {
      trigger,
      row,
      action: failed ? "repel" : action,
      clause: scene.clause,
      group: scene.group,
      object,
      failed,
    };
  }
  return null;
}

/** What the trigger states in its clause; null where it states no event. */
export function readEvent(page: Page, trigger: Trigger, scene: Scene): Event | null {
  if (trigger.form === "participle") return null;
  for (const row of trigger.rows) {
    const event = settle({ page, trigger, scene }, row);
    if (event !== null) return event;
  }
  const { shorter } = trigger;
  return shorter === undefined ? null : readEvent(page, { ...shorter, noun: trigger.noun }, scene);
}
