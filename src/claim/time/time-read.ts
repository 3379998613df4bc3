/** What the time grammar passes around: a stretch of tokens with its interval, and the reader it is read with. */
import type { QuantityRow } from "../../lexicon/rows/quantity-row.ts";
import type { TimeRole, TimeRow } from "../../lexicon/rows/time-row.ts";
import type { Document } from "../../text/document.ts";
import type { DayNumber } from "./calendar.ts";
import type { Interval } from "./interval.ts";
import type { RowIndex } from "../row-index.ts";
import { opening } from "./time-opening.ts";

export type Precision = "day" | "night" | "week" | "month" | "part" | "year" | "open";

/** date, month, weekday, season, year, holiday, clock: calendar words; phrase: a set phrase; count: "two days ago"; then: by another date. */
export type TimeKind =
  | "date"
  | "month"
  | "weekday"
  | "season"
  | "year"
  | "holiday"
  | "clock"
  | "phrase"
  | "count"
  | "then";

export interface TimeRead {
  readonly from: number;
  readonly to: number;
  readonly interval: Interval;
  readonly precision: Precision;
  readonly kind: TimeKind;
  readonly rule: string;
  /** True where the words alone fix the days ("14.10.2025"), without the day of publication. */
  readonly fixed: boolean;
}

export interface TimeReader {
  readonly document: Document;
  readonly index: RowIndex<TimeRow>;
  readonly quantities: RowIndex<QuantityRow>;
  /** What can begin at each token, see `time-opening.ts`. */
  readonly openings: Int32Array;
  /** Day of publication; any day where it is not known, since results that need it are then emptied. */
  readonly today: DayNumber;
  /** Hour of publication, null where unknown. */
  readonly hour: number | null;
  /** The day named last before this place in the text. */
  readonly anchor: Interval | null;
  /** The time named last, however long: its year is meant by "that September". */
  readonly near: Interval | null;
  /** Months, seasons and years are wanted whole, also where their end lies ahead: for "the end of the year". */
  readonly whole?: boolean;
}

/** How a calendar word is meant: by itself, behind a preposition, behind a part of the day, or as the end of a wait ("by December"). */
export type Mode = "bare" | "bound" | "part" | "until";

export interface RowHit {
  readonly row: TimeRow;
  readonly to: number;
}

const none: readonly RowHit[] = [];

/** Rows of a role that begin at a token, longest first. Asked for every token and role, so it makes nothing where none does. */
export function hitsAt({ index, openings }: TimeReader, at: number, role: TimeRole): readonly RowHit[] {
  if (((openings[at] ?? 0) & opening[role]) === 0) return none;
  const matches = index.from(at);
  let found: RowHit[] | null = null;
  for (const match of matches) if (match.row.role === role) (found ??= []).push(match);
  return found ?? none;
}

/** The longest row of a role that begins at a token. */
export function hitAt({ index, openings }: TimeReader, at: number, role: TimeRole): RowHit | null {
  if (((openings[at] ?? 0) & opening[role]) === 0) return null;
  for (const match of index.from(at)) if (match.row.role === role) return match;
  return null;
}

export const normAt = ({ document }: TimeReader, at: number): string => document.tokens[at]?.norm ?? "";

/** The longest of some readings; the first where they are equal. */
export function longest(reads: readonly (TimeRead | null)[]): TimeRead | null {
  let best: TimeRead | null = null;
  for (const read of reads) if (read && (!best || read.to - read.from > best.to - best.from)) best = read;
  return best;
}

/** Cut at the day of publication: what is told as done cannot lie after it. */
export const cutAt = (interval: Interval, today: DayNumber): Interval =>
  interval.first !== null && interval.last !== null && interval.first <= today && interval.last > today
    ? { first: interval.first, last: today }
    : interval;
