/** One line of text, one test: the month of May and the helping verb. */
import { expect, test } from "vitest";
import { parseDocument } from "../../text/parse.ts";
import { isMonthOfMay } from "./month-of-may.ts";

test.each([
  ["The army said on May 18 that it had won.", true],
  ["In early May the town fell.", true],
  ["On 18 May the town fell.", true],
  ["May 18 was quiet.", true],
  ["Troops may attack on 18 June.", false],
  ["May they rest in peace.", false],
])("%s", (text, expected) => {
  const document = parseDocument(text, "en");
  expect(document.tokens.some((_, at) => isMonthOfMay(document, at))).toBe(expected);
});
