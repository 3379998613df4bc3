/** Reads any known kind of source, chosen by its content, into reports; one bad item never stops the rest. */
import { decodeBytes } from "./decode.ts";
import { isFields } from "./fields.ts";
import { readJsonLines, readRow } from "./json-lines.ts";
import { kindOf } from "./kind.ts";
import { readPlainText } from "./plain-text.ts";
import type { Kind, ReadItem, Source } from "./source.ts";
import { unreadable } from "./source.ts";
import { isTelegramExport, readTelegramExport } from "./telegram-export.ts";
import { unpacked } from "./unpack.ts";

type Reader = (source: Source, text: string) => Iterable<ReadItem>;

/** A whole JSON document: a Telegram export, a list of reports, or one. */
function* readJson(source: Source, text: string): Iterable<ReadItem> {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    yield unreadable(source.name, `no JSON: ${error instanceof Error ? error.message : String(error)}`);
    return;
  }
  if (isTelegramExport(document)) {
    yield* readTelegramExport(source, document);
    return;
  }
  const reports = isFields(document) ? document["reports"] : document;
  const rows = Array.isArray(reports) ? (reports as unknown[]) : [document];
  let number = 0;
  for (const row of rows) {
    const item = readRow(source, row, ++number);
    if (item !== null) yield "report" in item ? item : unreadable(source.name, item.reason, { item: number });
  }
}

/** Parsers of markup are heavy and are loaded when first needed, so that reading lines starts at once. */
async function readerOf(kind: Kind): Promise<Reader> {
  if (kind === "json-lines") return readJsonLines;
  if (kind === "json") return readJson;
  if (kind === "channel-page") return (await import("./channel-page.ts")).readChannelPage;
  if (kind === "feed") return (await import("./feed.ts")).readFeed;
  if (kind === "article") return (await import("./article.ts")).readArticle;
  if (kind === "mail") return (await import("./mail.ts")).readMail;
  if (kind === "table") return (await import("./table.ts")).readTable;
  return readPlainText;
}

/** As a reason tells it. */
const wordsOf: Readonly<Record<Kind, string>> = {
  "json-lines": "JSON lines",
  json: "JSON",
  "channel-page": "a channel's page",
  feed: "a feed",
  article: "an article",
  mail: "a mail",
  table: "a table",
  warc: "a web archive",
  text: "plain text",
};

const refusedKind = ({ name, kinds }: Source, kind: Kind): ReadItem | null =>
  kinds === undefined || kinds.includes(kind)
    ? null
    : unreadable(name, `it holds ${wordsOf[kind]}, not ${kinds.map((one) => wordsOf[one]).join(" or ")}`);

const isArchive = ({ bytes }: Source): boolean =>
  bytes !== undefined && /^WARC\/1\.\d/.test(new TextDecoder("latin1").decode(bytes.subarray(0, 8)));

async function* readUnpacked(source: Source): AsyncIterable<ReadItem> {
  const text = isArchive(source)
    ? null
    : (source.text ?? decodeBytes(source.bytes ?? new Uint8Array(), source.contentType));
  const kind = text === null ? "warc" : kindOf(source, text);
  const refused = refusedKind(source, kind);
  if (refused !== null) yield refused;
  else if (text !== null) yield* (await readerOf(kind))(source, text);
  else {
    const { warcPages } = await import("./warc.ts");
    for (const page of warcPages(source)) yield* "reason" in page ? [page] : readUnpacked(page);
  }
}

/** Reports of a source in its order, with a reason for each item that is none. Never throws on content. */
export async function* readReports(source: Source): AsyncIterable<ReadItem> {
  try {
    for (const part of unpacked(source)) yield* "reason" in part ? [part] : readUnpacked(part);
  } catch (error) {
    yield unreadable(source.name, error instanceof Error ? error.message : String(error));
  }
}
