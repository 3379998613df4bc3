/** Russian lines of news and who is read as saying what in them. */
import { expect, test } from "vitest";
import { loadLexicon } from "../store/data-files.ts";
import { inWords, readFixture } from "./reading-fixture.ts";

const lexicon = loadLexicon();

const read = (text: string): string[] =>
  readFixture(lexicon, { text, language: "ru" }).attributions.map((one) => inWords(text, one));

const lines: readonly (readonly [text: string, ...found: string[]])[] = [
  ["Ранее об ударе по складу сообщил мэр.", "мэр | сообщил | ударе по складу"],
  ["Мэр города сообщил в телеграме: повреждены два дома.", "Мэр города | сообщил | повреждены два дома"],
  [
    "Губернаторы Курской, Брянской и Калужской областей ранее сообщали об атаках дронов.",
    "Губернаторы Курской, Брянской и Калужской областей | сообщали об | атаках дронов",
  ],
  ["Ополченцы уверены, что сожгли склад.", "Ополченцы | уверены | сожгли склад"],
  [
    "В Генштабе заявили об отражении атак и добавили, что мост цел.",
    "Генштабе | заявили об | отражении атак",
    "Генштабе | добавили | мост цел",
  ],
  ["Министерство информацию об ударе не комментировало."],
  [
    "Сбиты 34 дрона, сообщили в штабе. Ещё два упали в реку.",
    "штабе | сообщили в | Сбиты 34 дрона … Ещё два упали в реку",
  ],
  [
    "Хуситы взяли на себя ответственность за удар по танкеру.",
    "Хуситы | взяли на себя ответственность за | удар по танкеру",
  ],
];

test.each(lines.map(([text, ...found]) => ({ text, found })))("$text", ({ text, found }) => {
  expect(read(text)).toEqual(found);
});

test("a surname behind another given name is not the person in office", () => {
  const text = "Мост цел, рассказывает обозреватель Павел Аксёнов.";
  expect(readFixture(lexicon, { text, language: "ru" }).attributions.map(({ party }) => party)).toEqual(["ind"]);
});
