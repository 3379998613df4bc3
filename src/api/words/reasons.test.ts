import { afterAll, beforeAll, expect, test } from "vitest";
import { allTwins, readSample } from "../../../test/sample-ledger.ts";
import type { SampleLedger } from "../../../test/sample-ledger.ts";
import { happenedRules, whoRules } from "../../thread/standing/standing-rules.ts";
import { pageServices } from "../../cli/page-services.ts";
import { createApp } from "../app.ts";
import { reasonTemplates } from "./reason-templates.ts";
import { reasonIn } from "./reasons.ts";

let sample: SampleLedger;
beforeAll(async () => {
  sample = await readSample();
}, 240_000);
afterAll(() => sample.close());

test.each([
  [
    "both go back to Ministry, told in en and uk, the same day",
    "обидва сягають Ministry, мови: англійська, українська, того ж дня",
    "оба восходят к Ministry, языки: английский, украинский, в тот же день",
  ],
  [
    "Staff and Corps are of one side (ua); said again 2 days later, on 2025-12-14",
    "Staff та Corps з одної сторони (Україна); сказано знову за 2 дн., 2025-12-14",
    "Staff и Corps с одной стороны (Украина); сказано снова через 2 дн., 2025-12-14",
  ],
  [
    "Staff likely says of it that it is not so; both about Pokrovsk; told within days; one thing hit; the same day",
    "Staff, імовірно, каже про це, що це не так; обидва про Pokrovsk; сказано з різницею в кілька днів; уражено те саме; того ж дня",
    "Staff, вероятно, говорит об этом, что это не так; оба о Pokrovsk; сказано с разницей в несколько дней; поражено то же; в тот же день",
  ],
  [
    "both about Pokrovsk, but percent: 70 against 80",
    "обидва про Pokrovsk, але %: 70 проти 80",
    "оба о Pokrovsk, но %: 70 против 80",
  ],
])("%s", (english, uk, ru) => {
  expect(reasonIn("uk", english)).toBe(uk);
  expect(reasonIn("ru", english)).toBe(ru);
});

test("in English a side stands by its name, not its code", () => {
  expect(reasonIn("en", "Staff and Corps are of one side (ua); said again 2 days later, on 2025-12-14")).toBe(
    "Staff and Corps are of one side (Ukraine); said again 2 days later, on 2025-12-14",
  );
});

test("a reason without a template is left as the rule wrote it", () => {
  expect(reasonIn("uk", "an unheard-of reason")).toBeNull();
});

test("every blank of a template stands in its translations, but for notes that are left out", () => {
  const blanks = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).filter((one) => one !== "{note}").sort();
  for (const [english, uk, ru] of reasonTemplates) {
    expect([english, blanks(uk)]).toEqual([english, blanks(english)]);
    expect([english, blanks(ru)]).toEqual([english, blanks(english)]);
  }
});

test("every printed rule of standing is told in each language", () => {
  for (const { text } of [...happenedRules, ...whoRules]) {
    for (const language of ["uk", "ru"] as const) expect([text, reasonIn(language, text)]).not.toEqual([text, null]);
  }
});

test("no page of the sample shows a reason in English to readers of Ukrainian or Russian", async () => {
  const app = createApp({ ledger: sample.ledger, delayHours: 0, web: "/nowhere", ...pageServices() });
  const pages = (await allTwins(sample.ledger))
    .filter((twin) => /^\/(threads|reports|claims)\/./.test(twin))
    .map((twin) => twin.replace(/\.json$/, ""));
  expect(pages.length).toBeGreaterThan(100);
  const english: string[] = [];
  for (const language of ["uk", "ru"]) {
    for (const page of pages.filter((_, n) => n % 3 === 0)) {
      const html = await (await app.request(`${page}?lang=${language}`)).text();
      for (const [, why] of html.matchAll(/class="why"[^>]*lang="en"[^>]*>([^<]*)/g)) english.push(why!.trim());
    }
  }
  expect([...new Set(english)]).toEqual([]);
}, 240_000);
