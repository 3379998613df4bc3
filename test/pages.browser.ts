/** The pages in a real browser: flows, keyboard, no JavaScript, no WebGL, accessibility, and no request that leaves the machine. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fixtureLedger } from "../src/api/fixture-ledger.ts";
import { serve } from "../src/api/server.ts";
import type { Serving } from "../src/api/server.ts";
import { sizes, startBrowser, violations, visitPage } from "./browser-visit.ts";
import type { Visit } from "./browser-visit.ts";
import { soon } from "./soon.ts";

let served: Serving;
let browser: Browser;
let flat: Browser;

beforeAll(async () => {
  served = await serve({ ledger: fixtureLedger });
  browser = await startBrowser(true);
  flat = await startBrowser(false);
});

afterAll(async () => {
  await browser.close();
  await flat.close();
  await served.stop();
});

const visit = (path: string, options: BrowserContextOptions = {}, using: Browser = browser): Promise<Visit> =>
  visitPage(using, new URL(path, served.address), options);

const paths = [
  "/",
  "/explore",
  "/threads",
  "/threads/t%2F1",
  "/reports/aa01",
  "/claims/c1",
  "/reports",
  "/places/gn:1",
  "/sources",
  "/sources/ua.general-staff",
  "/audit",
  "/nothing",
];
test.each(paths.flatMap((path) => (["desktop", "phone"] as const).map((size) => [path, size] as const)))(
  "%s at %s width has no fault, leaves nothing, and axe finds nothing",
  async (path, size) => {
    const { page, faults } = await visit(path, { viewport: sizes[size] });
    expect(await violations(page)).toEqual([]);
    expect(faults.filter((fault) => !/404/.test(fault))).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await page.context().close();
  },
);

test.each(paths.flatMap((path) => (["desktop", "phone"] as const).map((size) => [path, size] as const)))(
  "%s at %s width holds in the dark too",
  async (path, size) => {
    const { page } = await visit(path, { viewport: sizes[size], colorScheme: "dark" });
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  },
);

test("explore: the live map starts, the brush by keys moves address and list", async () => {
  const { page, faults } = await visit("/explore");
  await page.waitForFunction(() => document.documentElement.dataset["ready"] === "map");
  await soon(() => page.locator(".live canvas").count()).toBe(2);
  await page.locator("#map svg.map").waitFor({ state: "hidden" });
  await soon(() => page.locator(".found article.claim").count()).toBe(3);
  await page.locator(".brushed").focus();
  await page.keyboard.press("ArrowRight");
  await soon(() => page.locator(".found article.claim:visible").count()).toBeLessThan(3);
  await page.waitForFunction(() => location.search.includes("from="));
  await soon(() => page.locator("#f-from").inputValue()).toMatch(/^2025-11-\d\d$/);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !location.search.includes("from="));
  expect(faults).toEqual([]);
  await page.context().close();
});

const heightOf = async (page: Page): Promise<number> => (await page.locator("#map").boundingBox())?.height ?? 0;

test("explore: one map is seen at a time, also while the live one is slow to start, and nothing moves when it comes", async () => {
  const { page } = await visit("/explore", { javaScriptEnabled: false });
  await page.evaluate(() => document.fonts.ready.then(() => true));
  const drawn = await heightOf(page);
  await page.context().close();
  const context = await browser.newContext({ viewport: sizes.desktop });
  context.setDefaultTimeout(120_000);
  const slow = await context.newPage();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await slow.route(/base-map|live-map.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await slow.goto(new URL("/explore", served.address).href);
  await slow.locator(".live").waitFor({ state: "attached" });
  await slow.locator("#map svg.map").waitFor();
  expect(await slow.locator(".live").isVisible()).toBe(false); // held: it cannot come before it is let go
  release();
  await slow.waitForFunction(() => document.documentElement.dataset["ready"] === "map");
  await slow.locator("#map svg.map").waitFor({ state: "hidden" });
  await slow.locator(".live").waitFor();
  await soon(async () => Math.abs((await heightOf(slow)) - drawn)).toBeLessThan(3);
  await context.close();
});

test("explore: without WebGL the drawn map stays, with its signs as links", async () => {
  const { page, faults } = await visit("/explore", {}, flat);
  await page.waitForFunction(() => document.documentElement.dataset["ready"] === "drawn");
  expect(await page.locator("svg.map a.spot").first().isVisible()).toBe(true);
  expect(await page.locator("svg.map a.spot").first().getAttribute("aria-label")).toContain("Kupiansk: ");
  expect(faults).toEqual([]);
  await page.context().close();
});

test("explore: claims without a place are always in view, filters are in the address", async () => {
  const { page } = await visit("/explore", { javaScriptEnabled: false });
  expect(await page.locator(".tray article.claim").count()).toBe(1);
  await page.locator("summary", { hasText: "Filters" }).click();
  await page.locator("input[name=party][value=ru]").check();
  await page.locator(".primary button").click();
  await page.waitForURL(/party=ru/);
  await soon(() => page.locator(".found article.claim").count()).toBe(1);
  await soon(() => page.locator("input[name=party]").count()).toBe(3);
  expect(await page.locator(".cite").textContent()).toContain("reportedly, Russia, 1 claim;");
  await page.locator(".chosen a").first().click();
  await page.waitForURL((url) => !url.search.includes("party=ru"));
  await page.fill("#f-place", "kupiansk");
  await page.locator(".primary button").click();
  await page.waitForURL(/place=kupiansk/i);
  await soon(() => page.locator(".found article.claim").count()).toBe(2);
  await soon(() => page.locator(".chosen a").first().innerText()).toContain("Kupiansk");
  await page.goto(new URL("/explore?place=Nowhere", served.address).href);
  expect(await page.locator("[role=status]").innerText()).toContain("“Nowhere”");
  expect(await page.locator(".found article.claim").count()).toBe(0);
  await page.context().close();
});

test("thread: what is disputed comes first in words, links lead to the claims, the slider goes back in time", async () => {
  const { page } = await visit("/threads/t%2F1");
  expect(await page.locator(".in-words").innerText()).toMatch(/General Staff of Ukraine\s+denies\s+capture/);
  await page.locator(".lanes a").first().click();
  await page.waitForURL(/#c-c1$/);
  await page.locator(".relations summary").first().click();
  await soon(() => page.locator(".relations").first().innerText()).toContain("same place, opposite");
  await page.goto(new URL("/threads/t%2F1?asof=2025-11-19", served.address).href);
  expect(await page.locator("[role=status]").innerText()).toContain("19 Nov 2025");
  expect(await page.locator("article.claim").count()).toBe(0);
  await page.context().close();
});

test("report: marks are switched by style alone, sentences have addresses, text is never run", async () => {
  const { page } = await visit("/reports/aa01", { javaScriptEnabled: false });
  const cue = page.locator(".marked .m-cue").first();
  const underline = (): Promise<string> => cue.evaluate((node) => getComputedStyle(node).textDecorationLine);
  expect(await underline()).toBe("underline");
  await page.locator("#layer-cue").uncheck();
  await soon(underline).toBe("none");
  await page.locator(".margin a").first().click();
  await page.waitForURL(/#s-0$/);
  await page.context().close();
  const run = await visit("/reports/aa01");
  expect(run.faults).toEqual([]);
  expect(await run.page.locator(".marked").innerText()).toContain('<script>alert("claim")</script>');
  await run.page.context().close();
});

const article = `Officials highlight success near Kupiansk

Russia's Defence Ministry said on Tuesday that two counter-attacks near Kupiansk had been repelled. The statement highlighted the loss of three tanks.

Ukraine's General Staff denied the claim. <img src=x onerror=alert(1)> Russian troops took Krasnoarmeysk at the beginning of October.`;

test("paste and audit: read in this browser, nothing sent, text shown and never run", async () => {
  const { page, faults, requests } = await visit("/audit");
  await page.fill("#audit-text", article);
  await page.fill("#audit-published", "2025-11-04");
  await page.fill("#audit-publisher", "Evening News");
  const before = requests.length;
  await page.locator("form.audit button").click();
  await page.waitForFunction(() => document.documentElement.dataset["audited"] === "yes");
  expect(requests.slice(before).every((one) => one.startsWith("GET /assets/"))).toBe(true);
  expect((await page.locator(".marked .text").allTextContents()).join("")).toBe(article);
  expect(await page.locator(".marked .m-source").count()).toBeGreaterThan(0);
  expect(await page.locator("#audit-result .finding").count()).toBeGreaterThan(0);
  expect(await page.locator("#audit-result tbody th .claimant").first().innerText()).toContain("Ministry of Defence");
  expect(await violations(page)).toEqual([]);
  expect(faults).toEqual([]);
  await page.context().close();
});

test("paste and audit: an empty text is answered, without JavaScript the page says what to do", async () => {
  const { page } = await visit("/audit");
  await page.locator("form.audit button").click();
  await soon(() => page.locator("#audit-status").innerText()).toContain("Paste a text first");
  await page.context().close();
  const plain = await visit("/audit", { javaScriptEnabled: false });
  expect(await plain.page.locator("main").innerText()).toContain("reportedly audit FILE");
  await plain.page.context().close();
});

test("keyboard alone: skip link, search line, from claim to claim", async () => {
  const { page } = await visit("/");
  await page.keyboard.press("Tab");
  await soon(() => page.evaluate(() => document.activeElement?.className)).toBe("skip");
  await page.keyboard.press("/");
  await soon(() => page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe("q");
  await page.keyboard.type("Kupiansk");
  await page.keyboard.press("Enter");
  await page.waitForURL(/explore\?q=Kupiansk/);
  await page.locator("h1").click();
  await page.locator("article.claim").first().waitFor();
  await page.keyboard.press("j");
  await soon(() => page.evaluate(() => document.activeElement?.closest("article")?.dataset["claim"])).toBeTruthy();
  await page.context().close();
});

test("the language of the page is chosen in the address and kept", async () => {
  const { page } = await visit("/?lang=uk");
  expect(await page.locator("h2").first().innerText()).toBe("Спірне зараз");
  await page.goto(new URL("/threads", served.address).href);
  expect(await page.locator("h1").innerText()).toBe("Нитки");
  expect(await page.locator("html").getAttribute("lang")).toBe("uk");
  await page.context().close();
});

test("scripts before the map stay under 60 kB", async () => {
  const { page } = await visit("/explore", {}, flat);
  const sizes = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map((one) => [one.name, (one as PerformanceResourceTiming).encodedBodySize] as const),
  );
  const scripts = sizes.filter(([name]) => name.endsWith(".js")).reduce((sum, [, size]) => sum + size, 0);
  expect(scripts).toBeGreaterThan(0);
  expect(scripts).toBeLessThan(60_000);
  await page.context().close();
});
