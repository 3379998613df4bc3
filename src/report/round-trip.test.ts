/** What goes in comes out, counted: the same posts written the way each kind of source writes them, and read back. */
import { gzipSync, strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readReports } from "./read-reports.ts";
import { readReportStream } from "./read-stream.ts";
import type { Source } from "./source.ts";

const count = 25;
const words = [
  "Подразделения заняли село. 🇺🇦👩‍👩‍👧",
  "Ворог відступив – наші ЗСУ тримають м’яч, об'єкт і ґанок.",
  "The army said: “we left”, & nothing <else>.",
  "\u0438\u0306 in two units, \u0439 in one.",
  "أعلن الجيش שלום and back, \u202Bright to left\u202C.",
];

/** Number, words and time of a post, as every kind can carry them. */
const posts = Array.from({ length: count }, (_, n) => ({
  n: n + 1,
  text: `${words[n % words.length]} ${n + 1}`,
  unix: 1_763_661_900 + n * 60,
}));
type Post = (typeof posts)[number];
const iso = ({ unix }: Post): string => `${new Date(unix * 1000).toISOString().slice(0, 19)}+00:00`;
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const jsonLines = (row: (post: Post) => object): string => posts.map((post) => JSON.stringify(row(post))).join("\n");
const csv = (head: string, row: (post: Post) => readonly (string | number)[], mark = ","): string =>
  [
    head,
    ...posts.map((post) =>
      row(post)
        .map((cell) => `"${String(cell).replaceAll('"', '""')}"`)
        .join(mark),
    ),
  ].join("\r\n");

const telegramMessage = ({ n, text, unix }: Post) => ({
  id: n,
  type: "message",
  date_unixtime: String(unix),
  from: "Staff",
  text: [{ type: "bold", text: text.slice(0, 4) }, text.slice(4)],
  reactions: [{ type: "emoji", count: 3, emoji: "👍" }],
});
const chat = { name: "Staff", type: "public_channel", id: 77, messages: posts.map(telegramMessage) };

const pagePost = (post: Post): string =>
  `<div class="tgme_widget_message" data-post="staff/${post.n}"><a class="tgme_widget_message_reply"><div class="tgme_widget_message_text js-message_reply_text">quoted</div></a>
  <div class="tgme_widget_message_text js-message_text">${escaped(post.text)}</div><span class="tgme_widget_message_meta"><a class="tgme_widget_message_date"><time datetime="${iso(post)}"></time></a></span></div>`;

const page = (post: Post): string =>
  `<html lang="en"><head><title>Note</title><meta property="article:published_time" content="${iso(post)}"></head><body><article><h1>Note</h1><p>${escaped(post.text)}</p></article></body></html>`;
const record = (post: Post, body: string): Uint8Array => {
  const http = strToU8(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`);
  const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/${post.n}\r\nContent-Length: ${http.length}\r\n\r\n`;
  return Buffer.concat([strToU8(head), http, strToU8("\r\n\r\n")]);
};
const warc = Buffer.concat(posts.map((post) => record(post, page(post))));
/** Each record a gzip member of its own, as crawlers write them. */
const packedWarc = Buffer.concat(posts.map((post) => gzipSync(record(post, page(post)))));

const item = (post: Post): string =>
  `<item><guid>${post.n}</guid><description>${escaped(escaped(post.text))}</description><pubDate>${new Date(post.unix * 1000).toUTCString()}</pubDate></item>`;
const entry = (post: Post): string =>
  `<entry><id>urn:${post.n}</id><author><name>Ann</name></author><content type="text">${escaped(escaped(post.text))}</content><published>${iso(post)}</published></entry>`;

/** Where a kind adds a title of its own, its first line is taken off before words are compared. */
const kinds: Readonly<Record<string, Source>> = {
  "telegram export": { name: "result.json", text: JSON.stringify(chat) },
  "telegram export, full": {
    name: "result.json",
    text: JSON.stringify({ about: "x", chats: { about: "y", list: [chat] } }),
  },
  "telegram export, full, of a chat that was left": {
    name: "result.json",
    text: JSON.stringify({ about: "x", chats: { about: "y", list: [] }, left_chats: { about: "z", list: [chat] } }),
  },
  "channel page": { name: "staff", text: `<html><body>${posts.map(pagePost).join("")}</body></html>` },
  "4CAT NDJSON": {
    name: "x.ndjson",
    text: jsonLines(({ n, text, unix }) => ({
      id: n,
      message: text,
      date: unix,
      edit_date: null,
      fwd_from: null,
      _chat: { id: 5, username: "staff" },
      _sender: { _type: "Channel", id: 5 },
    })),
  },
  "4CAT CSV": {
    name: "x.csv",
    text: csv("id,thread_id,chat,author,author_username,body,timestamp,unix_timestamp", ({ n, text, unix }) => [
      n,
      "staff",
      "staff",
      5,
      "staff",
      text,
      "2025-11-20 18:05:00",
      unix,
    ]),
  },
  snscrape: {
    name: "x.jsonl",
    text: jsonLines((post) => ({
      _type: "snscrape.modules.telegram.TelegramPost",
      url: `https://t.me/s/staff/${post.n}`,
      date: iso(post),
      content: post.text,
      outlinks: [],
    })),
  },
  Telethon: {
    name: "x.jsonl",
    text: jsonLines((post) => ({
      _: "Message",
      id: post.n,
      peer_id: { _: "PeerChannel", channel_id: 5 },
      date: iso(post),
      message: post.text,
      fwd_from: null,
      edit_date: null,
    })),
  },
  "exchange lines": {
    name: "x.jsonl",
    text: jsonLines((post) => ({ report: { id: `a/${post.n}`, text: post.text, published: iso(post) } })),
  },
  RSS: {
    name: "x.xml",
    text: `<rss version="2.0"><channel><title>W</title>${posts.map(item).join("")}</channel></rss>`,
  },
  Atom: {
    name: "x.xml",
    text: `<feed xmlns="http://www.w3.org/2005/Atom"><title>W</title><id>u</id>${posts.map(entry).join("")}</feed>`,
  },
  "JSON Feed": {
    name: "x.json",
    text: JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "W",
      items: posts.map((post) => ({ id: String(post.n), content_text: post.text, date_published: iso(post) })),
    }),
  },
  "CSV with a map": {
    name: "x.csv",
    columns: { id: "Nr", text: "Wording", published: "When" },
    text: csv("Nr;Wording;When", (post) => [post.n, post.text, post.unix], ";"),
  },
  WARC: { name: "x.warc", bytes: warc },
  "WARC, packed record by record": { name: "x.warc.gz", bytes: packedWarc },
  WACZ: {
    name: "x.wacz",
    bytes: zipSync({
      "archive/data.warc.gz": packedWarc,
      "datapackage.json": strToU8("{}"),
      "pages/pages.jsonl": strToU8("{}"),
    }),
  },
  "zip of pages": {
    name: "x.zip",
    bytes: zipSync(
      Object.fromEntries(posts.map((post) => [`${String(post.n).padStart(3, "0")}.html`, strToU8(page(post))])),
    ),
  },
  "zip of texts": {
    name: "x.zip",
    bytes: zipSync(
      Object.fromEntries(
        posts.map((post) => [
          `${String(post.n).padStart(3, "0")}.md`,
          strToU8(`---\ndate: ${iso(post)}\n---\n${post.text}`),
        ]),
      ),
    ),
  },
  "zip of letters": {
    name: "x.zip",
    bytes: zipSync(
      Object.fromEntries(
        posts.map((post) => [
          `${String(post.n).padStart(3, "0")}.eml`,
          strToU8(
            `From: Press <p@x.example>\r\nDate: ${new Date(post.unix * 1000).toUTCString()}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(post.text).toString("base64")}\r\n`,
          ),
        ]),
      ),
    ),
  },
};

/** One writing for the times that kinds give in theirs. */
const instant = (time: string | null): number => Date.parse(time ?? "") / 1000;
const bare = (text: string): string => text.replace(/^Note\n/, "").trim();

test.each(Object.entries(kinds))("%s: every post comes out once, with its words and its time", async (_, source) => {
  const items = await Array.fromAsync(readReports(source));
  expect(items.filter((one) => !("report" in one))).toEqual([]);
  const read = items.flatMap((one) => ("report" in one ? [one.report] : []));
  expect(read.map(({ text, published }) => [bare(text), instant(published)])).toEqual(
    posts.map(({ text, unix }) => [text, unix]),
  );
  expect(new Set(read.map(({ id, text }) => `${id} ${text}`)).size).toBe(count);
});

test("the same posts from 4CAT, snscrape, Telethon and the channel's page are the same reports to the last field", async () => {
  const told = async (source: Source) =>
    (await Array.fromAsync(readReports(source))).map((one) => "report" in one && one.report);
  const fromPage = await told(kinds["channel page"] as Source);
  for (const kind of ["4CAT NDJSON", "snscrape"]) expect(await told(kinds[kind] as Source)).toEqual(fromPage);
  const chat = { _: "Channel", id: 5, username: "staff" };
  const telethon = jsonLines((post) => ({ _: "Message", id: post.n, date: iso(post), message: post.text, chat }));
  expect(await told({ name: "x.jsonl", text: telethon })).toEqual(fromPage);
});

test("a chat without a public name is no public chat, in 4CAT's rows too", async () => {
  const row = JSON.stringify({ id: 1, message: "secret", date: 1_763_661_900, _chat: { id: 5, username: null } });
  const [only] = await Array.fromAsync(readReports({ name: "x.ndjson", text: row }));
  expect(only).toMatchObject({ reason: expect.stringContaining("private conversation") as string });
});

test("4CAT's rows tell where a forwarded post came from", async () => {
  const from_id = { channel_id: 9, chats: [{ id: 9, username: "front" }] };
  const row = { id: 1, message: "Атака.", date: 1, fwd_from: { from_id, date: 1 }, _chat: { username: "staff" } };
  const [only] = await Array.fromAsync(readReports({ name: "x.ndjson", text: JSON.stringify(row) }));
  expect(only).toMatchObject({ report: { forwardedFrom: "front" } });
});

/** Text of a script's own table, made from what the decoder itself maps back. */
function encodedAs(label: string, text: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) table.set(new TextDecoder(label).decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from(text, (sign) => table.get(sign) ?? 63);
}

test.each(["windows-1251", "koi8-u", "utf-8"])("letters of %s come out as written", async (label) => {
  const text = "Ворог двічі атакував позиції, їх відбито. Подразделения заняли село.";
  const bytes = label === "utf-8" ? strToU8(text) : encodedAs(label, text);
  const [only] = await Array.fromAsync(readReports({ name: "note.txt", bytes }));
  expect(only).toMatchObject({ report: { text } });
});

test("a line of ten megabytes is read whole, and the one behind it too", async () => {
  const long = "Атака відбита. ".repeat(400_000);
  const lines = [long, "Короткий."].map((text, n) => JSON.stringify({ report: { id: String(n), text } }));
  const bytes = strToU8(lines.join("\n"));
  expect(bytes.length).toBeGreaterThan(10_000_000);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
  }
  const items = await Array.fromAsync(readReportStream({ name: "x.jsonl", chunks: chunks() }));
  expect(items.map((one) => ("report" in one ? one.report.text.length : 0))).toEqual([long.length, 9]);
});

test("an album is its one captioned message; its other pictures have no words", async () => {
  const album = [1, 2, 3].map((n) => ({
    id: n,
    type: "message",
    date_unixtime: "1763661900",
    photo: `photos/${n}.jpg`,
    text: n === 1 ? "Атака відбита." : "",
  }));
  const items = await Array.fromAsync(
    readReports({ name: "result.json", text: JSON.stringify({ ...chat, messages: album }) }),
  );
  expect(items).toMatchObject([{ report: { id: "77/1", text: "Атака відбита." } }]);
});
