import { expect, test } from "vitest";
import { exampleMarks, rowExamples } from "../lexicon/example.ts";
import { loadLexicon, readDataFiles } from "../store/tables/data-files.ts";
import type { Span } from "../text/span.ts";
import { inWords, readFixture } from "./reading-fixture.ts";

const lexicon = loadLexicon();
const { finds, skips } = rowExamples(readDataFiles(), "cue");

const key = (spans: readonly Span[] | undefined): string => JSON.stringify(spans ?? []);

/** Found by the row itself or by a form of it: "en.cue.claim-verb.by". */
const ofRow = (rule: string, id: string): boolean => rule === id || rule.startsWith(`${id}.`);

test.each(finds)("$id finds $example", ({ id, language, example }) => {
  const { text, spans } = exampleMarks(example);
  const { attributions } = readFixture(lexicon, { text, language });
  const found = attributions.filter(({ rule }) => ofRow(rule, id));
  const right = found.some(
    ({ source, cue, content }) =>
      key(source) === key(spans.get("source")) &&
      key(cue) === key(spans.get("cue")) &&
      key(content) === key(spans.get("content")),
  );
  expect(right, `found: ${attributions.map((one) => `${one.rule}: ${inWords(text, one)}`).join("; ")}`).toBe(true);
});

test.each(skips)("$id skips $example", ({ id, language, example }) => {
  const { attributions } = readFixture(lexicon, { text: example, language });
  expect(attributions.filter(({ rule }) => ofRow(rule, id)).map((one) => inWords(example, one))).toEqual([]);
});
