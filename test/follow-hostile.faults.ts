/**
 * `follow` as a process of its own against hosts that mean ill, beside one channel and one feed that do not: each ill
 * one is told by its fault or refused, the good ones are read whole, and the ledger verifies.
 */
import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { openLedger } from "../src/store/engine/open-ledger.ts";
import { startChild } from "./child-process.ts";
import { madeGazetteer } from "./ledger-fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-follow-hostile-"));
const script = new URL("./follow-child.ts", import.meta.url);

const post = (id: string, text: string): string =>
  `<div class="tgme_widget_message" data-post="${id}"><div class="tgme_widget_message_text js-message_text">${text}</div></div>`;
const feedOf = (items: string, before = ""): string =>
  `<?xml version="1.0"?>${before}<rss version="2.0"><channel><title>Wire</title>${items}</channel></rss>`;
const item = (words: string): string =>
  `<item><guid>${words.length}</guid><title>Note</title><description>${words}</description></item>`;
const entities = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${Array.from("bcdefghij")
  .map((name, n) => `<!ENTITY ${name} "${`&${"abcdefghij".charAt(n)};`.repeat(10)}">`)
  .join("")}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;

type Ill = (response: ServerResponse, url: URL) => unknown;
const send = (response: ServerResponse, body: string | Buffer, head: Record<string, string> = {}): unknown =>
  response.writeHead(200, head).end(body);

/** What each does, and what `follow` tells of it. */
const ill: Readonly<Record<string, readonly [Ill, told: RegExp]>> = {
  "/hang": [(response) => response.writeHead(200).write("one moment"), /did not answer/],
  "/dropped": [(response) => response.destroy(), /did not answer/],
  "/torn": [(response) => response.writeHead(200, { "content-length": "999" }).end("<rss"), /did not answer/],
  "/endless": [
    (response) => {
      const more = (): void => {
        while (!response.destroyed && response.write("<item>".repeat(10_000)));
      };
      response.writeHead(200).on("drain", more);
      more();
    },
    /longer than 2000000 bytes/,
  ],
  "/bomb": [
    (response) => send(response, gzipSync(Buffer.alloc(50_000_000)), { "content-encoding": "gzip" }),
    /longer than 2000000 bytes/,
  ],
  "/badzip": [(response) => send(response, "no gzip", { "content-encoding": "gzip" }), /did not answer/],
  "/around": [(response) => response.writeHead(302, { location: "/around" }).end(), /redirects more than 5 times/],
  "/inward": [(response) => response.writeHead(302, { location: "http://127.0.0.2:1/" }).end(), /private network/],
  "/file": [(response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(), /only http and https/],
  "/later": [(response) => response.writeHead(429, { "retry-after": "604800" }).end(), /answered 429/],
  "/broken": [(response) => response.writeHead(503).end(), /answered 503/],
  "/entities": [
    (response) => send(response, feedOf(item("Units &j; &file; took Kupiansk."), entities)),
    /^\d+$|refused/,
  ],
  "/deep": [
    (response) => send(response, `<html><body>${"<div>".repeat(100_000)}Units took Kupiansk.`),
    /^\d+$|refused/,
  ],
  "/bytes": [
    (response) => send(response, Buffer.from(Array.from({ length: 9999 }, (_, n) => (n * 7) % 256))),
    /refused/,
  ],
  "/mouth": [
    (response) => send(response, `<html>${post("front/3", "Our units lost Kupiansk.")}</html>`),
    /refused: it holds a channel's page/,
  ],
  "/s/other": [
    (response) => send(response, `<html>${post("front/4", "Our units lost Kupiansk.")}</html>`),
    /refused: a post of front on a page of other/,
  ],
  "/s/numbers": [
    (response) =>
      send(
        response,
        `<html>${post("numbers/2", "Units took Kupiansk.")}${post("numbers/9007199254740990", "Units left Kupiansk.")}</html>`,
      ),
    /^2$/,
  ],
  "/s/older": [
    (response, url) => {
      const from = Number(url.searchParams.get("before") ?? 1_000_000) + (url.search === "" ? 0 : 20);
      send(response, `<html><a data-before="${from}"></a>${post(`older/${from}`, "Units took Kupiansk.")}</html>`);
    },
    /^\d+$/,
  ],
};

const server = createServer((request, response) => {
  const url = new URL(request.url ?? "/", "http://x");
  if (url.pathname === "/s/front")
    send(
      response,
      `<html>${post("front/1", "Units took Kupiansk.")}${post("front/2", "<script>alert(1)</script>Units left Kupiansk.")}</html>`,
    );
  else if (url.pathname === "/feed") send(response, feedOf(item("Units took Dvorichna.")));
  else if (ill[url.pathname]) ill[url.pathname]?.[0](response, url);
  else response.writeHead(404).end();
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

test("hosts that mean ill are told and refused, and those that do not are read beside them", async () => {
  const file = join(folder, "one.sqlite");
  const child = startChild(script, [file, base, "2", ...Object.keys(ill)]);
  expect([await child.ended, child.err()]).toEqual([0, ""]);
  const rounds = child
    .out()
    .split("\n")
    .filter((line) => line.startsWith("round "));
  expect(rounds).toHaveLength(2);
  const told = JSON.parse(rounds[0]?.slice("round ".length) ?? "[]") as readonly string[];
  expect(told.slice(0, 2)).toEqual(["2", "1"]);
  for (const [n, [path, [, says]]] of Object.entries(ill).entries())
    expect(`${path}: ${says.test(told[n + 2] ?? "") ? "as it should" : told[n + 2]}`).toBe(`${path}: as it should`);
  const ledger = await openLedger(file, { gazetteer: madeGazetteer });
  expect((await ledger.verify()).firstBad).toBeNull();
  const { items } = await ledger.listReports({ publishers: ["front"] }, { limit: 50 });
  expect(Object.fromEntries(items.map(({ report }) => [report.id, report.text]))).toEqual({
    "front/1": "Units took Kupiansk.",
    "front/2": "Units left Kupiansk.",
  });
  for await (const { report } of ledger.eachVersion()) expect(report.text).not.toContain("root:");
  await ledger.close();
});
