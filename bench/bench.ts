/**
 * `npm run bench`: the figures of docs/benchmarks.md. `--quick` small sizes, `--only PART,…`, `--sizes A,B` and
 * `--postgres A,B` in claims ("none" leaves an engine out), `--great N` a SQLite ledger filled in bulk,
 * `--kept FILE,…` SQLite ledgers filled before (`bench/ledger-fill.ts`), `--out FILE`;
 * `--painted FILE` and `--brushed FILE` such ledgers that are there already, looked at in Chromium.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startCluster } from "../test/postgres-cluster.ts";
import { benchmarkPage, parts, questionsTable, rowsTable, writingTable } from "./benchmark-page.ts";
import type { Part, Section } from "./benchmark-page.ts";
import { keptClaims, measureAt, measureGreat, measureKept, measureSqlite } from "./ledger.ts";
import type { LedgerFigures } from "./ledger.ts";
import { load, machineLines, peakMegabytes } from "./machine.ts";
import { benchBrush } from "./brush.ts";
import { benchPaint } from "./first-paint.ts";
import { benchReading, englishReports } from "./reading.ts";
import type { BenchRow } from "./row.ts";
import { timeOfReport } from "./threading.ts";
import { benchWorkers } from "./workers.ts";

interface Sizes {
  readonly reports: number;
  readonly sqlite: readonly number[];
  readonly great: readonly number[];
  readonly kept: readonly string[];
  readonly postgres: readonly number[];
  /** Claims of the ledger whose explore page is looked at. */
  readonly paint: readonly number[];
  /** And of the one whose timeline is brushed. */
  readonly brush: readonly number[];
  readonly threading: readonly number[];
  readonly newReports: number;
  /** How often each question is asked. */
  readonly times: number;
}

const full: Sizes = {
  reports: 400,
  sqlite: [10_000, 100_000],
  great: [1_000_000],
  kept: [],
  postgres: [100_000],
  paint: [1_000_000],
  brush: [100_000],
  threading: [10_000, 100_000, 1_000_000],
  newReports: 400,
  times: 40,
};
const quick: Sizes = {
  reports: 12,
  sqlite: [400, 1200],
  great: [],
  kept: [],
  postgres: [],
  paint: [],
  brush: [],
  threading: [1000, 4000],
  newReports: 20,
  times: 3,
};

const tell = (what: string): void => void process.stderr.write(`${what} (load ${load()})\n`);

async function measurePostgres(claims: number, times: number): Promise<LedgerFigures> {
  const cluster = await startCluster();
  try {
    const [ledger, all, bare] = [await cluster.newDatabase(), await cluster.newDatabase(), await cluster.newDatabase()];
    return await measureAt({ ledger, all, bare }, { claims, times });
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

interface Told {
  readonly memory: BenchRow[];
  readonly notes: string[];
}

async function benchLedgers({ sqlite, great, kept, postgres, times }: Sizes, told: Told): Promise<LedgerFigures[]> {
  const runs = [
    ...sqlite.map((claims) => ["SQLite", claims, () => measureSqlite(claims, times)] as const),
    ...great.map(
      (claims) => ["SQLite", claims, () => measureGreat(claims, times, (n) => tell(`${n} reports`))] as const,
    ),
    ...kept.map((file) => ["SQLite", keptClaims(file), () => measureKept(file, times)] as const),
    ...postgres.map((claims) => ["PostgreSQL", claims, () => measurePostgres(claims, times)] as const),
  ];
  const ledgers: LedgerFigures[] = [];
  for (const [engine, claims, measure] of runs) {
    const what = `${claims.toLocaleString("en")} claims on ${engine}`;
    tell(what);
    try {
      const figures = await measure();
      ledgers.push(figures);
      told.notes.push(`${what}: asked at a load of ${figures.load}`);
      told.memory.push({ what: `after ${what}`, figure: `${peakMegabytes()} MB`, ratio: "–" });
    } catch (error) {
      told.notes.push(`${what}: not measured, ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return ledgers;
}

const usualOut = join(import.meta.dirname, "../docs/benchmarks.md");

interface Options {
  readonly sizes: Sizes;
  readonly only: ReadonlySet<Part>;
  readonly out: string;
  readonly painted: readonly string[] | null;
  readonly brushed: readonly string[] | null;
}

function options(): Options {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    options: {
      quick: { type: "boolean" },
      only: text,
      sizes: text,
      great: text,
      kept: text,
      postgres: text,
      out: text,
      painted: text,
      brushed: text,
    },
  });
  const base = values.quick ? quick : full;
  const numbers = (given: string | undefined, usual: readonly number[]): readonly number[] =>
    given === undefined ? usual : given.split(",").map(Number).filter(Boolean);
  const sizes = {
    ...base,
    sqlite: numbers(values.sizes, base.sqlite),
    great: numbers(values.great, base.great),
    kept: values.kept?.split(",") ?? base.kept,
    postgres: numbers(values.postgres, base.postgres),
  };
  const named = values.only?.split(",") ?? parts;
  return {
    sizes,
    only: new Set(parts.filter((part) => named.includes(part))),
    out: values.out ?? usualOut,
    painted: values.painted?.split(",") ?? null,
    brushed: values.brushed?.split(",") ?? null,
  };
}

const { sizes, only, out, painted, brushed } = options();
const sections: Section[] = [];
const memory: BenchRow[] = [];

/** Measures a part that was asked for, and notes on which day, machine and load. */
async function section(wanted: readonly Part[], measure: (told: Told) => Promise<readonly string[]>): Promise<void> {
  if (!wanted.some((part) => only.has(part))) return;
  tell(wanted.join(", "));
  const [before, day, notes] = [load(), new Date().toISOString().slice(0, 10), [] as string[]];
  const tables = await measure({ memory, notes });
  const seen = [
    `run on ${day}; load ${before} before, ${load()} after (a minute's average)`,
    ...machineLines(),
    ...notes,
  ];
  for (const [n, part] of wanted.entries()) if (only.has(part)) sections.push({ part, seen, table: tables[n] ?? "" });
}

await section(["reading"], async () => {
  const rows = benchReading(sizes.reports);
  memory.push({ what: "after reading", figure: `${peakMegabytes()} MB`, ratio: "–" });
  return [rowsTable(rows)];
});
await section(["workers"], async () => [rowsTable(await benchWorkers(englishReports(sizes.reports * 3)))]);
await section(["threading"], async () => [rowsTable(benchThreading(sizes))]);
await section(["writing", "questions"], async (told) => {
  const ledgers = await benchLedgers(sizes, told);
  return [writingTable(ledgers), questionsTable(ledgers)];
});
await section(["paint"], async () => [
  rowsTable([...(await benchPaint(painted ?? sizes.paint)), ...(await benchBrush(brushed ?? sizes.brush))]),
]);
await section(["memory"], async () => [rowsTable(memory)]);

writeFileSync(out, benchmarkPage(sections, existsSync(out) ? readFileSync(out, "utf8") : ""));
tell(`written: ${out}`);
