/** A time row holds words of time: months, weekdays, parts of a day, units, and set phrases ("overnight", "за минулу добу") with their window. */
import { z } from "zod";
import { rowBase } from "../schema.ts";
import type { Row } from "../row.ts";

/**
 * phrase: a whole phrase with its own window; month, weekday, season: calendar words with `value`; unit: "weeks";
 * daypart: "morning"; part: "early", "the end of"; shift: "last", "this"; since, until, within, between: words before a date;
 * night: "the night of"; then: relative to another date of the text ("the previous day"); ago, later: after a number and unit;
 * span: "over the past" before a number and unit; holiday: a fixed date; saying: where something was said ("in a statement").
 */
export const timeRoles = [
  "phrase",
  "month",
  "weekday",
  "season",
  "unit",
  "daypart",
  "part",
  "shift",
  "on",
  "since",
  "until",
  "between",
  "night",
  "then",
  "ago",
  "later",
  "span",
  "ahead",
  "holiday",
  "yearword",
  "saying",
] as const;
export type TimeRole = (typeof timeRoles)[number];

/** An end of a window: days from the publication day ("-1d"), the start or end of a unit around it ("week", "month-1"), or open. */
const edge = z.string().regex(/^(?:[+-]?\d+d|(?:start|end):(?:week|month|season|year)(?:[+-]\d+)?|open|invasion)$/);

export const timeRow = z.strictObject({
  ...rowBase,
  role: z.enum(timeRoles),
  /** Month 1..12, weekday 1..7, first month of a season, day of the month of a holiday, units moved by a shift. */
  value: z.number().int().optional(),
  /** Month of a holiday. */
  month: z.number().int().min(1).max(12).optional(),
  unit: z.enum(["hour", "day", "week", "month", "season", "year"]).optional(),
  /** How many of the unit, where the word itself says it: "fortnight" is 2 weeks. */
  times: z.number().positive().optional(),
  part: z.enum(["early", "mid", "late", "start", "end", "first-half", "second-half"]).optional(),
  start: edge.optional(),
  end: edge.optional(),
  precision: z.enum(["day", "night", "week", "month", "part", "year", "open"]).optional(),
});

export interface TimeRow extends Row {
  readonly role: TimeRole;
  readonly value?: number;
  readonly month?: number;
  readonly unit?: "hour" | "day" | "week" | "month" | "season" | "year";
  readonly times?: number;
  readonly part?: "early" | "mid" | "late" | "start" | "end" | "first-half" | "second-half";
  readonly start?: string;
  readonly end?: string;
  readonly precision?: "day" | "night" | "week" | "month" | "part" | "year" | "open";
}
