/** Which cells of the tally add up to a filter, and which filters it can tell at all. */
import { sql } from "kysely";
import type { RawBuilder, SqlBool } from "kysely";
import type { ClaimFilter } from "../claim-query.ts";
import { coverOf } from "./day-cover.ts";

const isBlank = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

const places = ["places", "districts", "regions", "box"] as const;
const always = new Set<string>(["parties", "from", "to", "placed", "publishedBefore", ...places]);

/** Whether the tally tells all of a filter at places; by action it keeps no days there. */
export const isTallied = (filter: ClaimFilter, by: "actions" | "standings"): boolean =>
  filter.placed !== false && (by === "standings" || daysOf(filter).from === null) && isOf(filter, by);

/** Whether the tally tells all of a filter over time, placed or not. */
export const isTalliedOverTime = (filter: ClaimFilter): boolean =>
  filter.placed === undefined && places.every((field) => isBlank(filter[field])) && isOf(filter, "actions");

/** Whether the table of places tells all of a filter: place, party, action and days. */
export const isOfPlaces = (filter: ClaimFilter): boolean => filter.placed !== false && isOf(filter, "actions");

const isOf = (filter: ClaimFilter, by: "actions" | "standings"): boolean =>
  Object.entries(filter).every(([field, value]) => isBlank(value) || always.has(field) || field === by);

/** No publication is older or newer. */
const [firstDay, lastDay] = ["1000-01-01", "9999-12-31"];

const widestZone = 14 * 3600_000;
const dayLength = 24 * 3600_000;

/** The last day that has ended everywhere on earth before an instant. */
export const dayEndedBefore = (instant: string): string =>
  new Date(Date.parse(instant) - widestZone - dayLength).toISOString().slice(0, 10);

/** First and last day of a filter; null where it has none. */
export function daysOf({ from, to, publishedBefore }: ClaimFilter): { from: string | null; to: string | null } {
  const delayed = publishedBefore === undefined ? null : dayEndedBefore(publishedBefore);
  const last = to !== undefined && delayed !== null ? (to < delayed ? to : delayed) : (to ?? delayed);
  return { from: from ?? (last === null ? null : "0"), to: last ?? (from === undefined ? null : "9") };
}

/** A tally with only the cells that add up to the days of a filter: all of it, or the periods that cover them, some below nothing. */
export function cellsOf(filter: ClaimFilter, kind: "" | "standing-"): RawBuilder<unknown> {
  const { from, to } = daysOf(filter);
  const cells = (where: RawBuilder<SqlBool>, sign = 1): RawBuilder<unknown> =>
    sql`SELECT place, party, action, ${sql.raw(sign === 1 ? "claims" : "-claims AS claims")} FROM tally WHERE ${where}`;
  if (from === null || to === null) return cells(sql`grain = ${`${kind}all`} AND period = ''`);
  const cover = coverOf(from === "0" ? firstDay : from, to === "9" ? lastDay : to);
  const parts = cover.map((one) =>
    cells(sql`grain = ${kind + one.grain} AND period >= ${one.from} AND period <= ${one.to}`, one.sign),
  );
  return parts.length === 0 ? cells(sql`1 = 0`) : sql.join(parts, sql` UNION ALL `);
}

const anyOf = (column: "party" | "action", values: readonly string[] | undefined): RawBuilder<SqlBool> =>
  values && values.length > 0 ? sql<SqlBool>`${sql.ref(`t.${column}`)} IN (${sql.join(values)})` : sql<SqlBool>`1 = 1`;

/** Parties and actions (or standings) of a filter on the cells. */
export const facetsOf = ({ parties }: ClaimFilter, kinds: readonly string[] | undefined): RawBuilder<SqlBool> =>
  sql<SqlBool>`${anyOf("party", parties)} AND ${anyOf("action", kinds)}`;
