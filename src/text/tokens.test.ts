import { expect, test } from "vitest";
import { parseDocument } from "./parse.ts";

const norms = (text: string): string =>
  parseDocument(text, "en")
    .tokens.map((token) => token.norm)
    .join("|");

const lines: readonly (readonly [text: string, norms: string])[] = [
  ["The well-known F-16 flew.", "the|well-known|f-16|flew|."],
  ["М-113 та 155-мм, 30-й", "м-113|та|155-мм|,|30-й"],
  ["1,200 or 1 200 or 1 200 000 men", "1,200|or|1 200|or|1 200 000|men"],
  ["in 2024 100 men; 12 155-mm guns; 4 122 мм", "in|2024|100|men|;|12|155-mm|guns|;|4|122|мм"],
  ["3.5 km, 3,5 км, 5km, 120мм", "3.5|km|,|3,5|км|,|5|km|,|120|мм"],
  ["14.10.2025 29/02/2024 2025-10-14 14:30", "14.10.2025|29/02/2024|2025-10-14|14:30"],
  ["10-15 and 10–15", "10|-|15|and|10|—|15"],
  ["the 5th, 1990s and 2С19", "the|5th|,|1990s|and|2с19"],
  ["U.S.-led, U.S. and n.a.", "u.s.-led|,|u.s.|and|n.a."],
  ["н.п. Синьковка и т.д.", "н.п.|синьковка|и|т.д."],
  ["Ukraine's and Putin’s, didn't, soldiers'", "ukraine|'s|and|putin|'s|,|didn't|,|soldiers|'"],
  ["Куп’янськ Купʼянськ Куп'янськ Куп`янськ", "куп'янськ|куп'янськ|куп'янськ|куп'янськ"],
  ["Ёлка и её", "елка|и|ее"],
  ["**Bold** __it__ [the link](https://a.b/c_(d)) x", "bold|it|the|link|x"],
  ["see https://example.org/a?b=c, t.me/some and Lenta.ru", "see|and|lenta.ru"],
  ["🇷🇺 Russia 1️⃣ first ⚡️ now", "russia|first|now"],
  ["a – b — c - d -- e", "a|—|b|—|c|—|d|—|e"],
  ["wait... and… so", "wait|…|and|…|so"],
  ["50% of $3bn №5 #tag @mod_russia", "50|%|of|$|3|bn|№|5|#|tag|@|mod_russia"],
  ["Куп'янський й Київ", "куп'янський|й|київ"],
  ["за́мок со\u00adюз ноль\u200bширина", "замок|союз|нольширина"],
  ["«Восток» \"East\" ''so''", '"|восток|"|"|east|"|"|so|"'],
  ["end.Next", "end|.|next"],
  ["R&D/AT&T", "r|&|d|/|at|&|t"],
];

test.each(lines)("%s", (text, wanted) => {
  expect(norms(text)).toBe(wanted);
});

test.each([
  ["town", "lower"],
  ["Kupiansk", "capital"],
  ["ВСУ", "upper"],
  ["McCain", "mixed"],
  ["Ивано-Франковск", "capital"],
  ["F-16", "upper"],
  ["A", "capital"],
  ["Куп’янськ", "capital"],
  ["30-й", "lower"],
])("%s has the shape %s", (word, shape) => {
  expect(parseDocument(word, "en").tokens[0]?.shape).toBe(shape);
});

test.each([
  ["1,200", "number"],
  ["155-mm", "word"],
  ["30-й", "word"],
  ["14:30", "number"],
  ["%", "mark"],
  ["town", "word"],
])("%s is a %s", (word, kind) => {
  expect(parseDocument(word, "en").tokens[0]?.kind).toBe(kind);
});
