/** SARIF: lines and columns as editors count them, every rule listed, every result at its words. */
import { expect, test } from "vitest";
import type { Report } from "../report/report.ts";
import { findingRules, type Finding } from "./finding.ts";
import { auditSarif, lineAndColumn } from "./sarif.ts";

const report: Report = {
  id: "1",
  publisher: "Courier",
  party: "ind",
  url: null,
  published: null,
  language: "en",
  text: "Title\n\nThe enemy lost 20 men.\nMore.",
};
const finding: Finding = { rule: "party-label", span: [11, 16], why: "A label.", remedy: "use-neutral-word" };

test.each([
  [0, 1, 1],
  [5, 1, 6],
  [6, 2, 1],
  [7, 3, 1],
  [11, 3, 5],
  [30, 4, 1],
])("offset %i is line %i, column %i", (offset, line, column) => {
  expect(lineAndColumn(report.text, offset)).toEqual({ line, column });
});

test("a result stands at its words", () => {
  const [run] = auditSarif(report, [finding], "article.txt").runs;
  expect(run?.results[0]).toEqual({
    ruleId: "party-label",
    ruleIndex: findingRules.indexOf("party-label"),
    level: "warning",
    message: { text: "A label." },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: "article.txt" },
          region: {
            startLine: 3,
            startColumn: 5,
            endLine: 3,
            endColumn: 10,
            charOffset: 11,
            charLength: 5,
            snippet: { text: "enemy" },
          },
        },
      },
    ],
    properties: { remedy: "use-neutral-word" },
  });
});

test("the log is SARIF 2.1.0 with all rules, in UTF-16 columns, also without results", () => {
  const log = auditSarif(report, [], "article.txt");
  expect(log.version).toBe("2.1.0");
  expect(log.runs[0]?.columnKind).toBe("utf16CodeUnits");
  expect(log.runs[0]?.tool.driver.rules.map(({ id }) => id)).toEqual([...findingRules]);
  expect(log.runs[0]?.results).toEqual([]);
});

test("what the ledger adds is a note", () => {
  const [run] = auditSarif(report, [{ ...finding, rule: "claimed-before", remedy: "tell-the-history" }], "a").runs;
  expect(run?.results[0]?.level).toBe("note");
});
