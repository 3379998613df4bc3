/** Days of a claim as whole numbers: when it was published, when it can have happened, and the one day it is filed under. */
import { dayOf, isoDay, publishedDay, type DayNumber } from "../claim/time/calendar.ts";
import { localStamp } from "../claim/time/local-stamp.ts";
import type { LedgerClaim } from "./ledger-claim.ts";
import { memo, memoText } from "./memo.ts";

/** First and last day it can have happened; both known. */
export interface DayWindow {
  readonly first: DayNumber;
  readonly last: DayNumber;
  /** The report's own time words bound it; otherwise the day of publication does. */
  readonly stated: boolean;
}

/** Windows longer than this are summaries of a period, kept apart from single days. */
const longestEvent = 3;

const texts = new Map<DayNumber, string>();

/** ISO day of a day number; kept, since the same few thousand days are asked for again and again. */
export function dayText(day: DayNumber): string {
  const known = texts.get(day);
  if (known !== undefined) return known;
  const text = isoDay(day);
  texts.set(day, text);
  return text;
}

/** "2025-02-07" as a day number; null for anything else. */
export const dayNumber = (day: string | null): DayNumber | null => (day === null ? null : numberOf(day));

const numberOf = memoText((day): DayNumber | null => {
  const found = /^(\d{4})-(\d\d)-(\d\d)/.exec(day);
  return found ? dayOf(Number(found[1]), Number(found[2]), Number(found[3])) : null;
});

/** Day of publication; null where the report does not say. */
export const saidDay = memo(
  (claim: Pick<LedgerClaim, "published">): DayNumber | null => publishedDay(claim.published)?.day ?? null,
);

/**
 * Day of publication where the publisher is at home, by which its record is counted: "2024-10-13T22:40:00Z" of a Kyiv
 * channel is 14 October. A reading that names no day ends its window with that day; else the stamp is moved for a
 * publisher of a side; others keep the stamp's own day.
 */
export const toldDay = memo((claim: Pick<LedgerClaim, "published" | "when" | "publisherParty">): DayNumber | null => {
  const said = saidDay(claim);
  const implied = claim.when?.span === null ? dayNumber(claim.when.end) : null;
  if (said !== null && implied !== null && implied - said >= 0 && implied - said <= 1) return implied;
  return publishedDay(localStamp(claim.published, claim.publisherParty))?.day ?? said;
});

/** Null where neither the report's words nor its day of publication say anything. */
export const eventWindow = memo((claim: Dated): DayWindow | null => windowOf(claim));

type Dated = Pick<LedgerClaim, "when" | "published">;

function windowOf(claim: Dated): DayWindow | null {
  const said = publishedDay(claim.published)?.day ?? null;
  const start = dayNumber(claim.when?.start ?? null);
  const end = dayNumber(claim.when?.end ?? null);
  const stated = (claim.when?.span ?? null) !== null;
  if (start === null && end === null)
    return said === null || stated ? null : { first: said - 1, last: said, stated: false };
  const first = start ?? end ?? 0;
  const last = end ?? Math.max(first, said ?? first);
  return first <= last ? { first, last, stated } : null;
}

/** What a claim is filed under: one day, or the first and last day of a longer period; null unknown. */
export interface Anchor {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/**
 * "over the past day" in a post of 7 February, and a post of that day with no time word: 7 February.
 * "on Tuesday": that Tuesday. "this week": the whole week.
 */
export const anchorOf = memo((claim: Dated): Anchor | null => {
  const window = eventWindow(claim);
  if (window === null) return null;
  const long = window.last - window.first + 1 > longestEvent;
  return long ? window : { first: window.last, last: window.last };
});

/** Last day of what a claim is filed under, as an ISO day; "" unknown. Not remembered, for who asks once a claim. */
export function filedDay(claim: Dated): string {
  const window = windowOf(claim);
  return window === null ? "" : isoDay(window.last);
}

export const isPeriod = (anchor: Anchor): boolean => anchor.first !== anchor.last;

/** Days between two anchors; 0 where they meet exactly, Infinity where one is a period and the other is not the same one. */
export function anchorGap(a: Anchor, b: Anchor): number {
  if (a.first === b.first && a.last === b.last) return 0;
  return isPeriod(a) || isPeriod(b) ? Infinity : Math.abs(a.first - b.first);
}

/** "2025-02-07", or "2025-02-01_2025-02-07" for a period. */
export const anchorText = (anchor: Anchor): string =>
  isPeriod(anchor) ? `${dayText(anchor.first)}_${dayText(anchor.last)}` : dayText(anchor.last);

/** When it was told, as an instant for sorting; days without an hour come first in their day, undated claims last. */
export const instantOf = memo(({ published }: LedgerClaim): number => {
  const day = publishedDay(published);
  if (published === null || day === null) return Infinity;
  const instant = day.hour === null ? Number.NaN : Date.parse(published);
  return Number.isNaN(instant) ? day.day * 86_400_000 : instant;
});

/** Whether nobody can say which of two was told first: one day, and no hour to tell them apart. */
export const toldAtOnce = (a: LedgerClaim, b: LedgerClaim): boolean => instantOf(a) === instantOf(b);

const stanceRank = { asserts: 0, plans: 1, "calls-for": 2, doubts: 3, denies: 4 } as const;

/** Order of telling: publication, then what is said before who answers it, then id; within a report
 * what names more of its chain before what names less (a title that drops it), then place in the text. Never order of arrival. */
export function compareClaims(a: LedgerClaim, b: LedgerClaim): number {
  const [first, second] = [instantOf(a), instantOf(b)];
  if (first !== second) return first < second ? -1 : 1;
  const rank = stanceRank[a.stance] - stanceRank[b.stance];
  if (rank !== 0) return rank;
  if (a.reportId === b.reportId) {
    if (a.chain.length !== b.chain.length) return b.chain.length - a.chain.length;
    if (a.content[0] !== b.content[0]) return a.content[0] - b.content[0];
  }
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
