/** A time row holds words of time: months, weekdays, parts of a day, units, and set phrases ("overnight", "за минулу добу") with their window. */
import { z } from "zod";
import { timeRoles } from "../row-kinds.ts";
import { rowBase } from "../schema.ts";
import type { Row } from "../row.ts";

export type TimeRole = (typeof timeRoles)[number];

/** An end of a window: days from the publication day ("-1d"), the start or end of a unit around it ("week", "month-1"), or open. */
const edge = z.string().regex(/^(?:[+-]?\d+d|(?:start|end):(?:week|month|season|year)(?:[+-]\d+)?|open|invasion)$/);

export const timeRow = z.strictObject({
  ...rowBase,
  role: z.enum(timeRoles),
  /** Month 1..12, weekday 1..7, first month of a season, day of the month, also of a holiday, units moved by a shift. */
  value: z.number().int().optional(),
  /** Month of a holiday. */
  month: z.number().int().min(1).max(12).optional(),
  unit: z.enum(["hour", "day", "week", "month", "season", "year"]).optional(),
  /** How many of the unit, where the word itself says it: "fortnight" is 2 weeks. */
  times: z.number().positive().optional(),
  part: z
    .enum(["early", "mid", "late", "start", "end", "first-half", "second-half", "first-week", "last-week"])
    .optional(),
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
  readonly part?:
    | "early"
    | "mid"
    | "late"
    | "start"
    | "end"
    | "first-half"
    | "second-half"
    | "first-week"
    | "last-week";
  readonly start?: string;
  readonly end?: string;
  readonly precision?: "day" | "night" | "week" | "month" | "part" | "year" | "open";
}
