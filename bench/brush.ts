/** The brush over explore's timeline: what one movement of it takes in the browser, with all claims of a ledger in view. */
import type { Page } from "playwright-core";
import { serve } from "../src/api/server.ts";
import { openLedger } from "../src/store/engine/open-ledger.ts";
import { startBrowser } from "../test/browser-visit.ts";
import { onMadeLedger } from "./made-ledger.ts";
import { madeSettlementGazetteer } from "./made-claims.ts";
import type { BenchRow } from "./row.ts";

export interface BrushFigures {
  readonly claims: number;
  /** Milliseconds of the page's own work for one movement: sums, map, count and list. */
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
  /** Of the page's thread alone, for a movement with all that follows of it: style, layout and painting too; the mean. */
  readonly cpu: number;
}

const share = (sorted: readonly number[], part: number): number =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0) * 10) / 10;

/** Moves a pointer `moves` times over the timeline, a movement a frame; runs in the page. */
async function dragged(moves: number): Promise<number[]> {
  const svg = document.querySelector<SVGSVGElement>(".brushed svg")!;
  const box = svg.getBoundingClientRect();
  const send = (type: string, x: number): void => {
    const at = { clientX: box.left + x * box.width, clientY: box.top + 20, pointerId: 1, bubbles: true };
    svg.dispatchEvent(new PointerEvent(type, at));
  };
  svg.setPointerCapture = () => undefined;
  send("pointerdown", 0.25);
  const times: number[] = [];
  for (let n = 0; n < moves; n += 1) {
    await new Promise(requestAnimationFrame);
    const start = performance.now();
    send("pointermove", 0.3 + (0.65 * n) / moves);
    times.push(performance.now() - start);
  }
  send("pointerup", 0.95);
  return times;
}

/** Milliseconds of CPU that the page's thread has taken since. */
async function threadTimer(page: Page): Promise<() => Promise<number>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  const now = async (): Promise<number> => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  };
  const before = await now();
  return async () => (await now()) - before;
}

/** Opens a ledger file, serves it and drags the brush of its explore page. */
export async function measureBrush(file: string, moves = 150): Promise<BrushFigures> {
  const ledger = await openLedger(file, { gazetteer: madeSettlementGazetteer, readOnly: true, mustExist: true });
  const { claims } = await ledger.counts();
  const served = await serve({ ledger });
  const browser = await startBrowser(true);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(new URL("/explore", served.address).href);
  await page.waitForFunction(() => document.documentElement.dataset["ready"] === "map", null, { timeout: 60_000 });
  const cpu = await threadTimer(page);
  const times = (await page.evaluate(dragged, moves)).toSorted((a, b) => a - b);
  const spent = await cpu();
  await browser.close();
  await served.stop();
  await ledger.close();
  return {
    claims,
    p50: share(times, 0.5),
    p95: share(times, 0.95),
    worst: share(times, 1),
    cpu: Math.round((spent / moves) * 10) / 10,
  };
}

const rowOf = ({ claims, p50, p95, worst, cpu }: BrushFigures): BenchRow => ({
  what: `brush over ${claims.toLocaleString("en")} claims in view`,
  figure: `${p50} / ${p95} ms a movement`,
  ratio: `worst ${worst} ms by the clock; ${cpu} ms of CPU with layout and painting; a frame is 16.7 ms`,
});

/** Fills a ledger for each number of claims, or opens the file that is named. */
export async function benchBrush(ledgers: readonly (number | string)[]): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const one of ledgers) rows.push(rowOf(await onMadeLedger(one, (file) => measureBrush(file))));
  return rows;
}
