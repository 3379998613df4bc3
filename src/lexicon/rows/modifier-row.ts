/** A row of the table `modifier`; first version, its room adds the fields. */
import type { Row } from "../row.ts";
import { looseRow } from "../schema.ts";

export type ModifierRow = Row;

export const modifierRow = looseRow;
