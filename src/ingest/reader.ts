/** The reading as ingest uses it: batches of reports in, entries for the ledger out, in order; here or in threads. */
import type { Reading } from "../reading/reading.ts";
import type { Report } from "../report/report.ts";
import { keepableReport } from "../store/keepable-text.ts";
import { toKeptReading, toLedgerClaims } from "../store/ledger-claims.ts";
import type { ReadingEntry } from "../store/reading-entry.ts";
import type { GazetteerBytes } from "../store/tables/gazetteer-file.ts";
import { versionId } from "../store/content-hash.ts";
import { OrderedPool } from "./ordered-pool.ts";
import type { ReadTask } from "./read-source.ts";

/** An entry, or why a report could not be read; one bad report never stops a batch. */
export type ReadResult = { readonly entry: ReadingEntry } | { readonly task: ReadTask; readonly reason: string };

export interface Reader {
  /** Version of the rules, kept with every reading. */
  readonly rules: string;
  map(batches: AsyncIterable<readonly ReadTask[]>): AsyncIterable<readonly ReadResult[]>;
  close(): Promise<void>;
}

/** Reads one task with `read`, under rules of this version. */
export function readTask(task: ReadTask, rules: string, read: (report: Report) => Reading): ReadResult {
  try {
    const report = keepableReport(task.report);
    return { entry: entryOf({ ...task, report }, rules, read(report)) };
  } catch (error) {
    return { task, reason: error instanceof Error ? error.message : String(error) };
  }
}

const entryOf = (task: ReadTask, rules: string, reading: Reading): ReadingEntry => ({
  ...task,
  version: versionId(task.report),
  rules,
  reading: toKeptReading(reading),
  claims: toLedgerClaims(reading, rules),
});

/** Readings of reports, in their order. */
export type ReadAll = (reports: readonly Report[]) => readonly Reading[];

/** Reads tasks together, which costs less than one by one; where that fails each alone, so that only the bad one is refused. */
export function readTasks(tasks: readonly ReadTask[], rules: string, readAll: ReadAll): ReadResult[] {
  try {
    const kept = tasks.map((task) => ({ ...task, report: keepableReport(task.report) }));
    const readings = readAll(kept.map(({ report }) => report));
    return kept.map((task, n) => ({ entry: entryOf(task, rules, readings[n] as Reading) }));
  } catch {
    return tasks.map((task) => readTask(task, rules, (report) => readAll([report])[0] as Reading));
  }
}

/** Reads in this thread: for few reports, where loading twice costs more than it brings. */
export const inlineReader = (rules: string, read: (report: Report) => Reading): Reader => ({
  rules,
  async *map(batches) {
    for await (const batch of batches) yield batch.map((task) => readTask(task, rules, read));
  },
  close: () => Promise.resolve(),
});

/** As `inlineReader`, the reports of a batch together. */
export const batchReader = (rules: string, readAll: ReadAll): Reader => ({
  rules,
  async *map(batches) {
    for await (const batch of batches) yield readTasks(batch, rules, readAll);
  },
  close: () => Promise.resolve(),
});

/** Threads that share the bytes of the gazetteer. */
export interface ReadingThreads {
  readonly script: URL;
  readonly size: number;
  readonly gazetteer?: GazetteerBytes;
}

/** Reads in as many threads; answers come in the order of the batches whatever thread is faster. */
export function threadReader(rules: string, { script, size, gazetteer }: ReadingThreads): Reader {
  const data = { rules, gazetteer };
  const pool = new OrderedPool<readonly ReadTask[], readonly ReadResult[]>({ script, size, data });
  return { rules, map: (batches) => pool.map(batches), close: () => pool.close() };
}
