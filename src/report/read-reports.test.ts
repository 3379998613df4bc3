import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync, strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { channelPagePlace } from "./channel-page.ts";
import { readReports } from "./read-reports.ts";
import type { Report } from "./report.ts";
import type { ReadItem, Source, Unreadable } from "./source.ts";

const fixture = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, "fixtures", name));

async function read(source: Source): Promise<{ items: ReadItem[]; reports: Report[]; faults: Unreadable[] }> {
  const items: ReadItem[] = [];
  for await (const item of readReports(source)) items.push(item);
  return {
    items,
    reports: items.flatMap((item) => ("report" in item ? [item.report] : [])),
    faults: items.flatMap((item) => ("report" in item ? [] : [item])),
  };
}

test("a public channel's page gives its posts, their own words and times", async () => {
  const { reports, faults } = await read({
    name: "page.html",
    bytes: fixture("channel.html"),
    partyOf: (name) => (name === "test_staff" ? "ua" : null),
  });
  expect(faults).toEqual([]);
  expect(reports).toEqual([
    {
      id: "test_staff/102",
      publisher: "test_staff",
      party: "ua",
      url: "https://t.me/test_staff/102",
      published: "2025-11-20T18:05:00Z",
      language: "en",
      text: "⚡️ Morning report\n\nTwo attacks near Stepove were repelled & a drone fell.\nLosses: none.",
      edited: "2025-11-20T18:05:00Z",
    },
    {
      id: "test_staff/104",
      publisher: "test_staff",
      party: "ua",
      url: "https://t.me/test_staff/104",
      published: "2025-11-20T19:00:00Z",
      language: "en",
      text: "The village is ours.",
      forwardedFrom: "Other Channel",
    },
  ]);
  expect(channelPagePlace(new TextDecoder().decode(fixture("channel.html")))).toEqual({
    channel: "test_staff",
    posts: [101, 102, 104, 105],
    before: 101,
  });
});

test("the pictures of an album are no missing posts", () => {
  const pictures = [7, 8, 9].map(
    (n) => `<a class="tgme_widget_message_photo_wrap" href="https://t.me/staff/${n}?single"></a>`,
  );
  const post = (n: number, inner: string): string =>
    `<div class="tgme_widget_message" data-post="staff/${n}">${inner}</div>`;
  const page =
    post(7, `<div class="tgme_widget_message_grouped">${pictures.join("")}</div>`) +
    post(10, "<a href='https://t.me/other/99'>x</a>");
  expect(channelPagePlace(page)).toEqual({ channel: "staff", posts: [7, 8, 9, 10], before: null });
});

test("Telegram Desktop's export: entities joined, service and picture messages left out, a broken one told", async () => {
  const { reports, faults } = await read({ name: "result.json", bytes: fixture("export.json") });
  expect(
    reports.map(({ id, text, published, edited, forwardedFrom, language }) => ({
      id,
      text,
      published,
      edited,
      forwardedFrom,
      language,
    })),
  ).toEqual([
    {
      id: "1234567890/2",
      text: "Evening report\n\nTwo attacks near Stepove were repelled.",
      published: "2025-11-20T18:05:00Z",
      edited: "2025-11-20T18:15:00Z",
      forwardedFrom: undefined,
      language: "en",
    },
    {
      id: "1234567890/4",
      text: "Село наше.",
      published: "2025-11-20T18:07:00Z",
      edited: undefined,
      forwardedFrom: "Other Channel",
      language: reports[1]?.language,
    },
    {
      id: "1234567890/5",
      text: "Done.",
      published: "2025-11-20T18:08:00Z",
      edited: undefined,
      forwardedFrom: undefined,
      language: "en",
    },
  ]);
  expect(faults).toEqual([
    { name: "result.json", line: null, item: 5, where: "result.json, item 5", reason: "the message is no object" },
  ]);
});

test("a full export reads public chats and refuses private ones", async () => {
  const chat = JSON.parse(new TextDecoder().decode(fixture("export.json"))) as object;
  const full = {
    about: "x",
    chats: {
      list: [
        chat,
        { name: "Friend", type: "personal_chat", id: 1, messages: [{ id: 1, type: "message", text: "secret" }] },
      ],
    },
  };
  const { reports, faults } = await read({ name: "result.json", text: JSON.stringify(full) });
  expect(reports).toHaveLength(3);
  expect(faults.at(-1)?.reason).toContain('"Friend" is personal chat');
  expect(JSON.stringify(reports)).not.toContain("secret");
});

test("an article gives its headline, body, day, outlet and address", async () => {
  const { reports } = await read({ name: "saved.html", bytes: fixture("article.html") });
  const [report] = reports;
  expect(report).toMatchObject({
    publisher: "The Test Daily",
    url: "https://daily.example/world/town-taken",
    published: "2025-11-20T18:05:00+02:00",
    language: "en",
    titleLength: 21,
  });
  expect(report?.text.startsWith("Town said to be taken\nThe ministry said on Thursday")).toBe(true);
  expect(report?.text).toContain("The other side’s General Staff denied it");
  for (const noise of ["shoes", "Copyright", "Another story", "Home", "photo"])
    expect(report?.text).not.toContain(noise);
});

test("feeds of three kinds", async () => {
  const rss = await read({ name: "feed.xml", bytes: fixture("feed.xml") });
  expect(rss.reports.map(({ id, publisher, published, text }) => [id, publisher, published, text])).toEqual([
    [
      "https://wire.example/1",
      "Test Wire",
      "2025-11-20T18:05:00+03:00",
      "Attack & repulse\nThe army said it had repelled an attack.\n\nNobody else confirmed it.",
    ],
    ["https://wire.example/2", "Test Wire", null, "Second\nShelling was reported."],
  ]);
  expect(rss.faults.map(({ where }) => where)).toEqual(["feed.xml, item 3"]);
  const atom = await read({ name: "atom.xml", bytes: fixture("atom.xml") });
  expect(atom.reports).toMatchObject([
    { url: "https://notes.example/1", published: "2025-11-20T10:00:00Z", text: "Note one\nForces moved." },
  ]);
  const json = await read({ name: "feed.json", bytes: fixture("jsonfeed.json") });
  expect(json.reports).toMatchObject([
    {
      url: "https://notes.example/j1",
      language: "uk",
      published: "2025-11-20T10:00:00+02:00",
      text: "Зведення\nВорог атакував двічі.",
    },
  ]);
});

test("JSON lines: exchange format, plain reports, and lines of other collectors; bad lines told by number", async () => {
  const lines = [
    '{"report":{"id":"a/1","publisher":"a","party":"ru","published":"October 7, 2023","language":"en","text":"One."},"claims":[]}',
    "",
    "{broken",
    '{"id":"b/2","text":"Two.","published":""}',
    '{"_type":"snscrape.modules.telegram.TelegramPost","url":"https://t.me/s/chan/7","date":"2025-11-20T18:05:00+00:00","content":"Three."}',
    '{"_":"Message","id":9,"peer_id":{"_":"PeerChannel","channel_id":55},"date":"2025-11-20T18:05:00+00:00","message":"Four.","fwd_from":{"from_name":"X"},"edit_date":null}',
    '{"_":"MessageService","id":10,"peer_id":{"_":"PeerChannel","channel_id":55}}',
    '{"id":"chan-3","thread_id":"chan","chat":"chan","author_username":"chan","body":"Five.","timestamp":"2025-11-20 18:05:00","unix_timestamp":1763661900}',
    "[1]",
    '{"report":{"id":"c/3"}}',
    '{"_":"Message","id":11,"peer_id":{"_":"PeerUser","user_id":7},"message":"secret"}',
    '{"_":"Message","id":12,"peer_id":{"_":"PeerChat","chat_id":8},"message":"secret"}',
  ];
  const { reports, faults } = await read({ name: "x.jsonl", text: lines.join("\n") });
  expect(
    reports.map(({ id, publisher, published, text, forwardedFrom }) => [
      id,
      publisher,
      published,
      text,
      forwardedFrom ?? null,
    ]),
  ).toEqual([
    ["a/1", "a", "2023-10-07", "One.", null],
    ["b/2", "x", null, "Two.", null],
    ["chan/7", "chan", "2025-11-20T18:05:00Z", "Three.", null],
    ["55/9", "55", "2025-11-20T18:05:00Z", "Four.", "X"],
    ["chan/3", "chan", "2025-11-20T18:05:00Z", "Five.", null],
  ]);
  expect(faults.map(({ line }) => line)).toEqual([3, 9, 10, 11, 12]);
  expect(faults.at(-1)?.reason).toContain("only public channels");
});

test("CSV by usual names, by a map, and 4CAT's", async () => {
  const usual = await read({
    name: "x.csv",
    text: 'id,date,text,channel\r\n1,2025-11-20,"They said, ""no"".\nTwice.",chan\r\n2,,,chan\r\n',
  });
  expect(usual.reports).toMatchObject([
    { id: "1", publisher: "chan", published: "2025-11-20", text: 'They said, "no".\nTwice.' },
  ]);
  expect(usual.faults.map(({ line }) => line)).toEqual([4]);
  const mapped = await read({
    name: "x.csv",
    text: "Nr;Wording;When\n7;Shelling;14.10.2025\n",
    columns: { id: "Nr", text: "Wording", published: "When" },
  });
  expect(mapped.reports).toMatchObject([{ id: "7", text: "Shelling", published: "2025-10-14" }]);
  const wrong = await read({ name: "x.csv", text: "Nr;Wording\n7;Shelling\n8;Fire\n", columns: { text: "Words" } });
  expect([wrong.reports, wrong.faults.map(({ reason }) => reason)]).toEqual([
    [],
    ["there is no column Words; its columns are nr, wording"],
  ]);
});

const letter =
  'From: =?utf-8?B?0J/RgNC10YHRgdCw?= <p@x.example>\r\nDate: Thu, 20 Nov 2025 18:05:00 +0300\r\nSubject: =?utf-8?Q?=D0=9E=D1=82=D1=87=D0=B5=D1=82?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="b1"\r\n\r\n--b1\r\nContent-Type: text/plain; charset=windows-1251\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=C0=F2=E0=EA=E0 =EE=F2=E1=E8=F2=E0.\r\n--b1\r\nContent-Type: text/html\r\n\r\n<p>x</p>\r\n--b1--\r\n';

test("a letter", async () => {
  const { reports } = await read({ name: "x.eml", bytes: strToU8(letter) });
  expect(reports).toMatchObject([
    { publisher: "Пресса", published: "2025-11-20T18:05:00+03:00", text: "Отчет\nАтака отбита.", language: "ru" },
  ]);
});

const page = "<html><head><title>T</title></head><body><p>The army said it left.</p></body></html>";
const warc = `WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 3\r\n\r\nabc\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\nWARC-Date: 2025-12-01T00:00:00Z\r\nContent-Length: ${page.length + 44}\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page}\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\nContent-Length: 40\r\n\r\nHTTP/1.1 404 Not Found\r\n\r\n`;

test("a web archive, packed or not; the time of fetching is no time of publication", async () => {
  for (const bytes of [strToU8(warc), gzipSync(strToU8(warc))]) {
    const { reports } = await read({ name: "x.warc.gz", bytes });
    expect(reports).toMatchObject([{ url: "https://a.example/1", publisher: "a.example", published: null }]);
    expect(reports[0]?.text).toContain("The army said it left.");
  }
});

/** An answer as servers send it and crawlers keep it: in pieces, packed. */
function answerRecord(n: number, packing: string, body: Uint8Array): Uint8Array {
  const pieces = 3;
  const size = Math.ceil(body.length / pieces);
  const parts = Array.from({ length: pieces }, (_, at) => body.subarray(at * size, (at + 1) * size)).flatMap(
    (piece) => [strToU8(`${piece.length.toString(16)}\r\n`), piece, strToU8("\r\n")],
  );
  const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n${packing}\r\n`;
  const answer = Buffer.concat([strToU8(head), ...parts, strToU8("0\r\n\r\n")]);
  const record = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: <https://a.example/${n}>\r\nContent-Length: ${answer.length}\r\n\r\n`;
  return Buffer.concat([strToU8(record), answer, strToU8("\r\n\r\n")]);
}

test("a web archive's answers in pieces and packed are put together; what cannot be unpacked is told", async () => {
  const bytes = Buffer.concat([
    answerRecord(1, "", strToU8(page)),
    answerRecord(2, "Content-Encoding: gzip\r\n", gzipSync(strToU8(page))),
    answerRecord(3, "Content-Encoding: br\r\n", strToU8("packed")),
    strToU8("WARC/1.1\r\nWARC-Ty"),
  ]);
  const { reports, faults } = await read({ name: "x.warc", bytes });
  expect(reports.map(({ url, text }) => [url, text.split("\n").at(-1)])).toEqual([
    ["https://a.example/1", "The army said it left."],
    ["https://a.example/2", "The army said it left."],
  ]);
  expect(faults.map(({ reason }) => reason)).toEqual([
    expect.stringContaining("https://a.example/3 is packed with br"),
    "the archive is cut off here",
  ]);
});

test("zip archives", async () => {
  const bytes = zipSync({
    "a/result.json": fixture("export.json"),
    "a/photo.jpg": new Uint8Array(3),
    "b.txt": strToU8("A plain note."),
  });
  const { reports } = await read({ name: "export.zip", bytes });
  expect(reports).toHaveLength(4);
  expect(reports.at(-1)).toMatchObject({ text: "A plain note." });
});

test("plain text and Markdown, with and without a head", async () => {
  const plain = await read({ name: "notes/today.txt", text: "Army took the town.\nNobody saw it." });
  expect(plain.reports).toMatchObject([
    { publisher: "today", party: "unk", url: null, published: null, text: "Army took the town.\nNobody saw it." },
  ]);
  const marked = await read({
    name: "x.md",
    text: "---\ntitle: Ранкове зведення\ndate: 14.10.2025\nsource: Штаб\nurl: https://x.example/1\n---\n\nВорог атакував двічі.\n",
  });
  expect(marked.reports).toMatchObject([
    {
      id: "https://x.example/1",
      publisher: "Штаб",
      published: "2025-10-14",
      text: "Ранкове зведення\nВорог атакував двічі.\n",
      titleLength: 16,
      language: "uk",
    },
  ]);
});

test.each([
  ["nothing", ""],
  ["an empty object", "{}"],
  ["broken JSON", '{"a":'],
  ["a broken feed", "<rss><channel><item>"],
  ["an empty page", "<html></html>"],
  ["a head alone", "---\na: b\n---\n"],
])("%s is told and throws nothing", async (_, text) => {
  const { reports, faults } = await read({ name: "x", text });
  expect(reports).toEqual([]);
  expect(faults.length).toBeGreaterThanOrEqual(text.startsWith("<rss") ? 0 : 1);
});

test("bytes of no kind at all throw nothing", async () => {
  for (const bytes of [
    new Uint8Array([0x1f, 0x8b, 1]),
    new Uint8Array([0x50, 0x4b, 3, 4]),
    new Uint8Array([0, 1, 2, 255, 254, 0xd8]),
    strToU8("WARC/1.0\r\n"),
  ]) {
    expect(Array.isArray((await read({ name: "x", bytes })).items)).toBe(true);
  }
});

const words = "<p>The army said it left the town.</p>";

test.each([
  ["divs without end", `<html><body>${"<div>".repeat(50_000)}${words}`],
  ["tables without end", `<html><body>${"<table><tr><td>".repeat(3000)}${words}`],
  ["paragraphs by the thousand", `<html><body>${words.repeat(30_000)}`],
  ["entities by the thousand", `<p>${"&amp;".repeat(200_000)}</p>${words}`],
  ["angle brackets by the thousand", `<html>${words}${"<".repeat(200_000)}`],
  ["posts in posts", `<html>${'<div class="tgme_widget_message" data-post="a/1">'.repeat(5000)}${words}`],
  ["broken scripts", `<html><body>${'<script type="application/ld+json">{"a":[</script>'.repeat(3000)}${words}`],
])("a page of %s is read in time", async (_, text) => {
  const start = performance.now();
  await read({ name: "x.html", text });
  expect(performance.now() - start).toBeLessThan(8000);
});
