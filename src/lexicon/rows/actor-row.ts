/** A row of the table `actor`; first version, its room adds the fields. */
import type { Row } from "../row.ts";
import { looseRow } from "../schema.ts";

export type ActorRow = Row;

export const actorRow = looseRow;
