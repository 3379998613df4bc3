/** Finds a noun phrase that speaks after an English verb or "by": "said [Hugh Hill, a doctor]", "by [the same office]". */
import type { Range } from "../draft.ts";
import { isDotInName, isNameQuote } from "./english-subject.ts";
import { isFinite } from "../finite.ts";
import { bitsAt, has, isCapital, isWord, normAt, sentenceAt, type Sheet } from "../sheet.ts";
import * as is from "../word-class.ts";

const tail =
  is.hardMark |
  is.comma |
  is.dash |
  is.bracket |
  is.quoteMark |
  is.that |
  is.question |
  is.relative |
  is.but |
  is.auxiliary;

/** Noun phrase that begins at token `at`, a short appositive included. Null where no noun phrase begins. */
export function subjectAfter(sheet: Sheet, at: number): Range | null {
  const { to: end } = sentenceAt(sheet, at);
  if (has(sheet, at, is.pronoun) && !has(sheet, at, is.determiner)) return [at, at + 1];
  if (!beginsPhrase(sheet, at)) return null;
  let i = at;
  while (i < end && !endsPhrase(sheet, i, at)) i++;
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

function endsPhrase(sheet: Sheet, at: number, from: number): boolean {
  const bits = bitsAt(sheet, at);
  if (isDotInName(sheet, at) || isNameQuote(sheet, at)) return false;
  if ((bits & tail) !== 0) return true;
  if ((bits & is.and) !== 0) return !isCapital(sheet, at + 1) && !has(sheet, at + 1, is.determiner);
  if ((bits & (is.timeWord | is.adverb)) !== 0 && !isCapital(sheet, at)) return true;
  // "its statement the assault": a second noun phrase begins
  if (at > from && (bits & is.determiner) !== 0 && sheet.sourceAt[at - 1] !== null) return true;
  // "told Agence France-Presse | the gunmen"
  if (at > from && (bits & is.determiner) !== 0 && isCapital(sheet, at - 1) && sheet.tokens[at + 1]?.shape === "lower")
    return true;
  // "told Reuters | his men", "told the BBC | they": whose they are, or who they are, opens the next phrase
  if (at > from && ownersWord.test(normAt(sheet, at)) && !has(sheet, at - 1, is.preposition | is.and | is.to))
    return true;
  // "a study by the UN found that": the verb of the clause around
  if (at > from && sheet.cueVerb[at] === 1 && isWord(sheet, at, "clause-verb") && !isCapital(sheet, at)) return true;
  return endsByWord(sheet, at);
}

const ownersWord = /^(?:his|her|its|their|our|my|he|she|they|it|we|i)$/;

const outside = new Set([
  "in",
  "on",
  "during",
  "after",
  "as",
  "while",
  "when",
  "to",
  "before",
  "via",
  "ahead",
  "amid",
  "against",
]);

/** "officials in | Kyiv", "a source in | the SBU": where or in what body they are. */
const standsIn = (sheet: Sheet, at: number): boolean =>
  isCapital(sheet, at) ||
  (normAt(sheet, at) === "the" && isCapital(sheet, at + 1) && (sheet.actorAt[at + 1] ?? null) !== null);

function endsByWord(sheet: Sheet, at: number): boolean {
  const norm = normAt(sheet, at);
  if (norm === "in" && sheet.sourceAt[at - 1] !== null && standsIn(sheet, at + 1)) return false;
  // "told the daily | by phone"
  if (norm === "by" && /^(?:phone|telephone|e-?mail|letter)$/.test(normAt(sheet, at + 1))) return true;
  const isNoun = /^(?:grouping|wing|king)$/.test(norm) || normAt(sheet, at + 1) === "'s";
  return outside.has(norm) || (norm.endsWith("ing") && !isNoun && !isCapital(sheet, at) && sheet.sourceAt[at] === null);
}

/** Takes in ", a doctor" or ", head of the centre" after a name, up to its closing mark. */
function appositiveAfter(sheet: Sheet, at: number, end: number): number {
  if (!has(sheet, at, is.comma) || at + 1 >= end) return at;
  const isNumber = sheet.tokens[at + 1]?.kind === "number" && has(sheet, at + 2, is.comma | is.stop);
  if (
    !isNumber &&
    !has(sheet, at + 1, is.determiner | is.possessive) &&
    sheet.sourceAt[at + 1] === null &&
    !isCapital(sheet, at + 1)
  )
    return at;
  let i = at + 1;
  while (i < end && (isDotInName(sheet, i) || !has(sheet, i, is.comma | is.hardMark | is.quoteMark | is.dash))) {
    if (sheet.cueVerb[i] === 1 && /(?:ed|said|says|told)$/.test(normAt(sheet, i)) && !has(sheet, i + 1, is.preposition))
      return at;
    if (isFinite(sheet, i) || has(sheet, i, is.subordinator & ~is.preposition)) return at;
    // "according to a report, Hugh Hill's children": somebody else's, no word for the report
    if (isCapital(sheet, at + 1) && normAt(sheet, i) === "'s") return at;
    i++;
  }
  return i;
}
