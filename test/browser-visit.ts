/** A browser for the tests of the pages: fresh profiles, every request that would leave the machine refused and noted. */
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** With WebGL drawn in software, or without any. */
export const startBrowser = (webGl: boolean): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: [...flags, ...(webGl ? ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"] : ["--disable-3d-apis"])],
  });

/** Milliseconds; far more than a busy machine needs. */
const patience = 120_000;

export interface Visit {
  readonly page: Page;
  /** Errors of the page and requests that would have left the machine. */
  readonly faults: string[];
  /** Methods and paths of all requests. */
  readonly requests: string[];
}

/** Opens a page in a fresh profile; every request to anywhere else is noted and refused. */
export async function visitPage(using: Browser, address: URL, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await using.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  await page.route("**/*", (route) => {
    const url = new URL(route.request().url());
    requests.push(`${route.request().method()} ${url.pathname}`);
    if (url.origin === address.origin) return route.continue();
    faults.push(`a request to ${url.href}`);
    return route.abort();
  });
  await page.goto(address.href);
  await settled(page, options.javaScriptEnabled ?? true);
  return { page, faults, requests };
}

/** Until styles and letters have come, and explore has said which map it shows. */
async function settled(page: Page, scripted: boolean): Promise<void> {
  await page.waitForLoadState("networkidle");
  if (!scripted) return;
  await page.waitForFunction(() => document.fonts.status === "loaded");
  const instrument = (): boolean =>
    document.querySelector(".brushed") === null || document.documentElement.dataset["ready"] !== undefined;
  await page.waitForFunction(instrument);
}

export const sizes = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds against WCAG 2.2 AA and good practice; empty for nothing. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (of: Document, options: object) => Promise<{ violations: Violation[] }> };
    };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    return (await axe.run(document, { runOnly: tags })).violations;
  });
  return found.map((one) => `${one.id}: ${one.nodes[0]?.html ?? ""}`);
}
