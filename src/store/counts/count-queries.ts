/** Counts for map, timeline, places and sources: from the tally where it can tell, else over the newest claims that fit. */
import { sql } from "kysely";
import type { SqlBool } from "kysely";
import { NotFound } from "../../errors.ts";
import { countCells } from "./cell-counts.ts";
import { onePlace, planClaims } from "../claim-filter.ts";
import type { ClaimFilter, DayCount, SourceRecord } from "../claim-query.ts";
import { loadPlaces, walkSql } from "../claim-rows.ts";
import type { Database } from "../engine/database.ts";
import { heldBack } from "./held-back.ts";
import type { ClaimLedger } from "../ledger.ts";
import { pageLimit, toPage } from "../page.ts";
import { countByStanding, countedNewest } from "./place-counts.ts";
import { placeOfRow } from "../place-row.ts";
import { daysOf, facetsOf, isOfPlaces, isTalliedOverTime } from "./tally-cells.ts";
import type { SourceTable } from "../tables.ts";

type Count = { readonly party: string; readonly action: string; readonly claims: number };

const walk = { order: "newest", after: null, limit: countedNewest } as const;

async function countByDay(db: Database, filter: ClaimFilter, grain: "day" | "month"): Promise<readonly DayCount[]> {
  const rows = isTalliedOverTime(filter) ? await tallyDays(db, filter, grain) : await walkDays(db, filter, grain);
  return rows.filter(({ claims, period }) => claims > 0 && period !== "") as DayCount[];
}

async function tallyDays(db: Database, filter: ClaimFilter, grain: "day" | "month") {
  const { from, to } = daysOf(filter);
  const cut = (day: string): string => (grain === "month" ? day.slice(0, 7) : day);
  const { rows } = await sql<Count & { period: string }>`SELECT period, party, action, claims FROM tally t
    WHERE grain = ${grain} AND period >= ${cut(from ?? "0")} AND period <= ${cut(to ?? "9")}
    AND ${facetsOf(filter)} ORDER BY period, party, action`.execute(db.sql);
  return rows;
}

async function walkDays(db: Database, filter: ClaimFilter, grain: "day" | "month") {
  const place = onePlace(filter);
  if (place !== null && isOfPlaces(filter)) return daysAtPlace(db, { ...filter, places: [place] }, grain);
  const plan = await planClaims(db, filter);
  if (plan.empty) return [];
  const period = grain === "month" ? sql`SUBSTR(day, 1, 7)` : sql`day`;
  const { rows } = await sql<Count & { period: string }>`SELECT ${period} AS period, party, action, COUNT(*) AS claims
    FROM (${walkSql(plan, sql`claim.day, claim.party, claim.action`, walk)}) c GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`.execute(
    db.sql,
  );
  return rows;
}

/** The newest claims of one place, from the table of places alone. */
async function daysAtPlace(db: Database, filter: ClaimFilter, grain: "day" | "month") {
  const { from, to } = daysOf(filter);
  const period = grain === "month" ? sql`SUBSTR(said, 1, 7)` : sql`said`;
  const { rows } = await sql<Count & { period: string }>`SELECT ${period} AS period, party, action, COUNT(*) AS claims
    FROM (SELECT t.said, t.party, t.action FROM claim_place t WHERE t.place = ${filter.places?.[0] ?? ""}
      AND t.said >= ${from ?? ""} AND t.said <= ${to ?? "9"} AND ${facetsOf(filter)}
      ORDER BY t.row DESC LIMIT ${countedNewest}) c GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`.execute(db.sql);
  return rows;
}

/** The source of a row. */
export const sourceOfRow = ({ publisher, ...row }: SourceTable): SourceRecord => ({
  ...row,
  publisher: publisher === 1,
});

type CountAnswers = Pick<
  ClaimLedger,
  | "countByStanding"
  | "countByDay"
  | "countCells"
  | "heldBack"
  | "getPlace"
  | "findPlaces"
  | "findSources"
  | "listSources"
  | "getSource"
>;

/** Letters of all scripts are compared here, not by the engines, which fold them differently. */
async function findSources(db: Database, words: string): Promise<readonly SourceRecord[]> {
  const rows = await db.sql
    .selectFrom("source")
    .selectAll()
    .where("name", "<>", "")
    .orderBy("claims", "desc")
    .orderBy("key", "desc")
    .limit(5000)
    .execute();
  const sought = words.trim().toLowerCase();
  return rows
    .filter(({ name }) => name.toLowerCase().includes(sought))
    .map(sourceOfRow)
    .slice(0, 20);
}

/** The part of the ledger that counts. */
export const countAnswers = (db: Database): CountAnswers => ({
  countByStanding: (filter) => countByStanding(db, filter),
  countByDay: (filter, grain = "day") => countByDay(db, filter, grain),
  countCells: (filter, asked) => countCells(db, filter, asked),
  heldBack: (before) => heldBack(db, before),
  findSources: (words) => findSources(db, words),
  getPlace: async (id) => {
    const place = (await loadPlaces(db, [id])).get(id);
    if (!place) throw new NotFound(`no claim of this ledger is at ${id}`);
    return place;
  },
  findPlaces: async (beginning) => {
    const form = beginning.toLowerCase();
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
