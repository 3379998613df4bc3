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

/** A thread compiles what it runs for its first second or two; each reads all reports before the clock starts, and then so often. */
const times = 4;

/** Milliseconds a round over all reports with so many threads. */
async function timeOf(reports: readonly Report[], size: number): Promise<number> {
  const reader = threadReader("bench", {
    script: workerScript("../src/ingest/reading-worker", import.meta.url),
    size,
    gazetteer: sharedGazetteer(),
  });
  const readAll = async (some: readonly Report[]): Promise<void> => {
    for await (const results of reader.map(batchesOf(some)))
      if (results.some((one) => "reason" in one)) throw new Error("a made report was not read");
  };
  try {
    await readAll(Array.from({ length: size }, () => reports).flat());
    const start = performance.now();
    await readAll(Array.from({ length: times }, () => reports).flat());
    return (performance.now() - start) / times;
  } finally {
    await reader.close();
  }
}

/** Rows for 1 and 2 threads, and for as many as there are cores where that is more. */
export async function benchWorkers(reports: readonly Report[]): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  let alone = 0;
  for (const size of new Set([1, 2, Math.max(2, poolSize())])) {
    const spent = await timeOf(reports, size);
    if (size === 1) alone = spent;
    const figure = `${Math.round((reports.length / spent) * 1000)} reports/s`;
    rows.push({
      what: `reading with ${size} worker thread${size === 1 ? "" : "s"}`,
      figure,
      ratio: `${(alone / spent).toFixed(2)}× one`,
    });
  }
  return rows;
}
