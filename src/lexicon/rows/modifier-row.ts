/** A row of the table `modifier`: words that bend what is claimed: "not", "likely", "plans to", "if", "in 2022". */
import { z } from "zod";
import type { Row } from "../row.ts";
import { rowBase } from "../schema.ts";

export const modifierKinds = [
  "negation", // not so
  "none", // none of the thing: "no casualties"
  "failure", // tried in vain
  "attempt", // tried, outcome open
  "doubt", // the source itself is not sure
  "plan", // meant or to come
  "demand", // called for
  "condition", // only if
  "question", // asked, not told
  "habit", // a rule or skill, no event
  "cause", // only names the cause: "because of strikes"
  "background", // from well before the report
  "general", // anyone, any time: "could", "to be able to"
  "location", // a place that only locates: "from the direction of"
] as const;
export type ModifierKind = (typeof modifierKinds)[number];

export const modifierRow = z.strictObject({ ...rowBase, kind: z.enum(modifierKinds) });

export interface ModifierRow extends Row {
  readonly kind: ModifierKind;
}
