/** Runs the examples of the place rows and of the placewords: every `finds` names the row's place, no `skips` does. */
import { expect, test } from "vitest";
import { findMatches } from "../lexicon/lexicon.ts";
import { exampleMarks } from "../lexicon/example.ts";
import type { PlaceRow } from "../lexicon/rows/place-row.ts";
import type { PlacewordRow } from "../lexicon/rows/placeword-row.ts";
import { dataPaths, loadLexicon, readDataFiles } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import { guessLanguage } from "../text/language.ts";
import { parseDocument } from "../text/parse.ts";
import { optionsOf } from "./candidates.ts";
import { kilometres } from "./distance.ts";
import { findToponyms } from "./find-toponyms.ts";

const lexicon = loadLexicon();
const gazetteer = loadGazetteer();
const files = readDataFiles(dataPaths().filter((path) => /[\\/]places[\\/]|placewords/.test(path)));
const places = files.filter((file) => file.table === "place").flatMap((file) => file.rows as unknown as PlaceRow[]);
const words = files.filter((file) => file.table === "placeword");

/** Settlements may be the package's, a few km off; areas are the row's own. */
const reach = (row: PlaceRow): number => (row.kind === "country" || row.kind === "region" ? 100 : 10);

function names(row: PlaceRow, example: string): boolean {
  const { text } = exampleMarks(example);
  const document = parseDocument(text, guessLanguage(text));
  return findToponyms(document, findMatches(lexicon, document), gazetteer).some((mention) =>
    optionsOf(mention, gazetteer, () => 0).some(({ place }) => kilometres([place.lat, place.lon], row.at) < reach(row)),
  );
}

test("every example of every place row finds its place", () => {
  const missed = places.flatMap((row) =>
    row.finds.filter((find) => !names(row, find)).map((find) => `${row.id}: ${find}`),
  );
  expect(missed).toEqual([]);
});
test("no skipped example names the place", () => {
  const found = places.flatMap((row) =>
    row.skips.filter((skip) => names(row, skip)).map((skip) => `${row.id}: ${skip}`),
  );
  expect(found).toEqual([]);
});
test("the table holds the fronts' settlements, oblasts, raions, directions and former names", () => {
  const count = (kind: string): number => places.filter((row) => row.kind === kind).length;
  expect(count("village")).toBeGreaterThan(1000);
  expect(count("region")).toBeGreaterThan(100);
  expect(count("district")).toBeGreaterThan(150);
  expect(count("direction")).toBeGreaterThan(30);
  expect(count("name")).toBeGreaterThan(50);
  expect(count("front")).toBeGreaterThan(60);
});
test("a front has a line, days in order and a name of no place", () => {
  for (const row of places.filter((each) => each.kind === "front")) {
    expect(row.line?.length, row.id).toBeGreaterThan(0);
    expect((row.to ?? "9999-12-31") > (row.from ?? ""), row.id).toBe(true);
  }
});
test("own coordinates stop at two decimals", () => {
  for (const row of places)
    for (const degree of row.at) expect(Math.abs(degree * 100 - Math.round(degree * 100)), row.id).toBeLessThan(1e-6);
});

/** Words that make a place must make none of a skip; words that unmake one must not stand in it. */
const makes = new Set(["kind", "preposition"]);
const examples = words.flatMap(({ language, rows }) =>
  (rows as unknown as readonly PlacewordRow[]).map((row) => ({ row, language: language ?? "en" })),
);
test.each(examples)("$row.id", ({ row, language }) => {
  const read = (text: string) => {
    const document = parseDocument(text, language);
    const matches = findMatches(lexicon, document);
    return { document, matches, has: matches.placeword.some((match) => match.row.id === row.id) };
  };
  for (const find of row.finds) expect(read(find).has, find).toBe(true);
  for (const skip of row.skips) {
    const { document, matches, has } = read(skip);
    if (makes.has(row.role)) expect(findToponyms(document, matches, gazetteer), skip).toEqual([]);
    else expect(has, skip).toBe(false);
  }
});
