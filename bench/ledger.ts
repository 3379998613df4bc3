/** A ledger of a size measured: writing against bare bulk inserts, then every page's question. */
import { mkdtempSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Ledger } from "../src/store/ledger.ts";
import { openDatabase, openLedger } from "../src/store/engine/open-ledger.ts";
import { sqlLedger } from "../src/store/sql-ledger.ts";
import { cpuClock } from "./cpu-clock.ts";
import { bulkFill, fill } from "./ledger-fill.ts";
import type { Spent } from "./ledger-fill.ts";
import { load } from "./machine.ts";
import { madeSettlementGazetteer } from "./made-claims.ts";
import { fillThreads } from "./made-threads.ts";
import { timeQuestions } from "./page-questions.ts";
import type { Timing } from "./page-questions.ts";
import { noted } from "./written-rows.ts";

export interface LedgerFigures {
  readonly engine: string;
  readonly claims: number;
  /** Null where nothing was written. */
  readonly claimsASecond: number | null;
  /** Time of each bare insert over that of the ledger; null where nothing was held against it. */
  readonly shares: { readonly all: Spent; readonly bare: Spent } | null;
  readonly timings: readonly Timing[];
  /** The machine's load when the questions were asked. */
  readonly load: string;
}

/** Where a ledger and the two bare inserts are put. */
export interface Addresses {
  readonly ledger: string;
  readonly all: string;
  readonly bare: string;
}

const shareOf = (insert: Spent, ledger: Spent): Spent => ({
  wall: insert.wall / ledger.wall,
  cpu: insert.cpu / ledger.cpu,
});

/** Fills a ledger beside bare inserts, gives it threads and asks it. */
export async function measureAt(
  addresses: Addresses,
  { claims, times }: { readonly claims: number; readonly times: number },
): Promise<LedgerFigures> {
  const own = noted(await openDatabase(addresses.ledger, {}));
  const ledger = sqlLedger(own.database, { gazetteer: madeSettlementGazetteer });
  const from = await openDatabase(addresses.ledger, { readOnly: true });
  const [toAll, toBare] = [await openDatabase(addresses.all, {}), await openDatabase(addresses.bare, {})];
  const clocks = {
    ledger: cpuClock(addresses.ledger),
    all: cpuClock(addresses.all),
    bare: cpuClock(addresses.bare),
  };
  const spent = await fill(ledger, claims, { bare: { from, noted: own, toAll, toBare, clocks } });
  for (const database of [from, toAll, toBare]) await database.close();
  const asked = await askLedger(ledger, times, clocks.ledger);
  return {
    ...asked,
    claims,
    claimsASecond: Math.round((claims / spent.ledger.wall) * 1000),
    shares: { all: shareOf(spent.all, spent.ledger), bare: shareOf(spent.bare, spent.ledger) },
  };
}

async function askLedger(
  ledger: Ledger,
  times: number,
  clock = cpuClock(""),
): Promise<Pick<LedgerFigures, "engine" | "timings" | "load">> {
  const known = await fillThreads(ledger);
  const before = load();
  const timings = await timeQuestions(ledger, known, { times, clock });
  const engine = ledger.dialect === "sqlite" ? "SQLite" : "PostgreSQL";
  await ledger.close();
  return { engine, timings, load: before };
}

/** Room for a ledger and what is held against it; taken away after. */
export async function inFolder<T>(work: (file: string, addresses: Addresses) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "reportedly-bench-"));
  const file = (name: string): string => join(folder, `${name}.sqlite`);
  try {
    return await work(file("ledger"), { ledger: file("ledger"), all: file("all"), bare: file("bare") });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A SQLite ledger beside bare inserts of its rows; the folder is taken away after. */
export const measureSqlite = (claims: number, times = 40): Promise<LedgerFigures> =>
  inFolder((_, addresses) => measureAt(addresses, { claims, times }));

const lastClaims = 40_000;

/** Claims of a SQLite ledger that was filled before. */
export function keptClaims(file: string): number {
  const database = new DatabaseSync(file, { readOnly: true });
  const row = database.prepare("SELECT SUM(claims) AS n FROM tally WHERE grain = 'all'").get();
  database.close();
  return Number(row?.["n"] ?? 0);
}

/** A ledger filled before, which stays where it is; some claims are written to it the usual way and timed. */
export async function measureKept(file: string, times = 40): Promise<LedgerFigures> {
  const claims = keptClaims(file);
  const ledger = await openLedger(file, { gazetteer: madeSettlementGazetteer });
  // a second run finds them there and writes nothing: then no rate is told
  const spent = await fill(ledger, lastClaims, { seed: 2 });
  const asked = await askLedger(ledger, times);
  const isNew = keptClaims(file) > claims;
  const claimsASecond = isNew ? Math.round((lastClaims / spent.ledger.wall) * 1000) : null;
  return { ...asked, claims, claimsASecond, shares: null };
}

/** A great SQLite ledger, filled in bulk; its last claims are written the usual way and timed. */
export const measureGreat = (claims: number, times = 40, tell?: (done: number) => void): Promise<LedgerFigures> =>
  inFolder(async (file) => {
    await bulkFill(file, claims, tell);
    return measureKept(file, times);
  });
