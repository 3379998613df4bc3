/** The register of tables: which schema checks the rows of which table. */
import type { ZodType } from "zod";
import type { Table } from "./row.ts";
import { actionRow } from "./rows/action-row.ts";
import { actorRow } from "./rows/actor-row.ts";
import { cueRow } from "./rows/cue-row.ts";
import { frameRow } from "./rows/frame-row.ts";
import { modifierRow } from "./rows/modifier-row.ts";
import { placeRow } from "./rows/place-row.ts";
import { placewordRow } from "./rows/placeword-row.ts";
import { quantityRow } from "./rows/quantity-row.ts";
import { sourceRow } from "./rows/source-row.ts";
import { timeRow } from "./rows/time-row.ts";
import { wordRow } from "./rows/word-row.ts";

export const rowSchemas: Readonly<Record<Table, ZodType>> = {
  cue: cueRow,
  source: sourceRow,
  action: actionRow,
  actor: actorRow,
  modifier: modifierRow,
  frame: frameRow,
  quantity: quantityRow,
  time: timeRow,
  place: placeRow,
  placeword: placewordRow,
  word: wordRow,
};
