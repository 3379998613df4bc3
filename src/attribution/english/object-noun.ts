/** Tells a noun of claiming that another verb has for its object: "contradicting | a newspaper report | that …", "dismissed as false | claims | that …". */
import { has, isWord, normAt, type Sheet } from "../sheet.ts";
import * as is from "../word-class.ts";

/** In tokens: "rejected as baseless a new U.N. | report". */
const farthest = 7;

const walls = is.comma | is.hardMark | is.pronoun | is.auxiliary | is.that | is.relative | is.quoteMark | is.and;

/** Whether the word is the noun such a verb, in any of its forms, stands before. */
export function isObjectNoun(sheet: Sheet, at: number): boolean {
  if (!isWord(sheet, at, "claimed") || !has(sheet, at + 1, is.that)) return false;
  for (let i = at - 1; i >= Math.max(0, at - farthest); i--) {
    const norm = normAt(sheet, i);
    if (has(sheet, i, walls) || (has(sheet, i, is.preposition) && norm !== "as")) return false;
    if (sheet.tokens[i]?.shape === "lower" && isWord(sheet, i, "answers")) return opensPhrase(sheet, i + 1, at);
  }
  return false;
}

/** Behind the verb stands the noun itself, "as …", or a phrase with its article; a name alone would be a speaker: "denied | Kyiv claims". */
const opensPhrase = (sheet: Sheet, from: number, at: number): boolean =>
  from === at || normAt(sheet, from) === "as" || has(sheet, from, is.determiner | is.possessive | is.sideAdjective);
