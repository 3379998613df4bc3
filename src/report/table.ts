/** Reads CSV and TSV with a head line; columns are known by their usual names or by the caller's map. */
import { reportOf } from "./draft.ts";
import { wordsOf, type Fields } from "./fields.ts";
import { foreignDraft, privateRow } from "./foreign-line.ts";
import { reportFields, type ReadItem, type ReportField, type Source } from "./source.ts";
import { unreadable } from "./source.ts";

/** The separator the head line holds most of. */
function separatorOf(text: string): string {
  const head = text.slice(0, Math.max(0, text.search(/\r?\n/)) || text.length);
  const counts = [",", ";", "\t"].map((mark) => head.split(mark).length);
  return [",", ";", "\t"][counts.indexOf(Math.max(...counts))] ?? ",";
}

/** One row and the line it begins at; quotes may hold separators, line ends and doubled quotes. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Where the quoted cell that opens at `at` ends: past its closing quote. */
function quotedCell(text: string, at: number): { cell: string; end: number } {
  let end = at + 1;
  for (;;) {
    const quote = text.indexOf('"', end);
    if (quote < 0) return { cell: text.slice(at + 1).replaceAll('""', '"'), end: text.length };
    if (text.charAt(quote + 1) !== '"')
      return { cell: text.slice(at + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    end = quote + 2;
  }
}

function plainCell(text: string, at: number, separator: string): { cell: string; end: number } {
  let end = at;
  while (end < text.length && text.charAt(end) !== separator && text.charAt(end) !== "\n") end++;
  return { cell: text.slice(at, end).replace(/\r$/, ""), end };
}

export function* tableRows(text: string): Iterable<TableRow> {
  const separator = separatorOf(text);
  let line = 1;
  let cells: string[] = [];
  let first = 1;
  for (let at = 0; at < text.length;) {
    const { cell, end } = text.charAt(at) === '"' ? quotedCell(text, at) : plainCell(text, at, separator);
    cells.push(cell);
    line += cell.split("\n").length - 1;
    const next = text.charAt(end) === "\r" ? end + 1 : end;
    if (text.charAt(next) === separator) {
      at = next + 1;
      if (at >= text.length) cells.push("");
      continue;
    }
    yield { line: first, cells };
    cells = [];
    at = next + 1;
    first = ++line;
  }
}

const usual: Readonly<Record<ReportField, readonly string[]>> = {
  id: ["id", "post_id", "message_id", "guid"],
  publisher: ["publisher", "channel", "source", "outlet", "author"],
  party: ["party", "side"],
  url: ["url", "link", "address"],
  published: ["published", "date", "datetime", "timestamp", "time", "created_at"],
  language: ["language", "lang"],
  text: ["text", "body", "content", "message", "notes"],
  title: ["title", "headline"],
};

function readRecord(source: Source, record: Fields, line: number): ReadItem | null {
  const foreign = source.columns === undefined ? foreignDraft(record) : null;
  if (foreign === "service") return null;
  if (foreign === "private") return unreadable(source.name, privateRow, { line });
  if (foreign !== null) return { report: reportOf(source, foreign) };
  const of = (field: ReportField): string | null =>
    wordsOf(record, ...(source.columns?.[field] === undefined ? usual[field] : [source.columns[field].toLowerCase()]));
  const text = of("text");
  if (text === null) return unreadable(source.name, "the row has no text", { line });
  const [id, publisher, party, url, published, language, , title] = reportFields.map(of);
  return { report: reportOf(source, { id, publisher, party, url, published, language, title, text }) };
}

/** A column that the caller's map names and the head line has not; null where all are there. */
function missingColumn({ name, columns = {} }: Source, head: readonly string[]): ReadItem | null {
  const missing = Object.values(columns).filter((column) => !head.includes(column.toLowerCase()));
  if (missing.length === 0) return null;
  return unreadable(name, `there is no column ${missing.join(", ")}; its columns are ${head.join(", ")}`, { line: 1 });
}

export function* readTable(source: Source, text: string): Iterable<ReadItem> {
  let head: readonly string[] | null = null;
  for (const { line, cells } of tableRows(text)) {
    if (head === null) {
      head = cells.map((cell) => cell.trim().toLowerCase());
      const missing = missingColumn(source, head);
      if (missing === null) continue;
      yield missing;
      return;
    }
    if (cells.length === 1 && cells[0] === "") continue;
    const record = Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ""]));
    const item = readRecord(source, record, line);
    if (item !== null) yield item;
  }
}
