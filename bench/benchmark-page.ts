/** The page of figures as Markdown: machine, tables, and the goals beside what was seen. */
import type { LedgerFigures } from "./ledger.ts";
import type { BenchRow } from "./row.ts";

export interface Benchmarks {
  /** ISO day. */
  readonly day: string;
  readonly quick: boolean;
  readonly machine: readonly string[];
  readonly reading: readonly BenchRow[];
  readonly workers: readonly BenchRow[];
  readonly threading: readonly BenchRow[];
  readonly memory: readonly BenchRow[];
  readonly ledgers: readonly LedgerFigures[];
  /** What could not be measured, and why. */
  readonly missing: readonly string[];
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, n) => (n === 0 ? "---" : "---:")), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

const rowsTable = (rows: readonly BenchRow[]): string =>
  table(
    ["what", "figure", "held against"],
    rows.map(({ what, figure, ratio }) => [what, figure, ratio]),
  );

const sizeOf = (claims: number): string => claims.toLocaleString("en");

const writingTable = (ledgers: readonly LedgerFigures[]): string =>
  table(
    ["ledger", "claims", "claims/s", "of a bare bulk insert"],
    ledgers.map(({ engine, claims, claimsASecond, shareOfBare }) => [
      engine,
      sizeOf(claims),
      sizeOf(claimsASecond),
      shareOfBare === null ? "–" : `${Math.round(shareOfBare * 100)} %`,
    ]),
  );

/** Growth of p50 between the smallest and the largest ledger of the first engine. */
function growthOf(ledgers: readonly LedgerFigures[], n: number): string {
  const same = ledgers.filter(({ engine }) => engine === ledgers[0]?.engine);
  const [first, last] = [same[0]?.timings[n]?.p50 ?? 0, same.at(-1)?.timings[n]?.p50 ?? 0];
  return same.length < 2 || first === 0 ? "–" : `${(last / first).toFixed(1)}×`;
}

function questionsTable(ledgers: readonly LedgerFigures[]): string {
  const heads = ledgers.map(({ engine, claims }) => `${engine} ${sizeOf(claims)}`);
  const rows = (ledgers[0]?.timings ?? []).map(({ question }, n) => [
    question,
    ...ledgers.map(({ timings }) => `${timings[n]?.p50.toFixed(1)} / ${timings[n]?.p95.toFixed(1)}`),
    growthOf(ledgers, n),
  ]);
  return table(["question of a page", ...heads, "growth"], rows);
}

/** The whole page. */
export const benchmarkPage = (all: Benchmarks): string =>
  `# Benchmarks

Written by \`npm run bench${all.quick ? " -- --quick" : ""}\` on ${all.day}. The made-up claims come from a seed, so every run asks the same.
Ratios are of one run on one machine; absolute figures are of that machine and its load alone.

${[...all.machine, ...all.missing].map((line) => `- ${line}`).join("\n")}

## Reading
English reports of the bundled sample, in CPU seconds of one process, best of three after a warm-up. Goal: at least 20,000 sentences a second and core, at least as fast as wink-nlp with POS, ten times compromise.

${rowsTable(all.reading)}

## Worker threads
By the clock on the wall, over the same reports. Goal: two at least 1.8 times one. A machine whose cores are taken by others cannot show it.

${rowsTable(all.workers)}

## Writing
Made-up reports with four claims each, in transactions of 384 reports, without reading or threading. The bare insert writes the same rows of reports, readings and claims with their keys and indexes. Goal: 40 %.

${writingTable(all.ledgers)}

## Questions
Milliseconds, p50 / p95, over random places, days and actions, warm. Growth is p50 of the largest ledger over the smallest of the first engine. Goal: p95 under 50 ms.

${questionsTable(all.ledgers)}

## Threading
One new report of two claims, median; claims are made when a block asks for them. Goal: time does not grow with the ledger.

${rowsTable(all.threading)}

## Memory
Most that the benchmark's own process held until then, all steps before included.

${rowsTable(all.memory)}
`;
