/** One run of ingest and threading for the verbs `ingest` and `start`, with its progress and its summary. */
import { ingest } from "../ingest/ingest.ts";
import type { IngestSummary } from "../ingest/ingest.ts";
import { workerScript } from "../ingest/ordered-pool.ts";
import { batchReader, threadReader } from "../ingest/reader.ts";
import type { Reader } from "../ingest/reader.ts";
import { readingContext } from "../ingest/reading-context.ts";
import { rulesVersion } from "../ingest/rules-version.ts";
import { listSources } from "../ingest/source-list.ts";
import { threadPending } from "../ingest/thread-run.ts";
import { publisherParties } from "../reading/publisher-party.ts";
import { readReports } from "../reading/read-report.ts";
import { sharedGazetteer } from "../store/tables/gazetteer-file.ts";
import type { Ledger } from "../store/ledger.ts";
import { columnMap } from "./column-map.ts";
import { progressOn } from "./progress.ts";
import { sourceBytes } from "./source-bytes.ts";
import { numberOption } from "./verb.ts";
import type { Call } from "./verb.ts";

/** Threads pay from two on; one is this thread itself. */
export function readerFor(workers: number): Reader {
  const rules = rulesVersion();
  if (workers <= 1) return batchReader(rules, (reports) => readReports(reports, readingContext()));
  const script = workerScript("../ingest/reading-worker", import.meta.url);
  return threadReader(rules, { script, size: workers, gazetteer: sharedGazetteer() });
}

/**
 * Reads sources into the ledger, threads what came, and shows both on standard error. In one thread where the call names
 * no number: that took 275 MB for a gigabyte of made posts and 381 for real ones, and each thread more takes some 80.
 */
export async function ingestWords(ledger: Ledger, words: readonly string[], call: Call): Promise<IngestSummary> {
  const progress = progressOn(call.stderr, () => performance.now() / 1000);
  const reader = readerFor(numberOption(call, "workers", 1));
  const partyOf = publisherParties(readingContext().lexicon);
  const stdin = call.stdin as AsyncIterable<Uint8Array | string>;
  const sources = listSources(words, { stdin, fetchAddress: (address) => sourceBytes(address, call) });
  try {
    const summary = await ingest(sources, {
      ledger,
      reader,
      partyOf,
      columns: columnMap(call),
      at: new Date().toISOString(),
      onProgress: ({ done, total }) => progress.tell(done, total),
    });
    progress.end();
    await threadPending(ledger);
    return summary;
  } finally {
    await reader.close();
  }
}

/** "12 new, 1 changed, 300 the same, 2 refused; 45 claims added". */
export function summaryText(summary: IngestSummary): string {
  const { changed, same, reread, claims, refused } = summary;
  const again = reread > 0 ? `, ${reread} read again under new rules` : "";
  return `${summary.new} new, ${changed} changed, ${same} the same${again}, ${refused.length} refused; ${claims} claims added\n`;
}
