/** One text, one test: the places of its last claim where it names none, and what ends a scene. */
import { expect, test } from "vitest";
import { placeTools } from "../../../test/place-tools.ts";
import { readLine } from "../claim-fixture.ts";

const tools = placeTools("2024-05-17");

test.each<[text: string, places: string]>([
  // the strike, the attack: what was told of before
  ["An Israeli airstrike hit a house in Jabalia. Three people were killed in the strike.", "at Jabalia"],
  ["An Israeli airstrike hit a house in Jabalia. His brother studied in Hebron. Three were killed.", "at Jabalia"],
  ["A shell hit a house in Orikhiv.\n\nTwo women died in the attack.", "at Orikhiv"],
  ["A shell hit a house in Orikhiv.\n\nTwo women were injured.", ""],
  ["Aircraft bombed a home in Abasan, Khan Younis. Five people were killed.", "at Abasan"],
  ["Aircraft bombed homes in Jabalia and Rafah. Five people were killed.", ""],
  // a hospital the wounded came to is not where it happened
  ["A strike hit a house in Rafah. Two of the wounded were taken to Nasser Hospital.", "at Rafah"],
  ["A strike hit Nasser Hospital. Two nurses were killed.", "at Nasser Hospital"],
  // where the house stood
  ["An airstrike hit the Daher family home. The home was located in Rafah. Five people were killed.", "at Rafah"],
  // an army's post: its next item, where its troops are, and from where fire came
  ["09:10Sirens sounded in Metula.11:20A short while ago, aircraft struck a rocket launcher.", ""],
  ["Troops are operating in Jabalia. Two terrorists were eliminated.", "at Jabalia"],
  [
    "A rocket was launched from Lebanon toward Metula. Israeli artillery struck the source of the launch.",
    "area Lebanon",
  ],
  ["A rocket was launched toward Metula. Israeli artillery struck the source of the launch.", ""],
  // a heading
  ["Kupiansk direction:\nRussian forces attacked twice.", "toward Kupiansk direction"],
  // what a force does next is somewhere else, unless told
  ["A shell hit a house in Orikhiv. The brigade repelled two assaults.", ""],
])("%s", (text, places) => {
  const last = readLine(tools, { language: "en", party: "ind", text }).at(-1);
  expect(last?.places.map(({ span, role }) => `${role} ${text.slice(...span)}`).join(", ")).toBe(places);
});

test.each<[language: "ru" | "uk", text: string, places: string]>([
  // a heading holds past its paragraph, a paragraph of many words does not
  ["ru", "Удар по Саки\n\nГорит склад, выбиты окна.", "at Саки"],
  ["uk", "Вибухи у Брянську\nПоранено двох.", "at Брянську"],
  [
    "ru",
    "Ночью по городу Запорожье нанесён ракетный удар, горит жилой дом, на месте работают спасатели, пожарные, медики, саперы, полиция и добровольцы из соседних районов.\n\nДвое ранены.",
    "",
  ],
  // a word that stands for the place goes on; a part of it does not
  ["uk", "Ворог обстріляв райцентр із мінометів. Поранено трьох.", "at райцентр"],
  ["ru", "Бои идут в Торецке. Дроны ударили по мосту. Ранены трое.", "at Торецке"],
  // a place on its axis is one scene, two towns are two
  [
    "ru",
    "На Лиманском направлении ВСУ атаковали у Торского. Атака отбита.",
    "toward Лиманском направлении, near Торского",
  ],
  [
    "ru",
    "На Лиманском направлении российские войска атаковали у Торского. Атака отбита.",
    "toward Лиманском направлении, near Торского",
  ],
  ["uk", "Окупанти скинули КАБи на Вовчанськ і Липці. Зруйновано десять будинків.", ""],
])("%s: %s", (language, text, places) => {
  const last = readLine(tools, { language, party: "ind", text }).at(-1);
  expect((last?.places ?? []).map(({ span, role }) => `${role} ${text.slice(...span)}`).join(", ")).toBe(places);
});
