/** Runs the examples of the time rows, read as published on Friday 7 February 2025 at noon; marks are "dSTART_END", empty where open. */
import { expect, test } from "vitest";
import { findMatches } from "../../lexicon/lexicon.ts";
import { exampleMarks } from "../../lexicon/example.ts";
import { readDataFiles, dataPaths, loadLexicon } from "../../store/tables/data-files.ts";
import { parseDocument } from "../../text/parse.ts";
import type { Language } from "../../text/language.ts";
import { findTimes } from "./time.ts";

const files = readDataFiles(dataPaths().filter((path) => /[\\/]times[^\\/]*\.yaml$/.test(path)));
const lexicon = loadLexicon();
const published = "2025-02-07T12:00:00+03:00";

const examples = files.flatMap(({ language, rows }) =>
  rows.flatMap((row) => row.finds.map((find) => [row.id, find, language as Language] as const)),
);

test.each(examples)("%s: %s", (_, find, language) => {
  const { text, spans } = exampleMarks(find);
  const wanted = [...spans].flatMap(([role, list]) => list.map((span) => `${text.slice(...span)}|${role}`));
  const document = parseDocument(text, language);
  const times = findTimes(document, findMatches(lexicon, document), published);
  const found = times.map((each) => `${text.slice(...each.span)}|d${each.start ?? ""}_${each.end ?? ""}`);
  expect(found).toEqual(expect.arrayContaining(wanted));
});
