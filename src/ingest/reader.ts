/** The reading as ingest uses it: batches of reports in, entries for the ledger out, in order; here or in threads. */
import type { Reading } from "../reading/reading.ts";
import type { Report } from "../report/report.ts";
import { keepableReport } from "../store/keepable-text.ts";
import { toKeptReading, toLedgerClaims } from "../store/ledger-claims.ts";
import type { ReadingEntry } from "../store/reading-entry.ts";
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
    const reading = read(report);
    return {
      entry: {
        ...task,
        report,
        version: versionId(report),
        rules,
        reading: toKeptReading(reading),
        claims: toLedgerClaims(reading, rules),
      },
    };
  } catch (error) {
    return { task, reason: error instanceof Error ? error.message : String(error) };
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

/** Threads that share the bytes of the gazetteer. */
export interface ReadingThreads {
  readonly script: URL;
  readonly size: number;
  readonly gazetteer?: Uint8Array;
}

/** Reads in as many threads; answers come in the order of the batches whatever thread is faster. */
export function threadReader(rules: string, { script, size, gazetteer }: ReadingThreads): Reader {
  const data = { rules, gazetteer };
  const pool = new OrderedPool<readonly ReadTask[], readonly ReadResult[]>({ script, size, data });
  return { rules, map: (batches) => pool.map(batches), close: () => pool.close() };
}
