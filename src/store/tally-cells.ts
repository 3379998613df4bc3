/** Which cells of the tally add up to a filter, and which filters it can tell at all. */
import { sql } from "kysely";
import type { RawBuilder, SqlBool } from "kysely";
import type { ClaimFilter } from "./claim-query.ts";

const isBlank = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

const places = ["places", "districts", "regions", "box"] as const;
const always = new Set<string>(["parties", "from", "to", "placed", "publishedBefore", ...places]);

/** Whether the tally tells all of a filter at places; by action it keeps no days there. */
export const isTallied = (filter: ClaimFilter, by: "actions" | "standings"): boolean =>
  filter.placed !== false && (by === "standings" || daysOf(filter).from === null) && isOf(filter, by);

/** Whether the tally tells all of a filter over time, placed or not. */
export const isTalliedOverTime = (filter: ClaimFilter): boolean =>
  filter.placed === undefined && places.every((field) => isBlank(filter[field])) && isOf(filter, "actions");

const isOf = (filter: ClaimFilter, by: "actions" | "standings"): boolean =>
  Object.entries(filter).every(([field, value]) => isBlank(value) || always.has(field) || field === by);

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

const monthAfter = (day: string): string => {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return month === 12 ? `${year + 1}-01` : `${String(year).padStart(4, "0")}-${String(month + 1).padStart(2, "0")}`;
};

/** Cells of the tally that add up to a stretch of days: whole months, and days at both ends. */
export function cellsOf(filter: ClaimFilter, kind: "" | "standing-"): RawBuilder<SqlBool> {
  const { from, to } = daysOf(filter);
  const grain = (name: "day" | "month" | "all"): RawBuilder<SqlBool> => sql<SqlBool>`t.grain = ${kind + name}`;
  if (from === null || to === null) return sql<SqlBool>`${grain("all")} AND t.period = ''`;
  const [first, last] = [from === "0" ? "0" : monthAfter(from), to.slice(0, 7)];
  if (from !== "0" && from.slice(0, 7) >= last) {
    return sql<SqlBool>`${grain("day")} AND t.period >= ${from} AND t.period <= ${to}`;
  }
  return sql<SqlBool>`((${grain("month")} AND t.period >= ${first} AND t.period < ${last})
    OR (${grain("day")} AND t.period >= ${from === "0" ? "9" : from} AND t.period < ${first})
    OR (${grain("day")} AND t.period >= ${last} AND t.period <= ${to}))`;
}

const anyOf = (column: "party" | "action", values: readonly string[] | undefined): RawBuilder<SqlBool> =>
  values && values.length > 0 ? sql<SqlBool>`${sql.ref(`t.${column}`)} IN (${sql.join(values)})` : sql<SqlBool>`1 = 1`;

/** Parties and actions (or standings) of a filter on the cells. */
export const facetsOf = ({ parties }: ClaimFilter, kinds: readonly string[] | undefined): RawBuilder<SqlBool> =>
  sql<SqlBool>`${anyOf("party", parties)} AND ${anyOf("action", kinds)}`;
