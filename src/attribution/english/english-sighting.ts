/** Tells a deed from a report: "soldiers identified a cell" is what they did, "investigators found that the mine was ours" what they say. */
import type { Range } from "../draft.ts";
import { holdsFinite } from "../finite.ts";
import { has, normAt, type Sheet } from "../sheet.ts";
import * as is from "../word-class.ts";
import type { ComplementFound } from "./english-complement.ts";

export const sees =
  /^(?:identif(?:y|ies|ied|ying)|detect(?:s|ed|ing)?|discover(?:s|ed|ing)?|uncover(?:s|ed|ing)?|find|finds|found|finding|observe(?:s|d)?|observing)$/;

/** Who fights, and what they look through. */
export const fighters =
  /^(?:troops?|soldiers?|forces?|fighters?|gunners?|paratroopers?|marines?|servicemen|reservists?|crews?|pilots?|scouts?|units?|teams?|squads?|platoons?|compan(?:y|ies)|battalions?|brigades?|regiments?|divisions?|corps|arrays?|squadrons?|flotillas?|aircraft|planes?|jets?|helicopters?|drones?|uavs?|radars?|batter(?:y|ies)|tanks?|snipers?|lookouts?|patrols?)$/;

const isFighter = (sheet: Sheet, [from, to]: Range): boolean => {
  for (let i = from; i < to; i++)
    if (sheet.actorAt[i]?.row.kind === "force" || fighters.test(normAt(sheet, i))) return true;
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
  if (found.firm || !sees.test(normAt(sheet, verb)) || !isFighter(sheet, source)) return false;
  const [from, to] = found.content;
  return !holdsFinite(sheet, from, phraseEnd(sheet, [from, to]));
}
