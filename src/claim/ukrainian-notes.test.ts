/** Lines of Ukrainian and Russian as notes, headlines and joined posts write them: what each states, by whom and to whom. */
import { expect, test } from "vitest";
import type { Language } from "../text/language.ts";
import { findToponyms } from "../place/find-toponyms.ts";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import { inShort, readLine, type Tools } from "./claim-fixture.ts";

const gazetteer = loadGazetteer();
const tools: Tools = {
  lexicon: loadLexicon(),
  places: (document, matches) => findToponyms(document, matches, gazetteer),
};

/** The language, what the line states and who does it to whom, the line; a paper of no side. */
const lines: readonly (readonly [Language, string, string])[] = [
  // letters that do not bend, between a noun and what it was done to, did it
  ["uk", "capture ua>ru", "Підтверджено звільнення ЗСУ села Терни."],
  ["uk", "capture ua>ru", "Повідомили про визволення бійцями Нацгвардії селища Ямпіль."],
  ["uk", "capture ua>ru", "Речник бригади підтвердив зачистку Малинівки."],
  ["uk", "attack ru>ua", "Ворог проводить зачистку Малинівки."],
  ["uk", "capture ua>ru", "Московити заявили про втрату Тернів та Ямполя."],
  ["uk", "capture ru>ua", "Генштаб визнав втрату Тернів."],
  ["uk", "advance ua>ru", "Ворог втратив позиції біля Тернів."],
  ["uk", "advance ru>ua", "Сили оборони втратили позиції біля Тернів."],
  ["ru", "advance ua>ru", "Российские войска потеряли позиции у Терновки."],
  ["ru", "advance ru>ua", "ВСУ потеряли позиции у Терновки."],
  // whose land a base stands on tells whose it is
  ["uk", "strike ua>ru", "Авіабази Росії у Криму уражають українські ракети."],
  ["uk", "strike ru>ua", "Авіабази України на Волині уражають російські ракети."],
  // what stands in the fourth case before the verb bore it
  ["uk", "losses ua>ru", "Цю російську гаубицю знищив український квадрокоптер."],
  ["uk", "losses ru>ua", "Цю українську гаубицю знищив російський квадрокоптер."],
  ["uk", "damage ua>ru", "ЗСУ знищили вночі нафтобазу окупантів у Макіївці."],
  // people in the fifth case did it, so the town is what was destroyed
  ["uk", "damage ru>ua", "Місто Маріуполь було повністю зруйновано окупантами."],
  ["ru", "damage ru>ua", "Мост в Терновке уничтожен оккупантами, рабочие укрылись."],
  // arms on their way, without a verb
  ["uk", "strike ru>ua", "На Суми група ударних дронів."],
  ["uk", "strike,strike ru>ua,ru>ua", "12 БпЛА на Житомир 3 БпЛА на Полтаву"],
  ["ru", "strike ru>ua", "Ракеты курсом на Одессу."],
  ["uk", "statement us>ua", "США дозволили Україні завдавати ударів ракетами."],
];

const read = (language: Language, text: string): string => {
  const home = language === "uk" ? "ua" : null;
  const found = readLine(tools, { language, party: language === "ru" ? "ua" : "ind", home, text });
  const sides = found.map(({ actor, recipient }) => `${actor?.party ?? "-"}>${recipient?.party ?? "-"}`);
  return found.length === 0 ? "" : `${inShort(found)} ${sides.join(",")}`;
};

test.each(lines)("%s: %s: %s", (language, wanted, text) => {
  expect(read(language, text)).toBe(wanted);
});

/** Nothing of the war is told. */
const none: readonly (readonly [Language, string])[] = [
  ["uk", "Бійці підрозділу, що входить до складу ГУР, розказали про роботу."],
  ["uk", "Суд покарав інженера, який навів ракети на Полтаву."],
  ["uk", "Виставка дронів на Сумщині."],
  ["uk", "Є успіхи у боротьбі з шахраями у Полтаві."],
];

test.each(none)("%s: nothing: %s", (language, text) => {
  expect(read(language, text)).toBe("");
});
