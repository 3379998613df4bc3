/** Finds what leads up to an event: in "In response to rocket fire from A, jets struck B" the event begins behind the comma. English. */
import * as is from "../../attribution/word-class.ts";
import { hasBits, isBent, isEventPlace, modifierBit, normAt, type Page } from "../page.ts";
import type { Words } from "./clause.ts";
import type { Event } from "./event.ts";

/** Words before the verb of a sentence that hold another event. */
export interface Lead {
  readonly from: number;
  /** First token behind the comma that closes it. */
  readonly end: number;
  /** What is told behind it answers another's deed: neither its place nor its day is the answer's. */
  readonly answers: boolean;
}

const answer = /^(?:response|retaliation|reply|reprisal|answer)$/;

/** The lead of a clause whose verb stands behind it: "In response to …, |", "Following …, |"; null for none. */
export function leadOfEvent(page: Page, { clause: [from], group, trigger }: Event): Lead | null {
  if (page.language !== "en" || trigger.form === "noun") return null;
  const at = opensAt(page, [from, Math.min(group, trigger.from)]);
  if (at < 0) return null;
  let end = -1;
  let told = false;
  for (let i = at; i < Math.min(group, trigger.from); i++) {
    if (hasBits(page, i, is.hardMark | is.auxiliary | is.finite)) return null;
    told ||= page.events.has(i);
    if (end < 0 && told && hasBits(page, i, is.comma) && !goesOn(page, i + 1)) end = i + 1;
  }
  if (end < 0 || end >= Math.min(group, trigger.from)) return null;
  return { from: at, end, answers: answer.test(normAt(page, at + 1)) || answer.test(normAt(page, at)) };
}

/** "toward A, | B and C, jets struck", "at the post, | including Xxxxx": behind the comma the phrase of the lead goes on. */
const goesOn = (page: Page, at: number): boolean =>
  isEventPlace(page, at) ||
  hasBits(page, at, is.and) ||
  normAt(page, at) === "including" ||
  (page.tokens[at]?.shape === "capital" && page.actorAt[at] === null && !hasBits(page, at, is.determiner));

/** "03:20 A short while ago, | in response to", "Following": where the words of a lead begin; -1 for none. */
function opensAt(page: Page, [from, verb]: Words): number {
  for (let i = from; i < verb; i++) {
    const opens =
      i === from || hasBits(page, i - 1, is.comma | is.adverb | is.and) || page.tokens[i - 1]?.kind === "number";
    if (opens && (isBent(page, i, modifierBit.cause) || (i === from && isBent(page, i - 1, modifierBit.cause))))
      return i;
    if (isEventPlace(page, i) || page.events.has(i) || page.actorAt[i] !== null) return -1;
  }
  return -1;
}

/** "Following | the launches toward A", "In response to | the attack": what leads up to a noun of event is no part of it. */
export function behindOpener(page: Page, [from, to]: Words, noun: number): Words {
  // "at least 11 civilians dead": the word belongs to the number
  if (page.language !== "en" || from >= noun || (page.quantityAt[from] ?? -1) !== -1) return [from, to];
  const opens = (at: number): boolean => at < noun && hasBits(page, at, is.preposition | is.to) && !page.events.has(at);
  const complex =
    opens(from) &&
    page.tokens[from + 1]?.shape === "lower" &&
    page.things[from + 1] === 0 &&
    (!page.events.has(from + 1) || answer.test(normAt(page, from + 1))) &&
    opens(from + 2) &&
    normAt(page, from + 2) !== "in";
  const start = complex ? from + 3 : opens(from) || isBent(page, from, modifierBit.cause) ? from + 1 : from;
  const first = start > from ? from : from - 1;
  const led = page.tokens[first - 1]?.sentence !== page.tokens[first]?.sentence && !page.events.has(first);
  return !led || start > noun ? [from, to] : [start, beforeMain(page, [noun, to])];
}

/** "heavy shelling of A, | two people": where the phrase of the noun ends and the subject of the sentence begins. */
function beforeMain(page: Page, [noun, to]: Words): number {
  for (let i = to - 1; i > noun; i--) {
    if (isEventPlace(page, i) || hasBits(page, i, is.timeWord)) return to;
    if (hasBits(page, i, is.comma)) return i;
  }
  return to;
}
