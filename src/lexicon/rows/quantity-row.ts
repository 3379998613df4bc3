/** A quantity row holds what numbers are made of: number words, bounds, vague amounts, units, counted things, and what counts nothing. */
import { z } from "zod";
import { quantityKinds } from "../row-kinds.ts";
import { rowBase } from "../schema.ts";
import type { Row } from "../row.ts";

/**
 * number: a word with a value; vague: "dozens"; share: "half"; times: "twice"; bound: "more than"; unit: "km";
 * counted: "tanks"; skip: words beside a number that make it a name or a length of time; unsized: "several".
 */
export const quantityRoles = [
  "number",
  "vague",
  "share",
  "times",
  "bound",
  "unit",
  "counted",
  "skip",
  "unsized",
] as const;
export type QuantityRole = (typeof quantityRoles)[number];

export const quantityRow = z.strictObject({
  ...rowBase,
  role: z.enum(quantityRoles),
  /** Value of a number, vague amount (its least), share (per cent) or count of times. */
  value: z.number().positive().optional(),
  /** The upper end, where the word itself is a range: "two-three". */
  upTo: z.number().positive().optional(),
  /** Multiplies what stands before it: "three thousand". */
  scale: z.boolean().default(false),
  bound: z.enum(["least", "most", "about", "range"]).optional(),
  /** The verb of a count that has come to a number ("rose to 7"): within, where it is told with the number; apart, where it is none of its words. */
  rises: z.enum(["within", "apart"]).optional(),
  /** before, after: where a bound stands to its number, or a number to a word that makes it no count; over: the words themselves. */
  place: z.enum(["before", "after", "over"]).optional(),
  /** Words before a number make digits no count; where true, numbers in words too: "in groups of | two". */
  spelt: z.boolean().optional(),
  of: z.enum(quantityKinds).optional(),
  people: z.enum(["military", "civilian", "unclear"]).optional(),
  /** Kilometres, square kilometres or per cent in one unit. */
  factor: z.number().positive().optional(),
  /** False for words that stand alone without being one counted thing: "район", "a group", "the dead". */
  alone: z.boolean().default(true),
  /** Formations are counted too ("two brigades"), so a bare number before them is a name only from 5 up. */
  formation: z.boolean().default(false),
});

export interface QuantityRow extends Row {
  readonly role: QuantityRole;
  readonly value?: number;
  readonly upTo?: number;
  readonly scale: boolean;
  readonly bound?: "least" | "most" | "about" | "range";
  readonly rises?: "within" | "apart";
  readonly spelt?: boolean;
  readonly place?: "before" | "after" | "over";
  readonly of?: (typeof quantityKinds)[number];
  readonly people?: "military" | "civilian" | "unclear";
  readonly factor?: number;
  readonly alone: boolean;
  readonly formation: boolean;
}
