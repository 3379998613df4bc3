/** The bundled Kupiansk file: enough reports, three languages, an address and a retelling note on each, days in order. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Report } from "../src/report/report.ts";

interface SampleLine {
  readonly report: Report;
  readonly retells: string;
}

const folder = new URL("../samples/kupiansk/", import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".jsonl"))
  .sort();
const lines = files.flatMap((name) =>
  readFileSync(new URL(name, folder), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as SampleLine),
);
const reports = lines.map((line) => line.report);

const retold = {
  en: "(Retold for this sample in other words.)",
  ru: "(Пересказано для этой подборки другими словами.)",
  uk: "(Переказано для цієї добірки іншими словами.)",
};

test("holds sixty reports or more", () => expect(reports.length).toBeGreaterThanOrEqual(60));

test.each(["en", "ru", "uk"])("holds twenty reports or more in %s", (language) => {
  expect(reports.filter((report) => report.language === language).length).toBeGreaterThanOrEqual(20);
});

test("every id is its own", () => expect(new Set(reports.map((report) => report.id)).size).toBe(reports.length));

test("every report carries the address of a public page", () => {
  expect(reports.filter((report) => !/^https:\/\/[\w.-]+\/\S+$/.test(report.url ?? ""))).toEqual([]);
});

test("every text ends by saying that it is a retelling", () => {
  expect(reports.filter((report) => !report.text.endsWith(`\n${retold[report.language]}`))).toEqual([]);
});

test("every line says whose statement it retells", () => {
  expect(lines.filter((line) => !/statement of \d{4}-\d\d-\d\d, as carried by/.test(line.retells))).toEqual([]);
});

test("reports stand in the order of their days", () => {
  const days = reports.map((report) => report.published ?? "");
  expect(days).toEqual([...days].sort((a, b) => a.localeCompare(b)));
});

test.each(["2025-08-30", "2025-10-26", "2025-11-20", "2025-12-12", "2026-01-16"])(
  "the arc has its turn of %s",
  (day) => {
    expect(reports.some((report) => report.published === day)).toBe(true);
  },
);

test("both parties and third voices are heard", () => {
  expect(new Set(reports.map((report) => report.party))).toEqual(new Set(["ru", "ua", "ind"]));
});
