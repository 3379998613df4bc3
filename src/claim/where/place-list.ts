/** Where a list of places goes on past a comma or semicolon: "attacked near A; northwest of B near C; and in D". */
import * as is from "../../attribution/word-class.ts";
import type { PlaceMention } from "../claim-input.ts";
import { hasBits, isWord, mentionOver, type Page } from "../page.ts";

const separators = is.comma | is.and | is.semicolon;
const closers = separators | is.stop | is.bracket | is.colon | is.dash;
const mostLeading = 5;

const leads = (page: Page, at: number): boolean =>
  hasBits(page, at, is.preposition | is.determiner) || isWord(page, at, "place-lead");

function placeFrom(page: Page, at: number): PlaceMention | null {
  const mention = mentionOver(page, at);
  return mention && (mention.use === "event" || mention.use === "direction") ? mention : null;
}

/** End of one more place of the list that begins with a separator at `at`; -1 where none follows. */
function itemEnd(page: Page, at: number, limit: number): number {
  let i = at;
  while (i < limit && i < at + 2 && hasBits(page, i, separators)) i++;
  const start = i;
  if (start === at) return -1;
  while (i < limit && page.placeAt[i] === -1 && i - start < mostLeading && leads(page, i)) i++;
  const place = i < limit ? placeFrom(page, i) : null;
  if (place === null) return -1;
  const other = hasBits(page, place.to, is.preposition) ? placeFrom(page, place.to + 1) : null;
  const to = (other ?? place).to;
  return to >= limit || hasBits(page, to, closers) ? to : -1;
}

/** End of the list of places that goes on at `end`, else `end`; stays before `limit`. */
export function placeListEnd(page: Page, end: number, limit: number): number {
  let at = end;
  for (let next = itemEnd(page, at, limit); next > at; next = itemEnd(page, at, limit)) at = next;
  return at;
}
