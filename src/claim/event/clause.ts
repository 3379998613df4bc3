/** Cuts the clause of one event out of its sentence: in "units took A, and repelled two attacks" each verb has its own. */
import * as is from "../../attribution/word-class.ts";
import type { Quotation } from "../../text/document.ts";
import { byteLane, intLane } from "../../text/lanes.ts";
import { lastAsked } from "../../text/last-asked.ts";
import { hasBits, isBent, isWord, modifierBit, normAt, type Page } from "../page.ts";
import { endsHeadline, isHeadline } from "./headline-half.ts";
import { opensAnswer, opensDate, opensPartOf, opensParticiple, opensWhere } from "./english-cuts.ts";
import { openingFrom, opensToll } from "./clause-opening.ts";
import { joinsAllies, partFrom } from "./partitive.ts";
import { isOuterVerb, isOver } from "./inner-relative.ts";
import { placeListEnd } from "../where/place-list.ts";
import type { EventRow } from "../../lexicon/rows/action-row.ts";
import { isPlainVerb } from "./plain-verb.ts";
import type { Trigger } from "./trigger.ts";

export type Words = readonly [from: number, to: number];

const clauseMarks =
  is.comma | is.semicolon | is.dash | is.colon | is.but | is.and | is.subordinator | is.that | is.relative | is.bracket;

/** Marks and words at which one clause can end and the next begin. */
export const isBoundary = (page: Page, at: number): boolean =>
  page.said[at] === 1 || (hasBits(page, at, clauseMarks) && !opensDate(page, at));

/** Which tokens of a sentence are verbs of clauses: 1 plain, 2 of an event, 3 of an event that lacks its noun. */
export function layVerbs(page: Page, bounds: Words, triggers: readonly Trigger[]): Uint8Array {
  const verbs = byteLane(bounds[1] - bounds[0]);
  for (let i = bounds[0]; i < bounds[1]; i++)
    if (page.hedged[i] !== 1 && isPlainVerb(page, i)) verbs[i - bounds[0]] = 1;
  for (const { from, to, form, helper, noun, rows } of triggers) {
    if (helper !== undefined) verbs.fill(0, helper - bounds[0], from - bounds[0]);
    if (form === "participle" || form === "infinitive") verbs.fill(0, from - bounds[0], to - bounds[0]);
    else if (form === "noun" && !isHeadlined(page, from, to)) verbs.fill(0, from - bounds[0], to - bounds[0]);
    // "was identified | and struck": a verb that only lends its sentence to a noun states nothing without one
    else verbs.fill(noun === null && rows.every(isLight) ? 3 : 2, from - bounds[0], to - bounds[0]);
  }
  return verbs;
}

const isLight = ({ light }: EventRow): boolean => light === true;

/** "Dozens | dead | as jets bomb market": what became of a number of people is the verb of a headline's clause. */
const isHeadlined = (page: Page, from: number, to: number): boolean =>
  page.language === "en" &&
  /^(?:dead|missing|wounded|injured|hurt)$/.test(normAt(page, from)) &&
  (page.quantityAt[from - 1] ?? -1) !== -1 &&
  hasBits(page, to, is.subordinator);

const groupBits = is.auxiliary | is.negation | is.adverb | is.to | is.raising;

/** Bends of words that lean on the verb behind them. */
const leaning =
  modifierBit.attempt |
  modifierBit.failure |
  modifierBit.plan |
  modifierBit.demand |
  modifierBit.negation |
  modifierBit.doubt;

/** First token of the verb's own words: "has not yet | taken", "не смог | взять". */
export function groupStart(page: Page, at: number, floor: number): number {
  let i = at;
  while (i > floor && page.said[i - 1] !== 1) {
    if (!isBent(page, i - 1, leaning) && !hasBits(page, i - 1, groupBits) && !normAt(page, i - 1).endsWith("ly")) break;
    if (hasBits(page, i - 1, is.comma | is.hardMark)) break;
    i -= 1;
  }
  return i;
}

export interface Cut {
  readonly page: Page;
  /** The stretch the clause must stay in: sentence, or content of its attribution. */
  readonly bounds: Words;
  readonly verbs: Uint8Array;
  /** First token `verbs` speaks of. */
  readonly base: number;
  /** The verb has its object before it: "was shelled | and forced to retreat". */
  readonly passive?: boolean;
  /** The verb is a finite one: no gerund, infinitive or noun. */
  readonly finite?: boolean;
}

/** The comma at `close` ends an inserted "which …" clause whose opening stands before the verb at `verb`. */
function insertionOpens(page: Page, verb: number, floor: number): number {
  // "carried | out by"
  const first = /^(?:out|off|up)$/.test(normAt(page, verb)) ? verb - 1 : verb;
  if (opensParticiple(page, first)) return first - 1;
  for (let i = verb - 1; i >= floor; i--) {
    if (hasBits(page, i, is.relative)) {
      const opens = hasBits(page, i - 1, is.comma) ? i - 1 : hasBits(page, i - 2, is.comma) ? i - 2 : i;
      return opens;
    }
    if (hasBits(page, i, is.comma | is.hardMark)) return -1;
  }
  return -1;
}

/** "удар по отелю, | где находились военные": a clause with a subject of its own. */
const where = /^(?:где|куда|откуда|де|куди|звідки)$/u;

/** "ранее сообщалось, что | войска отошли": what is said begins behind "that", whatever stands before the word of saying. */
const opensSaid = (page: Page, at: number): boolean =>
  hasBits(page, at, is.that) && isSaid(page, hasBits(page, at - 1, is.comma) ? at - 2 : at - 1);

function leftCut(cut: Cut, start: number): number {
  const { page, bounds, verbs, base } = cut;
  let boundary = -1;
  for (let i = start - 1; i >= bounds[0]; i--) {
    if (hasBits(page, i, is.semicolon)) return i + 1;
    if (
      (hasBits(page, i, is.colon) || opensToll(page, { from: bounds[0], at: i, verb: verbs[i + 1 - base] !== 0 })) &&
      isHeadline(cut, i)
    )
      return i + 1;
    const part = partFrom(page, i);
    if (part >= bounds[0]) return part;
    if (normAt(page, i) === "which" && hasBits(page, i - 1, is.preposition)) {
      // "sites from which rockets were fired | were struck": the verb is not the one behind "which"
      if (page.language !== "en" || !hasOtherVerb(cut, i + 1, start)) return i + 1;
      i -= 1;
      boundary = -1;
      continue;
    }
    if (page.language === "en" && hasBits(page, i, is.that) && hasBits(page, i - 1, is.and)) return i + 1;
    if (hasBits(page, i - 1, is.comma) && where.test(normAt(page, i))) return i;
    if (opensSaid(page, i)) return i + 1;
    if (opensWhere(cut, i)) return i + 1;
    if (boundary < 0 && (isOver(cut, i, start) || joinsAllies(page, i))) continue;
    if (boundary < 0 && isBoundary(page, i)) boundary = i;
    if (verbs[i - base] === 0 || page.said[i] === 1) continue;
    if (boundary < 0) continue;
    // "are being detected | and destroyed": a verb that states nothing itself shares its subject
    if (verbs[i - base] !== 2 && joinsVerbs(cut, boundary, start) && isVerbTo(cut, i, boundary)) continue;
    if (boundary === start - 1 && hasBits(page, boundary, is.comma) && isReduced(cut, i)) {
      boundary = -1;
      continue;
    }
    const open = hasBits(page, boundary, is.comma) && boundary === start - 1 ? insertionOpens(page, i, bounds[0]) : -1;
    if (open < 0)
      return (
        (boundary === start - 1 ? behindSubordinator(cut, i, boundary) : null) ?? openingFrom(page, boundary, start) + 1
      );
    i = open;
    boundary = -1;
  }
  return bounds[0];
}

/** "the house | located in A, in B, | was hit", "Sana, | married to Karim, | was killed": a participle that tells which, and no verb of a clause. */
function isReduced({ page, verbs, base, passive, finite }: Cut, at: number): boolean {
  if (
    page.language !== "en" ||
    passive !== true ||
    finite === false ||
    verbs[at - base] === 2 ||
    !normAt(page, at).endsWith("ed")
  )
    return false;
  if (!hasBits(page, at + 1, is.preposition | is.to)) return false;
  const before = hasBits(page, at - 1, is.adverb) ? at - 2 : at - 1;
  return !hasBits(page, before, is.auxiliary | is.pronoun | is.and | is.but | is.relative | is.that | is.to);
}

/** A verb between two words, with the words of its own behind it. */
function hasOtherVerb({ verbs, base }: Cut, from: number, to: number): boolean {
  let verb = false;
  for (let i = from; i < to; i++) {
    if (verbs[i - base] !== 0) verb = true;
    else if (verb) return true;
  }
  return false;
}

/** "were hurt when | the mosque near A, in B, | was bombed": the comma before the verb closes an insertion, the clause opens behind "when". */
function behindSubordinator({ page, passive }: Cut, verb: number, comma: number): number | null {
  if (page.language !== "en" || passive !== true || !hasBits(page, comma, is.comma)) return null;
  for (let i = comma - 1; i > verb; i--) {
    if (hasBits(page, i, is.semicolon | is.colon | is.dash | is.but)) return null;
    if (hasBits(page, i, is.subordinator)) return i + 1;
  }
  return null;
}

/** "detected and | destroyed", "shot down or | jammed": the joint stands between two verbs, and what they are done to follows both. */
const joinsVerbs = ({ page }: Cut, joint: number, next: number): boolean =>
  page.language === "en" && joint === next - 1 && hasBits(page, joint, is.and) && !hasBits(page, joint - 1, is.comma);

/** "are being detected |", "was | identified |": the verb at `verb` reaches to the joint, and is done to the subject as the next one is. */
function isVerbTo({ page, passive, verbs, base }: Cut, verb: number, joint: number): boolean {
  if (hasBits(page, joint - 2, is.be) ? passive !== true : verbs[verb - base] === 3) return false;
  return (
    verb === joint - 1 || (verb === joint - 2 && hasBits(page, verb, is.be) && normAt(page, joint - 1).endsWith("ed"))
  );
}

/** "when it rained", "soldiers | who were on guard": what follows tells of the words before it; behind a comma it is told apart. */
const hangsOn = (page: Page, boundary: number): boolean =>
  hasBits(page, boundary, is.subordinator) ||
  (page.language === "en" && hasBits(page, boundary, is.relative) && !hasBits(page, boundary - 1, is.comma));

/** "a target | that was identified off the coast": how a thing was found goes with the thing. */
const wasFound = (page: Page, boundary: number): boolean =>
  page.language === "en" &&
  /^(?:that|which)$/.test(normAt(page, boundary)) &&
  hasBits(page, boundary + 1, is.be) &&
  /^(?:identified|detected|spotted|seen|located)$/.test(normAt(page, boundary + 2));

function verbEnd({ verbs, base, bounds }: Cut, at: number): number {
  let end = at;
  while (end < bounds[1] && verbs[end - base] !== 0) end += 1;
  return end;
}

/** "били по складах: | відео", "хроника дня | (фото)": a headline's tail that tells what the reader will see. */
const isTail = (page: Page, at: number): boolean =>
  hasBits(page, at, is.colon | is.dash) && isWord(page, at + 1, "shown-lead");

/** "дроны сбиты[, пострадавших] и разрушений нет": what there is none of is a clause without a verb. */
function opensLack(page: Page, at: number): boolean {
  if (page.language === "en" || !hasBits(page, at, is.comma) || !/(?:ых|их|ий|й|х|в)$/u.test(normAt(page, at + 1)))
    return false;
  for (let i = at + 2; i < at + farthestLack; i++) {
    if (/^(?:нет|немає|нема)$/u.test(normAt(page, i))) return true;
    if (hasBits(page, i, is.comma | is.hardMark | is.that) || isPlainVerb(page, i)) return false;
  }
  return false;
}

const farthestLack = 7;

function rightCut(cut: Cut, [start, end]: Words): number {
  const { page, bounds, verbs, base } = cut;
  let boundary = -1;
  let subordinate = -1;
  const first =
    cut.passive !== true && joinsVerbs(cut, end, end + 1) && (verbs[end + 1 - base] ?? 0) >= 2
      ? verbEnd(cut, end + 1)
      : end;
  for (let i = first; i < bounds[1]; i++) {
    if (hasBits(page, i, is.semicolon)) {
      const listed = placeListEnd(page, i, bounds[1]);
      if (listed === i) return i;
      i = listed - 1;
      continue;
    }
    if (isTail(page, i) || opensLack(page, i) || opensAnswer(page, i) || endsHeadline(cut, i)) return i;
    if (isBoundary(page, i)) {
      // "A, and B": the comma closes the clause.
      if (boundary >= 0 && partFrom(page, i) === boundary + 1) continue;
      const after = boundary >= 0 && boundary === i - 1;
      // "said A was hit, and | that B and C were taken": a second "that" begins anew
      if (after && page.language === "en" && hasBits(page, i, is.that) && hasBits(page, i - 1, is.and)) return boundary;
      if (!after && openingFrom(page, i, verbs[i + 1 - base] !== 0 ? i + 1 : bounds[1]) !== boundary) boundary = i;
      if (page.language === "en" && (hasBits(page, i, is.subordinator) || opensPartOf(page, i))) subordinate = i;
      continue;
    }
    if (verbs[i - base] === 0) continue;
    if (boundary < 0 && isOuterVerb(cut, start, i)) return i;
    // "were hurt | when the mosque near A, in B, was bombed": the clause of "when" is another's whole
    if (subordinate >= 0 && ((verbs[i - base] ?? 0) >= 2 || boundary > subordinate)) return subordinate;
    const hangs = boundary >= 0 && ((verbs[i - base] === 1 && hangsOn(page, boundary)) || wasFound(page, boundary));
    if (boundary >= 0 && !hangs) return boundary;
  }
  return bounds[1];
}

/** The clause of an event whose own words are `[start, end)`. */
export function clauseOf(cut: Cut, [start, end]: Words): Words {
  return [leftCut(cut, start), rightCut(cut, [start, end])];
}

const edgeBits =
  is.comma |
  is.dash |
  is.colon |
  is.stop |
  is.semicolon |
  is.but |
  is.and |
  is.that |
  is.relative |
  is.subordinator |
  is.bracket;

/** Without leading and trailing marks, joints and quote marks that stand alone. */
export function trimClause(page: Page, [from, to]: Words): Words {
  let [start, end] = [from, to];
  const joint = (i: number): boolean =>
    (page.tokens[i]?.kind === "mark" && normAt(page, i) !== "%") || hasBits(page, i, edgeBits);
  while (start < end && (isClock(page, start) || joint(start) || isSaid(page, start)) && !opensName(page, start, end))
    start += 1;
  if (end - start > 3 && isPartOf(page, end - 1)) end -= 3;
  const closing = (i: number): boolean => joint(i) || isSaid(page, i) || isLead(page, i, [from, to]);
  while (end > start && closing(end - 1) && !closesName(page, start, end)) end -= 1;
  return [start, end];
}

/** "перерезали дорогу[, по] которой", "the road [, on] which", "the post [from] which": a preposition that leads on to what was cut off. */
const isLead = (page: Page, at: number, [from, to]: Words): boolean => {
  if (at !== to - 1 || at <= from || !hasBits(page, at, is.preposition)) return false;
  const led = page.language === "en" && hasBits(page, to, is.relative) && normAt(page, at) !== "of";
  return hasBits(page, at - 1, is.comma) || led;
};

/** "fired 180 missiles[, most of] which were intercepted". */
const isPartOf = (page: Page, at: number): boolean =>
  normAt(page, at) === "of" &&
  /^(?:most|some|all|many|none|both|several|half)$/.test(normAt(page, at - 1)) &&
  hasBits(page, at - 2, is.comma);

const isSaid = (page: Page, at: number): boolean => page.said[at] === 1 || page.hedged[at] === 1;

const isClock = (page: Page, at: number): boolean =>
  page.tokens[at]?.kind === "number" &&
  /^\d{1,2}[:.]\d{2}$/u.test(normAt(page, at)) &&
  !hasBits(page, at - 1, is.preposition);

function opensName(page: Page, start: number, end: number): boolean {
  if (normAt(page, start) !== '"') return false;
  const [a, b] = [page.tokens[start]?.start ?? 0, page.tokens[end - 1]?.end ?? 0];
  if (
    !quotationsBy(page.input.document.quotations)
      .starts.get(a)
      ?.some((q) => q.name && q.span[1] < b)
  )
    return false;
  const marks = marksBefore(page);
  return ((marks[end] ?? 0) - (marks[start] ?? 0)) % 2 === 0;
}

/** By token how many quote marks stand before it, counted once for each page. */
const marksBefore = lastAsked((page: Page): Int32Array => {
  const { length } = page.tokens;
  const before = intLane(length + 1);
  for (let i = 0; i < length; i++) before[i + 1] = (before[i] as number) + (normAt(page, i) === '"' ? 1 : 0);
  return before;
});

function closesName(page: Page, start: number, end: number): boolean {
  const norm = normAt(page, end - 1);
  if (norm === ")") return opensBracket(page, start, end);
  const close = page.tokens[end - 1]?.end ?? 0;
  const ended = norm === '"' ? quotationsBy(page.input.document.quotations).ends.get(close) : undefined;
  if (ended === undefined) return false;
  const from = page.tokens[start]?.start ?? 0;
  return ended.some((q) => q.span[0] >= from && (q.span[0] > from || q.name));
}

function opensBracket(page: Page, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (normAt(page, i) === "(") return true;
  return false;
}

/** Quotations by the unit they start and end at, made once for each document: it may hold thousands. */
const quotationsBy = lastAsked((quotations: readonly Quotation[]) => ({
  starts: Map.groupBy(quotations, ({ span }) => span[0]),
  ends: Map.groupBy(quotations, ({ span }) => span[1]),
}));
