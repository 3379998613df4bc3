/** Opens a web archive (WARC): each answer of a server as a source of its own, under the address it was fetched from. */
import { gunzipAll } from "./gunzip.ts";
import type { Source, Unreadable } from "./source.ts";
import { unreadable } from "./source.ts";

const latin = new TextDecoder("latin1");

interface Block {
  readonly heads: ReadonlyMap<string, string>;
  /** Where the body begins. */
  readonly body: number;
}

/** Head lines from `at` to the empty line; null where there is none. */
function blockAt(bytes: Uint8Array, at: number): Block | null {
  const text = latin.decode(bytes.subarray(at, at + 64_000));
  const end = text.indexOf("\r\n\r\n");
  if (end < 0) return null;
  const heads = new Map<string, string>();
  for (const line of text.slice(0, end).split("\r\n").slice(1)) {
    const colon = line.indexOf(":");
    if (colon > 0) heads.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return { heads, body: at + end + 4 };
}

/** Joins the pieces of a chunked answer; stops at the first that is broken. */
function unchunked(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const line = latin.decode(bytes.subarray(at, at + 20));
    const size = Number.parseInt(line, 16);
    const start = at + line.indexOf("\r\n") + 2;
    if (!(size > 0) || start < at + 3) break;
    pieces.push(bytes.subarray(start, start + size));
    at = start + size + 2;
  }
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const textual = /text\/html|xhtml|xml|json|text\/plain/i;

/** The body of a server's answer as a source; null for pictures, errors and redirects. */
function pageOf(source: Source, record: { uri: string; bytes: Uint8Array }): Source | Unreadable | null {
  const status = /^HTTP\/[\d.]+ (\d{3})/.exec(latin.decode(record.bytes.subarray(0, 20)))?.[1];
  const answer = blockAt(record.bytes, 0);
  const contentType = answer?.heads.get("content-type") ?? "";
  if (answer === null || status !== "200" || !textual.test(contentType)) return null;
  const body = record.bytes.subarray(answer.body);
  const whole = /chunked/i.test(answer.heads.get("transfer-encoding") ?? "") ? unchunked(body) : body;
  const packed = answer.heads.get("content-encoding") ?? "";
  if (/\b(?:br|zstd)\b/i.test(packed))
    return unreadable(source.name, `${record.uri} is packed with ${packed}: unpack the archive's bodies first`);
  try {
    const bytes = /gzip/i.test(packed) && whole[0] === 0x1f ? gunzipAll(whole) : whole;
    return { ...source, name: record.uri, bytes, contentType };
  } catch (error) {
    return unreadable(source.name, `${record.uri}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export function* warcPages(source: Source): Iterable<Source | Unreadable> {
  const bytes = source.bytes ?? new Uint8Array();
  let number = 0;
  for (let at = 0; at < bytes.length;) {
    const record = blockAt(bytes, at);
    const length = Number(record?.heads.get("content-length") ?? Number.NaN);
    if (record === null || !Number.isInteger(length)) {
      if (latin.decode(bytes.subarray(at, at + 100)).trim() !== "")
        yield unreadable(source.name, "the archive is cut off here", { item: number + 1 });
      return;
    }
    number++;
    const uri = record.heads.get("warc-target-uri")?.replace(/^<|>$/g, "") ?? source.name;
    const content = bytes.subarray(record.body, record.body + length);
    const page = record.heads.get("warc-type") === "response" ? pageOf(source, { uri, bytes: content }) : null;
    if (page !== null) yield page;
    at = record.body + length + 4;
  }
}
