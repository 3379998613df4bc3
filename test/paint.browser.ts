/** First paint of explore: it never waits for the counting, and it comes soon over a made-up ledger; see docs/benchmarks.md for a million claims. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { measurePaint } from "../bench/first-paint.ts";
import { bulkFill } from "../bench/ledger-fill.ts";
import { fixtureLedger } from "../src/api/fixture-ledger.ts";
import { serve } from "../src/api/server.ts";
import { startBrowser } from "./browser-visit.ts";
import { soon } from "./soon.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-paint-"));
const file = join(folder, "made.sqlite");

beforeAll(() => bulkFill(file, 20_000), 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the filters are painted while the ledger still counts, and the claims follow", async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const countByStanding: typeof fixtureLedger.countByStanding = async (filter) => {
    await held;
    return fixtureLedger.countByStanding(filter);
  };
  const served = await serve({ ledger: { ...fixtureLedger, countByStanding } });
  const browser = await startBrowser(false);
  const page = await browser.newPage();
  await page.goto(new URL("/explore", served.address).href, { waitUntil: "commit" });
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  await page.locator("#f-place").waitFor();
  expect(await page.locator("svg.map").count()).toBe(0); // held: it cannot come before the counting is let go
  release();
  await page.locator("svg.map .spot").first().waitFor();
  await soon(() => page.locator(".found article.claim").count()).toBe(3);
  await browser.close();
  await served.stop();
});

test("a ledger that breaks while it counts: what was sent stays, and the page says so", async () => {
  const countByStanding = async (): Promise<never> => {
    throw new Error("the disk is gone");
  };
  const served = await serve({ ledger: { ...fixtureLedger, countByStanding } });
  const browser = await startBrowser(false);
  const page = await browser.newPage();
  await page.goto(new URL("/explore", served.address).href);
  await page.locator("#f-place").waitFor();
  await soon(() => page.locator("[role=alert]").innerText()).toContain("Something went wrong here");
  expect(await page.locator("main").innerText()).not.toContain("the disk is gone");
  await browser.close();
  await served.stop();
});

test("20,000 claims: first paint within ten times the second it takes on a quiet machine, first visit and after", async () => {
  const { cold, fresh, warm } = await measurePaint(file, 3);
  for (const { first } of [cold, fresh[0], warm[0]]) expect(first).toBeLessThan(10_000);
});
