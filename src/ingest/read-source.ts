/** A source to reports, each with the hash of its bytes and how it came in; what cannot be read is told with its line. */
import { createHash } from "node:crypto";
import { readLine } from "../report/json-lines.ts";
import { readReports } from "../report/read-reports.ts";
import { readReportStream } from "../report/read-stream.ts";
import type { Report } from "../report/report.ts";
import type { ReadItem, Source } from "../report/source.ts";
import type { Party } from "../lexicon/row.ts";
import { sha256 } from "../store/content-hash.ts";
import type { Fetched } from "../store/archive-entry.ts";
import { linesOf } from "./lines.ts";
import type { Line } from "./lines.ts";
import type { NamedSource } from "./source-list.ts";

/** A report to be read for its claims. */
export interface ReadTask {
  readonly report: Report;
  /** SHA-256 of its bytes: of its own line or file, of the whole file where one file holds many in one text. */
  readonly rawHash: string;
  readonly fetched: Fetched;
}

/** What could not be read, and why. */
export interface Refused {
  readonly file: string;
  /** Null for the whole file. */
  readonly line: number | null;
  readonly reason: string;
}

export type SourceItem = Item & {
  /** Bytes of the source that are through, for the remaining time. */
  readonly bytes: number;
};

export interface ReadSourceOptions {
  /** ISO instant of this ingest. */
  readonly at: string;
  /** What the caller knows better than the bytes: publisher, party, day of publication. */
  readonly fill?: (report: Report) => Report;
  readonly partyOf?: (publisher: string) => Party | null;
  /** For CSV: our field to the column that holds it. */
  readonly columns?: Source["columns"];
}

/** Bytes up to which a source is held whole; one whose size is known can be opened twice. */
const heldWhole = 16_000_000;

const isLines = (name: string): boolean => /\.(jsonl|ndjson|jsonlines)$/i.test(name);

/** Items of one source in its order; never throws for what a source holds. */
export async function* readSource(source: NamedSource, options: ReadSourceOptions): AsyncGenerator<SourceItem> {
  if (source.kinds !== undefined) yield* readWhole(source, options);
  else if (isLines(source.name)) yield* readLines(source, options, linesOf(source.open()));
  else if ((source.size ?? 0) > heldWhole) yield* readBig(source, options);
  else if (source.name === "standard input") yield* readPiped(source, options);
  else yield* readWhole(source, options);
}

const fill = (report: Report, options: ReadSourceOptions): Report => options.fill?.(report) ?? report;

async function* readLines(
  source: NamedSource,
  options: ReadSourceOptions,
  lines: AsyncIterable<Line>,
): AsyncGenerator<SourceItem> {
  let bytes = 0;
  for await (const line of lines) {
    bytes += line.bytes.length + 1;
    yield { ...itemOfLine(source, options, line), bytes };
  }
}

type Item = { readonly task: ReadTask } | { readonly refused: Refused } | { readonly blank: true };

/** Empty lines and rows that are no posts are passed over. */
function itemOfLine({ name }: NamedSource, options: ReadSourceOptions, { number, bytes }: Line): Item {
  const text = decoder.decode(bytes);
  const item = readLine({ name, partyOf: options.partyOf }, text, number);
  if (item === null) return { blank: true };
  if (!("report" in item)) return { refused: { file: name, line: number, reason: item.reason } };
  const fetched = { at: options.at, how: `file:${name}:${number}` };
  return { task: { report: fill(item.report, options), rawHash: sha256(bytes), fetched } };
}

const decoder = new TextDecoder(); // drops a byte order mark

async function* readWhole(source: NamedSource, options: ReadSourceOptions): AsyncGenerator<SourceItem> {
  const { name, contentType, kinds } = source;
  const read = await bytesOf(source);
  if (!(read instanceof Uint8Array)) {
    yield { refused: { file: name, line: null, reason: read.reason }, bytes: 0 };
    return;
  }
  const file = { source, rawHash: sha256(read), options };
  const { partyOf, columns } = options;
  for await (const item of readReports({ name, bytes: read, contentType, partyOf, columns, kinds })) {
    yield { ...itemOfFile(file, item), bytes: read.length };
  }
}

interface HashedFile {
  readonly source: NamedSource;
  readonly rawHash: string;
  readonly options: ReadSourceOptions;
}

/** An item of a file that holds many in one text. */
function itemOfFile({ source: { name, speaker }, rawHash, options }: HashedFile, item: ReadItem): Item {
  if (!("report" in item)) return { refused: { file: name, line: item.line, reason: item.reason } };
  const { publisher } = item.report;
  if (speaker !== undefined && speaker.toLowerCase() !== publisher.toLowerCase())
    return { refused: { file: name, line: null, reason: `a post of ${publisher} on a page of ${speaker}` } };
  const how = /^https?:/i.test(name) ? name : `file:${name}`;
  return { task: { report: fill(item.report, options), rawHash, fetched: { at: options.at, how } } };
}

/** Chunks of a source, their SHA-256 and their bytes counted on the way. */
class Passing {
  readonly #hash = createHash("sha256");
  bytes = 0;

  async *of(source: NamedSource): AsyncGenerator<Uint8Array> {
    for await (const part of source.open()) {
      const chunk = typeof part === "string" ? Buffer.from(part) : part;
      this.#hash.update(chunk);
      this.bytes += chunk.length;
      yield chunk;
    }
  }

  digest(): string {
    return this.#hash.digest("hex");
  }
}

async function hashOf(source: NamedSource): Promise<string> {
  const passing = new Passing();
  const chunks = passing.of(source);
  while ((await chunks.next()).done !== true);
  return passing.digest();
}

/** Goes through the file twice: the hash of the whole stands with every report, and the first is handed on before the last is read. */
async function* readBig(source: NamedSource, options: ReadSourceOptions): AsyncGenerator<SourceItem> {
  const { name, contentType } = source;
  const passing = new Passing();
  const refused = (reason: string): SourceItem => ({
    refused: { file: name, line: null, reason },
    bytes: passing.bytes,
  });
  try {
    const file = { source, rawHash: await hashOf(source), options };
    const { partyOf, columns } = options;
    const items = readReportStream({ name, chunks: passing.of(source), contentType, partyOf, columns });
    for await (const item of items) yield { ...itemOfFile(file, item), bytes: passing.bytes };
    if (passing.digest() !== file.rawHash) yield refused("the file changed while it was read: ingest it again");
  } catch (error) {
    yield refused(error instanceof Error ? error.message : String(error));
  }
}

/** Bytes looked at to tell lines from a whole. */
const mostHead = 2_000_000;

/** A pipe can be opened once and may be long: lines are read as they come, anything else once it is whole. */
async function* readPiped(source: NamedSource, options: ReadSourceOptions): AsyncGenerator<SourceItem> {
  const rest = source.open()[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  let ended = false;
  while (!ended && head.length < mostHead && !isLineThenLine.test(start(head))) {
    const next = await rest.next();
    if (next.done === true) ended = true;
    else head = Buffer.concat([head, Buffer.from(next.value as Uint8Array)]);
  }
  async function* all(): AsyncGenerator<Uint8Array | string> {
    yield head;
    if (!ended) yield* { [Symbol.asyncIterator]: () => rest };
  }
  if (isLineThenLine.test(start(head))) yield* readLines(source, options, linesOf(all()));
  else yield* readWhole({ ...source, open: all }, options);
}

const start = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, mostHead)).toString("utf8");
/** `{ … }`, a line end, and the next one's beginning: JSON lines. A single line is told apart with the whole. */
const isLineThenLine = /^\s*\{"?[^\n]*\}\s*\n\s*\{/;

async function bytesOf(source: NamedSource): Promise<Uint8Array | { readonly reason: string }> {
  try {
    const parts: Uint8Array[] = [];
    for await (const part of source.open()) parts.push(typeof part === "string" ? Buffer.from(part) : part);
    return Buffer.concat(parts);
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}
