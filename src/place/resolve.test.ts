/** Which place is meant: one report is one test; [published, text, language, expected "words > name, oblast", "words ?" for ambiguous, "words -" for unknown]. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { findMatches } from "../lexicon/lexicon.ts";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import type { Language } from "../text/language.ts";
import { parseDocument } from "../text/parse.ts";
import { findToponyms } from "./find-toponyms.ts";
import { resolveToponyms } from "./resolve.ts";
import type { Toponym } from "./toponym.ts";

const lexicon = loadLexicon();
const gazetteer = loadGazetteer();

function resolve(text: string, language: Language, published: string | null): readonly Toponym[] {
  const document = parseDocument(text, language);
  const mentions = findToponyms(document, findMatches(lexicon, document), gazetteer);
  return resolveToponyms({ document, mentions, gazetteer, published });
}

const answers = (text: string, language: Language, published: string | null): string[] =>
  resolve(text, language, published).map((each) => {
    const words = text.slice(...each.span);
    if (each.answer === "unknown") return `${words} -`;
    return each.place
      ? `${words} > ${each.place.name}${each.place.region ? `, ${each.place.region}` : ""}`
      : `${words} ?`;
  });

test.each<[string | null, Language, string, string[]]>([
  ["2025-09-10", "en", "Fighting went on near Synkivka.", ["Synkivka > Synkivka, Kharkiv Oblast"]],
  ["2024-05-12", "uk", "Ворог атакував біля Липців.", ["Липців > Lyptsi, Kharkiv Oblast"]],
  ["2024-08-20", "ru", "Бои идут в районе Малой Локни.", ["Малой Локни > Malaya Loknya, Kursk Oblast"]],
  [
    "2022-10-03",
    "en",
    "The army freed Mykhailivka and Zolota Balka.",
    ["Mykhailivka > Mykhailivka, Kherson Oblast", "Zolota Balka > Zolota Balka, Kherson Oblast"],
  ],
  ["2023-07-01", "uk", "Просування південніше Роботиного.", ["Роботиного > Robotyne, Zaporizhzhia Oblast"]],
  // the large town goes before a village of its name; a name called just so before one that is only like it
  ["2024-05-17", "uk", "Росіяни атакували під Запоріжжям.", ["Запоріжжям > Zaporizhzhia, Zaporizhzhia Oblast"]],
  ["2024-05-17", "ru", "ВСУ атаковали под Запорожьем.", ["Запорожьем > Zaporizhzhia, Zaporizhzhia Oblast"]],
  ["2024-05-17", "en", "Militias clashed near Mambasa.", ["Mambasa > Mambasa, Ituri"]],
  ["2024-05-17", "en", "Gunmen attacked a church near Mombasa.", ["Mombasa > Mombasa"]],
  // an axis is one of a front; who speaks far away still means the town at the front
  ["2024-05-17", "ru", "На Донецком направлении бои.", ["Донецком направлении > Donetsk direction, Donetsk Oblast"]],
  [
    "2024-05-17",
    "en",
    "In Brussels he said tanks burned near Avdiivka.",
    ["Brussels > Brussels", "Avdiivka > Avdiivka, Donetsk Oblast"],
  ],
  ["2022-12-01", "en", "Shells hit Pokrovsk.", ["Pokrovsk > Pokrovsk, Donetsk Oblast"]],
  ["2025-11-03", "ru", "Бои на улицах Красноармейска.", ["Красноармейска > Pokrovsk, Donetsk Oblast"]],
  ["2023-02-03", "ru", "Бои за Артёмовск.", ["Артёмовск > Bakhmut, Donetsk Oblast"]],
  [
    "2025-02-01",
    "ru",
    "На Дзержинском направлении отражены атаки.",
    ["Дзержинском направлении > Toretsk direction, Donetsk Oblast"],
  ],
  [
    "2024-11-03",
    "uk",
    "На Торецькому напрямку два штурми.",
    ["Торецькому напрямку > Toretsk direction, Donetsk Oblast"],
  ],
  [
    "2024-03-03",
    "en",
    "A house burned in Vesele, Kharkiv Oblast.",
    ["Vesele > Vesele, Kharkiv Oblast", "Kharkiv Oblast > Kharkiv Oblast"],
  ],
  [
    "2024-03-03",
    "en",
    "In the Sumy region shells hit Krasnopillia and Hrabovske.",
    ["Sumy region > Sumy Oblast", "Krasnopillia > Krasnopillia, Sumy Oblast", "Hrabovske > Hrabovske, Sumy Oblast"],
  ],
  ["2024-03-03", "en", "A drone fell in Kharkiv.", ["Kharkiv > Kharkiv, Kharkiv Oblast"]],
  [
    "2023-12-03",
    "en",
    "Soldiers fought in Khan Younis and Rafah.",
    ["Khan Younis > Khan Younis, Khan Yunis Governorate", "Rafah > Rafah, Rafah Governorate"],
  ],
  [
    "2024-10-03",
    "en",
    "Shells landed near Khiam in southern Lebanon.",
    ["Khiam > Khiam, Nabatieh Governorate", "southern Lebanon > South Lebanon"],
  ],
  ["2025-01-27", "en", "Rebels entered Goma and Sake.", ["Goma > Goma, North Kivu", "Sake > Sake, North Kivu"]],
  ["2025-10-27", "en", "The town of El Fasher fell.", ["El Fasher > El Fasher, North Darfur"]],
  ["2024-03-03", "uk", "Бої тривають біля Вигаданівки.", ["Вигаданівки -"]],
  [null, "uk", "Ворог атакував біля Білогорівки.", ["Білогорівки ?"]],
  [null, "en", "Troops advanced near Krasnohorivka.", ["Krasnohorivka ?"]],
  [
    "2023-11-03",
    "en",
    "Troops advanced near Stepove, Berdychi and Krasnohorivka.",
    [
      "Stepove > Stepove, Donetsk Oblast",
      "Berdychi > Berdychi, Donetsk Oblast",
      "Krasnohorivka > Krasnohorivka, Donetsk Oblast",
    ],
  ],
  [null, "uk", "Дрон впав у Іванівці.", ["Іванівці ?"]],
  ["2024-03-03", "en", "Ukraine was quiet.", ["Ukraine > Ukraine"]],
  ["2024-03-03", "ru", "В Крыму сбиты дроны.", ["Крыму > Crimea"]],
  ["2024-03-03", "ru", "Над Чёрным морем сбиты дроны.", ["Чёрным морем > Black Sea"]],
  [
    "2024-03-03",
    "uk",
    "У Чугуївському районі двоє поранених.",
    ["Чугуївському районі > Chuhuiv Raion, Kharkiv Oblast"],
  ],
])("%s %s: %s", (...line) => {
  const [published, language, text, expected] = line;
  expect(answers(text, language, published)).toEqual(expected);
});

test("the direction named before decides between namesakes", () => {
  const at = (text: string) => resolve(text, "uk", "2024-02-01").at(-1)?.place?.district;
  expect(at("На Куп'янському напрямку ворог атакував у районі Іванівки.")).toBe("Kupiansk Raion");
});
test("of namesakes on two fronts the one with the heavy fighting of the day is meant", () => {
  const lat = (published: string) => resolve("Troops advanced near Krasnohorivka.", "en", published)[0]?.place?.lat;
  expect(lat("2023-11-03")).toBeCloseTo(48.21, 1);
  expect(lat("2024-07-20")).toBeCloseTo(48.0, 1);
});
test("candidates are at most twelve, best first, with reasons, and add up to at most 1", () => {
  for (const each of resolve("Бої біля Іванівки, Миколаївки та Новоселівки.", "uk", "2024-02-01")) {
    const scores = each.candidates.map((candidate) => candidate.score);
    expect(each.candidates.length).toBeLessThanOrEqual(12);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(1.01);
    expect(each.candidates.every((candidate) => candidate.why !== "")).toBe(true);
  }
});
test("only a resolved toponym has a place, and it is its best candidate", () => {
  for (const each of resolve("Бої біля Білогорівки, Харкова та Вигаданівки.", "uk", "2023-03-03")) {
    expect(each.place !== null).toBe(each.answer === "resolved");
    if (each.place) expect(each.candidates[0]?.place.id).toBe(each.place.id);
  }
});
test("the same report gives the same answers", () => {
  const text = "На Покровському напрямку бої біля Піщаного, Шевченка, Котлиного та Удачного.";
  expect(resolve(text, "uk", "2025-02-02")).toEqual(resolve(text, "uk", "2025-02-02"));
});
test("a neutral sentence moves nothing", () => {
  const text = "На Лиманському напрямку бої біля Терен та Ямполівки.";
  const before = answers(text, "uk", "2025-02-02");
  expect(answers(`${text} Погода не змінилася.`, "uk", "2025-02-02")).toEqual(before);
});
test("no text breaks it, and spans stay inside the text", () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          "біля",
          "Харків",
          "Синьківки",
          ",",
          "та",
          "«",
          "»",
          "\n\n",
          "(",
          "Near",
          "Kyiv",
          "область",
          "#",
          "напрямку",
          "😀",
          "Покровському",
        ),
        { maxLength: 30 },
      ),
      fc.constantFrom<Language>("en", "ru", "uk"),
      (words, language) => {
        const text = words.join(" ");
        for (const { span } of resolve(text, language, "2024-01-01")) {
          expect(span[0]).toBeGreaterThanOrEqual(0);
          expect(span[1]).toBeLessThanOrEqual(text.length);
          expect(span[0]).toBeLessThan(span[1]);
        }
      },
    ),
  ));

test.each([
  ["2022-05-02", "Troops advanced near Berestove.", 48.76],
  ["2024-05-20", "Troops advanced near Berestove.", 49.54],
  ["2024-06-15", "Fighting goes on near Makiivka.", 49.24],
  ["2025-01-20", "Бої точаться біля Піщаного.", 48.24],
  ["2023-09-20", "Бої точаться біля Піщаного.", 49.58],
  ["2024-04-10", "Бои идут в районе Красногоровки.", 48.01],
  ["2022-11-01", "Бои идут в районе Красногоровки.", 48.21],
])("days at the line tell namesakes apart: %s %s", (published, text, lat) => {
  const language = /[а-я]/.test(text) ? (/[іїє]/.test(text) ? "uk" : "ru") : "en";
  expect(resolve(text, language, published)[0]?.place?.lat).toBeCloseTo(lat, 1);
});
test.each([
  ["2022-12-01", "Fighting goes on near Opytne."],
  ["2024-12-15", "Бої тривають біля Успенівки."],
])("namesakes at the line on the same days stay ambiguous: %s %s", (published, text) => {
  expect(resolve(text, /[а-я]/.test(text) ? "uk" : "en", published)[0]?.answer).toBe("ambiguous");
});
