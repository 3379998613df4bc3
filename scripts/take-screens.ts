/**
 * Takes the pictures of docs/screens from a ledger of the bundled sample. `--all FOLDER` takes every page in every look
 * (desktop, phone, dark, dark phone, print) into a folder of its own, to be looked at; `--only home,report` some pages alone.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { serve } from "../src/api/server.ts";
import { pageServices } from "../src/cli/page-services.ts";
import { loadGazetteer } from "../src/store/tables/gazetteer-file.ts";
import { openLedger } from "../src/store/engine/open-ledger.ts";

const usualOut = join(import.meta.dirname, "../docs/screens");
const flags =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --use-angle=swiftshader --enable-unsafe-swiftshader";
const looks: Readonly<Record<string, BrowserContextOptions>> = {
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 390, height: 844 } },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  "phone-dark": { viewport: { width: 390, height: 844 }, colorScheme: "dark" },
  print: { viewport: { width: 794, height: 1123 } },
};
const tallest: Readonly<Record<string, number>> = {
  desktop: 1700,
  phone: 1900,
  dark: 1300,
  "phone-dark": 1900,
  print: 1123,
};

/** Waits until what scripts draw is there. */
async function settle(page: Page, path: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  if (path.startsWith("/explore")) {
    await page.waitForFunction(() => document.documentElement.dataset["ready"], null, { timeout: 30_000 });
  }
  if (path === "/audit") {
    await page.fill("#audit-text", article);
    await page.fill("#audit-published", "2025-11-04");
    await page.fill("#audit-publisher", "Evening News");
    await page.locator("form.audit button[type=submit]").click();
    await page.waitForFunction(() => document.documentElement.dataset["audited"], null, { timeout: 60_000 });
  }
  await page.waitForTimeout(300);
}

/** Opens the pages of reviewing; the ledger is read only, so nothing is judged. */
const reviewToken = "pictures";

const article = `Officials confirm success near Kupiansk

Russia's Defence Ministry said on Tuesday that two counter-attacks near Kupiansk had been repelled and that units there were encircled. The statement highlighted the loss of up to 250 servicemen and three tanks.

Monitors reportedly saw fighting near Petropavlivka. Russian troops took Krasnoarmeysk at the beginning of October.`;

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly look: string;
  /** Kinds of links to draw. */
  readonly tick?: readonly string[];
  /** A folded part to open. */
  readonly open?: string;
}

async function take(browser: Browser, base: string, { name, path, look, tick = [], open }: Picture): Promise<void> {
  if (only !== null && !only.includes(name.replace(/-uk$/, ""))) return;
  const context = await browser.newContext(looks[look]);
  await context.addCookies([
    { name: "review", value: reviewToken, url: base },
    { name: "reviewer", value: "Olha", url: base },
  ]);
  const page = await context.newPage();
  await page.goto(new URL(path, base).href);
  await settle(page, path);
  // paper shows no buttons to press, so what scripts do is done before
  if (look === "print") await page.emulateMedia({ media: "print" });
  for (const kind of tick) await page.locator(`#link-${kind}`).check();
  if (open) await page.locator(`${open} summary`).first().click();
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  const size = page.viewportSize() ?? { width: 1280, height: 900 };
  const clip = { x: 0, y: 0, width: size.width, height: Math.min(whole, tallest[look] ?? 1700) };
  await page.screenshot({ path: join(out, `${name}-${look}.png`), fullPage: true, clip });
  await context.close();
}

const { values } = parseArgs({
  options: {
    ledger: { type: "string", default: "kupiansk.ledger" },
    all: { type: "string" },
    only: { type: "string" },
  },
});
const out = values.all ?? usualOut;
const only = values.only?.split(",") ?? null;
const ledger = await openLedger(values.ledger, { gazetteer: loadGazetteer(), readOnly: true, mustExist: true });
const { items } = await ledger.listThreads({ kind: "control" }, { limit: 200 });
const thread = items.toSorted((a, b) => b.claims - a.claims)[0];
const { claims } = await ledger.getThread(thread?.key ?? "");
const report = claims.find((item) => item.claim.publisherParty === "ind" && item.claim.chain.length > 1)?.claim
  .reportId;
const ministry = await ledger.findSources("Russian Ministry of Defence");
const { items: sources } = await ledger.listSources({ limit: 1 });
const pages = {
  home: "/",
  explore: "/explore",
  threads: "/threads",
  thread: `/threads/${encodeURIComponent(thread?.key ?? "")}`,
  report: `/reports/${report}`,
  place: `/places/${encodeURIComponent(thread?.place ?? "")}`,
  sources: "/sources",
  source: `/sources/${encodeURIComponent((ministry[0] ?? sources[0])?.key ?? "")}`,
  reports: "/reports",
  claim: `/claims/${claims[0]?.claim.id}`,
  problem: "/nothing",
  audit: "/audit",
  review: "/review",
};
/** Those in docs/screens; all in a folder to look at. */
const kept = ["home", "explore", "threads", "thread", "report", "place", "sources", "source", "audit", "review"];
mkdirSync(out, { recursive: true });
const served = await serve({ ledger, reviewToken, ...pageServices() });
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: flags.split(" "),
});
const everyLook = values.all === undefined ? ["desktop", "phone"] : Object.keys(looks);
for (const [name, path] of Object.entries(pages)) {
  if (values.all === undefined && !kept.includes(name)) continue;
  for (const look of everyLook) await take(browser, served.address, { name, path, look });
}
if (values.all === undefined) {
  await take(browser, served.address, { name: "thread", path: pages.thread, look: "dark" });
  await take(browser, served.address, { name: "explore", path: pages.explore, look: "dark" });
  await take(browser, served.address, { name: "thread", path: pages.thread, look: "print" });
  await take(browser, served.address, { name: "report", path: pages.report, look: "print" });
  await take(browser, served.address, { name: "home-uk", path: "/?lang=uk", look: "phone" });
}
const linked = { name: "links", path: pages.thread, look: "desktop", tick: ["denies", "concedes"] };
await take(browser, served.address, linked);
const filtered = { name: "filters", path: "/explore?party=ru&standing=contested", look: "desktop", open: "#filters" };
await take(browser, served.address, filtered);
await browser.close();
await served.stop();
await ledger.close();
