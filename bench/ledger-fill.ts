/** Made-up claims written to a ledger by its own way in, beside bare bulk inserts of the same rows, batch by batch in turn. */
import { DatabaseSync } from "node:sqlite";
import type { Database } from "../src/store/engine/database.ts";
import type { Ledger } from "../src/store/ledger.ts";
import { openLedger } from "../src/store/engine/open-ledger.ts";
import type { ReadingEntry } from "../src/store/reading-entry.ts";
import { cpuClock } from "./cpu-clock.ts";
import type { CpuClock } from "./cpu-clock.ts";
import { madeEntries, madeSettlementGazetteer } from "./made-claims.ts";
import type { Noted } from "./written-rows.ts";

/** What `ingest` puts into one transaction. */
const reportsACommit = 1024;

/** Milliseconds by the clock on the wall, and of CPU, which a busy machine changes less. */
export interface Spent {
  wall: number;
  cpu: number;
}

/** What the ledger took, and the bare inserts; these 0 where none was asked for. */
export interface FillTimes {
  readonly ledger: Spent;
  /** All it wrote, as finished rows. */
  readonly all: Spent;
  /** Reports, readings and claims alone. */
  readonly bare: Spent;
}

/** The ledger's rows as they are kept and as they were written, and an empty database for each bare insert. */
export interface BareInserts {
  readonly from: Database;
  readonly noted: Noted;
  readonly toAll: Database;
  readonly toBare: Database;
  readonly clocks: Readonly<Record<keyof FillTimes, CpuClock>>;
}

function* batches(claims: number, seed: number, size: number): Generator<ReadingEntry[]> {
  let batch: ReadingEntry[] = [];
  for (const entry of madeEntries(claims, seed)) {
    batch.push(entry);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function timed(spent: Spent, clock: CpuClock, work: () => Promise<unknown>): Promise<void> {
  const [before, start] = [clock(), performance.now()];
  await work();
  spent.wall += performance.now() - start;
  spent.cpu += clock() - before;
}

/** Writes `claims` made-up claims. Ledger and bare inserts take turns, so that a neighbour's load falls on all alike. */
export async function fill(
  ledger: Ledger,
  claims: number,
  { bare = null, seed = 1 }: { readonly bare?: BareInserts | null; readonly seed?: number } = {},
): Promise<FillTimes> {
  const nothing = (): Spent => ({ wall: 0, cpu: 0 });
  const spent = { ledger: nothing(), all: nothing(), bare: nothing() };
  const clock = bare?.clocks.ledger ?? cpuClock("");
  for (const batch of batches(claims, seed, reportsACommit)) {
    await timed(spent.ledger, clock, () => ledger.saveReadings(batch));
    if (!bare) continue;
    await insertAll(bare, spent.all);
    await bareInsert(bare, batch, spent.bare);
  }
  return spent;
}

/** Every row of the ledger's transaction to every table, index and full text it went to, finished and in the same order. */
async function insertAll({ noted, toAll, clocks }: BareInserts, spent: Spent): Promise<void> {
  const writes = noted.take();
  await timed(spent, clocks.all, () =>
    toAll.write(async (writing) => {
      for (const write of writes) await write(writing);
    }),
  );
}

/** Rows of reports, readings and claims with their keys and indexes and nothing else of the ledger, in one transaction. */
async function bareInsert(
  { from, toBare, clocks }: BareInserts,
  batch: readonly ReadingEntry[],
  spent: Spent,
): Promise<void> {
  const ids = batch.map(({ version }) => version);
  const versions = await from.sql.selectFrom("version").selectAll().where("id", "in", ids).execute();
  const readings = await from.sql.selectFrom("reading").selectAll().where("version", "in", ids).execute();
  const seats = versions.flatMap(({ row }) => [row, row + 1, row + 2, row + 3]);
  const claims = await from.sql.selectFrom("claim").selectAll().where("row", "in", seats).orderBy("row").execute();
  await timed(spent, clocks.bare, () =>
    toBare.write(async (writing) => {
      await writing.insert("version", versions);
      await writing.insert("reading", readings);
      await writing.insert("claim", claims);
    }),
  );
}

const bulkReports = 16_384;
/** What the way in itself asks by. */
const neededToWrite = new Set(["slot_version"]);

/** Keys are random, so the pages they go to should be at hand: a share of the file, and at most what a small server spares. */
const pagesAtHand = (claims: number): number => Math.min(4000, Math.max(64, Math.round(claims / 2500)));

/**
 * Fills an empty SQLite file by the same way in, but in great transactions and with the secondary indexes made at the
 * end: the same ledger (a test holds both against each other), sooner.
 */
export async function bulkFill(file: string, claims: number, tell?: (done: number) => void): Promise<void> {
  await (await openLedger(file)).close(); // makes the tables
  const indexes = takeIndexes(file);
  const ledger = await openLedger(file, { gazetteer: madeSettlementGazetteer, cacheMegabytes: pagesAtHand(claims) });
  let done = 0;
  for (const batch of batches(claims, 1, bulkReports)) {
    await ledger.saveReadings(batch);
    tell?.((done += batch.length));
  }
  await ledger.close();
  const database = new DatabaseSync(file);
  database.exec("PRAGMA cache_size = -524288; PRAGMA temp_store = FILE");
  for (const sql of indexes) database.exec(sql);
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  database.close();
}

/** Drops the secondary indexes; gives the statements that make them again. */
function takeIndexes(file: string): string[] {
  const database = new DatabaseSync(file);
  const rows = database
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
    .all() as { name: string; sql: string }[];
  const free = rows.filter(({ name }) => !neededToWrite.has(name));
  for (const { name } of free) database.exec(`DROP INDEX ${name}`);
  database.close();
  return free.map(({ sql }) => sql);
}
