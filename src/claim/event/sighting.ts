/** Parts who saw from what was seen: in "soldiers identified a cell firing at the post" the cell fires. English. */
import * as is from "../../attribution/word-class.ts";
import { hasBits, isWord, type Page } from "../page.ts";
import type { Words } from "./clause.ts";

/** How many tokens "the soldiers of the 7th Brigade" may hold. */
const longest = 9;

/** Those who fight stand before the verb as its subject. */
function isSeen(page: Page, at: number, floor: number): boolean {
  if (page.language !== "en" || page.tokens[at]?.shape !== "lower" || !isWord(page, at, "sees")) return false;
  if (hasBits(page, at + 1, is.and | is.comma | is.that | is.hardMark | is.preposition | is.to)) return false;
  for (let i = at - 1; i >= Math.max(floor, at - longest); i--) {
    if (hasBits(page, i, is.comma | is.hardMark | is.be)) return false;
    if (page.actorAt[i]?.row.kind === "force" || isWord(page, i, "fights")) return true;
  }
  return false;
}

/** Nothing between the two but the phrase of what was seen, and what hangs on it. */
function isOneThing(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++) {
    // "a cell, which was then hit": told of the cell too
    if (hasBits(page, hasBits(page, i, is.comma) ? i + 1 : i, is.relative | is.that)) return true;
    if (hasBits(page, i, is.comma | is.and | is.but | is.hardMark | is.subordinator)) return false;
  }
  return true;
}

/** First token of what was seen, where the event at `to` is told of it; `from` where nothing was seen. */
export function seenFrom(page: Page, [from, to]: Words): number {
  for (let i = to - 2; i > from; i--) if (isSeen(page, i, from)) return isOneThing(page, [i + 1, to]) ? i + 1 : from;
  return from;
}

/** Whether what was seen opens at `at`: who saw it does not do it. */
export const isSeenAt = (page: Page, at: number): boolean => isSeen(page, at - 1, Math.max(0, at - 1 - longest));
