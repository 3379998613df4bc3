/** Events told without a word of an event, in each language alike: forces somewhere, arms on their way. */
import { expect, test } from "vitest";
import { findToponyms } from "../../place/find-toponyms.ts";
import { loadLexicon } from "../../store/tables/data-files.ts";
import { loadGazetteer } from "../../store/tables/gazetteer-file.ts";
import type { Language } from "../../text/language.ts";
import { inFull, inShort, readLine } from "../claim-fixture.ts";

const gazetteer = loadGazetteer();
const tools = {
  lexicon: loadLexicon(),
  places: (...[document, matches]: Parameters<Parameters<typeof readLine>[0]["places"]>) =>
    findToponyms(document, matches, gazetteer),
};
const read = (language: Language, text: string) => readLine(tools, { language, party: "ua", text });

test.each([
  ["en", "Russian soldiers were seen in Kupiansk.", "hold ru>- at Kupiansk"],
  ["ru", "Российские десантники — в Купянске.", "hold ru>- at Купянске"],
  ["uk", "У Куп'янську — російські десантники.", "hold ru>- at Куп'янську"],
] as const)("%s: %s", (language, text, full) => {
  expect(inFull(text, read(language, text))).toBe(full);
});

test.each([
  ["en", "No Russian soldiers were seen in Kupiansk.", "hold/denies"],
  ["ru", "Российских десантников в Купянске везут.", ""],
  ["uk", "Російські десантники не в Куп'янську.", "hold/denies"],
] as const)("what is not so, or told of others, is no presence: %s: %s", (language, text, short) => {
  expect(inShort(read(language, text))).toBe(short);
});

test.each([
  ["en", "Another group of drones towards Odesa.", "strike toward Odesa"],
  ["ru", "Ещё группа беспилотников курсом на Одессу.", "strike at Одессу"],
  ["uk", "Ще група шахедів курсом на Одесу.", "strike at Одесу"],
] as const)("arms on their way, %s: %s", (language, text, told) => {
  const [claim, ...more] = read(language, text);
  const [place] = claim?.places ?? [];
  expect(more).toEqual([]);
  expect(`${claim?.action} ${place?.role} ${text.slice(...(place?.span ?? [0, 0]))}`).toBe(told);
  expect(claim?.evidence[0]?.rule).toBe(`${language}.flight`);
});
