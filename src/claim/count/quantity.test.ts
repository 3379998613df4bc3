/** Quantities: one line of text is one test; "words kind min..max". */
import fc from "fast-check";
import { expect, test } from "vitest";
import { findMatches } from "../../lexicon/lexicon.ts";
import { loadLexicon } from "../../store/tables/data-files.ts";
import type { Language } from "../../text/language.ts";
import { parseDocument } from "../../text/parse.ts";
import type { Action } from "../claim.ts";
import { digitValue } from "./digits.ts";
import { findQuantities, impliedOne, quantityFor, quantityReader, type QuantityMention } from "./quantity.ts";

const lexicon = loadLexicon();

function quantities(text: string, language: Language): readonly QuantityMention[] {
  const document = parseDocument(text, language);
  return findQuantities(document, findMatches(lexicon, document));
}

const lines = (text: string, language: Language): string[] =>
  quantities(text, language).map(
    (each) => `${text.slice(...each.span)} ${each.of} ${each.min ?? ""}..${each.max ?? ""}`,
  );

test.each<[string, Language, string[]]>([
  [
    "They lost 1,070 men and 1.5 thousand shells.",
    "en",
    ["1,070 civilians 1070..1070", "1.5 thousand other 1500..1500"],
  ],
  [
    "Two hundred and five drones, twenty-two missiles.",
    "en",
    ["Two hundred and five drone 205..205", "twenty-two missile 22..22"],
  ],
  ["They lost at least some 20 tanks.", "en", ["at least some 20 tank 20.."]],
  ["A hundred shells and a dozen mines lay there.", "en", ["A hundred other 100..100", "a dozen other 12..12"]],
  ["They moved 900 metres, then 20-25 km.", "en", ["900 metres distance-km 0.9..0.9", "20-25 distance-km 20..25"]],
  ["They hold nearly 90 % of it.", "en", ["nearly 90 percent ..90"]],
  ["They fired 18 ballistic and cruise missiles.", "en", ["18 missile 18..18"]],
  ["They lost one tank and 19 trucks.", "en", ["one tank 1..1", "19 vehicle 19..19"]],
  ["They burned 16 combat vehicles and seized three others.", "en", ["16 vehicle 16..16", "three vehicle 3..3"]],
  ["The guns fired 3 missile and 27 air strikes.", "en", ["3 strike 3..3", "27 strike 27..27"]],
  ["Two tank crews and three drone operators fled.", "en", ["Two other 2..2", "three personnel 3..3"]],
  ["Fourteen drones came, six of which were shot down.", "en", ["Fourteen drone 14..14", "six drone 6..6"]],
  ["Of 34 assaults 27 were stopped.", "en", ["34 attack 34..34", "27 attack 27..27"]],
  ["Dozens of tanks and hundreds of people.", "en", ["Dozens of tank 24..", "hundreds of civilians 200.."]],
  ["Сбито 33 украинских БПЛА и два «Калибра».", "ru", ["33 drone 33..33", "два missile 2..2"]],
  ["Потери: танков – 2608 (+15), самолётов – 305 (+0).", "ru", ["2608 tank 2608..2608", "305 aircraft 305..305"]],
  ["Взяли свыше 2 тыс. человек.", "ru", ["свыше 2 тыс. civilians 2000.."]],
  [
    "Прошли метров двести и полтора километра.",
    "ru",
    ["метров двести distance-km 0.2..0.2", "полтора distance-km 1.5..1.5"],
  ],
  ["Погибли двое, ранены трое.", "ru", ["двое civilians 2..2", "трое civilians 3..3"]],
  ["Отбито 27 из 34 штурмов.", "ru", ["27 attack 27..27"]],
  ["Сбито 16 БПЛА: 14 – над морем, 2 – над Крымом.", "ru", ["16 drone 16..16", "14 drone 14..14", "2 drone 2..2"]],
  ["Сожжено три бронетранспортёра М113.", "ru", ["три armoured-vehicle 3..3"]],
  ["Подбито від п'ятьох до восьми танків.", "uk", ["від п'ятьох до восьми tank 5..8"]],
  ["Особового складу – близько 166 570 (+920) осіб.", "uk", ["близько 166 570 personnel 166570..166570"]],
  ["Понад чотири десятки разів били по селах.", "uk", ["Понад чотири десятки strike 40.."]],
  ["Збито щонайменше дванадцять «шахедів».", "uk", ["щонайменше дванадцять drone 12.."]],
])("%s", (text, language, wanted) => {
  const loose = (line: string): string => line.replace(/ (?:civilians|personnel) /, " people ");
  expect(lines(text, language).map(loose)).toEqual(wanted.map(loose));
});

test.each<[string, Language]>([
  ["The 58th Brigade fired 155-mm shells from a D-30.", "en"],
  ["On 20 May 2024 at 14:30 it rained for 12 days.", "en"],
  ["A man aged 45 called 8-800-555-35-35.", "en"],
  ["1. First. 2) Second.", "en"],
  ["Hill 215 and Highway 7 lie at 47.0837, 32.7920.", "en"],
  ["The ninth wave came; no one was there.", "en"],
  ["A 45-year-old man saw an F-16 and a T-72.", "en"],
  ["Several tanks and a number of guns burned.", "en"],
  ["Resolution 1701 of 2006 was named.", "en"],
  ["Бойцы 30-й бригады и 72 мехбригады стреляли из 152-мм орудия.", "ru"],
  ["30 и 44 механизированных бригад там нет.", "ru"],
  ["Мужчина 58 лет видел Т-90 и С-300.", "ru"],
  ["Школа № 5, дом 7, трасса Н-20.", "ru"],
  ["Ни один не ушёл. Один из них остался.", "ru"],
  ["Бійці 128 бригади тримали висоту 215 о 15:00.", "uk"],
  ["Жінка 71 року бачила С-300.", "uk"],
  ["Декілька танків згоріло у 2023 році.", "uk"],
])("counts nothing: %s", (text, language) => {
  expect(lines(text, language)).toEqual([]);
});

test.each<[string, Language, Action, string]>([
  ["Twelve people were killed.", "en", "losses", "personnel"],
  ["Twelve people were killed.", "en", "civilian-harm", "civilians"],
  ["They fired 41 times.", "en", "attack", "attack"],
  ["They fired 41 times.", "en", "strike", "strike"],
  ["They took 7.", "en", "capture", "settlement"],
  ["They shot down 7.", "en", "intercept", "drone"],
  ["The toll is 214.", "en", "statement", "other"],
])("%s (%s, %s) counts %s", (...[text, language, action, kind]) => {
  const [first] = quantities(text, language);
  expect(first && quantityFor(first, action).of).toBe(kind);
});

test.each<[string, Language, string]>([
  ["a fuel depot", "en", "depot"],
  ["an electronic warfare station", "en", "other"],
  ["a kiosk", "en", "other"],
  ["танк", "ru", "tank"],
  ["склад боеприпасов", "ru", "depot"],
  ["пункт управления беспилотниками", "ru", "other"],
  ["підводний човен", "uk", "ship"],
])("one %s (%s) is a %s", (text, language, kind) => {
  const document = parseDocument(text, language);
  const one = impliedOne(quantityReader(document, findMatches(lexicon, document)), [0, document.tokens.length]);
  expect([one.of, one.min, one.max, text.slice(...one.span)]).toEqual([kind, 1, 1, text]);
});

test.each<[string, Language, number | null]>([
  ["1,200", "en", 1200],
  ["26 980", "uk", 26980],
  ["4,5", "ru", 4.5],
  ["1.640", "ru", 1640],
  ["14:30", "en", null],
  ["14.10.2025", "ru", null],
  ["007", "en", null],
  ["24/7", "en", null],
  ["380501234567", "uk", null],
])("digits %s (%s) are %s", (norm, language, value) => {
  expect(digitValue(norm, language)).toBe(value);
});

test("a whole number in words is read back, whatever its size", () => {
  const small =
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
      " ",
    );
  const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
  const below100 = (n: number): string =>
    n < 20 ? (small[n] ?? "") : [tens[Math.floor(n / 10)], n % 10 ? small[n % 10] : ""].filter(Boolean).join("-");
  const below1000 = (n: number): string =>
    n < 100 ? below100(n) : `${small[Math.floor(n / 100)]} hundred${n % 100 ? ` and ${below100(n % 100)}` : ""}`;
  const words = (n: number): string =>
    n < 1000 ? below1000(n) : `${below1000(Math.floor(n / 1000))} thousand${n % 1000 ? ` ${below1000(n % 1000)}` : ""}`;
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 999_999 }), (n) => {
      expect(quantities(`They counted ${words(n)} drones.`, "en").map((each) => [each.min, each.max])).toEqual([
        [n, n],
      ]);
    }),
    { numRuns: 200 },
  );
});

test("text of any kind is read without an error; a span holds its words and bounds are in order", () => {
  const words = fc.constantFrom(
    "up to",
    "more than",
    "20",
    "-",
    "25",
    "two",
    "hundred",
    "dozens of",
    "tanks",
    "km",
    "one",
    "of",
    "the",
    "between",
    "and",
    "(",
    "+15",
    ")",
    "half",
    "тыс.",
    "%",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 14 }), (list) => {
      const text = list.join(" ");
      for (const each of quantities(text, "en")) {
        expect(each.span[0] < each.span[1] && each.span[1] <= text.length).toBe(true);
        if (each.min !== null && each.max !== null) expect(each.min <= each.max).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});
