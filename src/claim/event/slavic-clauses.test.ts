/** Where a Russian or Ukrainian clause ends, what it was done with, and what was not seen; each line invented. */
import { expect, test } from "vitest";
import type { Language } from "../../text/language.ts";
import { findToponyms } from "../../place/find-toponyms.ts";
import { loadLexicon } from "../../store/tables/data-files.ts";
import { loadGazetteer } from "../../store/tables/gazetteer-file.ts";
import { readLine, type Tools } from "../claim-fixture.ts";

const gazetteer = loadGazetteer();
const tools: Tools = {
  lexicon: loadLexicon(),
  places: (document, matches) => findToponyms(document, matches, gazetteer),
};

/** The line of a side's own post with its claim's words between bars, and "action stance actor>recipient". */
const lines: readonly (readonly [Language, marked: string, told: string])[] = [
  ["uk", "|Ознак формування ударних угруповань ворога не виявлено|.", "deploy denies ru>-"],
  ["uk", "|Оточення наших підрозділів у Мирнограді немає|, логістика працює.", "encircle denies ru>ua"],
  ["ru", "|Окружения наших частей в районе Купянска нет|, снабжение идёт.", "encircle denies ua>ru"],
  ["ru", "|Прорыва противника к Белгороду нет|.", "attack denies ua>ru"],
  ["ru", "Света после |удара по Белгороду нет|.", "strike asserts ua>ru"],
  ["uk", "|Ударів по Нікополю за ніч не зафіксовано|.", "strike denies ru>ua"],
  ["ru", "|Обстрелов Белгорода за сутки не зафиксировано|.", "strike denies ua>ru"],
  ["ru", "|Признаков переброски украинских резервов под Суджу не наблюдается|.", "deploy denies ua>-"],
  ["uk", "|Ворог атакував дронами різних типів та двома балістичними ракетами|.", "strike asserts ru>ua"],
  ["uk", "|Армія рф гатила з артилерії та мінометів|.", "strike asserts ru>ua"],
  ["ru", "|ВСУ били из гаубиц и миномётов|.", "strike asserts ua>ru"],
  ["uk", "|Наші дрони вдарили по складу окупантів|: відео.", "strike asserts ua>ru"],
  ["ru", "|Погибших, по предварительным данным, нет|.", "civilian-harm denies ua>ru"],
  ["uk", "|Постраждалих, на щастя, немає|.", "civilian-harm denies ru>ua"],
  ["ru", "Ранее сообщалось, что |ВСУ потеряли под Купянском роту|.", "losses asserts ru>ua"],
  ["uk", "Раніше повідомлялося, що |росіяни втратили під Куп'янськом роту|.", "losses asserts ua>ru"],
  ["ru", "Губернатор заявил, что |удар по Белгороду| не останется без ответа.", "strike asserts ua>ru"],
  ["ru", "Командование сообщило о |12 отражённых атаках под Купянском|.", "repel asserts ru>ua"],
  ["uk", "Командування повідомило про |12 відбитих атак під Куп'янськом|.", "repel asserts ua>ru"],
  ["ru", "|Двое жителей Белгорода не пережили обстрел|.", "civilian-harm asserts ua>ru"],
  ["uk", "|Двоє мешканців Харкова не пережили обстріл|.", "civilian-harm asserts ru>ua"],
  ["ru", "|Под Купянском наступление ВСУ| замедлилось.", "attack asserts ua>ru"],
  ["uk", "Командування нарахувало |12 знищених танків окупантів|.", "losses asserts ua>ru"],
  ["ru", "Командование насчитало |12 уничтоженных танков ВСУ|.", "losses asserts ru>ua"],
  ["uk", "|Втрати окупантів — 74 особи|.", "losses asserts ua>ru"],
  ["ru", "|Потери ВСУ — 74 человека|.", "losses asserts ru>ua"],
  ["ru", "|Под Ростовом сбили украинский беспилотник|.", "intercept asserts ru>ua"],
  ["uk", "|Під Харковом збили російський безпілотник|.", "intercept asserts ua>ru"],
  ["ru", "|Под Ростовом пять беспилотников обнаружены и уничтожены силами ПВО|.", "intercept asserts ru>ua"],
  ["ru", "|Наша ПВО отразила атаку беспилотников на Ростов|.", "repel asserts ru>ua"],
  ["ru", "|В Купянск вошли российские войска|.", "capture asserts ru>ua"],
  ["ru", "|В Купянск вошли украинские войска|.", "capture asserts ua>ru"],
  ["ru", "|Из Купянска ушли последние подразделения ВСУ|.", "withdraw asserts ua>-"],
  ["ru", "|ВСУ будто бы оставили Купянск|.", "withdraw asserts ua>-"],
  ["ru", "|В Белгороде один человек погиб и двое ранены|.", "civilian-harm asserts ua>ru"],
  ["ru", "|Наши беспилотники ударили по складу ВСУ|: видео.", "strike asserts ru>ua"],
];

test.each(lines)("%s: %s", (language, marked, wanted) => {
  const party = language === "uk" ? "ua" : "ru";
  const text = marked.replaceAll("|", "");
  const start = marked.indexOf("|");
  const claims = readLine(tools, { language, party, text });
  expect(
    claims.map(({ action, stance, actor, recipient, content }) => [
      `${action} ${stance} ${actor?.party ?? "-"}>${recipient?.party ?? "-"}`,
      content,
    ]),
  ).toEqual([[wanted, [start, marked.lastIndexOf("|") - 1]]]);
});

test("a deed behind a preposition is not what was not seen", () => {
  const text = "Після удару по місту Нікополь постраждалих не виявлено.";
  const told = readLine(tools, { language: "uk", party: "ua", text });
  expect(told.map(({ action, stance }) => `${action} ${stance}`)).toContain("strike asserts");
});

test("the blow behind a harm is told too where it has its own side and target", () => {
  const text = "Двое ранены при ударе ВСУ по рынку в Белгороде.";
  const told = readLine(tools, { language: "ru", party: "ru", text });
  expect(told.map(({ action }) => action)).toEqual(["civilian-harm", "strike"]);
});

test("what there is none of is no part of the clause before", () => {
  const text = "Над Ростовом сбиты два беспилотника, пострадавших и разрушений нет.";
  const told = readLine(tools, { language: "ru", party: "ru", text });
  expect(told.map(({ action, stance }) => `${action} ${stance}`)).toEqual([
    "intercept asserts",
    "civilian-harm denies",
    "damage denies",
  ]);
});

const split: readonly (readonly [text: string, told: readonly string[]])[] = [
  ["Горить нафтобаза, ймовірно, влучив дрон.", ["Горить нафтобаза", "ймовірно, влучив дрон"]],
  ["Приліт по заводу в Дніпрі, є двоє загиблих.", ["Приліт по заводу в Дніпрі", "є двоє загиблих"]],
  [
    "Росіяни атакували авто в Бериславі, лікар і водій поранені.",
    ["Росіяни атакували авто в Бериславі", "лікар і водій поранені"],
  ],
];

test.each(split)("each clause has its own words: %s", (text, wanted) => {
  const told = readLine(tools, { language: "uk", party: "ua", text });
  expect(told.map(({ content: [from, to] }) => text.slice(from, to))).toEqual(wanted);
});
