/** An interval is a first and a last day, either of them open; months, weeks, seasons, years and their parts are made here. */
import { addMonths, dateOf, dayOf, daysInMonth, isoDay, weekdayOf, type DayNumber } from "./calendar.ts";

/** Earliest and latest day it can have been; null where nothing bounds that side. */
export interface Interval {
  readonly first: DayNumber | null;
  readonly last: DayNumber | null;
}

export type Unit = "hour" | "day" | "week" | "month" | "season" | "year";
export type PartOfSpan =
  | "early"
  | "mid"
  | "late"
  | "first-half"
  | "second-half"
  | "start"
  | "end"
  | "first-week"
  | "last-week";

export const oneDay = (day: DayNumber): Interval => ({ first: day, last: day });

/** Whole month, 1..12. */
export const monthInterval = (year: number, month: number): Interval => ({
  first: dayOf(year, month, 1),
  last: dayOf(year, month, daysInMonth(year, month)),
});

export const yearInterval = (year: number): Interval => ({ first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) });

/** Monday to Sunday around a day. */
export function weekInterval(day: DayNumber): Interval {
  const monday = day - weekdayOf(day) + 1;
  return { first: monday, last: monday + 6 };
}

/** Seasons by whole months; winter 2024 runs from December 2024 into February 2025. First month 3, 6, 9 or 12. */
export const seasonInterval = (year: number, firstMonth: number): Interval => {
  const first = dayOf(year, firstMonth, 1);
  return { first, last: addMonths(first, 3) - 1 };
};

/** The calendar unit around a day, moved by whole units: the month before, the year after. */
export function unitInterval(day: DayNumber, unit: Unit, shift: number): Interval {
  const { year, month } = dateOf(day);
  if (unit === "week") return weekInterval(day + 7 * shift);
  if (unit === "month") {
    const moved = dateOf(addMonths(dayOf(year, month, 1), shift));
    return monthInterval(moved.year, moved.month);
  }
  if (unit === "year") return yearInterval(year + shift);
  return oneDay(day + shift);
}

/** A day moved by a number of units: hours stay within the day, months keep the day of the month. */
export function moveDay(day: DayNumber, unit: Unit, by: number): DayNumber {
  if (unit === "hour") return day + Math.trunc(by / 24);
  if (unit === "day") return day + Math.trunc(by);
  if (unit === "week") return day + Math.trunc(7 * by);
  if (unit === "month") return addMonths(day, Math.trunc(by));
  if (unit === "season") return addMonths(day, Math.trunc(3 * by));
  return addMonths(day, Math.trunc(12 * by));
}

/** Shares of an interval, by length: a month has its first ten days, a year its first quarter. */
const shares: Readonly<Record<PartOfSpan, readonly [from: number, to: number]>> = {
  early: [0, 1 / 3],
  mid: [1 / 3, 2 / 3],
  late: [2 / 3, 1],
  "first-half": [0, 1 / 2],
  "second-half": [1 / 2, 1],
  start: [0, 1 / 6],
  end: [5 / 6, 1],
  "first-week": [0, 1 / 6],
  "last-week": [5 / 6, 1],
};

/** "early May", "the end of the year": the part of a closed interval; an open one is given back as it is. */
export function partOf(whole: Interval, part: PartOfSpan): Interval {
  if (whole.first === null || whole.last === null) return whole;
  const length = whole.last - whole.first + 1;
  const named = length > 27 && length < 32 ? monthPart(length, part) : null;
  const [from, to] = named ?? (length === 7 ? weekPart(part) : yearPart(length, part));
  return { first: whole.first + from, last: whole.first + to };
}

function monthPart(length: number, part: PartOfSpan): readonly [number, number] {
  const parts: Readonly<Record<PartOfSpan, readonly [number, number]>> = {
    early: [0, 9],
    start: [0, 4],
    mid: [9, 19],
    late: [19, length - 1],
    end: [length - 8, length - 1],
    "first-half": [0, 14],
    "second-half": [15, length - 1],
    "first-week": [0, 6],
    "last-week": [length - 7, length - 1],
  };
  return parts[part];
}

/** "late last week" is its Friday to Sunday. */
function weekPart(part: PartOfSpan): readonly [number, number] {
  if (part === "mid") return [2, 4];
  return part === "early" || part === "start" || part === "first-half" ? [0, 2] : [4, 6];
}

function yearPart(length: number, part: PartOfSpan): readonly [number, number] {
  if (length > 300 && part !== "first-half" && part !== "second-half") {
    if (part === "early" || part === "start") return [0, length - 276];
    if (part === "mid") return [120, 242];
    return [length - 92, length - 1];
  }
  const [from, to] = shares[part];
  return [Math.round(length * from), Math.max(0, Math.round(length * to) - 1)];
}

/** Smallest interval over both; open where either is open. */
export const coverInterval = (a: Interval, b: Interval): Interval => ({
  first: a.first === null || b.first === null ? null : Math.min(a.first, b.first),
  last: a.last === null || b.last === null ? null : Math.max(a.last, b.last),
});

/** ISO days of an interval; null stays null. */
export const isoInterval = (interval: Interval): { readonly start: string | null; readonly end: string | null } => ({
  start: interval.first === null ? null : isoDay(interval.first),
  end: interval.last === null ? null : isoDay(interval.last),
});
