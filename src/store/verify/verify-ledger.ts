/** Proves the ledger untouched: walks the chain, and holds every kept row against what the chain says of it. */
import { sql } from "kysely";
import { comebackContent, tombstoneContent } from "../absence-store.ts";
import { chainStart, entryHash } from "../archive-chain.ts";
import type { BadRow, Verdict } from "../archive-entry.ts";
import { importContent } from "../control-store.ts";
import type { Database } from "../engine/database.ts";
import { judgementContent } from "../judgement-store.ts";
import type { ArchiveTable, ClaimTable } from "../tables.ts";
import { derivedFault } from "./verify-derived.ts";
import { readingContent, versionContent } from "../version-row.ts";

const atOnce = 500;

/** Content of what an entry stands for as it is kept now; null where it is gone. */
type Recompute = (db: Database, subject: string) => Promise<string | null>;

const recompute: Readonly<Record<string, Recompute>> = {
  version: async ({ sql }, id) => {
    const row = await sql.selectFrom("version").selectAll().where("id", "=", id).executeTakeFirst();
    return row ? versionContent(row) : null;
  },
  reading: recomputeReading,
  tombstone: async ({ sql }, id) => {
    const row = await sql.selectFrom("tombstone").selectAll().where("id", "=", id).executeTakeFirst();
    return row ? tombstoneContent(row) : null;
  },
  comeback: async ({ sql }, id) => {
    const row = await sql.selectFrom("comeback").selectAll().where("tombstone", "=", id).executeTakeFirst();
    return row ? comebackContent(row) : null;
  },
  judgement: async ({ sql }, id) => {
    const row = await sql.selectFrom("judgement").selectAll().where("id", "=", id).executeTakeFirst();
    return row ? judgementContent(row) : null;
  },
  "control-import": async ({ sql }, id) => {
    const row = await sql.selectFrom("control_import").selectAll().where("id", "=", id).executeTakeFirst();
    const spans = await sql.selectFrom("control_span").selectAll().where("import", "=", id).orderBy("n").execute();
    return row ? importContent(row, spans) : null;
  },
};

async function recomputeReading(db: Database, subject: string): Promise<string | null> {
  const space = subject.indexOf(" ");
  const [version, rules] = [subject.slice(0, space), subject.slice(space + 1)];
  const reading = await db.sql
    .selectFrom("reading")
    .selectAll()
    .where("version", "=", version)
    .where("rules", "=", rules)
    .executeTakeFirst();
  return reading ? readingContent(reading, await claimsOfReading(db, version, rules)) : null;
}

async function claimsOfReading(db: Database, version: string, rules: string): Promise<ClaimTable[]> {
  const home = await db.sql.selectFrom("version").select("row").where("id", "=", version).executeTakeFirst();
  if (!home) return [];
  const slots = await db.sql.selectFrom("slot").select("row").where("version", "=", version).orderBy("n").execute();
  const claims: ClaimTable[] = [];
  for (const { row } of slots) {
    const rows = db.sql
      .selectFrom("claim")
      .selectAll()
      .where("row", ">=", row)
      .where("row", "<", row + 512);
    claims.push(...(await rows.where("rules", "=", rules).execute()));
  }
  const past = db.sql
    .selectFrom("claim_past")
    .selectAll()
    .where("version_row", "=", home.row)
    .where("rules", "=", rules);
  claims.push(...(await past.execute()));
  return claims.sort((a, b) => a.ordinal - b.ordinal);
}

/** The first thing wrong with an entry, given the one before. */
async function faultOf(
  db: Database,
  entry: ArchiveTable,
  before: { seq: number; hash: string },
): Promise<BadRow | null> {
  const bad = (why: string): BadRow => ({ table: entry.kind, row: entry.subject, why });
  if (entry.seq !== before.seq + 1) return bad(`entry ${before.seq + 1} of the archive is missing`);
  if (entry.previous !== before.hash) return bad(`entry ${entry.seq} is not chained to the one before it`);
  const kind = entry.kind as "version";
  if (entryHash({ ...entry, kind }, entry.seq, entry.previous) !== entry.hash) {
    return bad(`entry ${entry.seq} of the archive was changed`);
  }
  const content = await recompute[entry.kind]?.(db, entry.subject);
  if (content === undefined) return bad(`entry ${entry.seq} is of a kind this program does not know`);
  if (content === null) return bad(`the ${entry.kind} is gone`);
  return content === entry.content ? null : bad(`the ${entry.kind} was changed after it was written`);
}

/** All questions see one state of the ledger, whoever writes to it meanwhile. */
export function verifyLedger(db: Database): Promise<Verdict> {
  const reading = db.sql.transaction();
  const held = db.dialect === "postgres" ? reading.setIsolationLevel("repeatable read") : reading;
  return held.execute((sql) => verifyState({ ...db, sql }));
}

/** Walks the whole archive in order, then what is derived from it. */
async function verifyState(db: Database): Promise<Verdict> {
  let before = { seq: 0, hash: chainStart };
  let firstBad: BadRow | null = null;
  for (;;) {
    const entries = await db.sql
      .selectFrom("archive")
      .selectAll()
      .where("seq", ">", before.seq)
      .orderBy("seq")
      .limit(atOnce)
      .execute();
    for (const entry of entries) {
      firstBad = await faultOf(db, entry, before);
      if (firstBad) break;
      before = entry;
    }
    if (firstBad || entries.length < atOnce) break;
  }
  firstBad ??= (await strayRows(db)) ?? (await derivedFault(db));
  const [readings, claims] = await Promise.all([countRows(db, "reading"), countRows(db, "claim_key")]);
  return { entries: before.seq, readings, claims, head: before.hash, firstBad };
}

const countRows = async (db: Database, table: "reading" | "claim_key" | "version"): Promise<number> =>
  Number(
    (
      await db.sql
        .selectFrom(table)
        .select(({ fn }) => fn.countAll().as("n"))
        .executeTakeFirstOrThrow()
    ).n,
  );

/** Tables whose every row an entry of the archive speaks of, and how the entry names it. */
const spokenOf = [
  ["version", "version", sql`t.id`],
  ["reading", "reading", sql`t.version || ' ' || t.rules`],
  ["tombstone", "tombstone", sql`t.id`],
  ["comeback", "comeback", sql`t.tombstone`],
  ["judgement", "judgement", sql`t.id`],
  ["control_import", "control-import", sql`t.id`],
] as const;

/** Rows that no entry speaks of: slipped in beside the program. */
async function strayRows(db: Database): Promise<BadRow | null> {
  for (const [table, kind, subject] of spokenOf) {
    const { rows } = await sql<{ name: string }>`SELECT ${subject} AS name FROM ${sql.table(table)} t
      LEFT JOIN archive a ON a.subject = ${subject} AND a.kind = ${kind} WHERE a.seq IS NULL LIMIT 1`.execute(db.sql);
    const [stray] = rows;
    if (stray) return { table, row: stray.name, why: "no entry of the archive speaks of it" };
  }
  const claims = await db.sql
    .selectFrom("reading")
    .select(({ fn }) => fn.sum("claims").as("n"))
    .executeTakeFirst();
  const kept = await countRows(db, "claim_key");
  return Number(claims?.n ?? 0) === kept
    ? null
    : { table: "claim", row: "", why: `${kept} claims are kept where the readings speak of ${Number(claims?.n ?? 0)}` };
}
