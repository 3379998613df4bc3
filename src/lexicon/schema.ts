/** Shapes of a data file that every table shares: the head of the file, a row's base, and its forms. */
import { z } from "zod";
import { languages } from "../text/language.ts";
import { tables } from "./row.ts";

const phrases = z.array(z.string().min(1)).min(1);

/** Part to lemmas or phrases; `fixed` is taken as written. */
export const formsByPart = z
  .strictObject({ verb: phrases, noun: phrases, adjective: phrases, name: phrases, fixed: phrases })
  .partial();

export const formsByLanguage = z.strictObject({ en: formsByPart, ru: formsByPart, uk: formsByPart }).partial();

/** Lower case, words split by dots: `en.cue.claim`. */
export const rowId = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9-]+)+$/, "an id is lower case, its parts joined by dots: en.cue.claim");

/** What every row of every table has. A room's schema is `z.strictObject({ ...rowBase, tone: … })`. */
export const rowBase = {
  id: rowId,
  forms: z.union([formsByPart, formsByLanguage]),
  why: z.string().min(1),
  finds: z.array(z.string().min(1)).min(1),
  skips: z.array(z.string().min(1)),
} as const;

/** A table whose room has not yet written its schema: base fields are checked, others pass. */
export const looseRow = z.looseObject(rowBase);

export const fileHead = z.strictObject({
  table: z.enum(tables),
  language: z.enum(languages).optional(),
  origin: z.string().min(1),
  rows: z.array(z.unknown()),
});

export type FormsByPart = z.infer<typeof formsByPart>;
export type FormsByLanguage = z.infer<typeof formsByLanguage>;
