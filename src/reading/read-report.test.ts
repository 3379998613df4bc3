import fc from "fast-check";
import { expect, test } from "vitest";
import type { Report } from "../report/report.ts";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import { coverLexicon } from "./coverage.ts";
import { toExchange } from "./exchange.ts";
import { explainReport } from "./explain.ts";
import { findPublisher } from "./publisher-party.ts";
import { readReport, readReports } from "./read-report.ts";

const context = { lexicon: loadLexicon(), gazetteer: loadGazetteer() };

const report = (text: string, more: Partial<Report> = {}): Report => ({
  id: "t/1",
  publisher: "Example Wire",
  party: "ind",
  url: null,
  published: "2025-10-04",
  language: "en",
  text,
  ...more,
});

const wire =
  "Russia's defence ministry said on Saturday that its forces had repelled two attacks near Kupiansk. Ukraine's General Staff denied that its troops were surrounded.";

test("reports read together are read as each alone", () => {
  const texts: readonly (readonly [Report["language"], string])[] = [
    ["en", wire],
    ["ru", "Минобороны России: отбиты две атаки у Купянска. Киев это отрицает."],
    ["uk", "Генштаб повідомив, що ворог тричі атакував поблизу Куп'янська. Наші воїни втримали позиції."],
    ["en", ""],
  ];
  const reports = Array.from({ length: 60 }, (_, n) => {
    const [language, text] = texts[n % texts.length] ?? ["en", wire];
    return report(`${text} `.repeat(1 + (n % 40)), { id: `t/${n}`, language, party: n % 3 === 0 ? "ru" : "ind" });
  });
  expect(readReports(reports, context)).toEqual(reports.map((one) => readReport(one, context)));
  expect(readReports([], context)).toEqual([]);
});

test("a report walks from its text to claims with chain, sides, place and number", () => {
  const { claims } = toExchange(readReport(report(wire), context));
  const [repel, encircle] = claims;
  expect(repel).toMatchObject({
    action: "repel",
    stance: "asserts",
    actor: { party: "ru" },
    recipient: { party: "ua" },
  });
  expect(repel?.chain.map(({ name, party }) => [name, party])).toEqual([["Russian Ministry of Defence", "ru"]]);
  expect(repel?.places.map(({ name, role }) => [name, role])).toEqual([["Kupiansk", "near"]]);
  expect(repel?.quantities.map(({ of, min, max }) => [of, min, max])).toEqual([["attack", 2, 2]]);
  expect(encircle).toMatchObject({ action: "encircle", stance: "denies" });
});

test("spans of every layer lie in the untouched text", () => {
  const { attributions, claims, toponyms, otherToponyms } = toExchange(readReport(report(wire), context));
  const spans = [
    ...attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
    ...claims.map(({ content }) => content),
    ...[...toponyms, ...otherToponyms].map(({ span }) => span),
  ];
  expect(spans.length).toBeGreaterThan(8);
  expect(spans.every(([from, to]) => 0 <= from && from < to && to <= wire.length)).toBe(true);
  expect(toponyms.map(({ span }) => wire.slice(...span))).toEqual(["Kupiansk"]);
});

test("the same report gives the same reading, whatever was read before", () => {
  const before = JSON.stringify(toExchange(readReport(report(wire), context)));
  readReport(report("Ворог атакував біля Піщаного.", { language: "uk" }), context);
  expect(JSON.stringify(toExchange(readReport(report(wire), context)))).toBe(before);
});

test("no text makes it throw", () => {
  const bits = fc.constantFrom(
    "«",
    "»",
    '"',
    "’",
    " said ",
    " заявив ",
    "Kupiansk",
    "\n",
    "—",
    ":",
    "…",
    "30-й",
    "\uD83D",
    "٪",
    ". ",
  );
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 40 }), fc.constantFrom("en", "ru", "uk" as const), (parts, language) => {
      const text = parts.join("");
      const reading = readReport(report(text, { language: language as Report["language"] }), context);
      expect(reading.claims.every(({ content }) => content[1] <= text.length)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("explain tells of each sentence what fired and what lost", () => {
  const [first, second] = explainReport(report(wire), context);
  expect(first?.findings.map(({ rule }) => rule)).toContain("en.action.repel");
  expect(first?.findings.some(({ kind, words }) => kind === "toponym" && words === "Kupiansk")).toBe(true);
  expect(second?.findings.some(({ rule }) => rule.startsWith("en.cue.deny"))).toBe(true);
  expect(first?.lost.every(({ why }) => why.length > 0)).toBe(true);
});

test("coverage counts rows that won and words near findings that no row knows", () => {
  const coverage = coverLexicon([report(wire), report("Zorbling continued near Kupiansk, residents said.")], context);
  expect(coverage.reports).toBe(2);
  expect(coverage.rows.find(({ id }) => id === "en.action.repel")).toMatchObject({ won: 1, wins: true });
  // what lends to others cannot win, so it does not lose either
  for (const id of ["en.action.carry-out", "en.time.on", "en.thing.place"])
    expect(coverage.rows.find((row) => row.id === id)).toMatchObject({ wins: false });
  expect(coverage.rows.some(({ seen }) => seen === 0)).toBe(true);
});

test.each([
  ["mod_russia", "ru"],
  ["@Mod_Russia", "ru"],
  ["https://t.me/s/mod_russia", "ru"],
  ["DeepStateUA", "ind"],
])("%s speaks for %s", (name, party) => {
  expect(findPublisher(context.lexicon, name)?.party).toBe(party);
});

test("nobody knows an unknown publisher", () => {
  expect(findPublisher(context.lexicon, "Evening Star of Nowhere")).toBeNull();
});
