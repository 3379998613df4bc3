import { expect, test } from "vitest";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import { exchangeAttributions } from "./exchange-attributions.ts";
import { readReport } from "./read-report.ts";

const context = { lexicon: loadLexicon(), gazetteer: loadGazetteer() };

const split = (text: string): ReturnType<typeof exchangeAttributions> =>
  exchangeAttributions(
    readReport(
      { id: "t/1", publisher: "Example Wire", party: "ind", url: null, published: "2025-10-04", language: "en", text },
      context,
    ).attributions,
  );
const names = (list: readonly { readonly name: string | null }[]): (string | null)[] => list.map(({ name }) => name);

test("who speaks inside another's words is told apart, with the place of the one around", () => {
  const text = "The mayor said the road was open. The governor said that residents believed the hill had fallen.";
  const { attributions, innerAttributions } = split(text);
  expect(names(attributions)).toEqual(["mayor", "governor"]);
  expect(innerAttributions.map(({ name, within }) => [name, within])).toEqual([["residents", 1]]);
});

test("the outlet a thing was told to goes with the speaker", () => {
  const { attributions, innerAttributions } = split("The mayor told Reuters that the road was open.");
  expect(attributions.map(({ name, through }) => [name, through?.name])).toEqual([["mayor", "Reuters"]]);
  expect(innerAttributions).toEqual([]);
});
