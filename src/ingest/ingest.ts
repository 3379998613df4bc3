/** Sources to ledger: reports are read in batches, saved in order, threaded; told as stored only after the commit. */
import { UnusableLedger } from "../errors.ts";
import { versionId } from "../store/content-hash.ts";
import type { Ledger } from "../store/ledger.ts";
import type { Fate, ReadingEntry } from "../store/reading-entry.ts";
import type { ReadSourceOptions, ReadTask, Refused } from "./read-source.ts";
import { readSource } from "./read-source.ts";
import type { Reader, ReadResult } from "./reader.ts";
import type { NamedSource } from "./source-list.ts";

export interface IngestSummary {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  /** Known reports that were read again because the rules changed. */
  readonly reread: number;
  /** Claims added. */
  readonly claims: number;
  readonly refused: readonly Refused[];
}

export interface IngestProgress {
  /** Reports stored or found the same, after their commit. */
  readonly done: number;
  /** Reports there will be, by the bytes that are through; null while nobody can tell. */
  readonly total: number | null;
}

export interface IngestOptions extends ReadSourceOptions {
  readonly ledger: Ledger;
  readonly reader: Reader;
  readonly onProgress?: (progress: IngestProgress) => void;
}

const batchSize = 128; // reports a thread reads at a time
const commitSize = 1024; // reports a transaction: fewer commits write the same index pages less often
const batchUnits = 400_000; // UTF-16 units of text: a batch of long articles is smaller

/** Puts all reports of the sources into the ledger; the same input twice changes nothing. */
export async function ingest(sources: AsyncIterable<NamedSource>, options: IngestOptions): Promise<IngestSummary> {
  const run = new Ingest(options);
  for await (const results of options.reader.map(run.batches(sources))) await run.take(results);
  await run.save();
  return run.summary();
}

/** One run: what is through, what was refused; lives for the call. */
class Ingest {
  readonly #options: IngestOptions;
  readonly #fates: Record<Fate, number> = { new: 0, changed: 0, same: 0, reread: 0 };
  readonly #refused: Refused[] = [];
  readonly #waiting: ReadingEntry[] = [];
  #claims = 0;
  #bytes = 0;
  #size: number | null = 0;
  #found = 0;

  constructor(options: IngestOptions) {
    this.#options = options;
  }

  summary(): IngestSummary {
    return { ...this.#fates, claims: this.#claims, refused: this.#refused };
  }

  /** Batches of reports that the ledger has not read under these rules yet. */
  async *batches(sources: AsyncIterable<NamedSource>): AsyncGenerator<readonly ReadTask[]> {
    let batch: ReadTask[] = [];
    let units = 0;
    for await (const task of this.#tasks(sources)) {
      batch.push(task);
      units += task.report.text.length;
      if (batch.length < batchSize && units < batchUnits) continue;
      yield* this.#unread(batch);
      batch = [];
      units = 0;
    }
    yield* this.#unread(batch);
  }

  async *#tasks(sources: AsyncIterable<NamedSource>): AsyncGenerator<ReadTask> {
    for await (const source of sources) {
      if (source.size === null) this.#size = null;
      else if (this.#size !== null) this.#size += source.size;
      let through = 0;
      for await (const item of readSource(source, this.#options)) {
        this.#bytes += item.bytes - through;
        through = item.bytes;
        if ("refused" in item) this.#refused.push(item.refused);
        if (!("task" in item)) continue;
        this.#found += 1;
        yield item.task;
      }
    }
  }

  async *#unread(batch: readonly ReadTask[]): AsyncGenerator<readonly ReadTask[]> {
    if (batch.length === 0) return;
    const { ledger, reader } = this.#options;
    const ids = batch.map(({ report }) => versionId(report));
    const known = await ledger.knownReadings(reader.rules, ids);
    const fresh = batch.filter((_, n) => !known.has(ids[n] ?? ""));
    this.#count("same", batch.length - fresh.length);
    if (fresh.length > 0) yield fresh;
  }

  /** Takes what was read; saves when there is enough for one transaction. */
  async take(results: readonly ReadResult[]): Promise<void> {
    for (const result of results) {
      if ("entry" in result) this.#waiting.push(result.entry);
      else this.#refuse(result.task, result.reason);
    }
    if (this.#waiting.length >= commitSize) await this.save();
  }

  /** Saves what waits; where the ledger refuses it, one by one, so that a bad report stops only itself. */
  async save(): Promise<void> {
    const entries = this.#waiting.splice(0);
    try {
      await this.#keep(entries);
    } catch (error) {
      if (!isOfContent(error)) throw error;
      for (const entry of entries) {
        await this.#keep([entry]).catch((cause: unknown) => {
          if (!isOfContent(cause)) throw cause;
          this.#refuse(entry, cause instanceof Error ? cause.message : String(cause));
        });
      }
    }
  }

  async #keep(entries: readonly ReadingEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const { fates, added } = await this.#options.ledger.saveReadings(entries);
    this.#claims += added.length;
    for (const fate of fates) this.#fates[fate] += 1;
    this.#tell();
  }

  #refuse({ report, fetched }: ReadTask, reason: string): void {
    const line = /:(\d+)$/.exec(fetched.how)?.[1];
    const file = fetched.how.replace(/^file:/, "").replace(/:\d+$/, "");
    this.#refused.push({ file, line: line ? Number(line) : null, reason: `report ${report.id}: ${reason}` });
  }

  #count(fate: Fate, by: number): void {
    this.#fates[fate] += by;
    if (by > 0) this.#tell();
  }

  #tell(): void {
    const { new: fresh, changed, same, reread } = this.#fates;
    const total =
      this.#size === null || this.#bytes === 0 ? null : Math.round((this.#found * this.#size) / this.#bytes);
    const done = fresh + changed + same + reread;
    this.#options.onProgress?.({ done, total: total === null ? null : Math.max(total, done) });
  }
}

const engineCodes = new Set(["ERR_SQLITE_ERROR"]);
const fullOrBroken = /disk (is full|I\/O)|readonly|malformed|not a database|no space/i;

/** Whether an error is about what was to be saved, so that the rest can go on; a full disk or a lost server is not. */
function isOfContent(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof UnusableLedger) return false;
  if (fullOrBroken.test(error.message)) return false;
  const code = "code" in error ? String(error.code) : "";
  return (
    engineCodes.has(code) || /^2[0-9A-Z]{4}$/.test(code) || error instanceof RangeError || error instanceof TypeError
  );
}
