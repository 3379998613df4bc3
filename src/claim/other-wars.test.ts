/** Whose army, whose land and whose movement in reports on wars within one country; every pair of sides mirrored where there is one. */
import { expect, test } from "vitest";
import { findToponyms } from "../place/find-toponyms.ts";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import { inFull, readLine, type Tools } from "./claim-fixture.ts";

const gazetteer = loadGazetteer();
const tools: Tools = {
  lexicon: loadLexicon(),
  places: (document, matches) => findToponyms(document, matches, gazetteer),
};

const cases: readonly (readonly [text: string, told: string])[] = [
  ["Sudan's RSF captured Babanusa.", "capture rsf>sd at Babanusa"],
  ["Sudan's army captured Babanusa from the RSF.", "capture sd>rsf at Babanusa"],
  ["Lebanon's Hezbollah shelled Kiryat Shmona.", "strike hezbollah>il at Kiryat Shmona"],
];

test.each(cases)("%s", (text, told) => {
  expect(inFull(text, readLine(tools, { language: "en", party: "ind", text }))).toBe(told);
});
