/** What keeps the ledger whole: counts, notes, the walk over the archive, and one hash over its content. */
import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import type { ArchiveEntry, EntryKind } from "./archive-entry.ts";
import { canonicalJson } from "./content-hash.ts";
import type { Database } from "./engine/database.ts";
import type { UpkeepLedger } from "./ledger.ts";
import { dayOf } from "./tables/row-order.ts";
import { verifyLedger } from "./verify/verify-ledger.ts";
import { versionOfRow } from "./version-row.ts";

const atOnce = 500;

async function* eachEntry(db: Database, afterSeq: number): AsyncGenerator<ArchiveEntry> {
  let after = afterSeq;
  for (;;) {
    const rows = await db.sql
      .selectFrom("archive")
      .selectAll()
      .where("seq", ">", after)
      .orderBy("seq")
      .limit(atOnce)
      .execute();
    for (const row of rows) yield { ...row, kind: row.kind as EntryKind };
    after = rows.at(-1)?.seq ?? after;
    if (rows.length < atOnce) return;
  }
}

async function* eachVersion(db: Database, afterSeq: number) {
  for await (const { kind, subject } of eachEntry(db, afterSeq)) {
    if (kind !== "version") continue;
    const row = await db.sql.selectFrom("version").selectAll().where("id", "=", subject).executeTakeFirst();
    if (row) yield versionOfRow(row);
  }
}

async function counts(db: Database) {
  const { rows } = await sql<{ name: string; n: number }>`
    SELECT period AS name, claims AS n FROM tally WHERE grain = 'count'
    UNION ALL SELECT 'claim', COALESCE(SUM(claims), 0) FROM tally WHERE grain = 'all' AND period = ''
    UNION ALL SELECT 'thread', COUNT(*) FROM thread UNION ALL SELECT 'source', COUNT(*) FROM source
    UNION ALL SELECT 'judgement', COUNT(*) FROM judgement`.execute(db.sql);
  const numbers = new Map(rows.map(({ name, n }) => [name, n]));
  const of = (name: string): number => numbers.get(name) ?? 0;
  const edge = (direction: "asc" | "desc") =>
    db.sql
      .selectFrom("version")
      .select("published")
      .where("published", "is not", null)
      .orderBy("row", direction)
      .limit(1)
      .executeTakeFirst();
  const [first, newest] = [await edge("asc"), await edge("desc")];
  return {
    reports: of("report"),
    versions: of("version"),
    claims: of("claim"),
    placedClaims: of("placed"),
    threads: of("thread"),
    sources: of("source"),
    judgements: of("judgement"),
    first: dayOf(first?.published ?? null),
    newest: dayOf(newest?.published ?? null),
  };
}

const contents = [
  "version",
  "reading",
  "claim",
  "claim_past",
  "claim_place",
  "member",
  "relation",
  "standing",
  "thread",
  "tally",
  "map_tally",
] as const;
const counted = new Set<string>(["tally", "map_tally"]);
/** A table as its content, without numbers that are only this ledger's. */
const contentOf = (table: (typeof contents)[number]): RawBuilder<Record<string, unknown>> =>
  table === "map_tally"
    ? sql`SELECT t.grain, t.period, m.place, m.party, m.standing, t.claims FROM map_tally t JOIN map_cell m ON m.id = t.cell`
    : sql`SELECT * FROM ${sql.table(table)}`;
/** What differs by order of arrival and says nothing of the content. */
const places = new Set(["row", "version_row", "fetched_at", "fetched_how"]);

async function contentHash(db: Database): Promise<string> {
  const hash = createHash("sha256");
  for (const table of contents) {
    const { rows } = await contentOf(table).execute(db.sql);
    const kept = rows.filter((row) => !counted.has(table) || row["claims"] !== 0);
    const lines = kept.map((row) =>
      canonicalJson(Object.fromEntries(Object.entries(row).filter(([name]) => !places.has(name)))),
    );
    hash.update(`${table}\n${lines.sort().join("\n")}\n`);
  }
  return hash.digest("hex");
}

/** The part of the ledger that keeps it whole. */
export const upkeepAnswers = (db: Database): UpkeepLedger => ({
  counts: () => counts(db),
  getMeta: async (key) =>
    (await db.sql.selectFrom("meta").select("value").where("key", "=", key).executeTakeFirst())?.value ?? null,
  listMeta: async (beginning) => {
    const rows = await db.sql.selectFrom("meta").select(["key", "value"]).orderBy("key").execute();
    return rows.filter(({ key }) => key.startsWith(beginning)); // a few hundred at most
  },
  setMeta: (key, value) =>
    db.write(async ({ sql }) => {
      const set = sql.insertInto("meta").values({ key, value });
      await set.onConflict((clash) => clash.column("key").doUpdateSet({ value })).execute();
    }),
  eachEntry: (afterSeq = 0) => eachEntry(db, afterSeq),
  eachVersion: (afterSeq = 0) => eachVersion(db, afterSeq),
  verify: () => verifyLedger(db),
  contentHash: () => contentHash(db),
  alone: (name, work, otherwise) => db.alone(name, work, otherwise),
  backup: (file) => db.backup(file),
  close: () => db.close(),
});
