/** First paint of explore in Chromium over a great ledger: the first visit to a server just started, then visits with all at hand. */
import type { Browser, Page } from "playwright-core";
import { serve } from "../src/api/server.ts";
import { openLedger } from "../src/store/engine/open-ledger.ts";
import { startBrowser } from "../test/browser-visit.ts";
import { madeSettlementGazetteer } from "./made-claims.ts";
import { onMadeLedger } from "./made-ledger.ts";
import type { BenchRow } from "./row.ts";

/** Milliseconds since the address was asked for. */
export interface Paint {
  /** First byte of the page. */
  readonly begun: number;
  /** First contentful paint: words of the page are seen. */
  readonly first: number;
  /** The drawn map and its signs are seen. */
  readonly map: number;
}

export interface PaintFigures {
  /** First visit, fresh profile, server just started. */
  readonly cold: Paint;
  /** Fresh profiles, server at work: middle and worst of several. */
  readonly fresh: readonly [middle: Paint, worst: Paint];
  /** The page again, style and fonts at hand. */
  readonly warm: readonly [middle: Paint, worst: Paint];
}

/** Set before the page's own scripts: notes the frame in which the drawn map and its signs are there. */
const watchMap = (): void => {
  const look = (): void => {
    if (document.querySelector("svg.map .spot") === null) requestAnimationFrame(look);
    else requestAnimationFrame(() => performance.mark("map-seen"));
  };
  requestAnimationFrame(look);
};

/** Whether both have happened; the browser tells of a paint some time after it. */
const painted = (): boolean =>
  ["map-seen", "first-contentful-paint"].every((name) => performance.getEntriesByName(name).length > 0);

async function paintOf(page: Page): Promise<Paint> {
  await page.waitForFunction(painted, null, { timeout: 60_000 });
  return page.evaluate(() => {
    const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    const at = (name: string): number => Math.round(performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN);
    return {
      begun: Math.round(visit!.responseStart),
      first: at("first-contentful-paint"),
      map: at("map-seen"),
    };
  });
}

const middleAndWorst = (paints: readonly Paint[]): readonly [Paint, Paint] => {
  const sorted = paints.toSorted((a, b) => a.first - b.first);
  return [sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!];
};

async function visit(browser: Browser, address: string, again: number): Promise<Paint[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript(watchMap);
  const page = await context.newPage();
  const paints: Paint[] = [];
  for (let n = 0; n <= again; n += 1) {
    await page.goto(address, { waitUntil: "commit" });
    paints.push(await paintOf(page));
    await page.waitForFunction(() => document.documentElement.dataset["ready"], null, { timeout: 60_000 });
  }
  await context.close();
  return paints;
}

/** Opens a ledger file, serves it and looks at it `times` times each way. */
export async function measurePaint(file: string, times = 7): Promise<PaintFigures> {
  const browser = await startBrowser(false);
  const ledger = await openLedger(file, { gazetteer: madeSettlementGazetteer, readOnly: true, mustExist: true });
  const served = await serve({ ledger });
  const address = new URL("/explore", served.address).href;
  const [cold] = await visit(browser, address, 0);
  const fresh: Paint[] = [];
  for (let n = 0; n < times; n += 1) fresh.push(...(await visit(browser, address, 0)));
  const warm = (await visit(browser, address, times)).slice(1);
  await browser.close();
  await served.stop();
  await ledger.close();
  return { cold: cold!, fresh: middleAndWorst(fresh), warm: middleAndWorst(warm) };
}

const rowOf = (claims: number, [when, paints]: readonly [string, readonly Paint[]]): BenchRow => {
  const of = (part: keyof Paint): string => paints.map((one) => one[part]).join(" / ");
  return {
    what: `${claims.toLocaleString("en")} claims, ${when}`,
    figure: `first paint ${of("first")} ms`,
    ratio: `first byte ${of("begun")}, map ${of("map")} ms`,
  };
};

async function rowsOf(file: string): Promise<BenchRow[]> {
  const ledger = await openLedger(file, { readOnly: true, mustExist: true });
  const { claims } = await ledger.counts();
  await ledger.close();
  const { cold, fresh, warm } = await measurePaint(file);
  const all = [
    ["cold", [cold]],
    ["fresh", fresh],
    ["warm", warm],
  ] as const;
  return all.map((one) => rowOf(claims, one));
}

/** Fills a ledger for each number of claims, or opens the file that is named. */
export async function benchPaint(ledgers: readonly (number | string)[]): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const one of ledgers) rows.push(...(await onMadeLedger(one, rowsOf)));
  return rows;
}
