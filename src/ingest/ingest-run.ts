/** The whole of `reportedly ingest` but its words and lines: sources to ledger, in threads where that pays, then threaded. */
import { publisherParties } from "../reading/publisher-party.ts";
import { readReport } from "../reading/read-report.ts";
import type { Ledger } from "../store/ledger.ts";
import { ingest } from "./ingest.ts";
import type { IngestProgress, IngestSummary } from "./ingest.ts";
import { poolSize, workerScript } from "./ordered-pool.ts";
import type { ReadSourceOptions } from "./read-source.ts";
import { inlineReader, threadReader } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { readingContext } from "./reading-context.ts";
import { rulesVersion } from "./rules-version.ts";
import { listSources } from "./source-list.ts";
import type { NamedSource, SourceWorld } from "./source-list.ts";
import { threadPending } from "./thread-run.ts";
import type { ThreadRunOptions } from "./thread-run.ts";

export interface IngestRun
  extends Omit<ReadSourceOptions, "partyOf">, SourceWorld, Omit<ThreadRunOptions, "onProgress"> {
  /** Opened with `readingContext().gazetteer`. */
  readonly ledger: Ledger;
  /** Threads to read in; as many as cores where not said, one for little input. */
  readonly workers?: number;
  readonly onProgress?: (progress: IngestProgress) => void;
}

export type IngestReport = IngestSummary & {
  /** Threads made anew. */
  readonly threads: number;
};

/** Input under this many bytes is read here: a second thread would load lexicon and gazetteer anew. */
const littleInput = 400_000;

/** Ingests what `words` name (files, folders, globs, addresses, "-"); throws for a word that names nothing. */
export async function runIngest(words: readonly string[], run: IngestRun): Promise<IngestReport> {
  const sources = await Array.fromAsync(listSources(words, run));
  const reader = readerFor(sources, run.workers);
  try {
    const partyOf = publisherParties(readingContext().lexicon);
    const summary = await ingest(each(sources), { ...run, reader, partyOf });
    const { threads } = await threadPending(run.ledger, { bodyOf: run.bodyOf, isMonitor: run.isMonitor });
    return { ...summary, threads };
  } finally {
    await reader.close();
  }
}

async function* each(sources: readonly NamedSource[]): AsyncGenerator<NamedSource> {
  yield* sources;
}

function readerFor(sources: readonly NamedSource[], workers: number | undefined): Reader {
  const size = sources.reduce((sum, source) => sum + (source.size ?? littleInput), 0);
  const threads = workers ?? (size < littleInput ? 1 : poolSize());
  return threads <= 1
    ? inlineReader(rulesVersion(), (report) => readReport(report, readingContext()))
    : threadReader(rulesVersion(), workerScript("reading-worker", import.meta.url), threads);
}
