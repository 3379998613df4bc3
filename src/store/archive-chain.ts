/** The hash chain over the archive: each entry holds the hash of the one before, so nothing can be changed unseen. */
import { sql } from "kysely";
import type { EntryKind } from "./archive-entry.ts";
import { sha256 } from "./content-hash.ts";
import type { Database, Writing } from "./engine/database.ts";
import type { ArchiveTable } from "./tables.ts";

export interface NewEntry {
  readonly kind: EntryKind;
  readonly subject: string;
  /** SHA-256 over every kept field of the subject. */
  readonly content: string;
}

/** What the first entry is chained to. */
export const chainStart = "0".repeat(64);

/** Hash of an entry. */
export const entryHash = ({ kind, subject, content }: NewEntry, seq: number, previous: string): string =>
  sha256(`${seq}\n${previous}\n${kind}\n${subject}\n${content}`);

/** Any number that no other program uses for its advisory locks. */
const chainLock = 0x7265_706f;

/** Appends entries; writers on other machines wait here for each other until the transaction ends. */
export async function appendEntries(
  writing: Writing,
  entries: readonly NewEntry[],
  dialect: Database["dialect"],
): Promise<readonly number[]> {
  if (entries.length === 0) return [];
  if (dialect === "postgres") await sql`SELECT pg_advisory_xact_lock(${chainLock})`.execute(writing.sql);
  const head = await writing.sql
    .selectFrom("archive")
    .select(["seq", "hash"])
    .orderBy("seq", "desc")
    .limit(1)
    .execute();
  let { seq, hash } = head[0] ?? { seq: 0, hash: chainStart };
  const rows: ArchiveTable[] = [];
  for (const entry of entries) {
    seq += 1;
    const next = entryHash(entry, seq, hash);
    rows.push({ ...entry, seq, previous: hash, hash: next });
    hash = next;
  }
  await writing.insert("archive", rows);
  return rows.map((row) => row.seq);
}
