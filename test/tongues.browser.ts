/** The interface in Ukrainian and Russian: no words of its own are left in Latin letters, before and after its scripts ran. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../src/api/server.ts";
import type { Serving } from "../src/api/server.ts";
import { pageServices } from "../src/cli/page-services.ts";
import { startBrowser, visitPage } from "./browser-visit.ts";
import { readSample, valuesIn } from "./sample-ledger.ts";
import type { SampleLedger } from "./sample-ledger.ts";

let sample: SampleLedger;
let served: Serving;
let browser: Browser;
let paths: readonly string[];

beforeAll(async () => {
  sample = await readSample();
  served = await serve({ ledger: sample.ledger, ...pageServices(), reviewToken: "a token" });
  browser = await startBrowser(false);
  const { items } = await sample.ledger.listThreads({ kind: "control" }, { limit: 200 });
  const thread = items.toSorted((a, b) => b.claims - a.claims)[0]!;
  const { claims } = await sample.ledger.getThread(thread.key);
  const { claim } = claims.find((one) => one.claim.chain.length > 0)!;
  const { items: sources } = await sample.ledger.listSources({ limit: 1 });
  const at = (folder: string, id: string | null | undefined): string => `/${folder}/${encodeURIComponent(id ?? "")}`;
  paths = [
    "/",
    "/explore?party=ru&hedged=no&origins=1",
    "/threads",
    at("threads", thread.key),
    at("reports", claim.reportId),
    at("claims", claim.id),
    "/reports",
    "/sources",
    at("sources", sources[0]?.key),
    at("places", thread.place),
    "/audit",
    "/review",
    "/nothing",
  ];
}, 240_000);

afterAll(async () => {
  await browser.close();
  await served.stop();
  await sample.close();
});

/** Quotations, code, addresses, and what is marked as another language. */
const others =
  "q, blockquote, code, kbd, script, style, template, textarea, [lang]:not(html), .brand, .twins, .carry, .cite, noscript, svg title, svg.map text, .lane-name, #r-area option[value*='/']";

/** Texts in Latin letters that are no names: what is left when the names are taken out. */
async function leftOver(page: Page, names: readonly string[]): Promise<string[]> {
  const texts = await page.evaluate((skipped) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const holder = walker.currentNode.parentElement;
      if (!holder?.closest(skipped)) found.push((walker.currentNode.textContent ?? "").replace(/\s+/g, " ").trim());
    }
    return found;
  }, others);
  // an origin is known by its name in small letters
  const longestFirst = [...names, ...names.map((name) => name.toLowerCase())].sort((a, b) => b.length - a.length);
  const isLeft = (text: string): boolean =>
    /[a-z]{2}/.test(longestFirst.reduce((rest, name) => rest.replaceAll(name, ""), text));
  return [...new Set(texts.filter((text) => /[a-z]{2}/.test(text) && isLeft(text)))];
}

/** Values that are names by their key, in everything the ledger tells of itself. */
const nameKeys: ReadonlySet<string> = new Set([
  "name",
  "region",
  "publisher",
  "names",
  "title",
  "sentence",
  "district",
]);

async function namesOf(path: string): Promise<string[]> {
  const [file, search = ""] = path.split("?");
  const answer = await fetch(new URL(`${file === "/" ? "/index" : file}.json?${search}`, served.address));
  if (!answer.ok) return [];
  return valuesIn(await answer.json()).flatMap(({ path: keys, value }) => {
    const key = keys.findLast((one) => !/^\d+$/.test(one)) ?? "";
    return typeof value === "string" && value !== "" && nameKeys.has(key) ? [value] : [];
  });
}

const article = `Officials confirm success near Kupiansk

Russia's Defence Ministry said on Tuesday that two counter-attacks near Kupiansk had been repelled. The statement highlighted the loss of three tanks.

Russian troops took Krasnoarmeysk at the beginning of October.`;

test.each(["uk", "ru"] as const)("%s: no page keeps words of the interface in English", async (language) => {
  const names = (await Promise.all(paths.map(namesOf))).flat();
  expect(names.length).toBeGreaterThan(100);
  for (const path of paths) {
    const address = new URL(path, served.address);
    address.searchParams.set("lang", language);
    const { page } = await visitPage(browser, address);
    expect([path, await leftOver(page, names)]).toEqual([path, []]);
    await page.context().close();
  }
});

test.each(["uk", "ru"] as const)("%s: an audit made in the browser tells its findings and marks", async (language) => {
  const { page } = await visitPage(browser, new URL(`/audit?lang=${language}`, served.address));
  await page.fill("#audit-text", article);
  await page.fill("#audit-published", "2025-11-04");
  await page.locator("form.audit button[type=submit]").click();
  await page.waitForFunction(() => document.documentElement.dataset["audited"] === "yes");
  const names = ["Russian Ministry of Defence", "Officials", "Kupiansk", "Pokrovsk"];
  expect(await leftOver(page, names)).toEqual([]);
  expect(await page.locator("#audit-result .finding .why[lang=en]").allInnerTexts()).toEqual([]);
  const titles = await page
    .locator("#audit-result .text [title]")
    .evaluateAll((marks) => marks.flatMap((mark) => (mark as HTMLElement).title.split("\n")));
  expect(titles.length).toBeGreaterThan(5);
  expect(titles.filter((line) => !/^\p{Script=Cyrillic}/u.test(line))).toEqual([]);
  await page.context().close();
});
