/** Reads the events of one sentence: "units took A, destroying two tanks after strikes on B" states three. */
import * as is from "../../attribution/word-class.ts";
import type { Sentence } from "../../text/document.ts";
import { chainsAt, type Chain } from "../chain.ts";
import { clauseOf, groupStart, layVerbs, trimClause, type Cut, type Words } from "./clause.ts";
import { readEvent, type Event } from "./event.ts";
import { isCommentedOn } from "./commented-on.ts";
import { isElsewhere } from "./elsewhere.ts";
import { failedOnce } from "./failed-once.ts";
import { joinHarm } from "./joined-harm.ts";
import { mergeLight } from "./merge.ts";
import { carriesPlace, deniedEnd, readNoun, type SentenceView, type Spot } from "./nominal.ts";
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
  tokenAfter,
  type Page,
} from "../page.ts";
import { withOwnWords } from "./own-words.ts";
import { seenFrom } from "./sighting.ts";
import { isPathOf, tellsOfWhom, withBlows, withPaths } from "./struck-by.ts";
import { findTriggers, type Trigger } from "./trigger.ts";
import { withVictims } from "./victims.ts";
import { isWhichOne } from "./which-participle.ts";

export interface FoundEvent {
  readonly event: Event;
  readonly chains: readonly Chain[];
}

const spanOf = (page: Page, { from, to }: Trigger): readonly [number, number] => [
  page.tokens[from]?.start ?? 0,
  page.tokens[to - 1]?.end ?? 0,
];

/** Tokens the event's clause must stay in: the content of its source, else the stretch of the sentence no source stands in. */
function boundsOf({ page, sentence }: SentenceView, trigger: Trigger, chain: Chain): Words {
  let [from, to]: Words = [sentence.from, sentence.to];
  if (chain.content !== null) {
    from = Math.max(from, tokenAfter(page.tokens, chain.content[0]));
    to = Math.min(to, tokenAfter(page.tokens, chain.content[1]));
  }
  for (let i = trigger.from - 1; i >= from; i--) if (page.said[i] === 1) from = behindTold(page, i + 1, trigger.from);
  from = seenFrom(page, [from, trigger.helper ?? trigger.from]);
  const last = trigger.tail?.to ?? trigger.to;
  for (let i = last; i < to; i++) if (page.said[i] === 1) to = behindJoint(page, i, last);
  return [from, to];
}

/** "Росія заявляла про захоплення міста, | але його зачищено": what another speaker says is no part of the clause behind it. */
function behindTold(page: Page, from: number, to: number): number {
  const end = page.toldTo[from] ?? 0;
  return end > from && end < to && hasBits(page, end, is.comma) && hasBits(page, end + 1, is.but) ? end : from;
}

/** "…, | killing nine people": a gerund behind a comma states its own. */
const hangsBehind = (page: Page, { form, from, noun }: Trigger): boolean =>
  page.language === "en" && form === "gerund" && noun === null && hasBits(page, from - 1, is.comma);

/** "were hurt | in an | alleged strike": the joint before the wall goes with what stands behind it. */
function behindJoint(page: Page, at: number, floor: number): number {
  let end = at;
  if (page.language === "en") while (end > floor && hasBits(page, end - 1, is.determiner | is.preposition)) end -= 1;
  return end;
}

/** In tokens: what an event is done to is not looked for further before its clause; a text without full stops stays linear. */
const farthest = 400;

function readVerb(view: SentenceView, { trigger, bounds }: Spot): Event | null {
  const { page, sentence, verbs, triggers } = view;
  const passive = trigger.form === "passive";
  const cut: Cut = { page, bounds, verbs, base: sentence.from, passive, finite: passive || trigger.form === "active" };
  const group = groupStart(page, Math.max(bounds[0], trigger.helper ?? trigger.from), bounds[0]);
  const first = trigger.noun === null ? group : Math.min(group, trigger.noun.from);
  const last = trigger.noun === null ? trigger.to : Math.max(trigger.to, trigger.noun.to);
  const whole = clauseOf(cut, [first, last]);
  const clause = trimClause(page, hangsBehind(page, trigger) ? [trigger.from, whole[1]] : whole);
  const nouns = triggers.filter((t) => t.form === "noun" && t.from >= clause[0] && t.to <= clause[1]);
  const reach = clause[0] >= first ? Math.max(sentence.from, clause[0] - farthest) : clause[0];
  return readEvent(page, trigger, { clause, group, reach, nouns });
}

/** The first of the words inside that states something. */
function readInner(view: SentenceView, { trigger, chain, bounds }: Spot): Event | null {
  for (const inner of trigger.inner ?? []) {
    const event = readVerb(view, { trigger: inner, chain, bounds });
    if (event !== null) return event;
  }
  return null;
}

/** "directed a jet to | strike the cell": in the mouth of an army it was done; so with "used drones to | strike". */
const directs = /^(?:direct(?:ed|ing|s)|us(?:ed|ing))$/;

/** "its claim to | hold the airport": what a noun of claiming opens is told. */
const isClaimed = (page: Page, at: number): boolean =>
  page.language === "en" &&
  hasBits(page, at - 1, is.to) &&
  page.said[at - 2] === 1 &&
  /^(?:claim(?:s|ed|ing)?|purport(?:s|ed)?|profess(?:es|ed)?)$/.test(normAt(page, at - 2));

const governing = modifierBit.attempt | modifierBit.failure | modifierBit.plan | modifierBit.demand | modifierBit.doubt;

/** An infinitive states nothing by itself; tried, failed, planned and demanded ones do. */
function governed(page: Page, { trigger, chain }: Spot, clause: Words): boolean {
  const wish = chain.attributions.at(-1)?.stance;
  if (wish === "calls-for" || wish === "plans" || isClaimed(page, trigger.from)) return true;
  for (let i = clause[0]; i < trigger.from; i++) {
    if (isBent(page, i, governing) || isWord(page, i, page.language === "en" ? "let-succeed" : "forced")) return true;
    if (
      hasBits(page, i, is.modal | is.raising) ||
      (directs.test(normAt(page, i)) && !hasBits(page, i - 1, is.be) && !hasBits(page, i + 1, is.to))
    )
      return true;
  }
  // "Взять город | войскам не удаётся": what governs it stands behind
  for (let i = trigger.to; page.language !== "en" && trigger.from === clause[0] && i < clause[1]; i++)
    if (isBent(page, i, governing) || hasBits(page, i, is.raising)) return true;
  return false;
}

/** Nouns of event inside a verb's clause are its object or means, unless they carry a place of their own. */
function swallowed(page: Page, noun: Event, verbs: readonly Event[]): boolean {
  const inside = verbs.some(({ clause }) => clause[0] <= noun.trigger.from && noun.trigger.to <= clause[1]);
  const told =
    deniedEnd(page, noun.trigger) > 0 ||
    isTheirs(page, noun) ||
    isTheirCause(page, noun) ||
    isTollBehind(page, noun, verbs) ||
    isSubjectBlow(page, noun, verbs) ||
    isSubjectTaking(page, noun, verbs) ||
    (isResult(page, noun.clause[0]) && carriesPlace(page, noun.clause));
  return inside && !told;
}

const isToll = (action: string): boolean => action === "civilian-harm" || action === "losses";

/** "Дрон влучив у зупинку | — троє поранених", "ударили по селу, | двое погибших": a toll without a verb behind a mark. */
function isTollBehind(page: Page, { clause, action, row }: Event, verbs: readonly Event[]): boolean {
  if (page.language === "en" || row.roles !== "suffers" || !isToll(action)) return false;
  const isListed = verbs.some(
    (verb) => isToll(verb.action) && verb.clause[0] <= clause[0] && clause[1] <= verb.clause[1],
  );
  if (!hasBits(page, clause[0] - 1, isListed ? is.dash | is.colon : is.dash | is.colon | is.comma)) return false;
  const count = quantityOver(page, clause[0]);
  return count !== undefined && clause[1] - clause[0] <= farToll;
}

const farToll = 8;

/** "| An Israeli airstrike on a house in Rafah | killed nine people": the blow with its side and target is told, and so is what it did. */
function isSubjectBlow(page: Page, { clause, trigger, action }: Event, verbs: readonly Event[]): boolean {
  if (page.language !== "en" || (action !== "strike" && action !== "attack")) return false;
  const placed = normAt(page, trigger.to) === "in" && isEventPlace(page, trigger.to + 1);
  // "the army's shelling | of El Fasher"
  const aims = /^(?:on|at|against|targeting|of)$/.test(normAt(page, trigger.to));
  const aimed = (aims && (normAt(page, trigger.to) !== "of" || carriesPlace(page, clause))) || placed;
  if (!aimed || hasBits(page, trigger.to + 1, is.timeWord)) return false;
  const verb = verbs.find((one) => one.clause[0] <= trigger.from && trigger.to <= one.trigger.from);
  if (verb === undefined || !results.has(verb.action) || verb.trigger.form === "passive") return false;
  if (hasBits(page, clause[0] - 1, is.preposition)) return false;
  return placed || hasActor(page, [clause[0], trigger.from]) || hasBits(page, trigger.from - 1, is.possessive);
}

/** "| The capture of Terny | followed weeks of fighting": a place taken is told by itself, whatever its verb tells besides. */
function isSubjectTaking(page: Page, { clause, trigger, action }: Event, verbs: readonly Event[]): boolean {
  if (page.language !== "en" || action !== "capture" || normAt(page, trigger.to) !== "of") return false;
  if (!carriesPlace(page, clause) || hasBits(page, clause[0] - 1, is.preposition)) return false;
  return verbs.every((verb) => trigger.to <= verb.trigger.from && !stillOpen.has(verb.action));
}

const stillOpen: ReadonlySet<string> = new Set(["capture", "repel", "statement"]);

const results: ReadonlySet<string> = new Set(["civilian-harm", "damage", "losses"]);

function hasActor(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++) if (page.actorAt[i] !== null) return true;
  return false;
}

/** "killed in | Israeli strikes on Rafah": the cause has its own side and target, so it is told too. */
function isTheirs(page: Page, { clause, trigger, action }: Event): boolean {
  if (page.language !== "en" || (action !== "strike" && action !== "attack")) return false;
  if (!/^(?:in|by|during|from|after|amid|alleged|suspected|apparent|of|for|over|to)$/.test(normAt(page, clause[0] - 1)))
    return false;
  const aimed =
    /^(?:on|at|against|near|in|targeting)$/.test(normAt(page, trigger.to)) &&
    !hasBits(page, trigger.to + 1, is.timeWord);
  // "the town's fall was followed by | airstrikes on A": a blow after, told with its own place
  const next =
    normAt(page, clause[0] - 1) === "by" && /^(?:followed|preceded|accompanied)$/.test(normAt(page, clause[0] - 2));
  if (next && aimed && carriesPlace(page, clause)) return true;
  return hasActor(page, [clause[0], trigger.from]) && (aimed || carriesPlace(page, clause));
}

const cause = /^(?:при|после|от|из-за|вследствие|після|від|через|під)$/u;

/** "погиб при | ударе ВСУ по рынку", "загинув після | російського удару по місту": the cause has its own side and target, so it is told too. */
function isTheirCause(page: Page, { clause, trigger, action }: Event): boolean {
  if (page.language === "en" || (action !== "strike" && action !== "attack")) return false;
  let from = trigger.from;
  while (from > clause[0] && from > trigger.from - 3 && !cause.test(normAt(page, from - 1))) from--;
  if (!cause.test(normAt(page, from - 1))) return false;
  for (let i = trigger.to; i < trigger.to + farAim; i++) {
    if (hasBits(page, i, is.comma | is.hardMark | is.dash)) return false;
    if (/^(?:по|на)$/u.test(normAt(page, i))) return hasActor(page, [from, i]);
  }
  return false;
}

const farAim = 6;

/** "в результате удара по …", "as a result of strikes on …": the cause is told with its own target. */
function isResult(page: Page, from: number): boolean {
  const before = normAt(page, from - 1);
  return (
    ["результате", "результаті", "внаслідок", "унаслідок", "вследствие"].includes(before) ||
    (before === "of" && normAt(page, from - 2) === "result")
  );
}

/** "Who is Russia fighting?", "Кто взял город?", "Росіяни взяли місто?": a question states nothing; English can end a telling so. */
const asks = (page: Page, { from, to }: Sentence): boolean =>
  normAt(page, to - 1) === "?" &&
  (page.language !== "en" || hasBits(page, from, is.question | is.relative | is.auxiliary | is.pronoun));

/** "Attached is a video of the strikes: https://…": what hangs on the post is shown, not told; tokens from the word on. */
function attachedIn(page: Page, { from, to }: Sentence): Words {
  if (page.language !== "en") return [to, to];
  let start = from;
  while (start < to && !(normAt(page, start).endsWith("attached") && hasBits(page, start + 1, is.be))) start += 1;
  for (let i = start + 1; i < to; i++)
    if (hasBits(page, i, is.colon | is.quoteMark) || /^(?:https?|bit)\b/.test(normAt(page, i))) return [start, i];
  return [start, to];
}

export function sentenceEvents(page: Page, sentence: Sentence): FoundEvent[] {
  if (asks(page, sentence)) return [];
  const shown = attachedIn(page, sentence);
  const merged = mergeLight(page, findTriggers(page, sentence)).filter(
    ({ from }) => from < shown[0] || from >= shown[1],
  );
  const triggers = withBlows(page, merged).map((trigger) =>
    isCountedRuin(page, trigger)
      ? { ...trigger, form: "noun" as const }
      : isWhichOne(page, trigger)
        ? { ...trigger, form: "participle" as const }
        : trigger,
  );
  if (triggers.length === 0 || isElsewhere(page, [sentence.from, sentence.to])) return [];
  const verbs = layVerbs(page, [sentence.from, sentence.to], triggers);
  const view: SentenceView = { page, sentence, triggers, verbs };
  const found: FoundEvent[] = [];
  for (const trigger of triggers) {
    if (trigger.form === "participle" || isCommentedOn(page, trigger.noun ?? trigger)) continue;
    const at = spanOf(page, trigger.noun ?? trigger);
    const chains = chainsAt(page.input.attributions, trigger.tail === undefined ? at : spanOf(page, trigger.tail));
    const chain = (trigger.tail === undefined ? chains[0] : chainsAt(page.input.attributions, at)[0]) as Chain;
    const spot: Spot = { trigger, chain, bounds: boundsOf(view, trigger.noun ?? trigger, chain) };
    const event = trigger.form === "noun" ? readNoun(view, spot) : (readVerb(view, spot) ?? readInner(view, spot));
    if (
      event === null ||
      (event.trigger.form === "infinitive" && !governed(page, { ...spot, trigger: event.trigger }, event.clause))
    )
      continue;
    found.push({ event, chains });
  }
  if (found.length === 0) return found;
  const verbEvents = found.filter(({ event }) => event.trigger.form !== "noun").map(({ event }) => event);
  const stops = verbEvents.filter(({ action, clause }) => stopped.has(action) && hasAttempt(page, clause));
  const told = found.filter(({ event }) => !wasForestalled(event, stops) && !tellsOfWhom(page, event));
  const downed = verbEvents.filter(({ action }) => action === "intercept");
  const kept = told.filter(({ event }) =>
    event.trigger.form === "noun" ? !swallowed(page, event, verbEvents) : !isPathOf(page, event, downed),
  );
  const single = kept.filter(
    (one, i) =>
      !kept.some((other, j) => j !== i && sameClaim(one.event, other.event) && outranks(other.event, one.event, j < i)),
  );
  const events = failedOnce(page, single);
  return withOwnWords(page, joinHarm(page, withVictims(page, withPaths(page, events, told))));
}

const ruined: ReadonlySet<string> = new Set(["losses", "intercept"]);
const ruins = thingBit.weapon | thingBit.vehicle | thingBit.airborne | thingBit.munition | thingBit.depot;

/** "counted 12 | destroyed bombers", "о трёх | подбитых танках": a number of things, and what became of them. */
function isCountedRuin(page: Page, { form, from, to, rows }: Trigger): boolean {
  if (form !== "participle" || !(isCountedAt(page, from - 1) || isShown(page, from, to))) return false;
  if (!rows.some(({ action, roles }) => ruined.has(action) && roles === "transitive")) return false;
  return hasThing(page, to, ruins) || (page.tokens[to]?.kind === "word" && hasThing(page, to + 1, ruins));
}

const isCountedAt = (page: Page, at: number): boolean => (page.quantityAt[at] ?? -1) !== -1;

/** "the video shows | a destroyed tank": arms shown first thing are told. */
function isShown(page: Page, at: number, to: number): boolean {
  if (page.language !== "en" || !hasThing(page, to, thingBit.weapon | thingBit.depot)) return false;
  const first = hasBits(page, at - 1, is.determiner) ? at - 1 : at;
  return page.said[first - 1] === 1 && (page.toldTo[first] ?? 0) > at;
}

const tried: ReadonlySet<string> = new Set(["attack", "strike", "advance", "capture", "hold"]);

const stopped: ReadonlySet<string> = new Set(["repel", "intercept"]);

/** "Пресечена попытка совершить атаку", "при попытке атаковать сбито 9 дронов": what was tried is the attempt itself. */
function wasForestalled({ trigger, action, clause }: Event, stops: readonly Event[]): boolean {
  if (!tried.has(action) || trigger.form === "active" || trigger.form === "passive") return false;
  return stops.some(
    (other) => other.clause[0] <= trigger.from && trigger.to <= other.clause[1] && other.trigger.from < clause[1] + 2,
  );
}

function hasAttempt(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++) if (isBent(page, i, modifierBit.attempt | modifierBit.failure)) return true;
  return false;
}

/** Of two words of one claim the verb stays, else the first: "in response to the launches, jets | struck". */
const outranks = (other: Event, one: Event, first: boolean): boolean => {
  const isNoun = [other, one].map(({ trigger }) => trigger.form === "noun");
  return isNoun[0] === isNoun[1] ? first : isNoun[1] === true;
};

/** Two words of one action in one clause are one claim: "were shelled and hit". */
const sameClaim = (a: Event, b: Event): boolean =>
  a.action === b.action && a.clause[0] < b.clause[1] && b.clause[0] < a.clause[1];
