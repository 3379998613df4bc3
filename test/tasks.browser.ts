/** Ten things people come for, done from the first page as a new reader would, each counted in clicks and filled fields. */
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../src/api/server.ts";
import type { Serving } from "../src/api/server.ts";
import { pageServices } from "../src/cli/page-services.ts";
import { startBrowser, visitPage } from "./browser-visit.ts";
import { readSample } from "./sample-ledger.ts";
import type { SampleLedger } from "./sample-ledger.ts";
import { soon } from "./soon.ts";

let sample: SampleLedger;
let served: Serving;
let browser: Browser;

beforeAll(async () => {
  sample = await readSample();
  served = await serve({ ledger: sample.ledger, ...pageServices() });
  browser = await startBrowser(false);
}, 240_000);

afterAll(async () => {
  await browser.close();
  await served.stop();
  await sample.close();
});

interface Hand {
  readonly page: Page;
  readonly click: (target: Locator) => Promise<void>;
  readonly fill: (field: string, text: string) => Promise<void>;
}

const article =
  "Russian troops took Krasnoarmeysk at the beginning of October.\n\nRussia's Defence Ministry said that two counter-attacks near Kupiansk had been repelled.";

interface Task {
  readonly asked: string;
  readonly clicks: number;
  readonly fields: number;
  /** Does it and gives how to read what then stands there; read until it has come. */
  readonly run: (hand: Hand) => Promise<() => Promise<string>>;
  readonly read: RegExp;
}

const link = (page: Page, name: string | RegExp): Locator => page.getByRole("link", { name }).first();
const whoHolds = (page: Page): Locator => link(page, "Who holds Kupiansk");
const textOf = (page: Page, part: string) => (): Promise<string> => page.locator(part).innerText();

const tasks: readonly Task[] = [
  {
    asked: "what changed today?",
    clicks: 0,
    fields: 0,
    run: async ({ page }) => textOf(page, "section[aria-labelledby=changed]"),
    read: /Changed today|Nothing changed/,
  },
  {
    asked: "who says Kupiansk is held by whom, and how has that stood?",
    clicks: 1,
    fields: 0,
    run: async ({ page, click }) => {
      await click(whoHolds(page));
      return textOf(page, "main");
    },
    read: /What is disputed[\s\S]*How it has stood/,
  },
  {
    asked: "what did each side say about Kupiansk on 20 November?",
    clicks: 2,
    fields: 3,
    run: async ({ page, click, fill }) => {
      await click(link(page, "Explore"));
      await fill("#f-place", "Kupiansk");
      await fill("#f-from", "2025-11-20");
      await fill("#f-to", "2025-11-20");
      await click(page.locator(".primary button"));
      return textOf(page, ".found");
    },
    read: /Valery Gerasimov[\s\S]*denies|denies[\s\S]*Valery Gerasimov/,
  },
  {
    asked: "which claims of the ministry were conceded?",
    clicks: 1,
    fields: 0,
    run: async ({ page, click }) => {
      await click(link(page, "Russian Ministry of Defence"));
      return textOf(page, "main");
    },
    read: /How its claims turned out[\s\S]*Conceded by the side it harms/,
  },
  {
    asked: "is this article fair?",
    clicks: 2,
    fields: 2,
    run: async ({ page, click, fill }) => {
      await click(link(page, "Audit a text"));
      await fill("#audit-text", article);
      await fill("#audit-published", "2025-11-04");
      await click(page.locator("form.audit button[type=submit]"));
      await page.waitForFunction(() => document.documentElement.dataset["audited"]);
      return textOf(page, "#audit-result");
    },
    read: /A former name: the place is called Pokrovsk[\s\S]*Who is heard/,
  },
  {
    asked: "what was known on 1 November?",
    clicks: 2,
    fields: 1,
    run: async ({ page, click, fill }) => {
      await click(whoHolds(page));
      await fill("#asof", "2025-11-01");
      await click(page.locator(".as-of button"));
      return textOf(page, "main");
    },
    read: /later claims are left out/,
  },
  {
    asked: "who told it first, and who only copied?",
    clicks: 1,
    fields: 0,
    run: async ({ page, click }) => {
      await click(whoHolds(page));
      return textOf(page, "section[aria-labelledby=origins]");
    },
    read: /count once[\s\S]*×\d/,
  },
  {
    asked: "a line to cite a claim by",
    clicks: 2,
    fields: 0,
    run: async ({ page, click }) => {
      await click(whoHolds(page));
      await click(page.locator("article.claim .links a", { hasText: "Cite" }).first());
      return textOf(page, ".cite");
    },
    read: /“.+”[\s\S]*reportedly: [0-9a-f]{32}/,
  },
  {
    asked: "every denial in Ukrainian, as a table to carry away",
    clicks: 3,
    fields: 0,
    run: async ({ page, click }) => {
      await click(link(page, "denials"));
      await click(link(page, "in Ukrainian"));
      await page.waitForURL(/stance=denies.*in=uk/);
      const address = await page.locator(".carry a", { hasText: "CSV" }).getAttribute("href");
      await click(page.locator(".chosen a").first()); // stands for the download, which leaves no page
      return async () => (await fetch(new URL(address ?? "", served.address))).text();
    },
    read: /^kind,claim_id,asserted_by[\s\S]*denies/,
  },
  {
    asked: "what is the town now called that a report calls Красноармейск?",
    clicks: 2,
    fields: 1,
    run: async ({ page, click, fill }) => {
      await fill("#q-home", "Красноармейск");
      await click(page.locator("form.search button").first());
      await click(page.locator(".places-found a").first());
      return textOf(page, "main");
    },
    read: /Pokrovsk/,
  },
];

test.each(tasks)("$asked ($clicks clicks, $fields fields)", async ({ clicks, fields, run, read }) => {
  const { page, faults } = await visitPage(browser, new URL("/", served.address));
  const done = { clicks: 0, fields: 0 };
  const hand: Hand = {
    page,
    click: async (target) => {
      done.clicks += 1;
      await target.click();
      await page.waitForLoadState("networkidle");
    },
    fill: async (field, text) => {
      done.fields += 1;
      await page.fill(field, text);
    },
  };
  await soon(await run(hand)).toMatch(read);
  expect(done).toEqual({ clicks, fields });
  expect(faults).toEqual([]);
  await page.context().close();
});
