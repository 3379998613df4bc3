/**
 * `follow` is killed at random moments while a channel and a feed go on: after each the ledger verifies, and in the end
 * every post is there and every gap is known. A few kills in every run; REPORTEDLY_KILLS=100 for the long profile.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { followState } from "../src/ingest/follow.ts";
import { openLedger } from "../src/store/engine/open-ledger.ts";
import { startChild } from "./child-process.ts";
import { madeGazetteer } from "./ledger-fixture.ts";

const kills = Number(process.env["REPORTEDLY_KILLS"] ?? 8);
const folder = mkdtempSync(join(tmpdir(), "reportedly-follow-faults-"));
const script = new URL("./follow-child.ts", import.meta.url);

/** Numbers that no page ever shows: a post taken away before anybody looked. */
const isMissing = (number: number): boolean => number % 17 === 0 || number % 17 === 1;
let newest = 15;

const post = (number: number): string =>
  `<div class="tgme_widget_message" data-post="front/${number}"><div class="tgme_widget_message_text js-message_text">Post ${number}: units took Kupiansk.</div><a class="tgme_widget_message_date"><time datetime="2025-11-20T10:00:00+00:00"></time></a></div>`;

function channelPage(before: number): string {
  const first = Math.max(1, before - 20);
  const shown = Array.from({ length: before - first }, (_, n) => first + n).filter((number) => !isMissing(number));
  return `<html><body>${first > 1 ? `<a data-before="${first}"></a>` : ""}${shown.map(post).join("")}</body></html>`;
}

function feed(): string {
  const entries = Array.from({ length: 30 }, (_, n) => newest - n).filter((number) => number > 0);
  const items = entries.map(
    (n) => `<item><guid>g${n}</guid><title>Note ${n}</title><description>Units took Dvorichna.</description></item>`,
  );
  return `<rss version="2.0"><channel><title>Wire</title>${items.join("")}</channel></rss>`;
}

const server = createServer((request, response) => {
  const url = new URL(request.url ?? "/", "http://x");
  const body = url.pathname === "/feed" ? feed() : channelPage(Number(url.searchParams.get("before") ?? newest + 1));
  if (url.pathname === "/robots.txt") response.writeHead(404).end();
  else response.writeHead(200, { "content-type": "text/html" }).end(body);
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Milliseconds that three rounds take on this machine now, so that kills fall into all parts of one. */
async function lengthOfRounds(file: string): Promise<number> {
  const child = startChild(script, [file, base, "3"]);
  await child.until(/open/);
  const start = performance.now();
  expect([await child.ended, child.err()]).toEqual([0, ""]);
  return performance.now() - start;
}

test(`kill -9 of follow at any moment, ${kills} times: clean after each, and nothing missed in the end`, async () => {
  const file = join(folder, "one.sqlite");
  const usual = await lengthOfRounds(file);
  for (let kill = 0; kill < kills; kill += 1) {
    const child = startChild(script, [file, base]);
    await child.until(/open/);
    newest += 25;
    await sleep(Math.random() * usual);
    child.kill();
    await child.ended;
    const ledger = await openLedger(file, { gazetteer: madeGazetteer });
    expect((await ledger.verify()).firstBad).toBeNull();
    await ledger.close();
  }
  const last = startChild(script, [file, base, "2"]);
  expect([await last.ended, last.err()]).toEqual([0, ""]);
  expect(last.out()).toMatch(/round \["\d+","\d+"\]\nround \["0","0"\]\n$/);
  const ledger = await openLedger(file, { gazetteer: madeGazetteer });
  expect((await ledger.verify()).firstBad).toBeNull();
  const held = new Set<number>();
  for await (const { report } of ledger.eachVersion()) {
    const number = /^front\/(\d+)$/.exec(report.id)?.[1];
    if (number !== undefined) held.add(Number(number));
  }
  const { gaps } = await followState(ledger, { address: `${base}/s/front`, channel: "front" });
  const known = new Set(gaps.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, n) => from + n)));
  const first = Math.min(...held);
  const missed: number[] = [];
  for (let number = first; number <= Math.max(...held); number += 1) {
    expect(held.has(number) && isMissing(number)).toBe(false);
    if (!held.has(number) && !known.has(number)) missed.push(number);
  }
  expect(missed).toEqual([]);
  expect(held.size).toBeGreaterThan(kills * 15); // nearly all of the 25 that came before each kill
  await ledger.close();
}, 3_600_000);
