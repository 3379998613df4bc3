/** Reads RSS, Atom and JSON Feed: each entry with title, text, address and its own time. */
import { parseFeed } from "feedsmith";
import { reportOf } from "./draft.ts";
import { fieldsOf, isFields, listOf, wordsOf, type Fields } from "./fields.ts";
import { htmlText } from "./html-text.ts";
import type { ReadItem, Source } from "./source.ts";
import { unreadable } from "./source.ts";

/** The address of an entry: Atom lists links by role, RSS and JSON Feed give one. */
function addressOf(entry: Fields): string | null {
  const links = listOf(entry, "links").filter(isFields);
  const link = links.find((each) => wordsOf(each, "rel") === "alternate" || wordsOf(each, "rel") === null) ?? links[0];
  const guid = wordsOf(fieldsOf(entry, "guid"), "value");
  return (
    wordsOf(entry, "url", "link", "external_url") ??
    (link === undefined ? null : wordsOf(link, "href")) ??
    (guid?.startsWith("http") === true ? guid : null)
  );
}

/** Strings, or `{ value }` as Atom's text constructs are given. */
function wordsIn(entry: Fields, key: string): string | null {
  return wordsOf(entry, key) ?? wordsOf(fieldsOf(entry, key), "value", "encoded", "html", "text");
}

function firstOf(entry: Fields, keys: readonly string[]): string | null {
  for (const key of keys) {
    const words = wordsIn(entry, key);
    if (words !== null) return words;
  }
  return null;
}

/** "authors" of Atom and JSON Feed, "author" of RSS, "dc:creator". */
function authorOf(entry: Fields): string | null {
  const listed = listOf(entry, "authors").flatMap((one) =>
    typeof one === "string" ? [one] : isFields(one) ? (wordsOf(one, "name") ?? []) : [],
  );
  const told = listed.length > 0 ? listed.join(", ") : wordsOf(fieldsOf(entry, "dc"), "creator");
  return told ?? listOf(fieldsOf(entry, "dc"), "creators").find((one) => typeof one === "string") ?? null;
}

function readEntry(source: Source, feed: Fields, entry: Fields): ReadItem | null {
  const plain = wordsOf(entry, "content_text"); // no tags in it, whatever looks like one
  const html = firstOf(entry, ["content", "content_html", "description", "summary"]);
  const title = firstOf(entry, ["title"]);
  if (html === null && plain === null && title === null) return null;
  const url = addressOf(entry);
  const body = html === null ? (plain ?? "").trim() : htmlText(html);
  const heading = title === null ? null : htmlText(title);
  return {
    report: reportOf(source, {
      id: url ?? wordsOf(entry, "id") ?? wordsIn(entry, "guid"),
      publisher: feedName(feed),
      url,
      published:
        firstOf(entry, ["pubDate", "published", "date_published", "updated", "date_modified"]) ??
        wordsOf(fieldsOf(entry, "dc"), "date", "dates"),
      language: wordsOf(feed, "language"),
      author: authorOf(entry),
      title: heading !== null && body.startsWith(heading) ? null : heading,
      text: body,
    }),
  };
}

function feedName(feed: Fields): string | null {
  const title = wordsIn(feed, "title");
  return title === null ? null : htmlText(title).replace(/\s+/g, " ");
}

export function* readFeed(source: Source, text: string): Iterable<ReadItem> {
  let feed: Fields;
  try {
    const parsed = parseFeed(text) as { readonly feed: unknown };
    feed = isFields(parsed.feed) ? parsed.feed : {};
  } catch (error) {
    yield unreadable(source.name, `the feed cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return;
  }
  let number = 0;
  for (const entry of [...listOf(feed, "items"), ...listOf(feed, "entries")]) {
    number++;
    const item = isFields(entry) ? readEntry(source, feed, entry) : null;
    yield item ?? unreadable(source.name, "an entry without words", { item: number });
  }
}
