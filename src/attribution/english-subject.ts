/** Finds who speaks around an English verb: "[Hugh Hill, a doctor,] said", "said [the head of the press centre]". */
import type { Range } from "./draft.ts";
import { isFinite } from "./finite.ts";
import { stripLead } from "./mark.ts";
import { bitsAt, has, isCapital, normAt, quoteAt, sentenceAt, type Sheet } from "./sheet.ts";
import * as is from "./word-class.ts";

/** First token a subject before `at` may reach: the sentence, and what follows a stating quotation or a dateline. */
function floorBefore(sheet: Sheet, at: number): number {
  const { from } = sentenceAt(sheet, at);
  const own = quoteAt(sheet, at);
  let floor = at;
  while (floor > from && quoteAt(sheet, floor - 1) === own) floor--;
  return floor;
}

const wall = is.hardMark | is.dash | is.quoteMark | is.bracket | is.that | is.question | is.but;

/** Whether "and" before `at` joins two verbs or clauses rather than two nouns. */
function joinsClauses(sheet: Sheet, at: number, floor: number): boolean {
  if (has(sheet, at - 1, is.comma)) return true;
  for (let i = at - 1; i >= floor && !has(sheet, i, is.comma | is.hardMark); i--) {
    if (isFinite(sheet, i)) return !relativeBetween(sheet, floor, i);
  }
  return false;
}

function relativeBetween(sheet: Sheet, floor: number, at: number): boolean {
  for (let i = at - 1; i >= floor && !has(sheet, i, is.comma | is.hardMark); i--)
    if (has(sheet, i, is.relative)) return true;
  return false;
}

/** Leftmost token of the noun phrase that ends at `last`. */
function phraseStart(sheet: Sheet, last: number, floor: number): number {
  let i = last;
  for (; i >= floor; i--) {
    const bits = bitsAt(sheet, i);
    if (quoteAt(sheet, i) !== quoteAt(sheet, last)) break;
    if ((bits & is.stop) !== 0 && normAt(sheet, i) === "." && isCapital(sheet, i - 1) && isCapital(sheet, i + 1))
      continue;
    if ((bits & (wall | is.comma)) !== 0 && !isNameQuote(sheet, i)) break;
    if ((bits & is.subordinator) !== 0 && (bits & is.preposition) === 0) break;
    if ((bits & is.and) !== 0 && joinsClauses(sheet, i, floor)) break;
    if ((bits & is.relative) === 0 && isFinite(sheet, i) && !relativeBetween(sheet, floor, i)) break;
    if ((bits & is.pronoun) !== 0 && i < last) {
      if (has(sheet, i - 1, is.relative)) continue;
      break;
    }
  }
  return i + 1;
}

/** A quote mark of a call sign or a name: «Typhoon». */
const isNameQuote = (sheet: Sheet, at: number): boolean => has(sheet, at, is.quoteMark) && quoteAt(sheet, at) < 0;

const appositiveLead = is.determiner | is.relative | is.possessive;

/** Opening comma of the insertion that closes with the comma at `close`; -1 where the comma ends something else. */
function insertionStart(sheet: Sheet, close: number, floor: number): number {
  for (let i = close - 1; i > floor; i--) {
    if (has(sheet, i, wall & ~is.dash) && !isNameQuote(sheet, i)) {
      if (!has(sheet, i, is.that | is.question)) return -1;
    }
    if (!has(sheet, i, is.comma)) continue;
    return isInsertion(sheet, i + 1, close) ? i : -1;
  }
  return -1;
}

/** "a doctor", "Valery Gerasimov", "who fled in May", "speaking to the same station", "46", "head of the centre". */
function isInsertion(sheet: Sheet, from: number, to: number): boolean {
  if (has(sheet, from, is.and | is.but | is.pronoun)) return false;
  if (has(sheet, from, is.relative) || normAt(sheet, from).endsWith("ing")) return true;
  for (let i = from; i < to; i++)
    if (isFinite(sheet, i) && !relativeBetween(sheet, from, i) && !isParticiple(sheet, i)) return false;
  return (
    has(sheet, from, appositiveLead) ||
    isCapital(sheet, from) ||
    sheet.tokens[from]?.kind === "number" ||
    sheet.sourceAt[from] !== null ||
    to - from <= 6
  );
}

const isParticiple = (sheet: Sheet, at: number): boolean =>
  normAt(sheet, at).endsWith("ed") && has(sheet, at + 1, is.preposition);

export interface Subject {
  readonly source: Range;
  /** First token of the attribution, connectives included. */
  readonly start: number;
}

/** Subject that ends just before token `at` (the verb group), appositive included; null where there is none. */
export function subjectBefore(sheet: Sheet, at: number): Subject | null {
  const floor = floorBefore(sheet, at);
  if (at <= floor) return null;
  if (has(sheet, at - 1, is.relative)) return relativeSubject(sheet, at - 1, floor);
  let last = at - 1;
  let to = at;
  if (has(sheet, last, is.comma)) {
    const open = insertionStart(sheet, last, floor);
    if (open < 0) return null;
    const relative = has(sheet, open + 1, is.relative) || normAt(sheet, open + 1).endsWith("ing");
    to = relative ? open : at - 1;
    last = open - 1;
    const outer = has(sheet, last, is.comma) ? insertionStart(sheet, last, floor) : -1;
    if (outer >= 0) last = outer - 1;
  }
  return phraseTo(sheet, { last, to, floor });
}

function phraseTo(sheet: Sheet, { last, to, floor }: { last: number; to: number; floor: number }): Subject | null {
  if (last < floor) return null;
  let from = withTitle(sheet, phraseStart(sheet, last, floor), last, floor);
  const start = from;
  [from] = stripLead(sheet, [from, to]);
  if (from >= to || !canBeSubject(sheet, from, to)) return null;
  return { source: [from, to], start: Math.max(floor, start) };
}

/** "the chief of staff, Valery Gerasimov said": a name after a title and a comma takes the title in. */
function withTitle(sheet: Sheet, from: number, last: number, floor: number): number {
  if (!has(sheet, from - 1, is.comma) || !isCapital(sheet, from) || last - from > 3) return from;
  const before = phraseStart(sheet, from - 2, floor);
  for (let i = before; i < from - 1; i++) {
    const being = sheet.sourceAt[i]?.row.being;
    if (being === "person" && !isFinite(sheet, i)) return has(sheet, before, is.preposition) ? from : before;
  }
  return from;
}

function canBeSubject(sheet: Sheet, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const kind = sheet.tokens[i]?.kind;
    if (kind === "word" && !has(sheet, i, is.preposition | is.to | is.adverb | is.and)) return true;
  }
  return false;
}

/** "the mayor, who said", "officials who said": the antecedent. */
function relativeSubject(sheet: Sheet, at: number, floor: number): Subject | null {
  const last = has(sheet, at - 1, is.comma) ? at - 2 : at - 1;
  if (normAt(sheet, at) === "which" && has(sheet, at - 1, is.preposition)) return null;
  const found = phraseTo(sheet, { last, to: last + 1, floor });
  return found === null ? null : { source: trimLongLead(sheet, found.source), start: last + 1 };
}

/** Of "Moscow blamed the mayor" before ", who said" only the last noun phrase is meant. */
function trimLongLead(sheet: Sheet, [from, to]: Range): Range {
  for (let i = to - 1; i > from; i--) {
    if (has(sheet, i, is.preposition) && normAt(sheet, i) !== "of" && normAt(sheet, i) !== "for") return [i + 1, to];
  }
  return [from, to];
}

const tail =
  is.hardMark | is.comma | is.dash | is.quoteMark | is.that | is.question | is.relative | is.but | is.auxiliary;

/** Subject that begins at token `at`, after an inverted verb: "said Hugh Hill, a doctor". Null where no noun phrase begins. */
export function subjectAfter(sheet: Sheet, at: number): Range | null {
  const { to: end } = sentenceAt(sheet, at);
  if (has(sheet, at, is.pronoun)) return [at, at + 1];
  if (!beginsPhrase(sheet, at)) return null;
  let i = at;
  while (i < end && !endsInverted(sheet, i)) i++;
  if (i === at) return null;
  return [at, appositiveAfter(sheet, i, end)];
}

export function beginsPhrase(sheet: Sheet, at: number): boolean {
  return (
    has(sheet, at, is.determiner | is.possessive | is.sideAdjective) ||
    (isCapital(sheet, at) && !has(sheet, at, is.timeWord)) ||
    sheet.sourceAt[at] !== null ||
    sheet.actorAt[at] !== null
  );
}

function endsInverted(sheet: Sheet, at: number): boolean {
  const bits = bitsAt(sheet, at);
  if (
    (bits & is.stop) !== 0 &&
    isCapital(sheet, at - 1) &&
    isCapital(sheet, at + 1) &&
    normAt(sheet, at - 1).length <= 4
  )
    return false;
  if ((bits & tail) !== 0 && !isNameQuote(sheet, at)) return true;
  if ((bits & is.and) !== 0) return !isCapital(sheet, at + 1) && !has(sheet, at + 1, is.determiner);
  if ((bits & (is.timeWord | is.adverb)) !== 0) return true;
  const norm = normAt(sheet, at);
  if (
    norm === "in" ||
    norm === "on" ||
    norm === "during" ||
    norm === "after" ||
    norm === "as" ||
    norm === "while" ||
    norm === "when"
  ) {
    return !(isCapital(sheet, at + 1) && norm === "in" && !isCapital(sheet, at - 1));
  }
  return norm === "to" || (norm.endsWith("ing") && !isCapital(sheet, at));
}

/** Takes in ", a doctor" or ", head of the centre" after a name, up to its closing mark. */
function appositiveAfter(sheet: Sheet, at: number, end: number): number {
  if (!has(sheet, at, is.comma) || at + 1 >= end) return at;
  if (
    !has(sheet, at + 1, is.determiner | is.possessive) &&
    sheet.sourceAt[at + 1] === null &&
    !isCapital(sheet, at + 1)
  )
    return at;
  let i = at + 1;
  while (i < end && !has(sheet, i, is.comma | is.hardMark | is.quoteMark | is.dash)) {
    if (isFinite(sheet, i) || has(sheet, i, is.subordinator & ~is.preposition)) return at;
    i++;
  }
  return i;
}
