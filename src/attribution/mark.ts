/** Walks over tokens that carry no news of their own: adverbs, days, occasions of speaking, hearers. */
import { bitsAt, has, isCapital, isWord, normAt, quoteAt, sentenceAt, type Sheet } from "./sheet.ts";
import type { Range } from "./draft.ts";
import * as is from "./word-class.ts";

const isNumber = (sheet: Sheet, at: number): boolean => sheet.tokens[at]?.kind === "number";

/** An adverb by list, or an English one by its ending. */
export function isAdverb(sheet: Sheet, at: number): boolean {
  if (has(sheet, at, is.adverb)) return true;
  const norm = normAt(sheet, at);
  return (
    sheet.language === "en" &&
    norm.length > 4 &&
    norm.endsWith("ly") &&
    !has(sheet, at, is.timeWord) &&
    !isCapital(sheet, at) &&
    // "his family said", "an ally told"
    (sheet.sourceAt[at] ?? null) === null &&
    !isWord(sheet, at, "noun-in-ly")
  );
}

const timeLeads = new Set(["same", "previous", "following"]);

/** "the [beginning] of October", "the early [hours] of Tuesday". */
const timeParts = new Set(["beginning", "start", "end", "middle", "close", "turn", "height", "course", "hours", "eve"]);

/** "the beginning of |October", "в начале |октября": first token of the time itself; `at` where no part stands before it. */
function partOfTime(sheet: Sheet, at: number): number {
  if (sheet.language !== "en")
    return isWord(sheet, at, "time-part") && skipTime(sheet, at + 1) > at + 1 ? partOfTime(sheet, at + 1) : at;
  const part = timeParts.has(normAt(sheet, at + 1)) ? at + 1 : at + 2;
  const of = part + 1;
  const isPart = has(sheet, at, is.determiner) && timeParts.has(normAt(sheet, part)) && normAt(sheet, of) === "of";
  return isPart && skipTime(sheet, of + 1) > of + 1 ? of + 1 : at;
}

const opensTime = (sheet: Sheet, at: number): boolean =>
  has(sheet, at, is.timeWord | is.determiner) || isNumber(sheet, at) || timeLeads.has(normAt(sheet, at));

/** "June 30", "Dec. 11", "this week", "30 июня", "late on Tuesday": end of the words of time that begin at `at`; `at` itself for none. */
export function skipTime(sheet: Sheet, at: number): number {
  const part = partOfTime(sheet, at);
  if (part === at && !opensTime(sheet, at)) return at;
  let i = part;
  let seen = false;
  for (;;) {
    if (has(sheet, i, is.timeWord)) {
      seen = true;
      i++;
    } else if (isNumber(sheet, i) && (seen || has(sheet, i + 1, is.timeWord))) i++;
    else if (seen && normAt(sheet, i) === "." && has(sheet, i - 1, is.timeWord) && isNumber(sheet, i + 1)) i++;
    else if (
      seen &&
      normAt(sheet, i) === "," &&
      isNumber(sheet, i + 1) &&
      !has(sheet, i + 2, is.comma) &&
      normAt(sheet, i + 1).length === 4
    )
      i += 2;
    else if (!seen && has(sheet, i, is.determiner) && has(sheet, i + 1, is.timeWord)) i++;
    else if (timeLeads.has(normAt(sheet, i)) && has(sheet, i + 1, is.timeWord)) i++;
    else if (
      !seen &&
      has(sheet, i, is.determiner) &&
      timeLeads.has(normAt(sheet, i + 1)) &&
      has(sheet, i + 2, is.timeWord)
    )
      i += 2;
    else return seen ? i : at;
  }
}

const speechPlace = is.occasion | is.hearer;

/** End of "in a statement", "on Telegram", "in an interview with Reuters", "to reporters in Moscow" from a preposition; `at` for none. */
function skipOccasion(sheet: Sheet, at: number): number {
  const end = sentenceAt(sheet, at).to;
  // "plans to call on the army": a verb, no occasion
  if (sheet.language === "en" && has(sheet, at, is.to) && has(sheet, at + 1, is.occasion)) return at;
  for (let i = at + 1; i < Math.min(end, at + 8); i++) {
    const bits = bitsAt(sheet, i);
    if ((bits & speechPlace) !== 0) return skipOccasionTail(sheet, i + 1);
    if (
      (bits & (is.hardMark | is.comma | is.that | is.auxiliary | is.quoteMark)) !== 0 ||
      ((bits & is.pronoun) !== 0 && (bits & is.determiner) === 0)
    )
      return at;
    if ((bits & is.preposition) !== 0 && normAt(sheet, i) !== "of") return at;
  }
  return at;
}

/** "with Reuters", "in Moscow", "to parliament" after an occasion: short phrases up to a mark or the word that opens the content. */
function skipOccasionTail(sheet: Sheet, at: number): number {
  if (has(sheet, at, is.occasion)) return skipOccasionTail(sheet, at + 1);
  // "on Twitter/X"
  if (normAt(sheet, at) === "/") return skipOccasionTail(sheet, at + 2);
  if (!has(sheet, at, is.preposition | is.to)) return at;
  for (let i = at + 1; i < at + 7; i++) {
    const bits = bitsAt(sheet, i);
    if ((bits & (is.comma | is.stop | is.colon | is.that | is.quoteMark | is.dash)) !== 0) return i;
    if ((bits & (is.auxiliary | is.finite | is.pronoun)) !== 0) return at;
  }
  return at;
}

/** End of a place of speaking: "in Moscow", "from Kyiv". */
function skipSeat(sheet: Sheet, at: number): number {
  const norm = normAt(sheet, at);
  if (norm !== "in" && norm !== "from" && norm !== "at") return at;
  let i = at + 1;
  while (isCapital(sheet, i) && i < at + 4) i++;
  return i > at + 1 && has(sheet, i, is.comma | is.stop | is.that | is.colon | is.timeWord) ? i : at;
}

/** Steps over adverbs, time and occasions after a cue: where its content can begin. */
export function skipAdverbials(sheet: Sheet, from: number, end: number): number {
  let i = from;
  while (i < end) {
    const next = skipOne(sheet, i);
    if (next === i) return i;
    i = next;
  }
  return Math.min(i, end);
}

function skipOne(sheet: Sheet, at: number): number {
  if (quoteAt(sheet, at) >= 0) return at;
  if (has(sheet, at, is.preposition | is.to)) {
    const afterTime = skipTime(sheet, at + 1);
    if (afterTime > at + 1) return afterTime;
    if (normAt(sheet, at) === "at" && normAt(sheet, at + 1) === "the" && normAt(sheet, at + 2) === "time")
      return at + 3;
    const occasion = skipOccasion(sheet, at);
    return occasion > at ? occasion : skipSeat(sheet, at);
  }
  const time = skipTime(sheet, at);
  if (time > at) return time;
  // "said there had been nine raids", "said there remained one road": no adverb but the subject
  if (normAt(sheet, at) === "there" && (has(sheet, at + 1, is.auxiliary) || isWord(sheet, at + 1, "exists"))) return at;
  return isAdverb(sheet, at) ? at + 1 : at;
}

/** Takes connectives, adverbs and time off the head of a noun phrase: "But on Tuesday the ministry" keeps "the ministry". */
export function stripLead(sheet: Sheet, [from, to]: Range): Range {
  let i = from;
  while (i < to) {
    const next = leadEnd(sheet, i, to);
    if (next === i) break;
    i = next;
  }
  return [i, to];
}

function leadEnd(sheet: Sheet, at: number, to: number): number {
  const bits = bitsAt(sheet, at);
  if ((bits & (is.and | is.but | is.comma | is.dash | is.semicolon | is.colon | is.that | is.stop)) !== 0)
    return at + 1;
  if ((bits & (is.preposition | is.to)) !== 0) {
    const time = skipTime(sheet, at + 1);
    if (time > at + 1) return time;
    return skipLeadPhrase(sheet, at, to);
  }
  if (sheet.language !== "en" && (bits & is.subordinator) !== 0 && sheet.actorAt[at] === null) return at + 1;
  const time = skipTime(sheet, at);
  if (time > at && !has(sheet, time, is.possessive)) return time;
  if (
    (bits & (is.connective | is.adverb)) !== 0 &&
    (bits & (is.determiner | is.possessive)) === 0 &&
    sheet.actorAt[at] === null
  )
    return at + 1;
  return isAdverb(sheet, at) ? at + 1 : at;
}

/** "In Kyiv officials", "In a statement the ministry": steps over the first noun phrase when another one follows. */
function skipLeadPhrase(sheet: Sheet, at: number, to: number): number {
  let i = at + 1;
  if (has(sheet, i, is.determiner | is.possessive)) i++;
  for (; i < to; i++) {
    if (i > at + 1 && has(sheet, i, is.determiner | is.pronoun)) return i;
    if (
      i > at + 1 &&
      isCapital(sheet, i - 1) &&
      !isCapital(sheet, i) &&
      !has(sheet, i, is.possessive | is.and | is.preposition)
    )
      return i;
  }
  return at;
}
