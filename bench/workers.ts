/** One worker thread against two over the same reports, by the clock on the wall: only an idle machine can show a gain. */
import { poolSize, workerScript } from "../src/ingest/ordered-pool.ts";
import { sharedGazetteer } from "../src/store/tables/gazetteer-file.ts";
import { threadReader } from "../src/ingest/reader.ts";
import type { ReadTask } from "../src/ingest/read-source.ts";
import type { Report } from "../src/report/report.ts";
import type { BenchRow } from "./row.ts";

const batchSize = 64;

async function* batchesOf(reports: readonly Report[]): AsyncGenerator<readonly ReadTask[]> {
  for (let n = 0; n < reports.length; n += batchSize) {
    yield reports
      .slice(n, n + batchSize)
      .map((report) => ({ report, rawHash: "", fetched: { at: "2026-01-01T00:00:00Z", how: "bench" } }));
  }
}

/** Rounds over all reports that are timed. */
const times = 4;

/** Rounds of each thread until it has compiled what it runs: measured, the fourth gains little over the third. */
const warming = 4;

/** Milliseconds a round over all reports: from the start of the threads on, and once they have compiled what they run. */
interface Spent {
  readonly whole: number;
  readonly steady: number;
}

async function spentBy(reports: readonly Report[], size: number): Promise<Spent> {
  const start = performance.now();
  const reader = threadReader("bench", {
    script: workerScript("../src/ingest/reading-worker", import.meta.url),
    size,
    gazetteer: sharedGazetteer(),
  });
  const readRounds = async (rounds: number): Promise<void> => {
    const all = Array.from({ length: rounds }, () => reports).flat();
    for await (const results of reader.map(batchesOf(all)))
      if (results.some((one) => "reason" in one)) throw new Error("a made report was not read");
  };
  try {
    await readRounds(times);
    const whole = (performance.now() - start) / times;
    await readRounds(warming * size);
    const warm = performance.now();
    await readRounds(times);
    return { whole, steady: (performance.now() - warm) / times };
  } finally {
    await reader.close();
  }
}

/** Rows for 1 and 2 threads, and for as many as there are cores where that is more; each as a whole run and in the long run. */
export async function benchWorkers(reports: readonly Report[]): Promise<BenchRow[]> {
  const sizes = [...new Set([1, 2, Math.max(2, poolSize())])];
  const spent: Spent[] = [];
  for (const size of sizes) spent.push(await spentBy(reports, size));
  const rowOf = (size: number, n: number, part: keyof Spent): BenchRow => {
    const [own, alone] = [spent[n]?.[part] ?? 0, spent[0]?.[part] ?? 0];
    const threads = `${size} worker thread${size === 1 ? "" : "s"}`;
    const what = `reading with ${threads}${part === "steady" ? "" : ", all from the start"}`;
    const figure = `${Math.round((reports.length / own) * 1000)} reports/s`;
    return { what, figure, ratio: `${(alone / own).toFixed(2)}× one` };
  };
  return (["steady", "whole"] as const).flatMap((part) => sizes.map((size, n) => rowOf(size, n, part)));
}
