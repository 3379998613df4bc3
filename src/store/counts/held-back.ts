/** What the delay of a served instance holds back, counted, so that totals kept over the whole ledger can be told without it. */
import { sql } from "kysely";
import type { SqlBool } from "kysely";
import type { HeldBack } from "../claim-query.ts";
import type { Database } from "../engine/database.ts";
import { rowAt } from "../tables/row-order.ts";
import { publisherKeyOf } from "../source-key.ts";

/** Rows that an undated report can have. */
const undated = rowAt("1970-01-01T00:01:00Z");

/** Everything published at this ISO instant or later, and undated reports fetched since. */
export async function heldBack(db: Database, before: string): Promise<HeldBack> {
  const late = sql<SqlBool>`(row >= ${rowAt(before)} OR (row < ${undated}
    AND EXISTS (SELECT 1 FROM version v WHERE v.row = version_row AND v.fetched_at >= ${before})))`;
  const claims = await sql<HeldBack["claims"][number]>`
    SELECT source, SUBSTR(day, 1, 7) AS month, action, COUNT(*) AS claims FROM claim WHERE ${late}
    GROUP BY 1, 2, 3`.execute(db.sql);
  const reports = await sql<{ publisher: string; party: string; reports: number }>`
    SELECT v.publisher, v.party, COUNT(*) AS reports FROM report r JOIN version v ON v.row = r.row
    WHERE r.row >= ${rowAt(before)} OR (r.row < ${undated} AND v.fetched_at >= ${before}) GROUP BY 1, 2`.execute(
    db.sql,
  );
  const threads = await sql<{ n: number }>`
    SELECT COUNT(*) AS n FROM thread WHERE changed >= ${before.slice(0, 10)}`.execute(db.sql);
  return {
    claims: claims.rows,
    reports: reports.rows.map(({ publisher, party, reports: n }) => ({
      source: publisherKeyOf({ publisher, party }).key,
      reports: n,
    })),
    threads: threads.rows[0]?.n ?? 0,
  };
}
