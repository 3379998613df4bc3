/** A worker: takes reports from the queue, reads them, stores them, threads what came; any number of them side by side. */
import { contentId, versionId } from "../store/content-hash.ts";
import type { Ledger } from "../store/ledger.ts";
import type { Job, Outcome, Queue } from "./queue.ts";
import { readSource } from "./read-source.ts";
import type { ReadSourceOptions, ReadTask, Refused } from "./read-source.ts";
import type { Reader, ReadResult } from "./reader.ts";
import type { NamedSource } from "./source-list.ts";
import { inSpan } from "./span.ts";
import { threadPending } from "./thread-run.ts";
import type { ThreadRunOptions } from "./thread-run.ts";

export interface WorkerOptions extends ThreadRunOptions {
  readonly queue: Queue;
  readonly ledger: Ledger;
  readonly reader: Reader;
  /** Ends the worker after its batch; what it has taken is answered. */
  readonly signal: AbortSignal;
  readonly untilEmpty?: boolean;
  /** Reports stored, after their commit. */
  readonly onStored?: (reports: number) => void;
  readonly onRetry?: (error: unknown) => void;
}

const batch = 64;

/** Works until its signal, or until the queue is empty; jobs are answered only when the ledger holds them. */
export async function runWorker(options: WorkerOptions): Promise<void> {
  const { queue, ledger, signal, untilEmpty, onRetry } = options;
  const traced = (jobs: readonly Job[]): Promise<Outcome[]> =>
    inSpan("batch", { reports: jobs.length }, () => doJobs(jobs, options));
  await queue.work(traced, { batch, signal, untilEmpty, onRetry });
  await ledger.alone("threads", () => threadPending(ledger, options), "wait");
}

async function doJobs(
  jobs: readonly Job[],
  { ledger, reader, onStored, ...options }: WorkerOptions,
): Promise<Outcome[]> {
  const tasks = jobs.map(({ task }) => task);
  const results = await inSpan("read", { reports: tasks.length }, () => readAll(reader, tasks));
  const entries = results.flatMap((result) => ("entry" in result ? [result.entry] : []));
  await inSpan("store", { reports: entries.length }, () => ledger.saveReadings(entries));
  onStored?.(entries.length);
  await inSpan("thread", {}, () => ledger.alone("threads", () => threadPending(ledger, options), "pass"));
  return jobs.map(({ id }, n): Outcome => {
    const result = results[n];
    return result && !("entry" in result) ? { id, reason: result.reason } : { id };
  });
}

async function readAll(reader: Reader, tasks: readonly ReadTask[]): Promise<readonly ReadResult[]> {
  async function* one(): AsyncGenerator<readonly ReadTask[]> {
    yield tasks;
  }
  const results: ReadResult[] = [];
  for await (const part of reader.map(one())) results.push(...part);
  return results;
}

export interface PublishSummary {
  /** Jobs the queue did not hold yet. */
  readonly published: number;
  readonly same: number;
  readonly refused: readonly Refused[];
}

export interface PublishOptions extends ReadSourceOptions {
  readonly queue: Queue;
  /** Version of the rules the workers read under: new rules are new jobs. */
  readonly rules: string;
  /** Where it is at hand, what it has read already is not put into the queue again. */
  readonly ledger?: Pick<Ledger, "knownReadings">;
  readonly onProgress?: (progress: { readonly done: number }) => void;
}

const publishAtOnce = 500;

async function unread(jobs: readonly Job[], { ledger, rules }: PublishOptions): Promise<readonly Job[]> {
  if (!ledger) return jobs;
  const ids = jobs.map(({ task }) => versionId(task.report));
  const known = await ledger.knownReadings(rules, ids);
  return jobs.filter((_, n) => !known.has(ids[n] ?? ""));
}

/** `ingest --queue`: finds the reports of sources and only publishes them. */
export async function publishSources(
  sources: AsyncIterable<NamedSource>,
  options: PublishOptions,
): Promise<PublishSummary> {
  const { queue, rules, onProgress } = options;
  const refused: Refused[] = [];
  let [published, done] = [0, 0];
  let jobs: Job[] = [];
  const flush = async (): Promise<void> => {
    published += await queue.publish(await unread(jobs, options));
    done += jobs.length;
    jobs = [];
    onProgress?.({ done });
  };
  for await (const source of sources) {
    for await (const item of readSource(source, options)) {
      if ("refused" in item) refused.push(item.refused);
      if ("task" in item) jobs.push({ id: contentId([versionId(item.task.report), rules]), task: item.task });
      if (jobs.length >= publishAtOnce) await flush();
    }
  }
  if (jobs.length > 0) await flush();
  return { published, same: done - published, refused };
}
