/** Reads JSON lines: the exchange format, plain report objects, and the lines of 4CAT, snscrape and Telethon. */
import { reportOf } from "./draft.ts";
import { isFields, wordsOf, type Fields } from "./fields.ts";
import { foreignDraft, privateRow } from "./foreign-line.ts";
import { reportOfJson } from "./report-line.ts";
import type { Source, ReadItem } from "./source.ts";
import { unreadable } from "./source.ts";

/** A row that is a report itself: `{ "id": …, "text": … }`. */
function plainReport(source: Source, row: Fields): ReadItem | null {
  const text = wordsOf(row, "text", "body", "content");
  if (text === null) return null;
  const draft = {
    id: wordsOf(row, "id", "guid"),
    publisher: wordsOf(row, "publisher", "channel", "source", "outlet"),
    party: wordsOf(row, "party"),
    url: wordsOf(row, "url", "link"),
    published: wordsOf(row, "published", "date", "timestamp", "created_at"),
    language: wordsOf(row, "language", "lang"),
    title: wordsOf(row, "title", "headline"),
    author: wordsOf(row, "author"),
    forwardedFrom: wordsOf(row, "forwardedFrom"),
    edited: wordsOf(row, "edited"),
  };
  return { report: reportOf(source, { ...draft, text }) };
}

/** The exchange format; a party it leaves out is asked of the source. */
function exchanged(source: Source, row: Fields): ReadItem | string {
  const read = reportOfJson(row);
  if (!("report" in read)) return read.reason;
  const { report } = read;
  return {
    report: report.party === "unk" ? { ...report, party: source.partyOf?.(report.publisher) ?? "unk" } : report,
  };
}

/** One parsed row, at its line. Null for rows that are no posts ("joined the channel"). */
export function readRow(source: Source, row: unknown, line: number): ReadItem | null {
  if (!isFields(row)) return unreadable(source.name, "the line is no JSON object", { line });
  if ("report" in row) {
    const read = exchanged(source, row);
    return typeof read === "string" ? unreadable(source.name, read, { line }) : read;
  }
  const foreign = foreignDraft(row);
  if (foreign === "service") return null;
  if (foreign === "private") return unreadable(source.name, privateRow, { line });
  if (foreign !== null) return { report: reportOf(source, foreign) };
  return plainReport(source, row) ?? unreadable(source.name, 'no "text" in the line', { line });
}

/** One line of a file; null for an empty one. */
export function readLine(source: Source, text: string, line: number): ReadItem | null {
  if (text.trim() === "") return null;
  let row: unknown;
  try {
    row = JSON.parse(text);
  } catch (error) {
    return unreadable(source.name, `no JSON: ${error instanceof Error ? error.message : String(error)}`, { line });
  }
  return readRow(source, row, line);
}

export function* readJsonLines(source: Source, text: string): Iterable<ReadItem> {
  let line = 0;
  for (let at = 0; at <= text.length;) {
    const end = text.indexOf("\n", at);
    const stop = end < 0 ? text.length : end;
    const item = readLine(source, text.slice(at, stop), ++line);
    if (item !== null) yield item;
    at = stop + 1;
  }
}
