/** Flows of the pages in a real browser that a reader's work depends on: changed reports, marks, links, audit, and budgets by bytes. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fixtureLedger } from "../src/api/fixture-ledger.ts";
import { serve } from "../src/api/server.ts";
import type { Serving } from "../src/api/server.ts";
import { geonamesLine } from "../src/place/gazetteer/geonames-fixture.ts";
import { importGazetteer, useOwnGazetteer } from "../src/store/tables/gazetteer-file.ts";
import { sizes, startBrowser, violations, visitPage } from "./browser-visit.ts";
import type { Visit } from "./browser-visit.ts";
import { soon } from "./soon.ts";

let served: Serving;
let browser: Browser;

const article = {
  text: "Officials confirm success near Kupiansk\n\nRussia's Defence Ministry said that two counter-attacks near Kupiansk had been repelled.",
  publisher: "Evening News",
  published: "2025-11-04",
  language: "en",
};

beforeAll(async () => {
  const renames = () => [{ place: "gn:1", names: ["Kupyansk"], since: "2016-05-12", uses: ["ru"] }];
  served = await serve({ ledger: fixtureLedger, renames, readAddress: async () => article });
  browser = await startBrowser(false);
});

afterAll(async () => {
  await browser.close();
  await served.stop();
});

const visit = (path: string, options: BrowserContextOptions = {}): Promise<Visit> =>
  visitPage(browser, new URL(path, served.address), options);

test("a changed report: the older version says so, and both stand side by side without JavaScript", async () => {
  const { page } = await visit("/reports/aa00", { javaScriptEnabled: false });
  expect(await page.locator(".vanished").innerText()).toContain("A newer version");
  await page.locator(".vanished a", { hasText: "side by side" }).click();
  await soon(() => page.locator(".side-by-side del").innerText()).toBe("nearly ");
  await soon(() => page.locator(".side-by-side tbody td").first().innerText()).toContain("Kupiansk is nearly ours");
  await page.context().close();
  for (const viewport of [sizes.desktop, sizes.phone]) {
    const seen = await visit("/reports/aa01?beside=aa00", { viewport });
    expect(await violations(seen.page)).toEqual([]);
    await seen.page.context().close();
  }
});

test("a mark is tapped on a phone for its rule and value, and all stand in a table for keys", async () => {
  const { page, faults } = await visit("/reports/aa01", { viewport: sizes.phone, hasTouch: true });
  await page.locator(".marked .m-cue").first().tap();
  await soon(() => page.locator("#mark-note").innerText()).toContain("en.cue.say");
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.locator("#mark-note").waitFor({ state: "hidden" });
  await page.locator(".mark-table summary").focus();
  await page.keyboard.press("Enter");
  await soon(() => page.locator(".mark-table tbody").innerText()).toContain("en.cue.say");
  expect(faults).toEqual([]);
  await page.context().close();
});

test("links of a thread are drawn when their kind is ticked, without JavaScript", async () => {
  const { page } = await visit("/threads/t%2F1", { javaScriptEnabled: false });
  const line = page.locator(".links.l-denies path");
  expect(await line.isVisible()).toBe(false);
  await page.locator("#link-denies").check();
  await line.waitFor();
  expect(await page.locator(".links.l-denies text").textContent()).toBe("denies");
  await page.context().close();
});

test("the slider of a thread goes back in time by keys", async () => {
  const { page } = await visit("/threads/t%2F1?asof=2025-11-20");
  expect(await page.locator("[role=status]").innerText()).toContain("20 Nov 2025");
  expect(await page.locator("article.claim").count()).toBe(2);
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});

test("a place tells its names through time and who still uses the old one", async () => {
  const { page } = await visit("/places/gn:1", { javaScriptEnabled: false });
  expect(await page.locator(".former-names").innerText()).toBe(
    "Kupyansk → now Kupiansk, since 12 May 2016; still used by Russia",
  );
  expect(await page.locator(".lanes .lane-name").first().textContent()).toContain("Russian Ministry of Defence");
  await page.context().close();
});

test("audit: an address fills the form and is read; the page to share needs nothing else", async () => {
  const { page, faults } = await visit("/audit");
  await page.fill("#audit-address", "https://wire.example/1");
  await page.locator("#audit-fetch").click();
  await page.waitForFunction(() => document.documentElement.dataset["audited"] === "yes");
  await soon(() => page.locator("#audit-publisher").inputValue()).toBe("Evening News");
  await page.locator("#audit-result .finding").first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("a[download='audit.html']").click(),
  ]);
  const shared = readFileSync((await download.path())!, "utf8");
  expect(shared).toContain("default-src 'none'");
  expect(shared).toContain("Officials confirm success near Kupiansk");
  expect(shared).not.toMatch(/<script|src=|<link/);
  expect(await violations(page)).toEqual([]);
  expect(faults).toEqual([]);
  await page.context().close();
});

test("audit: places are those of the owner's own gazetteer too", async () => {
  const folder = mkdtempSync(join(tmpdir(), "reportedly-own-"));
  const row = geonamesLine({ id: 990001, name: "Zovsimvyhadane", alternates: "Зовсімвигадане", admin1: "07" });
  writeFileSync(join(folder, "UA.txt"), row);
  importGazetteer(join(folder, "UA.txt"), join(folder, "own"), "2026-01-01T00:00:00Z");
  useOwnGazetteer(join(folder, "own"));
  const { page, faults } = await visit("/audit");
  await page.fill("#audit-text", "Міноборони Росії повідомило, що його війська захопили Зовсімвигадане.");
  await page.locator("#audit button[type='submit']").click();
  const shown = page.locator("#audit-result table.book tr", { hasText: "Зовсімвигадане" }).last();
  await shown.waitFor({ timeout: 60_000 });
  expect(await shown.textContent()).toContain("Zovsimvyhadane");
  expect(faults).toEqual([]);
  useOwnGazetteer(null);
  rmSync(folder, { recursive: true });
  await page.context().close();
});

test("keys are listed, and lead to filters, timeline and other pages", async () => {
  const { page } = await visit("/explore");
  await page.keyboard.press("?");
  await soon(() => page.locator("#keys").innerText()).toContain("to the timeline");
  await page.locator("h1").click();
  await page.keyboard.press("f");
  await soon(() => page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("party");
  await page.locator("h1").click();
  await page.keyboard.press("t");
  await soon(() => page.evaluate(() => document.activeElement?.classList.contains("brushed"))).toBe(true);
  await page.keyboard.press("h");
  await page.waitForURL((url) => url.pathname === "/");
  await page.context().close();
});

test("print: text and claims stand, forms and menus do not", async () => {
  const { page } = await visit("/reports/aa01");
  await page.emulateMedia({ media: "print" });
  await page.locator(".marked").waitFor();
  for (const hidden of [".layers", "nav", ".search"]) await page.locator(hidden).first().waitFor({ state: "hidden" });
  await page.context().close();
});

const kilo = 1000;

/** Transferred bytes, packed as sent, of a first visit with nothing kept; fonts are shared by all pages and kept for ever. */
const budgets: readonly (readonly [
  path: string,
  most: { page: number; style: number; script: number; font: number },
])[] = [
  ["/", { page: 20, style: 9, script: 4, font: 180 }],
  ["/explore", { page: 60, style: 9, script: 12, font: 180 }],
  ["/threads/t%2F1", { page: 25, style: 9, script: 5, font: 180 }],
  ["/reports/aa01", { page: 25, style: 9, script: 5, font: 180 }],
  ["/audit", { page: 20, style: 9, script: 12, font: 180 }],
];

test.each(budgets)("%s stays within its bytes", async (path, most) => {
  const { page } = await visit(path);
  const sent = await page.evaluate(() => {
    const timings = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    return timings.map((one) => [one.name, (one as PerformanceResourceTiming).encodedBodySize] as const);
  });
  const bytes = (ending: RegExp): number =>
    sent.filter(([name]) => ending.test(name)).reduce((sum, [, size]) => sum + size, 0);
  const found = {
    page: sent[0]?.[1] ?? 0,
    style: bytes(/\.css$/),
    script: bytes(/\.js$/),
    font: bytes(/\.woff2$/),
  };
  for (const part of ["page", "style", "script", "font"] as const) {
    expect([part, found[part] <= most[part] * kilo ? "fits" : found[part]]).toEqual([part, "fits"]);
  }
  await page.context().close();
});
