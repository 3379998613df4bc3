/** When a report was not there: taken away by its publisher, shown again, perhaps taken away once more; nothing of it is rewritten. */
import type { Absence, Comeback, Tombstone } from "./archive-entry.ts";
import { appendEntries } from "./archive-chain.ts";
import { canonicalJson, sha256 } from "./content-hash.ts";
import { chunks } from "./engine/chunks.ts";
import type { Database, Writing } from "./engine/database.ts";
import type { AbsenceLedger } from "./ledger.ts";
import type { Tables } from "./tables.ts";

/** Content of a tombstone for the chain; its id is how the chain calls it. */
export const tombstoneContent = ({ key, at, reason }: Tables["tombstone"]): string =>
  sha256(canonicalJson({ key, at, reason }));

export const comebackContent = (row: Tables["comeback"]): string => sha256(canonicalJson(row));

const known = ({ sql }: Pick<Database, "sql">) =>
  sql
    .selectFrom("tombstone")
    .leftJoin("comeback", "comeback.tombstone", "tombstone.id")
    .select([
      "tombstone.id",
      "tombstone.key",
      "tombstone.at",
      "tombstone.reason",
      "comeback.at as back",
      "comeback.how",
    ]);

interface KnownRow {
  readonly id: string;
  readonly key: string;
  readonly at: string;
  readonly reason: string;
  readonly back: string | null;
  readonly how: string | null;
}

const absenceOf = ({ id, key, at, reason, back, how }: KnownRow): Absence => ({
  id,
  key,
  at,
  reason,
  back: back === null ? null : { at: back, how: how ?? "" },
});

async function bury(writing: Writing, { key, at, reason }: Tombstone, dialect: Database["dialect"]): Promise<void> {
  const before = await known(writing).where("tombstone.key", "=", key).execute();
  if (before.some((one) => one.back === null || one.at === at)) return;
  const row = { id: before.length === 0 ? key : sha256(canonicalJson({ key, at })), key, at, reason };
  await writing.sql.insertInto("tombstone").values(row).execute();
  await appendEntries(writing, [{ kind: "tombstone", subject: row.id, content: tombstoneContent(row) }], dialect);
}

async function restore(writing: Writing, { key, at, how }: Comeback, dialect: Database["dialect"]): Promise<boolean> {
  const open = known(writing).where("tombstone.key", "=", key).where("comeback.at", "is", null);
  const stone = await open.where("tombstone.at", "<=", at).executeTakeFirst();
  if (!stone) return false;
  const row = { tombstone: stone.id, at, how };
  await writing.sql.insertInto("comeback").values(row).execute();
  await appendEntries(writing, [{ kind: "comeback", subject: row.tombstone, content: comebackContent(row) }], dialect);
  return true;
}

async function tombstonesOf(db: Database, versions: readonly string[]): Promise<ReadonlyMap<string, Tombstone>> {
  const stones = new Map<string, Tombstone>();
  for (const part of chunks([...new Set(versions)])) {
    const rows = await db.sql
      .selectFrom("version")
      .innerJoin("tombstone", "tombstone.key", "version.report_key")
      .leftJoin("comeback", "comeback.tombstone", "tombstone.id")
      .select(["version.id", "tombstone.key", "tombstone.at", "tombstone.reason"])
      .where("version.id", "in", part)
      .where("comeback.at", "is", null)
      .execute();
    for (const { id, ...stone } of rows) stones.set(id, stone);
  }
  return stones;
}

/** The part of the ledger that knows what was taken away, and what came back. */
export const absenceAnswers = (db: Database): AbsenceLedger => ({
  bury: (stone) => db.write((writing) => bury(writing, stone, db.dialect)),
  restore: (comeback) => db.write((writing) => restore(writing, comeback, db.dialect)),
  tombstonesOf: (versions) => tombstonesOf(db, versions),
  getTombstone: async (key) => {
    const row = await known(db).where("tombstone.key", "=", key).where("comeback.at", "is", null).executeTakeFirst();
    return row ? { key: row.key, at: row.at, reason: row.reason } : null;
  },
  absencesOf: async (key) => {
    const rows = await known(db).where("tombstone.key", "=", key).orderBy("tombstone.at").execute();
    return rows.map(absenceOf);
  },
  getAbsence: async (id) => {
    const row = await known(db).where("tombstone.id", "=", id).executeTakeFirst();
    return row ? absenceOf(row) : null;
  },
});
