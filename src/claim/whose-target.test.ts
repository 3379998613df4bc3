/** Whose the struck thing is: its owner, the land it stands on and where it was fired from are told apart, for either side. */
import { expect, test } from "vitest";
import type { Language } from "../text/language.ts";
import { findToponyms } from "../place/find-toponyms.ts";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import { readLine, type Tools } from "./claim-fixture.ts";

const gazetteer = loadGazetteer();
const tools: Tools = {
  lexicon: loadLexicon(),
  places: (document, matches) => findToponyms(document, matches, gazetteer),
};

/** A sentence, and who struck whom in it. */
const lines: readonly (readonly [Language, string, string])[] = [
  ["uk", "Авіабазу росіян атакували ракетами.", "ua>ru"],
  ["uk", "Авіабазу українців атакували ракетами.", "ru>ua"],
  ["uk", "У місті завдали удару по будівлі управління ФСБ.", "ua>ru"],
  ["uk", "У місті завдали удару по будівлі управління СБУ.", "ru>ua"],
  ["uk", "Військова частина ЗС РФ атакована вночі.", "ua>ru"],
  ["uk", "Військова частина ЗСУ атакована вночі.", "ru>ua"],
  ["uk", "Масована атака Росії на порт.", "ru>ua"],
  ["uk", "Масована атака України на порт.", "ua>ru"],
  ["uk", "Прильоти «Нептуна» по навчальному центру.", "ua>ru"],
  ["uk", "Прильоти «Іскандера» по навчальному центру.", "ru>ua"],
  ["ru", "Нанесён удар по зданию управления ФСБ.", "ua>ru"],
  ["ru", "Нанесён удар по зданию управления СБУ.", "ru>ua"],
  ["ru", "Прилёты «Нептуна» по учебному центру.", "ua>ru"],
  ["ru", "Прилёты «Искандеров» по учебному центру.", "ru>ua"],
];

test.each(lines)("%s: %s → %s", (language, text, wanted) => {
  const sides = (["ru", "ua"] as const).map((party) => {
    const [claim] = readLine(tools, { language, text, party });
    return `${claim?.actor?.party ?? "-"}>${claim?.recipient?.party ?? "-"}`;
  });
  expect(sides).toEqual([wanted, wanted]);
});

const shortly: readonly (readonly [Language, string, string])[] = [
  ["uk", "Росія завдасть удару по порту.", "strike plans"],
  ["uk", "Україна завдасть удару по порту.", "strike plans"],
  ["uk", "Росія завдала удару по порту.", "strike asserts"],
  ["uk", "Піхота штурмуватиме місто.", "attack plans"],
  ["uk", "Склад могли обстріляти з моря.", "strike doubts"],
  ["ru", "Россия нанесёт удар по порту.", "strike plans"],
  ["ru", "Украина нанесёт удар по порту.", "strike plans"],
  ["ru", "Россия наносит удар по порту.", "strike asserts"],
];

test.each(shortly)("%s: %s is %s", (language, text, wanted) => {
  const claims = readLine(tools, { language, text, party: "ind" });
  expect(claims.map(({ action, stance }) => `${action} ${stance}`)).toEqual([wanted]);
});

test.each([
  ["uk", "На двох військових аеродромах РФ пролунали вибухи."],
  ["uk", "На двох військових аеродромах ЗСУ пролунали вибухи."],
] as const)("%s: %s tells nobody who did it", (language, text) => {
  const claims = readLine(tools, { language, text, party: "ind" });
  expect(claims.map(({ action, actor, recipient }) => ({ action, actor, recipient }))).toEqual([
    { action: "explosion", actor: null, recipient: null },
  ]);
  expect(claims[0]?.quantities.map(({ of }) => of)).toEqual(["other"]);
});
