import { expect, test } from "vitest";
import { placeTools } from "../../../test/place-tools.ts";
import { findMatches } from "../../lexicon/lexicon.ts";
import type { Language } from "../../text/language.ts";
import { parseDocument } from "../../text/parse.ts";
import { layPage } from "../page.ts";
import { featuresOf } from "./features.ts";

const { lexicon, places } = placeTools("2024-05-17");

function featuresIn(text: string, language: Language): number[] {
  const document = parseDocument(text, language);
  const matches = findMatches(lexicon, document);
  const report = { id: "line", publisher: "line", party: "ind" as const, url: null, published: null, language, text };
  const page = layPage({ report, document, matches, attributions: [], toponyms: places(document, matches) });
  return featuresOf(page, [0, document.tokens.length]).sort((a, b) => a - b);
}

const mirrored: readonly (readonly [Language, string, string])[] = [
  ["en", "Russian troops still sit in the mill at Terny", "Ukrainian troops still sit in the mill at Torske"],
  ["en", "not one Israeli soldier came back from Rafah", "not one Palestinian soldier came back from Jenin"],
  [
    "ru",
    "украинские военные так и сидят на элеваторе в Торском",
    "российские военные так и сидят на элеваторе в Кременной",
  ],
  [
    "uk",
    "російські військові досі сидять на елеваторі в Торському",
    "українські військові досі сидять на елеваторі в Кремінній",
  ],
];

test.each(mirrored)("%s: whose troops and which town does not weigh: %s", (language, one, other) => {
  expect(featuresIn(one, language)).toEqual(featuresIn(other, language));
});

test("another number is the same feature, another word is not", () => {
  expect(featuresIn("12 tanks stand idle near the mill", "en")).toEqual(
    featuresIn("31 tanks stand idle near the mill", "en"),
  );
  expect(featuresIn("12 tanks stand idle near the mill", "en")).not.toEqual(
    featuresIn("12 tanks stand idle near the ford", "en"),
  );
});

test("forms of one word share its stem", () => {
  const shared = (a: string, b: string): number => {
    const other = new Set(featuresIn(b, "ru"));
    return featuresIn(a, "ru").filter((feature) => other.has(feature)).length;
  };
  expect(shared("закрепились", "закрепление")).toBeGreaterThan(0);
  expect(shared("закрепились", "рассвело")).toBe(0);
});
