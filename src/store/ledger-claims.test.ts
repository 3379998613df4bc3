/** What the ledger keeps as a claim's sentence: the words that state it, and those that answer it. */
import { expect, test } from "vitest";
import { readingContext } from "../ingest/reading-context.ts";
import { readReport } from "../reading/read-report.ts";
import { toLedgerClaims } from "./ledger-claims.ts";

const context = readingContext();
const told = (text: string): readonly string[] => {
  const report = {
    id: "r",
    publisher: "press",
    party: "ind",
    url: null,
    published: "2025-02-07",
    language: "en",
    text,
  };
  return toLedgerClaims(readReport(report as Parameters<typeof readReport>[0], context), "test").map(
    ({ stance, sentence }) => `${stance}: ${sentence}`,
  );
};

test("an answer in the next sentence is shown with what it answers", () => {
  const said = "The Russian Defence Ministry said Terny had been captured.";
  expect(told(`${said} The Ukrainian General Staff denied it. Snow fell.`)).toEqual([
    `asserts: ${said}`,
    `denies: ${said} The Ukrainian General Staff denied it.`,
  ]);
});

test("a denial within its own sentence shows that sentence alone", () => {
  expect(told("Snow fell. Kyiv denied that Terny had been captured. It was cold.")).toEqual([
    "denies: Kyiv denied that Terny had been captured.",
  ]);
});
