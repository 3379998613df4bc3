/** A row of the table `word`: words that a rule of the grammar asks for by their kind, "parked" for who is somewhere, "курсом" for what flies. */
import { z } from "zod";
import type { Party, Row } from "../row.ts";
import { wordKinds } from "../row-kinds.ts";
import { rowBase } from "../schema.ts";

export type WordKind = (typeof wordKinds)[number];

export const wordRow = z.strictObject({
  ...rowBase,
  kind: z.enum(wordKinds),
  /** What a reading of the examples must show: `finds` give it, `skips` do not. Left out, they only hold the word or do not. */
  shows: z.string().optional(),
  /** Whose side the word gives, for the kinds that tell sides. */
  party: z
    .string()
    .regex(/^[a-z0-9]+$/)
    .optional(),
});

export interface WordRow extends Row {
  readonly kind: WordKind;
  readonly shows?: string;
  readonly party?: Party;
}
