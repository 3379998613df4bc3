import { expect, test } from "vitest";
import { exampleMarks, rowExamples } from "../lexicon/example.ts";
import { findMatches } from "../lexicon/lexicon.ts";
import { loadLexicon, readDataFiles } from "../store/tables/data-files.ts";
import type { Language } from "../text/language.ts";
import { parseDocument } from "../text/parse.ts";

const lexicon = loadLexicon();
const { finds, skips } = rowExamples(readDataFiles(), "source");

/** Spans of the words of a text in which a source row was found. */
function spansOf(text: string, language: Language, id: string): string[] {
  const document = parseDocument(text, language);
  return findMatches(lexicon, document)
    .source.filter(({ row }) => row.id === id)
    .map(({ from, to }) => `${document.tokens[from]?.start}-${document.tokens[to - 1]?.end}`);
}

test.each(finds)("$id finds $example", ({ id, language, example }) => {
  const { text, spans } = exampleMarks(example);
  const marked = (spans.get("source") ?? []).map(([from, to]) => `${from}-${to}`);
  expect(marked.length).toBeGreaterThan(0);
  // a shorter form may stand inside a longer one of the same row
  expect(spansOf(text, language, id)).toEqual(expect.arrayContaining(marked));
});

test.each(skips)("$id skips $example", ({ id, language, example }) => {
  expect(spansOf(example, language, id)).toEqual([]);
});
