import { expect, test } from "vitest";
import * as contract from "./contract.ts";
import { notice } from "./notices/notice-schema.ts";
import * as examples from "./examples.ts";

test.each([
  [contract.claim, examples.exampleClaim],
  [contract.thread, examples.exampleThread],
  [contract.threadSummary, examples.exampleThreadSummary],
  [contract.report, examples.exampleReport],
  [contract.reportSummary, examples.exampleReportSummary],
  [contract.source, examples.exampleSource],
  [contract.sourceSummary, examples.exampleSourceSummary],
  [contract.place, examples.examplePlace],
  [notice, examples.exampleNotice],
  [contract.home, examples.exampleHome],
  [contract.cells, examples.exampleCells],
  [contract.explore, examples.exampleExplore],
])("the example of %# holds the contract", (schema, example) => {
  expect(schema.strict().parse(example)).toEqual(example);
});

test("spans of the examples point at their words", () => {
  const { text, claims } = examples.exampleReport;
  for (const { sentence, sentenceStart, content } of claims) {
    expect(text.slice(sentenceStart, sentenceStart + sentence.length)).toBe(sentence);
    expect(text.slice(...content)).toMatch(/^had .*captured/);
  }
});
