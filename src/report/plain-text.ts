/** Reads plain text and Markdown as one report; a head of "key: value" lines between "---" tells what the text does not. */
import { reportOf } from "./draft.ts";
import type { ReadItem, Source } from "./source.ts";
import { unreadable } from "./source.ts";

const head = /^---\r?\n([\s\S]{0,4000}?)\r?\n---[ \t]*(?:\r?\n|$)/;

function fieldsOfHead(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const found = /^(\w+)\s*:\s*(.+)$/.exec(line);
    if (found !== null)
      fields.set((found[1] as string).toLowerCase(), (found[2] as string).trim().replace(/^(["'])(.*)\1$/, "$2"));
  }
  return fields;
}

/** "# Title" at the head of a Markdown text; the mark stays, offsets count it. */
function titleLength(text: string): number | null {
  return /^#{1,3} [^\n]+/.exec(text)?.[0].trimEnd().length ?? null;
}

export function* readPlainText(source: Source, text: string): Iterable<ReadItem> {
  const found = head.exec(text);
  const told = fieldsOfHead(found?.[1] ?? "");
  const body = found === null ? text : text.slice(found[0].length).replace(/^(?:\r?\n)+/, "");
  if (body.trim() === "") {
    yield unreadable(source.name, "there is no text in it");
    return;
  }
  const of = (...keys: readonly string[]): string | null =>
    keys.map((key) => told.get(key)).find((value) => value !== undefined) ?? null;
  const report = reportOf(source, {
    id: of("id"),
    publisher: of("publisher", "source", "outlet", "author"),
    party: of("party"),
    url: of("url", "link"),
    published: of("published", "date"),
    language: of("language", "lang"),
    title: of("title"),
    text: body,
  });
  const length = report.titleLength ?? titleLength(report.text);
  yield { report: length === null ? report : { ...report, titleLength: length } };
}
