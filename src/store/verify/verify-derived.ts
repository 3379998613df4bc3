/**
 * Proves that what the ledger only derives agrees with what it archives: heads, keys, places, words, standings and counts
 * are worked out again from the claims, whose content the chain has proven, and held against the kept rows.
 */
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import type { BadRow } from "../archive-entry.ts";
import type { Database } from "../engine/database.ts";
import { countFaults } from "./verify-counts.ts";
import { claimFault, reportTextFault } from "./verify-rows.ts";
import { isNewer } from "../version-row.ts";

/** A row that should not be: `name` of each row that a question finds, and what is wrong with it. */
export interface Question {
  readonly table: string;
  readonly why: string;
  readonly rows: RawBuilder<{ readonly name: string }>;
}

/** The first row that a question finds. */
export async function askFor(db: Database, { table, why, rows }: Question): Promise<BadRow | null> {
  const found = await sql<{ name: string }>`SELECT name FROM (${rows}) q ORDER BY name LIMIT 1`.execute(db.sql);
  const [first] = found.rows;
  return first ? { table, row: first.name, why } : null;
}

/** Heads of reports, keys of claims, and what hangs on claims and threads. */
const questions: readonly Question[] = [
  {
    table: "report",
    why: "it does not speak for a version that is kept and was read",
    rows: sql`SELECT r.key AS name FROM report r LEFT JOIN version v ON v.id = r.version AND v.row = r.row
      AND v.publisher = r.publisher AND v.report_key = r.key
      LEFT JOIN reading g ON g.version = r.version AND g.rules = r.rules WHERE v.id IS NULL OR g.version IS NULL`,
  },
  {
    table: "report",
    why: "it is missing: a version of it is kept",
    rows: sql`SELECT v.report_key AS name FROM version v LEFT JOIN report r ON r.key = v.report_key WHERE r.key IS NULL`,
  },
  {
    table: "claim",
    why: "it is not of the reading that speaks for its report now",
    rows: sql`SELECT c.id AS name FROM claim c LEFT JOIN report r ON r.row = c.version_row AND r.rules = c.rules
      WHERE r.key IS NULL`,
  },
  {
    table: "claim_key",
    why: "it does not say where its claim is kept",
    rows: sql`SELECT COALESCE(k.id, c.id) AS name FROM claim c LEFT JOIN claim_key k ON k.id = c.id AND k.row = c.row
      AND k.current = 1 WHERE k.id IS NULL
      UNION ALL SELECT c.id FROM claim_past c LEFT JOIN claim_key k ON k.id = c.id AND k.row = c.row AND k.current = 0
      WHERE k.id IS NULL`,
  },
  stray("claim_place", sql`p.row`),
  stray("claim_standing", sql`p.row`),
  {
    table: "member",
    why: "no claim of now has this id",
    rows: sql`SELECT m.claim AS name FROM member m LEFT JOIN claim_key k ON k.id = m.claim AND k.current = 1
      WHERE k.id IS NULL AND m.claim NOT IN (SELECT id FROM pending)`,
  },
  {
    table: "thread",
    why: "it does not count the claims that are in it",
    rows: sql`SELECT t.key AS name FROM thread t WHERE t.claims <> (SELECT COUNT(*) FROM member m WHERE m.thread = t.key)`,
  },
  {
    table: "member",
    why: "its thread is gone",
    rows: sql`SELECT m.thread AS name FROM member m LEFT JOIN thread t ON t.key = m.thread WHERE t.key IS NULL`,
  },
  {
    table: "relation",
    why: "its claims are not both in its thread",
    rows: sql`SELECT r.id AS name FROM relation r LEFT JOIN member a ON a.thread = r.thread AND a.claim = r.from_claim
      LEFT JOIN member b ON b.thread = r.thread AND b.claim = r.to_claim WHERE a.claim IS NULL OR b.claim IS NULL`,
  },
  {
    table: "standing",
    why: "its thread stands otherwise now",
    rows: sql`SELECT s.thread AS name FROM standing s LEFT JOIN thread t ON t.key = s.thread
      WHERE s.n = (SELECT MAX(n) FROM standing z WHERE z.thread = s.thread)
      AND (t.key IS NULL OR t.happened <> s.happened OR COALESCE(t.who, '') <> COALESCE(s.who, ''))`,
  },
];

function stray(table: "claim_place" | "claim_standing", row: RawBuilder<unknown>): Question {
  const rows = sql<{ name: string }>`SELECT CAST(${row} AS TEXT) AS name FROM ${sql.table(table)} p
    LEFT JOIN claim c ON c.row = ${row} WHERE c.row IS NULL`;
  return { table, why: "no claim of now has this row number", rows };
}

/** A report whose head is not its newest version; only those with several are looked at. */
async function headFault({ sql: read }: Database): Promise<BadRow | null> {
  const several = read.selectFrom("version").select("report_key").groupBy("report_key");
  const rows = await read
    .selectFrom("version")
    .innerJoin("report", "report.key", "version.report_key")
    .select(["version.id", "version.edited", "version.fetched_at", "version.report_key", "report.version as head"])
    .where(
      "version.report_key",
      "in",
      several.having(({ fn }) => fn.countAll(), ">", 1),
    )
    .orderBy("version.report_key")
    .execute();
  const heads = new Map(rows.filter(({ id, head }) => id === head).map((row) => [row.report_key, row]));
  const passed = rows.find((row) => {
    const head = heads.get(row.report_key);
    return head === undefined || isNewer(row, head);
  });
  return passed ? { table: "report", row: passed.report_key, why: "a newer version of it is kept" } : null;
}

/** The first derived row that does not agree; null when all do. */
export async function derivedFault(db: Database): Promise<BadRow | null> {
  for (const question of questions) {
    const bad = await askFor(db, question);
    if (bad) return bad;
  }
  return (await headFault(db)) ?? (await claimFault(db)) ?? (await reportTextFault(db)) ?? (await countFaults(db));
}
