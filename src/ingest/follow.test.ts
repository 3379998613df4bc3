import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { madeGazetteer } from "../../test/ledger-fixture.ts";
import { madeReading } from "../../test/made-reading.ts";
import type { Ledger } from "../store/ledger.ts";
import { openLedger } from "../store/engine/open-ledger.ts";
import { isPublicAddress } from "./address-guard.ts";
import { readFollowList } from "./follow-list.ts";
import { followOnce, gapsOf } from "./follow.ts";
import { ingest } from "./ingest.ts";
import { PoliteWeb } from "./polite-web.ts";
import { inlineReader } from "./reader.ts";
import { webRequest } from "./web-request.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-follow-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
let server: Server;
let base = "";
let asked: string[] = [];
let answers: Record<string, Answer> = {};
let ledger: Ledger;
let slept: number[] = [];
let count = 0;

beforeEach(async () => {
  [asked, slept, answers] = [[], [], {}];
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const answer = answers[request.url ?? ""];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  ledger = await openLedger(join(folder, `${(count += 1)}.sqlite`), { gazetteer: madeGazetteer });
});
afterEach(async () => {
  await ledger.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const sleep = (milliseconds: number): Promise<void> => Promise.resolve(void slept.push(milliseconds));
const web = () => new PoliteWeb({ allowPrivate: true, pause: 10, sleep });
const html =
  (text: string): Answer =>
  (_, response) =>
    response.writeHead(200, { "content-type": "text/html" }).end(text);

const post = (number: number, text: string): string =>
  `<div class="tgme_widget_message" data-post="front_news/${number}"><div class="tgme_widget_message_text js-message_text">${text}</div>
   <a class="tgme_widget_message_date"><time datetime="2025-11-20T10:${String(number % 60).padStart(2, "0")}:00+00:00"></time></a></div>`;
const page = (posts: readonly number[], before: number | null = null): Answer =>
  html(
    `<html><body>${before === null ? "" : `<a data-before="${before}"></a>`}${posts.map((n) => post(n, `Post ${n}: units took Kupiansk.`)).join("")}</body></html>`,
  );

let day = 1;
async function round(words: string, at = new Date(Date.UTC(2025, 11, (day += 1))).toISOString()) {
  const take = async (source: Parameters<Parameters<typeof followOnce>[1]["take"]>[0]) => {
    async function* one() {
      yield source;
    }
    const { changed, same, ...rest } = await ingest(one(), { ledger, reader: inlineReader("made", madeReading), at });
    return { ...rest, known: changed + same };
  };
  return followOnce(readFollowList(words), { ledger, web: web(), at, take, channelPages: `${base}/s` });
}

test("the list takes channels and feeds, and tells a line that is neither", () => {
  const list = readFollowList("# mine\n@front_news\nt.me/s/other_one # daily\nhttps://example.org/feed.xml\n\n");
  expect(list).toEqual([
    { address: "https://t.me/s/front_news", channel: "front_news" },
    { address: "https://t.me/s/other_one", channel: "other_one" },
    { address: "https://example.org/feed.xml", channel: null },
  ]);
  expect(() => readFollowList("@front_news\nsome words")).toThrow("line 2 is no channel and no address: some words");
});

test("a channel is read back to the last known post, gaps are noted and vanished posts get a tombstone", async () => {
  answers["/s/front_news"] = page([10, 11, 12]);
  expect(await round("@front_news")).toMatchObject([{ new: 3, gaps: [], vanished: [], fault: null }]);
  answers["/s/front_news"] = page([19, 20], 19);
  answers["/s/front_news?before=19"] = page([15, 16], 15);
  answers["/s/front_news?before=15"] = page([10, 12, 13, 14], 10);
  const [second] = await round("@front_news");
  expect(second).toMatchObject({ new: 6, gaps: [[17, 18]], fault: null });
  expect(second?.vanished).toHaveLength(1);
  expect(second?.vanished[0]).toContain("front_news/11");
  expect((await ledger.getTombstone(second?.vanished[0] ?? ""))?.reason).toBe("no longer on the channel's public page");
  expect((await ledger.counts()).reports).toBe(9);
  answers["/s/front_news"] = page([17, 18, 19, 20]);
  expect((await round("@front_news"))[0]).toMatchObject({ new: 2, gaps: [] });
});

test("the newest post taken away is no gap: it was seen, and gets its tombstone when the next one comes", async () => {
  answers["/s/front_news"] = page([10, 11, 12]);
  await round("@front_news");
  answers["/s/front_news"] = page([10, 11]);
  expect((await round("@front_news"))[0]).toMatchObject({ gaps: [], vanished: [] });
  answers["/s/front_news"] = page([10, 11, 13]);
  const [third] = await round("@front_news");
  expect(third).toMatchObject({ new: 1, gaps: [] });
  expect(third?.vanished).toEqual(["front_news:front_news/12"]);
});

test("a post that was taken away and is shown again is back; the time between is kept, and so is what it says then", async () => {
  answers["/s/front_news"] = page([10, 11, 12]);
  await round("@front_news");
  answers["/s/front_news"] = page([10, 12]);
  expect((await round("@front_news"))[0]).toMatchObject({ vanished: ["front_news:front_news/11"], returned: [] });
  expect((await round("@front_news"))[0]).toMatchObject({ vanished: [], returned: [] });
  answers["/s/front_news"] = html(
    `<html><body>${post(10, "Post 10: units took Kupiansk.")}${post(11, "Put back with other words.")}${post(12, "Post 12: units took Kupiansk.")}</body></html>`,
  );
  expect((await round("@front_news"))[0]).toMatchObject({ vanished: [], returned: ["front_news:front_news/11"] });
  const key = "front_news:front_news/11";
  const [absence] = await ledger.absencesOf(key);
  expect(absence?.back?.how).toBe("shown again on the channel's public page");
  expect((absence?.at ?? "") < (absence?.back?.at ?? "")).toBe(true);
  expect(await ledger.getTombstone(key)).toBeNull();
  expect((await ledger.listVersions(key)).map(({ report }) => report.text)).toEqual([
    "Put back with other words.",
    "Post 11: units took Kupiansk.",
  ]);
  answers["/s/front_news"] = page([10, 12]);
  expect((await round("@front_news"))[0]).toMatchObject({ vanished: [key], returned: [] });
  expect(await ledger.absencesOf(key)).toHaveLength(2);
  expect((await ledger.verify()).firstBad).toBeNull();
});

test("whoever answers at a followed address speaks for nobody else", async () => {
  const [lines, stranger] = [
    JSON.stringify({ report: { id: "front_news/7", publisher: "front_news", party: "ru", text: "We lost Kupiansk." } }),
    page([7]),
  ];
  answers["/lines"] = (_, response) => response.writeHead(200).end(`${lines}\n${lines}\n`);
  answers["/big.jsonl"] = (_, response) => response.writeHead(200).end(`${lines}\n${lines}\n`);
  answers["/page"] = stranger;
  answers["/s/other_news"] = stranger;
  const reports = await round(`${base}/lines\n${base}/big.jsonl\n${base}/page\n@other_news`);
  expect(reports.map(({ new: added, refused }) => [added, refused.map(({ reason }) => reason)])).toEqual([
    [0, ["it holds JSON lines, not a feed or an article"]],
    [0, ["it holds JSON lines, not a feed or an article"]],
    [0, ["it holds a channel's page, not a feed or an article"]],
    [0, ["a post of front_news on a page of other_news"]],
  ]);
  expect((await ledger.listReports({}, {})).items).toEqual([]);
});

test("an edited post becomes a version", async () => {
  answers["/s/front_news"] = page([1, 2, 3]);
  await round("@front_news");
  answers["/s/front_news"] = html(
    `<html><body>${post(1, "Post 1: units took Kupiansk.")}${post(2, "Corrected.")}${post(3, "Post 3: units took Kupiansk.")}</body></html>`,
  );
  await round("@front_news");
  const { items } = await ledger.listReports({ text: "corrected" });
  expect(await ledger.listVersions(items[0]?.key ?? "")).toHaveLength(2);
});

test("a feed is asked with what it last said of itself, and one that did not change is not read", async () => {
  const feed = `<rss version="2.0"><channel><title>Wire</title><item><guid>1</guid><title>Note</title><description>Units took Kupiansk.</description><pubDate>Thu, 20 Nov 2025 10:00:00 GMT</pubDate></item></channel></rss>`;
  answers["/feed"] = (request, response) => {
    if (request.headers["if-none-match"] === '"v1"') response.writeHead(304).end();
    else
      response
        .writeHead(200, { etag: '"v1"', "content-type": "application/rss+xml", "content-encoding": "gzip" })
        .end(gzipSync(feed));
  };
  expect(await round(`${base}/feed`)).toMatchObject([{ new: 1, unchanged: false, fault: null }]);
  expect(await round(`${base}/feed`)).toMatchObject([{ new: 0, unchanged: true, fault: null }]);
});

test("robots.txt is obeyed, its delay too, and a busy host is asked again later", async () => {
  answers["/robots.txt"] = html("User-agent: *\nDisallow: /private\nCrawl-delay: 7\n");
  let busy = 2;
  answers["/feed"] = (_, response) =>
    (busy -= 1) >= 0 ? response.writeHead(429, { "retry-after": "3" }).end() : response.writeHead(404).end();
  const [refused, gone] = await round(`${base}/private/feed\n${base}/feed`);
  expect(refused?.fault).toContain("robots.txt of 127.0.0.1");
  expect(gone?.fault).toContain("answered 404");
  expect(asked).toEqual(["/robots.txt", "/feed", "/feed", "/feed"]);
  expect(slept).toEqual([7000, 3000, 3000, 7000]);
});

const entry = (n: number): string =>
  `<item><guid>${n}</guid><title>Note ${n}</title><description>Units took Kupiansk.</description></item>`;
const feedOf = (...numbers: readonly number[]): Answer =>
  html(`<rss version="2.0"><channel><title>Wire</title>${numbers.map(entry).join("")}</channel></rss>`);

test("a feed that has moved on past all it showed before is told: what stood between was never seen", async () => {
  answers["/feed"] = feedOf(1, 2, 3);
  expect(await round(`${base}/feed`)).toMatchObject([{ new: 3, missed: false }]);
  answers["/feed"] = feedOf(3, 4, 5);
  expect(await round(`${base}/feed`)).toMatchObject([{ new: 2, missed: false }]);
  answers["/feed"] = feedOf(9, 10);
  expect(await round(`${base}/feed`)).toMatchObject([{ new: 2, missed: true, fault: null }]);
});

test("an address that fails is left alone longer each time, and goes on where it was", async () => {
  answers["/s/front_news"] = page([10, 11]);
  const at = (minutes: number): string => new Date(Date.UTC(2025, 11, 20, 0, minutes)).toISOString();
  const ask = async (minutes: number) => (await round("@front_news", at(minutes)))[0];
  await ask(0);
  delete answers["/s/front_news"];
  expect((await ask(1))?.fault).toContain("answered 404");
  const before = asked.length;
  expect((await ask(3))?.fault).toContain(`not asked again before ${at(6)}`);
  expect(asked).toHaveLength(before);
  expect((await ask(6))?.fault).toContain("answered 404");
  expect((await ask(15))?.fault).toContain(`not asked again before ${at(16)}`);
  answers["/s/front_news"] = page([10, 11, 12]);
  expect(await ask(16)).toMatchObject({ new: 1, gaps: [], fault: null });
});

test("a channel that shows no posts any more is a fault, and no post of it is taken for vanished", async () => {
  answers["/s/front_news"] = page([10, 11, 12]);
  await round("@front_news");
  answers["/s/front_news"] = html("<html><body>You can contact @front_news right away.</body></html>");
  expect(await round("@front_news")).toMatchObject([
    { vanished: [], fault: expect.stringContaining("shows no posts") as string },
  ]);
});

test("a channel's page that did not change is not read again", async () => {
  const shown = `<html><body>${post(1, "Post 1: units took Kupiansk.")}</body></html>`;
  answers["/s/front_news"] = (request, response) =>
    request.headers["if-none-match"] === '"c1"'
      ? response.writeHead(304).end()
      : response.writeHead(200, { etag: '"c1"', "content-type": "text/html" }).end(shown);
  expect(await round("@front_news")).toMatchObject([{ new: 1, unchanged: false }]);
  expect(await round("@front_news")).toMatchObject([{ new: 0, unchanged: true, fault: null }]);
});

test("a redirect is followed by the rules of where it leads, and one host is never asked twice at once", async () => {
  answers["/robots.txt"] = html("User-agent: *\nDisallow: /closed\n");
  answers["/moved"] = (_, response) => response.writeHead(301, { location: "/closed/feed" }).end();
  answers["/closed/feed"] = feedOf(1);
  expect((await round(`${base}/moved`))[0]?.fault).toContain("robots.txt");
  expect(asked).not.toContain("/closed/feed");
  let [now, most] = [0, 0];
  const slow: Answer = (_, response) => {
    most = Math.max(most, (now += 1));
    setTimeout(() => {
      now -= 1;
      response.writeHead(200, { "content-type": "application/rss+xml" }).end("<rss><channel></channel></rss>");
    }, 20);
  };
  for (const name of ["/a", "/b", "/c"]) answers[name] = slow;
  const door = createServer((request, response) => server.emit("request", request, response)); // another port, one host
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", () => resolve()));
  const other = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
  await round(`${base}/a\n${base}/b\n${other}/c\n${other}/a`);
  door.close();
  expect([most, asked.filter((path) => /^\/[abc]$/.test(path)).length]).toEqual([1, 4]);
  expect(asked.filter((path) => path === "/robots.txt")).toHaveLength(3); // each door's own, asked once a round
});

test("what a name server answers is checked whole and asked once: no second answer slips by", async () => {
  let times = 0;
  const answering = (...list: readonly string[]) => {
    times = 0;
    return () => {
      times += 1;
      return Promise.resolve(list.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })));
    };
  };
  for (const bad of ["127.0.0.1", "10.1.2.3", "::1", "fd00::7", "169.254.169.254"]) {
    const resolve = answering("93.184.216.34", bad);
    await expect(webRequest("http://feeds.example/", { resolve })).rejects.toThrow("inside a private network");
    expect(times).toBe(1);
  }
  const resolve = answering();
  await expect(webRequest("http://feeds.example/", { resolve })).rejects.toThrow("inside a private network");
});

test("gaps close when their posts turn up", () => {
  expect(gapsOf({ newest: null, gaps: [] }, [5, 6, 9])).toEqual([[7, 8]]);
  expect(gapsOf({ newest: 9, gaps: [[7, 8]] }, [8, 9, 12])).toEqual([
    [7, 7],
    [10, 11],
  ]);
  expect(gapsOf({ newest: 12, gaps: [] }, [])).toEqual([]);
  expect(gapsOf({ newest: 12, gaps: [[3, 9]] }, [3, 5, 9, 13])).toEqual([
    [4, 4],
    [6, 8],
  ]);
  expect(gapsOf({ newest: 5, gaps: [] }, [4_000_000_000_000])).toEqual([[6, 3_999_999_999_999]]);
});

const addresses: readonly [string, boolean][] = [
  ["93.184.216.34", true],
  ["2a00:1450:4001::1", true],
  ["127.0.0.1", false],
  ["10.1.2.3", false],
  ["172.31.255.255", false],
  ["192.168.0.1", false],
  ["169.254.169.254", false],
  ["100.64.0.1", false],
  ["0.0.0.0", false],
  ["224.0.0.1", false],
  ["::1", false],
  ["::ffff:127.0.0.1", false],
  ["fe80::1", false],
  ["fd00::1", false],
  ["2002:7f00:1::", false],
  ["not an address", false],
];
test.each(addresses)("%s is public: %s", (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

test.each(["http://127.0.0.1/", "http://[::1]/", "http://localhost/", "http://2130706433/", "http://0x7f.1/"])(
  "%s is not asked",
  async (address) => {
    await expect(webRequest(address)).rejects.toThrow("inside a private network");
  },
);

test.each([
  "http://127.0.0.2:1/",
  "http://10.0.0.1/",
  "http://[::1]/",
  "http://localhost:1/latest",
  "//169.254.169.254/x",
])("a host that leads on to %s is not followed", async (location) => {
  answers["/away"] = (_, response) => response.writeHead(302, { location }).end();
  answers["/twice"] = (_, response) => response.writeHead(301, { location: "/away" }).end();
  const only = { allowPrivate: [new URL(base).host] };
  await expect(webRequest(`${base}/twice`, only)).rejects.toThrow("inside a private network");
  expect(asked).toEqual(["/twice", "/away"]);
});

test("a host that drops a connection kept from the question before does not lose us an answer", async () => {
  const answered = new WeakSet<object>();
  answers["/once"] = ({ socket }, response) => {
    if (answered.has(socket)) socket.destroy();
    else response.writeHead(200).end("read");
    answered.add(socket);
  };
  for (let n = 0; n < 3; n += 1) expect((await webRequest(`${base}/once`, { allowPrivate: true })).status).toBe(200);
});

test("a host that begins to answer and never ends is given up", async () => {
  answers["/slow"] = (_, response) => void response.writeHead(200).write("one moment");
  await expect(webRequest(`${base}/slow`, { allowPrivate: true, within: 300 })).rejects.toThrow("did not answer");
});

test("an answer that never ends in redirects, is too long, or is no web address is refused", async () => {
  answers["/loop"] = (_, response) => response.writeHead(302, { location: "/loop" }).end();
  answers["/file"] = (_, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end();
  answers["/bomb"] = (_, response) =>
    response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(3_000_000)));
  const ask = (path: string) => webRequest(`${base}${path}`, { allowPrivate: true, most: 1_000_000 });
  await expect(ask("/loop")).rejects.toThrow("redirects more than 5 times");
  await expect(ask("/file")).rejects.toThrow("only http and https");
  await expect(ask("/bomb")).rejects.toThrow("longer than 1000000 bytes");
  await expect(webRequest("http://ann:secret@example.org/")).rejects.toThrow("name and password");
});
