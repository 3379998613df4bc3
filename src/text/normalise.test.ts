import { expect, test } from "vitest";
import { guessLanguage } from "./language.ts";
import { normalise } from "./normalise.ts";

test.each([
  ["“a” «b» „c“", '"a" "b" "c"'],
  ["a – b − c", "a — b — c"],
  ["a - b", "a — b"],
  ["well-known", "well-known"],
  ["1\u00a0200\u202f000", "1 200 000"],
  ["\u0456\u0308\u0456\u0308 \u0438\u0306", "ї\u00adї\u00ad й\u00ad"],
  ["''x''", '"\u00adx"\u00ad'],
  ['""""x""""', '"\u00ad\u00ad\u00adx"\u00ad\u00ad\u00ad'],
  ["**x**", "  x  "],
  ["a\r\nb", "a\r\nb"],
  ["[x](https://y.z) w", " x               w"],
  ["[a [b](http://c)", "[a  b           "],
  ['"[Israeli] forces', '" Israeli  forces'],
  ["tanks [...] burned", "tanks       burned"],
  ["see [1] and [a: b]", "see [1] and [a: b]"],
  ["🇺🇦x", "    x"],
  ["• item", "  item"],
  ["\ud800x", "\ufffdx"],
])("%j becomes %j", (text, wanted) => {
  expect(normalise(text)).toBe(wanted);
});

test.each([
  ["Сили оборони відбили атаки", "uk"],
  ["ВС РФ заняли посёлок", "ru"],
  ["Russian forces took a village", "en"],
  ["Противник атаковал под Купянском", "ru"],
  ["Ворог атакував та був зупинений", "uk"],
  ["The General Staff (Генштаб) said so in its morning post", "en"],
  ["", "en"],
  ["День 70-й: Россия уничтожила подстанции для поставок оружия", "ru"],
  ["[Канал](https://t.me/some/long/address/of/a/post) повідомив про вибух у місті", "uk"],
  ["Силы обороны сообщили что 5 БПЛА сбито", "ru"],
  ["На початку жовтня Генштаб заявив, що Куп'янськ утримують ЗСУ", "uk"],
  ["Ворог просунувся у Бердичах", "uk"],
  ["Враг отошёл от Бердичей", "ru"],
])("%j is %s", (text, language) => {
  expect(guessLanguage(text)).toBe(language);
});
