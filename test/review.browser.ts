/** Reviewing in a real browser on the sample: split and merge by forms and keys, each act undone again. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../src/api/server.ts";
import type { Serving } from "../src/api/server.ts";
import { startBrowser, violations, visitPage } from "./browser-visit.ts";
import { readSample } from "./sample-ledger.ts";
import type { SampleLedger } from "./sample-ledger.ts";
import { soon } from "./soon.ts";

const token = "a token of the owner";
let sample: SampleLedger;
let served: Serving;
let browser: Browser;

beforeAll(async () => {
  sample = await readSample();
  served = await serve({ ledger: sample.ledger, reviewToken: token });
  browser = await startBrowser(false);
}, 240_000);

afterAll(async () => {
  await browser.close();
  await served.stop();
  await sample.close();
});

/** A thread on who holds a place, with several claims but not the most; in a small one a claim may have nothing to come back to. */
async function someThread(): Promise<string> {
  const { items } = await sample.ledger.listThreads({ kind: "control" }, { limit: 200 });
  return items.filter(({ claims }) => claims >= 8).sort((a, b) => a.claims - b.claims)[0]?.key ?? "";
}

const claimsOf = async (key: string): Promise<number> => (await sample.ledger.getThread(key)).claims.length;

test("a claim is split off by keys, the thread is made anew, and undoing puts it back", async () => {
  const key = await someThread();
  const before = await claimsOf(key);
  const { page, faults } = await visitPage(
    browser,
    new URL(`/review/threads/${encodeURIComponent(key)}`, served.address),
  );
  await page.fill("#r-name", "Olha");
  await page.fill("#r-token", token);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/review$/);
  await page.goto(new URL(`/review/threads/${encodeURIComponent(key)}`, served.address).href);
  await soon(() => page.locator(".choosable").count()).toBe(before);
  expect(await violations(page)).toEqual([]);
  await page.locator("h1").click();
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await soon(() => page.locator(".choosable input:checked").count()).toBe(1);
  await page.fill("#split-reason", "another village of that name");
  await page.locator("button[value=split]").click();
  await soon(() => claimsOf(key).catch(() => before)).toBeLessThan(before);
  await page
    .locator(".choosable")
    .nth(before - 2)
    .waitFor();
  await soon(() => page.locator(".choosable").count()).toBe(before - 1);
  await page.goto(new URL("/review", served.address).href);
  expect(await page.locator("table.book").innerText()).toContain("another village of that name");
  expect(await violations(page)).toEqual([]);
  await page.locator("button[value=undo]").first().click();
  await soon(() => claimsOf(key)).toBe(before);
  expect(faults.filter((fault) => !/403/.test(fault))).toEqual([]);
  await page.context().close();
});

test("without JavaScript: a claim split off is merged back by the other form", async () => {
  const key = await someThread();
  const before = await claimsOf(key);
  const { page } = await visitPage(browser, new URL("/review", served.address), { javaScriptEnabled: false });
  await page.fill("#r-name", "Olha");
  await page.fill("#r-token", token);
  await page.locator("main button").click();
  await page.locator("table.book, .queue").first().waitFor();
  const address = new URL(`/review/threads/${encodeURIComponent(key)}`, served.address).href;
  await page.goto(address);
  await page.locator(".choosable input").first().check();
  await page.fill("#split-reason", "another attack");
  await page.locator("button[value=split]").click();
  await soon(() => page.locator(".choosable").count()).toBe(before - 1);
  expect(page.url()).toContain("/review/threads/");
  const split = await page.locator("#merge-other option[value*=split]").getAttribute("value");
  await page.selectOption("#merge-other", split);
  await page.fill("#merge-reason", "one and the same attack after all");
  await page.locator("button[value=merge]").click();
  await soon(() => page.locator(".choosable").count()).toBe(before);
  const { items: judged } = await sample.ledger.listJudgements({}, { limit: 5 });
  expect(judged[0]).toMatchObject({ act: "merge", by: "Olha", reason: "one and the same attack after all" });
  await page.context().close();
});

test("a split of nothing is refused in words", async () => {
  const key = await someThread();
  const answer = await fetch(new URL("/review/judge", served.address), {
    method: "POST",
    headers: { cookie: `review=${encodeURIComponent(token)}; reviewer=Olha`, origin: new URL(served.address).origin },
    body: new URLSearchParams({ act: "split", on: "thread", subject: key, reason: "no claim chosen" }),
  });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("choose at least one claim");
});
