/** Lines of Ukrainian news prose, from papers to soldiers' talk: what each states, by whom and to whom; and lines that look alike and state nothing. */
import { expect, test } from "vitest";
import { findToponyms } from "../place/find-toponyms.ts";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import { inShort, readLine, type Tools } from "./claim-fixture.ts";

const gazetteer = loadGazetteer();
const tools: Tools = {
  lexicon: loadLexicon(),
  places: (document, matches) => findToponyms(document, matches, gazetteer),
};

/** What the line states and who does it to whom, the line; a paper of no side. */
const lines: readonly (readonly [string, string])[] = [
  // who is forced to go, goes
  ["withdraw ru>-", "Ворог змушений відступити від Степового."],
  ["advance ua>ru", "Сили оборони змусили ворога відійти від Степового."],
  // an armed group is a side of its own, whatever land it is from
  ["capture rsf>sd", "Суданські Сили швидкої підтримки увійшли до Ель-Фашера."],
  ["strike hezbollah>il", "Ліванська «Хезболла» обстріляла Хайфу."],
  ["strike il>hezbollah", "Ізраїльська авіація вдарила по позиціях ліванської «Хезболли» під Тіром."],
  // whose launch was told before, lost what was shot down
  [
    "strike,intercept hezbollah>il,il>hezbollah",
    "«Хезболла» випустила по Ізраїлю сорок ракет, більшість з яких збили.",
  ],
  ["strike,intercept ru>ua,ua>ru", "Росіяни запустили 90 дронів, 80 з яких збили."],
  ["strike,intercept ru>ua,ua>ru", "Ракети, які запустила Росія, збили над Києвом."],
  ["intercept ua>ru", "Українські військові, які стоять під Одесою, збили два дрони."],
  // a pronoun that bore it
  ["capture,advance ru>ua,ua>ru", "Російські солдати зайняли Терни, але наші їх вибили."],
  // talks and names are no sign of another matter
  ["strike ru>ua", "Під час переговорів росіяни обстріляли Суми."],
  ["strike ru>ua", "«Росіяни обстріляли лікарню», – розповіла лікарка Оксана Мороз."],
  // words of running prose
  ["civilian-harm ru>ua", "Поранених доправили до обласної лікарні Сум."],
  ["capture ru>ua", "Під повний російський контроль перейшло село Терни."],
  ["withdraw ru>-", "Російська армія пішла з-під Києва."],
  ["advance ru>ua", "Росіяни за тиждень додали 30 кв. км."],
  ["hold ru>-", "Російський контингент залишається в Тернах."],
];

const nothing: readonly string[] = [
  "Актор пішов із театру.",
  "Воротар відбив атаку суперника в Одесі.",
  "Опозиція в парламенті відбила атаку прем'єра.",
  "Після зливи в Одесі пошкоджено двадцять будинків.",
  "Кубок опинився в руках чемпіона.",
  "Школа отримала нові парти.",
];

const read = (text: string): ReturnType<typeof readLine> =>
  readLine(tools, { language: "uk", party: "ind", home: "ua", text });

test.each(lines)("%s: %s", (wanted, text) => {
  const found = read(text);
  const sides = found.map(({ actor, recipient }) => `${actor?.party ?? "-"}>${recipient?.party ?? "-"}`);
  expect(`${inShort(found)} ${sides.join(",")}`).toBe(wanted);
});

test.each(nothing)("nothing: %s", (text) => {
  expect(inShort(read(text))).toBe("");
});
