/** Tells a deed from a report: "soldiers identified a cell" is what they did, "investigators found that the mine was ours" what they say. */
import type { Range } from "../draft.ts";
import { holdsFinite } from "../finite.ts";
import { has, isWord, type Sheet } from "../sheet.ts";
import * as is from "../word-class.ts";
import type { ComplementFound } from "./english-complement.ts";

const isFighter = (sheet: Sheet, [from, to]: Range): boolean => {
  for (let i = from; i < to; i++) if (sheet.actorAt[i]?.row.kind === "force" || isWord(sheet, i, "fights")) return true;
  return false;
};

/** End of the noun phrase that opens at `from`: before what tells more of it. */
function phraseEnd(sheet: Sheet, [from, to]: Range): number {
  let end = from;
  while (end < to && !has(sheet, end, is.relative | is.that | is.comma | is.hardMark | is.and | is.subordinator)) end++;
  return end;
}

/** "an aircraft identified | a cell entering a depot": those who fight saw a thing; nothing is said. */
export function isSighting(sheet: Sheet, [verb, source]: readonly [number, Range], found: ComplementFound): boolean {
  if (found.firm || !isWord(sheet, verb, "sees") || !isFighter(sheet, source)) return false;
  const [from, to] = found.content;
  return !holdsFinite(sheet, from, phraseEnd(sheet, [from, to]));
}
