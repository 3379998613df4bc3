/** Runs the examples of the quantity rows: marks are "kind-value", "kind-minN", "kind-maxN" or "kind-low-high", "_" for the point. */
import { expect, test } from "vitest";
import { findMatches } from "../../lexicon/lexicon.ts";
import { exampleMarks } from "../../lexicon/example.ts";
import { readDataFiles, dataPaths, loadLexicon } from "../../store/tables/data-files.ts";
import { parseDocument } from "../../text/parse.ts";
import type { Language } from "../../text/language.ts";
import { findQuantities } from "./quantity.ts";

const files = readDataFiles(dataPaths().filter((path) => path.includes("quantities")));
const lexicon = loadLexicon();

const show = (min: number | null, max: number | null): string =>
  (min === null ? `max${max}` : max === null ? `min${min}` : min === max ? `${min}` : `${min}-${max}`).replaceAll(
    ".",
    "_",
  );

function found(text: string, language: Language): string[] {
  const document = parseDocument(text, language);
  return findQuantities(document, findMatches(lexicon, document)).map(
    (each) => `${text.slice(...each.span)}|${each.of}-${show(each.min, each.max)}`,
  );
}

function marked(example: string): { text: string; wanted: string[] } {
  const { text, spans } = exampleMarks(example);
  const wanted = [...spans]
    .flatMap(([role, list]) => list.map((span) => ({ span, role })))
    .sort((a, b) => a.span[0] - b.span[0]);
  return { text, wanted: wanted.map(({ span, role }) => `${text.slice(...span)}|${role}`) };
}

const examples = files.flatMap(({ language, rows }) =>
  rows.flatMap((row) => row.finds.map((find) => [row.id, find, language as Language] as const)),
);
const skips = files.flatMap(({ language, rows }) =>
  rows.flatMap((row) => row.skips.map((skip) => [row.id, skip, language as Language] as const)),
);

test.each(examples)("%s: %s", (_, find, language) => {
  const { text, wanted } = marked(find);
  expect(found(text, language)).toEqual(wanted);
});

test.each(skips)("%s leaves alone: %s", (_, skip, language) => {
  expect(found(exampleMarks(skip).text, language)).toEqual([]);
});
