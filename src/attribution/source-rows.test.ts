import { expect, test } from "vitest";
import { exampleMarks } from "../lexicon/example.ts";
import { findMatches } from "../lexicon/lexicon.ts";
import { loadLexicon, readDataFiles } from "../store/tables/data-files.ts";
import type { Language } from "../text/language.ts";
import { parseDocument } from "../text/parse.ts";

interface RowOfFile {
  readonly id: string;
  readonly finds: readonly string[];
  readonly skips: readonly string[];
}

const lexicon = loadLexicon();
const rows = readDataFiles()
  .filter((file) => file.table === "source" && file.language !== undefined)
  .flatMap((file) =>
    (file.rows as unknown as RowOfFile[]).map((row) => ({ ...row, language: file.language as Language })),
  );

/** Spans of the words of a text in which a source row was found. */
function spansOf(text: string, language: Language, id: string): string[] {
  const document = parseDocument(text, language);
  return findMatches(lexicon, document)
    .source.filter(({ row }) => row.id === id)
    .map(({ from, to }) => `${document.tokens[from]?.start}-${document.tokens[to - 1]?.end}`);
}

test.each(rows.flatMap(({ id, language, finds }) => finds.map((example) => ({ id, language, example }))))(
  "$id finds $example",
  ({ id, language, example }) => {
    const { text, spans } = exampleMarks(example);
    const marked = (spans.get("source") ?? []).map(([from, to]) => `${from}-${to}`);
    expect(marked.length).toBeGreaterThan(0);
    // a shorter form may stand inside a longer one of the same row
    expect(spansOf(text, language, id)).toEqual(expect.arrayContaining(marked));
  },
);

test.each(rows.flatMap(({ id, language, skips }) => skips.map((example) => ({ id, language, example }))))(
  "$id skips $example",
  ({ id, language, example }) => {
    expect(spansOf(example, language, id)).toEqual([]);
  },
);
