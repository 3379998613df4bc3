/** Whether two claims are about the same day or period. */
import { anchorGap, anchorOf, anchorText, dayText, eventWindow, saidDay } from "../claim-day.ts";
import type { LedgerClaim } from "../ledger-claim.ts";
import { slot, type Slot } from "./slot.ts";

/** Days from the publication of one to that of the other; null where either is unknown. */
export function saidGap(a: LedgerClaim, b: LedgerClaim): number | null {
  const [first, second] = [saidDay(a), saidDay(b)];
  return first === null || second === null ? null : second - first;
}

/** Whether both say in their own words on which day it was, and mean the same one. */
export function sameStatedDay(a: LedgerClaim, b: LedgerClaim): boolean {
  const [first, second] = [eventWindow(a), eventWindow(b)];
  if (!first?.stated || !second?.stated) return false;
  return first.first === second.first && first.last === second.last;
}

/** "overnight" in a post of the 5th and "on the 5th": the same. Bulletins of two days in a row: near, and nothing more. */
export function compareDays(a: LedgerClaim, b: LedgerClaim): Slot {
  const [first, second] = [anchorOf(a), anchorOf(b)];
  if (first === null || second === null) return slot("days", "unknown", "one of them gives no day");
  const gap = anchorGap(first, second);
  if (gap === 0) return slot("days", "same", `both of ${anchorText(first)}`);
  const why = `${anchorText(first)} against ${anchorText(second)}`;
  return slot("days", gap === 1 && (!bothStated(a, b) || share(a, b)) ? "near" : "differs", why);
}

/** "overnight" in a post of the 7th and "on the night of the 7th": two stated windows with a day in common. */
function share(a: LedgerClaim, b: LedgerClaim): boolean {
  const [first, second] = [eventWindow(a), eventWindow(b)];
  return first !== null && second !== null && first.first <= second.last && second.first <= first.last;
}

const bothStated = (a: LedgerClaim, b: LedgerClaim): boolean =>
  eventWindow(a)?.stated === true && eventWindow(b)?.stated === true;

/** For relations that run through time: how long after the earlier one the later was said, in words. */
export function lagWords(a: LedgerClaim, b: LedgerClaim): string {
  const gap = saidGap(a, b);
  if (gap === null) return "on an unknown day";
  if (gap === 0) return "the same day";
  const day = saidDay(b);
  return `${gap} ${Math.abs(gap) === 1 ? "day" : "days"} later${day === null ? "" : `, on ${dayText(day)}`}`;
}

/**
 * Whether the later claim can be of the earlier one's day though it does not say so: an answer, a mended or grown count
 * and an admission speak of what was told before them. Only within so many days of telling.
 */
export function canLookBack(a: LedgerClaim, b: LedgerClaim, most: number): boolean {
  const gap = saidGap(a, b);
  return gap !== null && gap >= 0 && gap <= most && eventWindow(b)?.stated !== true;
}

/**
 * The same for what says that it is said again, mended or grown: a day that is the day of telling itself ("insisted on
 * Thursday that …") is when it was said, not when it happened.
 */
export function canLookBackFromSaying(a: LedgerClaim, b: LedgerClaim, most: number): boolean {
  const [window, said] = [eventWindow(b), saidDay(b)];
  const gap = saidGap(a, b);
  if (gap === null || gap < 0 || gap > most) return false;
  return window?.stated !== true || (window.first === said && window.last === said);
}
