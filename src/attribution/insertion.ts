/** Steps over what stands between commas before a verb: "the mayor, a former officer, said", "Kyiv, meanwhile, said". */
import { isFinite } from "./finite.ts";
import { has, isCapital, normAt, quoteAt, type Sheet } from "./sheet.ts";
import * as is from "./word-class.ts";

export interface Insertion {
  /** Last token of the noun phrase before the insertion. */
  readonly last: number;
  /** End of the source: with the insertion, or before it. */
  readonly to: number;
}

/** The insertion that closes with the comma at `last`; null where that comma ends something else. */
export function insertionBefore(sheet: Sheet, { last: close, to }: Insertion, floor: number): Insertion | null {
  // "killing ten and, | said the mayor, burning a church": the comma opens an insertion, and closes none
  if (has(sheet, close - 1, is.and | is.but)) return null;
  for (let i = close - 1; i > floor; i--) {
    if (has(sheet, i, is.hardMark | is.bracket) && !isInnerDot(sheet, i)) return null;
    if (!has(sheet, i, is.comma)) continue;
    const kind = kindOf(sheet, i + 1, close);
    if (kind === null) return null;
    const end = to === close + 1 ? close : to;
    return { last: i - 1, to: kind === "part" ? end : i };
  }
  return null;
}

const isInnerDot = (sheet: Sheet, at: number): boolean =>
  normAt(sheet, at) === "." && isCapital(sheet, at - 1) && isCapital(sheet, at + 1);

/** part: belongs to the source ("a doctor", "who fled", "46"); aside: does not ("meanwhile", "speaking to reporters", "in a post"). */
function kindOf(sheet: Sheet, from: number, to: number): "part" | "aside" | null {
  if (from >= to || has(sheet, from, is.but)) return null;
  if (has(sheet, from, is.and)) return has(sheet, from + 1, is.relative) ? "part" : null;
  if (has(sheet, from, is.relative)) return "part";
  const norm = normAt(sheet, from);
  if ((norm.endsWith("ing") || norm.endsWith("ed")) && !isCapital(sheet, from)) return "aside";
  if (has(sheet, from, is.adverb | is.connective) && to - from <= 3) return "aside";
  if (has(sheet, from, is.preposition | is.to)) return to - from <= 12 || isTold(sheet, from, to) ? "aside" : null;
  if (has(sheet, from, is.pronoun)) return null;
  for (let i = from; i < to; i++)
    if (isFinite(sheet, i) && !normAt(sheet, i).endsWith("ed") && quoteAt(sheet, i) < 0 && !hasRelative(sheet, from, i))
      return null;
  if (norm.endsWith("ly") && !isCapital(sheet, from)) return "aside";
  const isNoun =
    has(sheet, from, is.determiner | is.possessive) ||
    isCapital(sheet, from) ||
    // "al Qaeda's franchise", "de Gaulle's party": a name that opens small
    (norm.length < 4 && isCapital(sheet, from + 1) && !has(sheet, from, is.subordinator)) ||
    sheet.sourceAt[from] !== null ||
    sheet.tokens[from]?.kind === "number";
  return isNoun || to - from <= (isBehindName(sheet, from) ? longestOffice : 6) ? "part" : null;
}

/** "Ann Lee, | senior associate for legal aid at the Institute for Peace,": behind a first name and a surname an office may be long. */
const longestOffice = 18;
const isBehindName = (sheet: Sheet, at: number): boolean => isCapital(sheet, at - 2) && isCapital(sheet, at - 3);

/** "in a message carried by its media arm and relayed by the SITE group": how it was said, at length. */
function isTold(sheet: Sheet, from: number, to: number): boolean {
  if (to - from > 24 || !has(sheet, from + 1, is.determiner | is.possessive)) return false;
  let occasion = false;
  for (let i = from + 1; i < from + 5; i++) occasion ||= has(sheet, i, is.occasion);
  return occasion;
}

function hasRelative(sheet: Sheet, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (has(sheet, i, is.relative)) return true;
  return false;
}
