/** Made-up claims written to a ledger by its own way in, beside a bare bulk insert of the same rows, batch by batch in turn. */
import { DatabaseSync } from "node:sqlite";
import type { Database } from "../src/store/engine/database.ts";
import type { Ledger } from "../src/store/ledger.ts";
import { openLedger } from "../src/store/engine/open-ledger.ts";
import type { ReadingEntry } from "../src/store/reading-entry.ts";
import { madeEntries, madeSettlementGazetteer } from "./made-claims.ts";

/** What `ingest` puts into one transaction. */
const reportsACommit = 1024;

/** Milliseconds by the clock on the wall, and of this process's CPU, which a busy machine changes less. */
export interface Spent {
  wall: number;
  cpu: number;
}

/** What the ledger took, and the bare insert of the same rows; both 0 where none was asked for. */
export interface FillTimes {
  readonly ledger: Spent;
  readonly bare: Spent;
}

/** The ledger's rows as they are kept, and an empty database to copy them to. */
export interface BarePair {
  readonly from: Database;
  readonly to: Database;
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

async function timed(spent: Spent, work: () => Promise<unknown>): Promise<void> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  spent.wall += performance.now() - start;
  spent.cpu += (user + system) / 1000;
}

/** Writes `claims` made-up claims. Ledger and bare insert take turns, so that a neighbour's load falls on both alike. */
export async function fill(
  ledger: Ledger,
  claims: number,
  { bare = null, seed = 1 }: { readonly bare?: BarePair | null; readonly seed?: number } = {},
): Promise<FillTimes> {
  const spent = { ledger: { wall: 0, cpu: 0 }, bare: { wall: 0, cpu: 0 } };
  for (const batch of batches(claims, seed, reportsACommit)) {
    await timed(spent.ledger, () => ledger.saveReadings(batch));
    if (bare) await bareInsert(bare, batch, spent.bare);
  }
  return spent;
}

/** Rows of reports, readings and claims with their keys and indexes and nothing else of the ledger, in one transaction. */
async function bareInsert({ from, to }: BarePair, batch: readonly ReadingEntry[], spent: Spent): Promise<void> {
  const ids = batch.map(({ version }) => version);
  const versions = await from.sql.selectFrom("version").selectAll().where("id", "in", ids).execute();
  const readings = await from.sql.selectFrom("reading").selectAll().where("version", "in", ids).execute();
  const seats = versions.flatMap(({ row }) => [row, row + 1, row + 2, row + 3]);
  const claims = await from.sql.selectFrom("claim").selectAll().where("row", "in", seats).orderBy("row").execute();
  await timed(spent, () =>
    to.write(async (writing) => {
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
