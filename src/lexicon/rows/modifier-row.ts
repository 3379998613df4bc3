/** A row of the table `modifier`: words that bend what is claimed: "not", "likely", "plans to", "if", "in 2022". */
import { z } from "zod";
import type { Row } from "../row.ts";
import { modifierKinds } from "../row-kinds.ts";
import { rowBase } from "../schema.ts";

export type ModifierKind = (typeof modifierKinds)[number];

export const modifierRow = z.strictObject({ ...rowBase, kind: z.enum(modifierKinds) });

export interface ModifierRow extends Row {
  readonly kind: ModifierKind;
}
