/** `npm run bench`: every figure of docs/benchmarks.md in one run; `--quick` small sizes, `--sizes A,B`, `--no-postgres`, `--out FILE`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { startCluster } from "../test/postgres-cluster.ts";
import { benchmarkPage } from "./benchmark-page.ts";
import type { Benchmarks } from "./benchmark-page.ts";
import { measureAt, measureSqlite } from "./ledger.ts";
import type { LedgerFigures } from "./ledger.ts";
import { load, machineLines, peakMegabytes } from "./machine.ts";
import { benchReading, englishReports } from "./reading.ts";
import type { BenchRow } from "./row.ts";
import { timeOfReport } from "./threading.ts";
import { benchWorkers } from "./workers.ts";

interface Sizes {
  readonly reports: number;
  readonly sqlite: readonly number[];
  /** Null leaves the engine out. */
  readonly postgres: number | null;
  readonly threading: readonly number[];
  readonly newReports: number;
  /** How often each question is asked. */
  readonly times: number;
}

const full: Sizes = {
  reports: 400,
  sqlite: [10_000, 100_000, 1_000_000],
  postgres: 100_000,
  threading: [10_000, 100_000, 1_000_000],
  newReports: 400,
  times: 40,
};
const quick: Sizes = {
  reports: 12,
  sqlite: [400, 1200],
  postgres: null,
  threading: [1000, 4000],
  newReports: 20,
  times: 3,
};

const tell = (what: string): void => void process.stderr.write(`${what} (load ${load()})\n`);

async function measurePostgres(claims: number, times: number): Promise<{ figures: LedgerFigures; version: string }> {
  const cluster = await startCluster();
  try {
    const address = await cluster.newDatabase();
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
    await client.end();
    return { figures: await measureAt(address, claims, times), version: rows[0]?.server_version ?? "unknown" };
  } finally {
    await cluster.stop();
  }
}

function benchThreading({ threading, newReports }: Sizes): BenchRow[] {
  timeOfReport(threading[0] ?? 1000, newReports);
  const times = threading.map((size) => timeOfReport(size, newReports));
  return threading.map((size, n) => ({
    what: `a new report among ${size.toLocaleString("en")} claims`,
    figure: `${times[n]?.toFixed(2)} ms`,
    ratio: `${((times[n] ?? 0) / (times[0] ?? 1)).toFixed(2)}× the smallest`,
  }));
}

async function benchLedgers(sizes: Sizes, told: { missing: string[]; memory: BenchRow[] }): Promise<LedgerFigures[]> {
  const ledgers: LedgerFigures[] = [];
  for (const claims of sizes.sqlite) {
    tell(`SQLite, ${claims} claims`);
    ledgers.push(await measureSqlite(claims, sizes.times));
    const what = `after ${claims.toLocaleString("en")} claims on SQLite`;
    told.memory.push({ what, figure: `${peakMegabytes()} MB`, ratio: "–" });
  }
  if (sizes.postgres === null) return [...ledgers];
  tell(`PostgreSQL, ${sizes.postgres} claims`);
  try {
    const { figures, version } = await measurePostgres(sizes.postgres, sizes.times);
    ledgers.push(figures);
    told.missing.push(`PostgreSQL ${version}, private, on the same machine, at its usual durability`);
  } catch (error) {
    told.missing.push(`PostgreSQL was not measured: ${error instanceof Error ? error.message : String(error)}`);
  }
  return ledgers;
}

async function measureAll(sizes: Sizes): Promise<Omit<Benchmarks, "quick" | "day">> {
  const before = load();
  tell("reading");
  const reading = benchReading(sizes.reports);
  const memory = [{ what: "after reading", figure: `${peakMegabytes()} MB`, ratio: "–" }];
  tell("workers");
  const workers = await benchWorkers(englishReports(sizes.reports * 3));
  tell("threading");
  const threading = benchThreading(sizes);
  const missing: string[] = [];
  const ledgers = await benchLedgers(sizes, { missing, memory });
  const machine = [...machineLines(), `load of the machine: ${before} before, ${load()} after (a minute's average)`];
  return { machine, reading, workers, threading, memory, ledgers, missing };
}

const usualOut = join(import.meta.dirname, "../docs/benchmarks.md");

function options(): { sizes: Sizes; quick: boolean; out: string } {
  const { values } = parseArgs({
    options: {
      quick: { type: "boolean" },
      sizes: { type: "string" },
      "no-postgres": { type: "boolean" },
      out: { type: "string" },
    },
  });
  const base = values.quick ? quick : full;
  const sqlite = values.sizes?.split(",").map(Number) ?? base.sqlite;
  const postgres = values["no-postgres"] ? null : base.postgres;
  return { sizes: { ...base, sqlite, postgres }, quick: values.quick ?? false, out: values.out ?? usualOut };
}

const { sizes, quick: isQuick, out } = options();
const day = new Date().toISOString().slice(0, 10);
writeFileSync(out, benchmarkPage({ ...(await measureAll(sizes)), day, quick: isQuick }));
tell(`written: ${out}`);
