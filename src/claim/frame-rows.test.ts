/** Runs the examples of the frame rows: marks are "kind-party", "any" where every party uses the word. */
import { expect, test } from "vitest";
import { exampleMarks } from "../lexicon/example.ts";
import { findMatches } from "../lexicon/lexicon.ts";
import type { FrameRow } from "../lexicon/rows/frame-row.ts";
import { dataPaths, loadLexicon, readDataFiles } from "../store/tables/data-files.ts";
import type { Language } from "../text/language.ts";
import { parseDocument } from "../text/parse.ts";
import { findFrames, findMarkers } from "./frame.ts";

const all = readDataFiles(dataPaths().filter((path) => path.includes("frames")));
const files = all.filter(({ path }) => path.endsWith("frames.yaml"));
const markers = all.filter(({ path }) => path.endsWith("frames-markers.yaml"));
const lexicon = loadLexicon();
const rows = files.flatMap((file) => file.rows as unknown as FrameRow[]);
const examples = files.flatMap(({ language, rows }) =>
  rows.flatMap((row) => row.finds.map((find) => [row.id, find, language as Language] as const)),
);
const skips = files.flatMap(({ language, rows }) =>
  rows.flatMap((row) => row.skips.map((skip) => [row.id, skip, language as Language] as const)),
);

const framesOf = (text: string, language: Language) => {
  const document = parseDocument(text, language);
  return findFrames(document, findMatches(lexicon, document), null);
};

test.each(examples)("%s: %s", (id, find, language) => {
  const { text, spans } = exampleMarks(find);
  const wanted = [...spans].flatMap(([role, list]) => list.map((span) => `${id}|${text.slice(...span)}|${role}`));
  const found = framesOf(text, language).map(
    (each) => `${each.rule}|${text.slice(...each.span)}|${each.kind}-${each.party ?? "any"}`,
  );
  expect(found).toEqual(expect.arrayContaining(wanted));
});

test.each(skips)("%s leaves alone: %s", (id, skip, language) => {
  expect(framesOf(skip, language).map((each) => each.rule)).not.toContain(id);
});

test.each(
  markers.flatMap(({ language, rows }) =>
    rows.map((row) => [row.id, row.finds[0] ?? "", row.skips, language as Language] as const),
  ),
)("%s: %s", (...[id, find, skips, language]) => {
  const { text, spans } = exampleMarks(find);
  const markersOf = (plain: string): string[] => {
    const document = parseDocument(plain, language);
    return findMarkers(document, findMatches(lexicon, document))
      .filter(({ kind }) => kind !== "cue-word")
      .map((each) => `${each.rule}|${plain.slice(...each.span)}|${each.kind}`);
  };
  expect(markersOf(text)).toEqual(
    [...spans].map(([role, [span]]) => `${id}|${text.slice(...(span ?? [0, 0]))}|${role}`),
  );
  for (const skip of skips) expect(markersOf(skip)).toEqual([]);
});

test("a language has sixty rows or more", () => {
  for (const { language, rows } of files) expect([language, rows.length >= 60]).toEqual([language, true]);
});

test("a row that names one party names its mirror, and the mirror names another party", () => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const row of rows) {
    if (row.party === undefined) continue;
    const parties = row.mirror.map((id) => byId.get(id)?.party);
    expect([
      row.id,
      parties.length > 0 && parties.every((party) => party !== undefined && party !== row.party),
    ]).toEqual([row.id, true]);
  }
});
