/** Which cells of the tally add up to a filter, and which filters it can tell at all. */
import { sql } from "kysely";
import type { RawBuilder, SqlBool } from "kysely";
import { placeCondition } from "../claim-filter.ts";
import type { ClaimFilter } from "../claim-query.ts";
import type { Database } from "../engine/database.ts";
import { coverOf, grains, middleOf, periodOf } from "./day-cover.ts";
import type { Grain, Weights } from "./day-cover.ts";

const isBlank = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

const places = ["places", "districts", "regions", "box"] as const;
const always = new Set<string>(["parties", "from", "to", "placed", "publishedBefore", ...places]);

/** Whether the map's counts tell all of a filter at places. */
export const isTallied = (filter: ClaimFilter): boolean => filter.placed !== false && isOf(filter, "standings");

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

/** How many cells the periods around a day have, and one more. */
async function weightsOf(db: Database, day: string | null): Promise<Weights> {
  const asked = grains.map((grain) => [grain, periodOf(grain, day ?? firstDay)] as const);
  const counts = asked.map(([grain, period]) => {
    return sql`SELECT ${sql.lit(grain)} AS grain, COUNT(*) AS n FROM map_tally WHERE grain = ${grain} AND period = ${period}`;
  });
  const { rows } = await sql<{ grain: string; n: number }>`${sql.join(counts, sql` UNION ALL `)}`.execute(db.sql);
  const of = (grain: Grain): number => 1 + (rows.find((row) => row.grain === grain)?.n ?? 0);
  return { day: of("day"), five: of("five"), ten: of("ten"), month: of("month"), quarter: of("quarter") };
}

/** Of the map's counts only those that add up to the days of a filter: all time, or the periods that cover them, some below nothing. */
export async function mapCounts(db: Database, filter: ClaimFilter): Promise<RawBuilder<unknown>> {
  const { from, to } = daysOf(filter);
  const cells = (where: RawBuilder<SqlBool>, sign = 1): RawBuilder<unknown> =>
    sql`SELECT cell, ${sql.raw(sign === 1 ? "claims" : "-claims AS claims")} FROM map_tally WHERE ${where}`;
  if (from === null || to === null) return cells(sql`grain = 'all' AND period = ''`);
  const days = [from === "0" ? firstDay : from, to === "9" ? lastDay : to] as const;
  const around = from === "0" ? to : to === "9" ? from : middleOf(from, to);
  const cover = coverOf(...days, await weightsOf(db, around));
  const parts = cover.map((one) =>
    cells(sql`grain = ${one.grain} AND period >= ${one.from} AND period <= ${one.to}`, one.sign),
  );
  return parts.length === 0 ? cells(sql`1 = 0`) : sql.join(parts, sql` UNION ALL `);
}

const anyOf = (column: string, values: readonly string[] | undefined): RawBuilder<SqlBool> =>
  values && values.length > 0 ? sql<SqlBool>`${sql.ref(column)} IN (${sql.join(values)})` : sql<SqlBool>`1 = 1`;

/** Parties and actions of a filter on the cells. */
export const facetsOf = ({ parties, actions }: ClaimFilter): RawBuilder<SqlBool> =>
  sql<SqlBool>`${anyOf("t.party", parties)} AND ${anyOf("t.action", actions)}`;

/** Places, parties and standings of a filter on the map's counts `t`. */
export function mapFacets(filter: ClaimFilter): RawBuilder<SqlBool> {
  const { parties, standings } = filter;
  const where = placeCondition(filter);
  if (!where && isBlank(parties) && isBlank(standings)) return sql<SqlBool>`1 = 1`;
  const at = where ? sql<SqlBool>`m.place IN (SELECT g.id FROM place g WHERE ${where})` : sql<SqlBool>`1 = 1`;
  return sql<SqlBool>`t.cell IN (SELECT m.id FROM map_cell m
    WHERE ${at} AND ${anyOf("m.party", parties)} AND ${anyOf("m.standing", standings)})`;
}
