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
  ["en", "There are no Russian soldiers left in the town of Hrekivka.", "hold/denies"],
  ["ru", "Украинских военных в районе Грековки нет уже месяц.", "hold/denies"],
  ["ru", "В Купянске нет российских войск.", "hold/denies"],
  ["uk", "Окупантів у Вовчанську нема вже тиждень.", "hold/denies"],
  ["ru", "Российских туристов в Купянске нет.", ""],
] as const)("what is not so, or told of others, is no presence: %s: %s", (language, text, short) => {
  expect(inShort(read(language, text))).toBe(short);
});

test.each([
  ["ru", "Российских войск в Купянске нет.", "hold ru>- at Купянске"],
  ["uk", "Українських військових у Куп'янську немає.", "hold ua>- at Куп'янську"],
  ["en", "There are no Russian troops in Kupiansk.", "hold ru>- at Kupiansk"],
  ["ru", "Несмотря на атаки россиян, Купянск остаётся под контролем ВСУ.", "hold ua>- at Купянск"],
  ["uk", "Попри заяви ворога, Куп'янськ перебуває в руках ЗСУ.", "hold ua>ru at Куп'янськ"],
] as const)("whose they are that are not there, and whose hands it is in, %s: %s", (language, text, full) =>
  expect(inFull(text, read(language, text))).toBe(full),
);

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
