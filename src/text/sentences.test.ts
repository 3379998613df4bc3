import { expect, test } from "vitest";
import type { Language } from "./language.ts";
import { parseDocument } from "./parse.ts";

/** "|" stands where a sentence ends. */
const lines: readonly (readonly [Language, string])[] = [
  ["en", "The army left.| Nobody stayed."],
  ["en", "Gen. Walter Smith spoke.| He left."],
  ["en", "Lt. Col. Smith and Sgt. Brown said so."],
  ["en", "The U.S. Army sent help."],
  ["en", "It was sent by the U.S.| The Army denied it."],
  ["en", "They met in Washington, D.C.| No date was set."],
  ["en", "At 5 p.m. on Nov. 3 the town fell."],
  ["en", "It began at 5 p.m.| The mayor confirmed it."],
  ["en", "KYIV, Nov. 3 (Reuters) - Russian forces took a village."],
  ["en", "Brigade No. 3 took it.| No."],
  ["en", "The town fell.| 25th Brigade left it."],
  ["uk", "Село втрачено.| 10-й корпус відійшов."],
  ["en", "J. K. Stone of St. Petersburg wrote it."],
  ["en", '"We won."| He smiled.'],
  ["en", '"Did they leave?" he asked.'],
  ["en", "“They left!” she said.| “All of them.”"],
  ["en", "Some 3.5 km were taken.| 15 people died."],
  ["en", "Is it true?!| Yes."],
  ["en", "They wait... and wait.| Then..."],
  ["en", "(It was not.)| They knew."],
  ["en", "1. First point.| 2. Second."],
  ["en", "He was hit.|Next came the second."],
  ["en", "Raids went on in western Rafah|The brigade went on."],
  ["en", "YouTube and McDonald were quoted."],
  ["en", "Two points:|\n- tanks;|\n- guns."],
  ["en", "A title without a stop|\nThe text follows."],
  ["en", "This line was wrapped by an old mail program after seventy columns\nand goes on here.| Then it stops."],
  ["en", "Yes.| ▪️ Near Kupiansk two drones fell| ▪️ In Kharkiv one."],
  ["en", "Smith vs. Brown et al. were cited."],
  ["en", "He works for Acme Inc. in Kyiv."],
  ["en", "It was a  Ukrainian drone.|  It fell."],
  ["ru", "В 2024 г. потери выросли.| Это много."],
  ["ru", "Г. Купянск обстрелян."],
  ["ru", "Продвинулись на 3,5 км.| Бойцы закрепились."],
  ["ru", "С 4 по 10 ноября 2023 г. Вооруженными Силами нанесены удары."],
  ["uk", "У м. Куп'янськ вибух.| Яма 8 м.| Поруч ще одна."],
  ["en", "17:02Sirens sounded in the north.|17:01Troops left the area|16:40All clear."],
  ["ru", "В г. Купянск и н.п. Синьковка Харьковской обл. идут бои."],
  ["ru", "Сообщил ген.-лейт. И. Е. Конашенков.| Он добавил: нет."],
  ["ru", "Уничтожены танки, орудия и т.д.| Противник отошел."],
  ["ru", "Ударили в 14.30.| Пострадало 3 чел.| По данным властей, погибших нет."],
  ["ru", "«Всё уничтожено!» — заявил он."],
  ["ru", "«Мы ушли».| Он молчал."],
  ["ru", "Подробнее на стр. 5 и в ст. 12 закона."],
  ["ru", "Сожжён **танк  Т-80** под Тернами."],
  ["uk", "Приліт у **порту**, пише канал  |Містяни чули три вибухи."],
  ["uk", "Уточнено поблизу  Тернів та  Ямполя."],
  ["ru", "Потери:|\n▪️ до 250 чел.;|\n▪️ 3 танка."],
  ["uk", "У с. Роботине та м. Оріхів тихо.| Втрат немає."],
  ["uk", "Станом на 22.00 відбулося 142 зіткнення.| На Куп'янському напрямку ворог атакував."],
  ["uk", "Бригада ім. Івана Сірка стоїть."],
  ["uk", "Речник ЗСУ полк. А. Коваль заявив це."],
  ["uk", "Знищено 3 од. техніки і т. ін. майно."],
  ["uk", "«Ідемо вперед», — сказав він.| І пішов."],
];

const cut = (text: string, language: Language): string[] =>
  parseDocument(text, language).sentences.map((sentence) => text.slice(sentence.span[0], sentence.span[1]));

test.each(lines)("%s: %s", (language, marked) => {
  const wanted = marked.split("|").map((part) => part.replace(/^\s*(?:▪️)?\s*/u, "").trim());
  expect(cut(marked.replaceAll("|", ""), language).map((found) => found.trim())).toEqual(
    wanted.filter((part) => part !== ""),
  );
});

test("a bold headline whose line break became spaces ends there", () => {
  expect(cut("**Танк сожжён под Тернами**  Расчёты дронов нашли его ночью.", "ru")).toHaveLength(2);
  expect(cut("Сожжён **танк Т-80 Терских** бойцов.", "ru")).toHaveLength(1);
});

const lost: readonly (readonly [text: string, ...sentences: string[]])[] = [
  ["Склад горить — мер || Вибухи в Джанкої", "Склад горить — мер", "Вибухи в Джанкої"],
  ["**Уражено вертоліт**  Воїни вдарили ще раз", "Уражено вертоліт", "Воїни вдарили ще раз"],
  ["Завдано удару - Генштаб   Удар був точний.", "Завдано удару - Генштаб", "Удар був точний."],
  ["Місто наше  [Канал](https://t.me/x)", "Місто наше", "Канал"],
];

test.each(lost)("lost line breaks: %s", (text, ...sentences) => {
  expect(cut(text, "uk")).toEqual(sentences);
});
