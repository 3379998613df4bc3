/** Counts for map, timeline, places and sources: from the tally where it can tell, else over the newest claims that fit. */
import { sql } from "kysely";
import type { RawBuilder, SqlBool } from "kysely";
import { NotFound } from "../errors.ts";
import { placesOf, planClaims } from "./claim-filter.ts";
import type { ClaimFilter, DayCount, PlaceCount, SourceRecord } from "./claim-query.ts";
import { loadPlaces, walkSql } from "./claim-rows.ts";
import type { Database } from "./database.ts";
import type { ClaimLedger } from "./ledger.ts";
import { pageLimit, toPage } from "./page.ts";
import { placeOfRow } from "./place-row.ts";
import type { SourceTable } from "./tables.ts";

type Count = { readonly party: string; readonly action: string; readonly claims: number };

/** How many of the newest claims a filter that the tally cannot tell is counted over. */
const newest = 20_000;

const tallied = new Set([
  "parties",
  "actions",
  "places",
  "districts",
  "regions",
  "box",
  "from",
  "to",
  "placed",
  "publishedBefore",
]);

const isTallied = (filter: ClaimFilter): boolean =>
  filter.placed !== false &&
  Object.entries(filter).every(([field, value]) => value === undefined || isBlank(value) || tallied.has(field));

const isBlank = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const widestZone = 14 * 3600_000;
const dayLength = 24 * 3600_000;

/** The last day that has ended everywhere on earth before an instant. */
export const dayEndedBefore = (instant: string): string =>
  new Date(Date.parse(instant) - widestZone - dayLength).toISOString().slice(0, 10);

/** First and last day of a filter; null where it has none. */
function daysOf({ from, to, publishedBefore }: ClaimFilter): { from: string | null; to: string | null } {
  const delayed = publishedBefore === undefined ? null : dayEndedBefore(publishedBefore);
  const last = to !== undefined && delayed !== null ? (to < delayed ? to : delayed) : (to ?? delayed);
  return { from: from ?? (last === null ? null : "0"), to: last ?? (from === undefined ? null : "9") };
}

const monthAfter = (day: string): string => {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return month === 12 ? `${year + 1}-01` : `${String(year).padStart(4, "0")}-${String(month + 1).padStart(2, "0")}`;
};

/** Cells of the tally that add up to a stretch of days: whole months, and days at both ends. */
export function cellsOf(from: string | null, to: string | null): RawBuilder<SqlBool> {
  if (from === null || to === null) return sql<SqlBool>`grain = 'all' AND period = ''`;
  const [first, last] = [from === "0" ? "0" : monthAfter(from), to.slice(0, 7)];
  if (from !== "0" && from.slice(0, 7) >= last) return sql<SqlBool>`grain = 'day' AND period BETWEEN ${from} AND ${to}`;
  return sql<SqlBool>`((grain = 'month' AND period >= ${first} AND period < ${last})
    OR (grain = 'day' AND period >= ${from === "0" ? "9" : from} AND period < ${first})
    OR (grain = 'day' AND period >= ${last} AND period <= ${to}))`;
}

function facetsOf({ parties, actions }: ClaimFilter): RawBuilder<SqlBool> {
  const byParty = parties && parties.length > 0 ? sql`party IN (${sql.join(parties)})` : sql`1 = 1`;
  const byAction = actions && actions.length > 0 ? sql`action IN (${sql.join(actions)})` : sql`1 = 1`;
  return sql<SqlBool>`${byParty} AND ${byAction}`;
}

async function countByPlace(db: Database, filter: ClaimFilter): Promise<readonly PlaceCount[]> {
  const places = await placesOf(db, filter);
  if (places?.length === 0) return [];
  const rows = isTallied(filter) ? await tallyPlaces(db, filter, places) : await walkPlaces(db, filter);
  const known = await loadPlaces(
    db,
    rows.map(({ place }) => place),
  );
  return rows.flatMap(({ place, ...count }) => {
    const at = known.get(place);
    return at && count.claims > 0 ? [{ ...count, place: at } as PlaceCount] : [];
  });
}

async function tallyPlaces(db: Database, filter: ClaimFilter, places: readonly string[] | null) {
  const { from, to } = daysOf(filter);
  const where = places ? sql`place IN (${sql.join(places)})` : sql`place <> ''`;
  const { rows } = await sql<Count & { place: string }>`SELECT place, party, action, SUM(claims) AS claims FROM tally
    WHERE ${cellsOf(from, to)} AND ${where} AND ${facetsOf(filter)} GROUP BY place, party, action
    ORDER BY place, party, action`.execute(db.sql);
  return rows;
}

const walk = { order: "newest", after: null, limit: newest } as const;

async function walkPlaces(db: Database, filter: ClaimFilter) {
  const plan = await planClaims(db, { ...filter, placed: true });
  if (plan.empty) return [];
  const { rows } = await sql<Count & { place: string }>`SELECT p.place, c.party, c.action, COUNT(*) AS claims
    FROM (${walkSql(plan, sql`claim.row, claim.party, claim.action`, walk)}) c JOIN claim_place p ON p.row = c.row
    GROUP BY p.place, c.party, c.action ORDER BY 1, 2, 3`.execute(db.sql);
  return rows;
}

async function countByDay(db: Database, filter: ClaimFilter, grain: "day" | "month"): Promise<readonly DayCount[]> {
  const places = await placesOf(db, filter);
  if (places?.length === 0) return [];
  const few = places === null || places.length === 1;
  const rows =
    isTallied(filter) && few && filter.placed === undefined
      ? await tallyDays(db, { filter, grain, place: places?.[0] ?? "" })
      : await walkDays(db, filter, grain);
  return rows.filter(({ claims, period }) => claims > 0 && period !== "") as DayCount[];
}

interface DayTally {
  readonly filter: ClaimFilter;
  readonly grain: "day" | "month";
  readonly place: string;
}

async function tallyDays(db: Database, { filter, grain, place }: DayTally) {
  const { from, to } = daysOf(filter);
  const cut = (day: string): string => (grain === "month" ? day.slice(0, 7) : day);
  const { rows } = await sql<Count & { period: string }>`SELECT period, party, action, claims FROM tally
    WHERE grain = ${grain} AND place = ${place} AND period >= ${cut(from ?? "0")} AND period <= ${cut(to ?? "9")}
    AND ${facetsOf(filter)} ORDER BY period, party, action`.execute(db.sql);
  return rows;
}

async function walkDays(db: Database, filter: ClaimFilter, grain: "day" | "month") {
  const plan = await planClaims(db, filter);
  if (plan.empty) return [];
  const period = grain === "month" ? sql`SUBSTR(day, 1, 7)` : sql`day`;
  const { rows } = await sql<Count & { period: string }>`SELECT ${period} AS period, party, action, COUNT(*) AS claims
    FROM (${walkSql(plan, sql`claim.day, claim.party, claim.action`, walk)}) c GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`.execute(
    db.sql,
  );
  return rows;
}

/** The source of a row. */
export const sourceOfRow = ({ publisher, ...row }: SourceTable): SourceRecord => ({
  ...row,
  publisher: publisher === 1,
});

type CountAnswers = Pick<
  ClaimLedger,
  "countByPlace" | "countByDay" | "getPlace" | "findPlaces" | "listSources" | "getSource"
>;

/** The part of the ledger that counts. */
export const countAnswers = (db: Database): CountAnswers => ({
  countByPlace: (filter) => countByPlace(db, filter),
  countByDay: (filter, grain = "day") => countByDay(db, filter, grain),
  getPlace: async (id) => {
    const place = (await loadPlaces(db, [id])).get(id);
    if (!place) throw new NotFound(`no claim of this ledger is at ${id}`);
    const counts = await tallyPlaces(db, {}, [id]);
    const days = await countByDay(db, { places: [id] }, "day");
    return { place, counts: counts.map(({ place: _place, ...count }) => count), days } as Awaited<
      ReturnType<CountAnswers["getPlace"]>
    >;
  },
  findPlaces: async (beginning) => {
    const form = beginning.toLowerCase().replace(/[%_\\]/g, "");
    const rows = await db.sql
      .selectFrom("place")
      .selectAll()
      .where("form", ">=", form)
      .where("form", "<", `${form}\u{10ffff}`)
      .orderBy("form")
      .limit(20)
      .execute();
    return rows.map(placeOfRow);
  },
  listSources: async (page = {}) => {
    const limit = pageLimit(page);
    let query = db.sql.selectFrom("source").selectAll().where("name", "<>", "");
    if (page.cursor) {
      const [claims = "0", ...key] = page.cursor.split(" ");
      query = query.where(sql<SqlBool>`(claims, key) < (${Number(claims)}, ${key.join(" ")})`);
    }
    const rows = await query
      .orderBy("claims", "desc")
      .orderBy("key", "desc")
      .limit(limit + 1)
      .execute();
    const { items, next } = toPage(rows, limit, ({ claims, key }) => `${claims} ${key}`);
    return { items: items.map(sourceOfRow), next };
  },
  getSource: async (key) => {
    const row = await db.sql.selectFrom("source").selectAll().where("key", "=", key).executeTakeFirst();
    if (!row) throw new NotFound(`no source of this ledger has the key ${key}`);
    const counts = await db.sql
      .selectFrom("source_tally")
      .select(["month", "action", "claims"])
      .where("source", "=", key)
      .where("claims", ">", 0)
      .orderBy("month")
      .orderBy("action")
      .execute();
    return { source: sourceOfRow(row), counts } as Awaited<ReturnType<CountAnswers["getSource"]>>;
  },
});
