/** Decides what an event word states here: "destroyed" a tank is a loss, a school damage, a drone a downing. */
import * as is from "../attribution/word-class.ts";
import type { EventAction, EventRow, NeedKind, Turn } from "../lexicon/rows/action-row.ts";
import type { Words } from "./clause.ts";
import { hasBits, isBent, normAt, thingBit, type Page } from "./page.ts";
import { meetsNeeds, objectOf, placeFirst, thingsIn, type Thing } from "./thing.ts";
import type { Trigger } from "./trigger.ts";

export interface Event {
  readonly trigger: Trigger;
  readonly row: EventRow;
  readonly action: EventAction;
  /** Tokens of the clause, trimmed. */
  readonly clause: Words;
  /** First token of the verb's own words. */
  readonly group: number;
  /** What it is done to or who bears it; null where no word tells. */
  readonly object: Thing | null;
  /** The attack failed or was only tried: roles turn. */
  readonly failed: boolean;
}

export interface Scene {
  readonly clause: Words;
  readonly group: number;
  /** Other nouns of event in the clause. */
  readonly nouns: readonly Trigger[];
}

const bearsLeft = (trigger: Trigger, row: EventRow): boolean =>
  row.roles === "suffers" || row.roles === "falls" || trigger.form === "passive" || trigger.form === "reflexive";

/** What stands behind "by" did it and did not bear it. */
function beforeBy(page: Page, things: readonly Thing[]): Thing[] {
  const bears: Thing[] = [];
  for (const thing of things) {
    for (let i = thing.at - 1; i > thing.at - 6; i--) if (normAt(page, i) === "by") return bears;
    bears.push(thing);
  }
  return bears;
}

/** Things on the side where the verb's object or the one who bears it stands. */
function bearers(page: Page, trigger: Trigger, row: EventRow, clause: Words): Thing[] {
  const left = thingsIn(page, [clause[0], trigger.from]);
  const right = thingsIn(page, [trigger.to, clause[1]]);
  if (page.language === "en") {
    if (!bearsLeft(trigger, row)) return right.length > 0 || trigger.form === "noun" ? right : [];
    if (trigger.form === "passive" && row.roles === "transitive") return left.length > 0 ? left : beforeBy(page, right);
    if (row.roles === "suffers" && row.id.endsWith(".lose") && trigger.form !== "passive") return right;
    return left.length > 0 ? left : right;
  }
  if (row.roles === "suffers") return right.some((t) => !t.aside) ? right : left;
  if (trigger.form === "passive") return right.some((t) => !t.aside) ? right : left.length > 0 ? left : right;
  return right.some((t) => !t.aside) ? right : [...right, ...left];
}

function turnFor(row: EventRow, object: Thing | null, hasEvent: boolean): Turn | null {
  const by = row.by;
  if (by === undefined) return null;
  if (hasEvent && by.attack !== undefined && by.attack !== "head" && object === null) return by.attack;
  if (object === null) return null;
  if (object.kind in by) return by[object.kind as NeedKind] ?? null;
  if (object.kind === "person" && by.civilian !== undefined && row.action !== "attack") return by.civilian;
  return null;
}

const fireBits = thingBit.airborne | thingBit.munition;

/** "with drones", "using missiles"; in Russian and Ukrainian the case tells: "дронами", "ракетою". */
function isMeans(page: Page, at: number, from: number): boolean {
  if (((page.things[at] ?? 0) & thingBit.means) !== 0) return true;
  if (((page.things[at] ?? 0) & fireBits) === 0) return false;
  if (page.language !== "en") return /(?:ами|ями|ом|ем|єм|ою|ею)$/u.test(normAt(page, at));
  for (let i = at - 1; i >= Math.max(from, at - 5); i--) {
    if (["with", "using", "via", "by"].includes(normAt(page, i))) return true;
    if (hasBits(page, i, is.comma)) return false;
  }
  return false;
}

const hasMeans = (page: Page, [from, to]: Words): boolean => {
  for (let i = from; i < to; i++) if (isMeans(page, i, from)) return true;
  return false;
};

/** "Ударами авиации и огнём артиллерии нанесено поражение": fire is the means. */
const hasFire = (page: Page, { clause }: Scene): boolean => {
  for (let i = clause[0]; i < clause[1]; i++) if (["ударами", "ударом", "огнем"].includes(normAt(page, i))) return true;
  return false;
};

/** Attacks by fire are strikes: "атаковал дронами", "drones attacked". */
function byMeans(page: Page, action: EventAction, scene: Scene, trigger: Trigger): EventAction {
  if (action === "losses" && trigger.rows[0]?.id.endsWith("inflict-defeat") === true) return hasFire(page, scene) ? "strike" : action;
  if (action !== "attack") return action;
  if (hasMeans(page, scene.clause)) return "strike";
  const left = thingsIn(page, [scene.clause[0], trigger.from]).filter((t) => !t.aside);
  const flying = left.some((t) => t.kind === "airborne") && !left.some((t) => t.kind === "troops");
  return flying && trigger.form !== "noun" ? "strike" : action;
}

interface Bearing {
  readonly clause: Words;
  readonly object: Thing | null;
}

/** What air defence destroyed is intercepted, aircraft too. */
function byGuard(page: Page, action: EventAction, { clause, object }: Bearing): EventAction {
  if (action !== "losses" || (object !== null && object.kind !== "weapon")) return action;
  for (let i = clause[0]; i < clause[1]; i++) {
    if (page.actorAt[i]?.row.id === "actor.rel.air-defence" && (object === null || i < object.at)) return "intercept";
  }
  return action;
}

const tried: ReadonlySet<EventAction> = new Set(["capture", "advance", "attack", "encircle", "deploy"]);

function isBentBy(page: Page, kind: "attempt" | "failure", scene: Scene, trigger: Trigger): boolean {
  for (let i = scene.group; i < trigger.to; i++) if (isBent(page, i, kind)) return true;
  for (let i = scene.clause[0]; i < scene.group; i++) if (isBent(page, i, kind)) return true;
  if (kind === "attempt") return false;
  for (let i = trigger.to; i < Math.min(scene.clause[1], trigger.to + 4); i++) if (isBent(page, i, kind)) return true;
  return false;
}

function hasParticle(page: Page, particles: readonly string[], from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + 8); i++) {
    if (hasBits(page, i, is.comma)) return false;
    if (particles.includes(normAt(page, i))) return true;
  }
  return false;
}

/** In Russian and Ukrainian the taken place can stand before the verb and who took it behind. */
const wantsPlace = (page: Page, row: EventRow): boolean =>
  page.language !== "en" && (row.action === "capture" || row.action === "hold") && row.needs?.includes("place") === true;

const allThings = (page: Page, trigger: Trigger, { clause }: Scene): Thing[] => [
  ...thingsIn(page, [trigger.to, clause[1]]),
  ...thingsIn(page, [clause[0], trigger.from]),
];

function settle(page: Page, trigger: Trigger, row: EventRow, scene: Scene): Event | null {
  const noun = trigger.noun;
  const hasEvent = noun !== null || scene.nouns.length > 0;
  const from = Math.min(scene.clause[0], trigger.from);
  if (row.needs !== undefined && !meetsNeeds(page, row.needs, { words: [from, scene.clause[1]], hasEvent })) return null;
  if (row.particle !== undefined && !hasParticle(page, row.particle, trigger.to, scene.clause[1])) return null;
  const things = bearers(page, noun ?? trigger, row, scene.clause);
  const object = wantsPlace(page, row) ? placeFirst(allThings(page, trigger, scene)) : objectOf(things);
  if (noun !== null) return headed(page, trigger, noun, { ...scene, object });
  const turn = turnFor(row, object, hasEvent);
  if (turn === "drop") return null;
  if (row.light === true && row.needs?.length === 1 && row.needs[0] === "attack") return null;
  const plain: EventAction = turn === null || turn === "head" ? row.action : turn;
  const action = byGuard(page, byMeans(page, plain, scene, trigger), { clause: scene.clause, object });
  if (tried.has(action) && isBentBy(page, "failure", scene, trigger)) {
    return { trigger, row, action: "repel", clause: scene.clause, group: scene.group, object, failed: true };
  }
  const attempted = (action === "capture" || action === "advance") && isBentBy(page, "attempt", scene, trigger);
  return {
    trigger,
    row,
    action: attempted ? "attack" : action,
    clause: scene.clause,
    group: scene.group,
    object,
    failed: false,
  };
}

/** A light verb with its noun: the noun's action, unless the noun's own things turn it. */
function headed(page: Page, trigger: Trigger, noun: Trigger, scene: Scene & { object: Thing | null }): Event | null {
  for (const row of noun.rows) {
    if (row.needs !== undefined && !meetsNeeds(page, row.needs, { words: scene.clause, hasEvent: true })) continue;
    const turn = turnFor(row, scene.object, false);
    if (turn === "drop") continue;
    const plain = turn === null || turn === "head" ? row.action : turn;
    const action = byMeans(page, plain, scene, noun);
    const failed = tried.has(action) && isBentBy(page, "failure", scene, trigger);
    return {
      trigger,
      row,
      action: failed ? "repel" : action,
      clause: scene.clause,
      group: scene.group,
      object: scene.object,
      failed,
    };
  }
  return null;
}

/** What the trigger states in its clause; null where it states no event. */
export function readEvent(page: Page, trigger: Trigger, scene: Scene): Event | null {
  if (trigger.form === "participle") return null;
  for (const row of trigger.rows) {
    const event = settle(page, trigger, row, scene);
    if (event !== null) return event;
  }
  return null;
}

/** Whether "of", a genitive, an adjective or a preposition ties a place, a side, a number or a day to a bare noun of event. */
export function carriesItsOwn(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++) {
    if (page.actorAt[i] !== null) return true;
    const place = page.placeAt[i] ?? -1;
    const use = place < 0 ? null : page.input.toponyms[place]?.use;
    if (use === "event" || use === "direction" || use === "locator") return true;
  }
  return false;
}

/** The noun phrase of a bare noun of event: its adjectives before it, and what hangs on it behind. */
export function nounStretch(page: Page, noun: Trigger, bounds: Words, verbs: { at(i: number): boolean }): Words {
  let from = noun.from;
  const stop =
    is.comma |
    is.hardMark |
    is.and |
    is.but |
    is.preposition |
    is.dash |
    is.bracket |
    is.that |
    is.relative |
    is.subordinator |
    is.auxiliary |
    is.adverb;
  while (from > bounds[0] && page.said[from - 1] !== 1 && !hasBits(page, from - 1, stop) && !verbs.at(from - 1))
    from -= 1;
  let to = noun.to;
  const end = is.hardMark | is.but | is.bracket | is.that | is.relative | is.subordinator | is.dash;
  while (to < bounds[1] && page.said[to] !== 1 && !hasBits(page, to, end) && !verbs.at(to)) {
    if (hasBits(page, to, is.comma) && !listGoesOn(page, to)) break;
    to += 1;
  }
  return [from, to];
}

const listGoesOn = (page: Page, comma: number): boolean =>
  page.placeAt[comma + 1] !== -1 || page.quantityAt[comma + 1] !== -1 || normAt(page, comma + 1) === "including";
