/** Answers of the ledger about reports: versions, addresses, readings, and the text search over whole reports. */
import { sql } from "kysely";
import type { RawBuilder, SqlBool } from "kysely";
import { NotFound } from "../errors.ts";
import { chunks } from "./engine/chunks.ts";
import type { Database } from "./engine/database.ts";
import type { ReportFilter, ReportLedger } from "./ledger.ts";
import { pageLimit, toPage } from "./page.ts";
import type { PageRequest } from "./page.ts";
import type { KeptReading } from "./reading-entry.ts";
import { rowAt, rowsOfDays } from "./tables/row-order.ts";
import { stems } from "./stem.ts";
import type { VersionTable } from "./tables.ts";
import { isNewer, versionOfRow } from "./version-row.ts";

async function listReports(db: Database, filter: ReportFilter, page: PageRequest) {
  const limit = pageLimit(page);
  const words = filter.text === undefined ? null : stems(filter.text);
  if (words?.length === 0) return { items: [], next: null };
  const row = words ? db.textRow("report_text") : sql.ref<number>("report.row");
  const where: RawBuilder<unknown>[] = [sql`version.row = report.row`];
  if (words) where.push(db.hasStems("report_text", words), sql`report.row = ${row}`);
  const [first, last] = rowsOfDays(filter.from, filter.to);
  if (filter.from !== undefined) where.push(sql`${row} >= ${first}`, sql`version.published >= ${filter.from}`);
  if (filter.to !== undefined) where.push(sql`${row} < ${last}`, sql`SUBSTR(version.published, 1, 10) <= ${filter.to}`);
  if (filter.publishedBefore !== undefined)
    where.push(sql`${row} < ${rowAt(filter.publishedBefore)}`, sql`version.fetched_at < ${filter.publishedBefore}`);
  if (filter.publishers && filter.publishers.length > 0)
    where.push(sql`report.publisher IN (${sql.join(filter.publishers)})`);
  if (page.cursor) where.push(sql`${row} < ${Number(page.cursor)}`);
  const from = words ? sql`report_text CROSS JOIN report CROSS JOIN version` : sql`report CROSS JOIN version`;
  const { rows } = await sql<VersionTable>`SELECT version.* FROM ${from} WHERE ${sql.join(where, sql<SqlBool>` AND `)}
    ORDER BY ${row} DESC LIMIT ${limit + 1}`.execute(db.sql);
  const { items, next } = toPage(rows, limit, (one) => one.row);
  return { items: items.map(versionOfRow), next };
}

const newestFirst = (a: VersionTable, b: VersionTable): number => (isNewer(a, b) ? -1 : 1);

type ReportAnswers = Omit<ReportLedger, "saveReadings">;

/** The part of the ledger that answers about reports. */
export const reportAnswers = (db: Database): ReportAnswers => ({
  knownReadings: async (rules, versions) => {
    const known = new Set<string>();
    for (const part of chunks(versions)) {
      const rows = await db.sql
        .selectFrom("reading")
        .select("version")
        .where("version", "in", part)
        .where("rules", "=", rules)
        .execute();
      for (const { version } of rows) known.add(version);
    }
    return known;
  },
  getVersion: async (id) => {
    const row = await db.sql.selectFrom("version").selectAll().where("id", "=", id).executeTakeFirst();
    if (!row) throw new NotFound(`there is no report version ${id}`);
    return versionOfRow(row);
  },
  listVersions: async (key) => {
    const rows = await db.sql.selectFrom("version").selectAll().where("report_key", "=", key).execute();
    return rows.sort(newestFirst).map(versionOfRow);
  },
  findByUrl: async (url) => {
    const rows = await db.sql
      .selectFrom("version")
      .innerJoin("report", "report.row", "version.row")
      .selectAll("version")
      .where("version.url", "=", url)
      .orderBy("version.row", "desc")
      .execute();
    return rows.map(versionOfRow);
  },
  listReports: (filter, page = {}) => listReports(db, filter, page),
  getReading: async (version) => {
    const rows = await db.sql
      .selectFrom("reading")
      .leftJoin("report", (join) =>
        join.onRef("report.version", "=", "reading.version").onRef("report.rules", "=", "reading.rules"),
      )
      .select(["reading.rules", "reading.body", "report.key"])
      .where("reading.version", "=", version)
      .orderBy("reading.rules", "desc")
      .execute();
    const row = rows.find(({ key }) => key !== null) ?? rows[0];
    return row ? { rules: row.rules, reading: JSON.parse(row.body) as KeptReading } : null;
  },
});
