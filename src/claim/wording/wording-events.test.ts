import { expect, test } from "vitest";
import { placeTools } from "../../../test/place-tools.ts";
import { attribute } from "../../attribution/attribute.ts";
import { findMatches } from "../../lexicon/lexicon.ts";
import type { Language } from "../../text/language.ts";
import { parseDocument } from "../../text/parse.ts";
import { loadWordings } from "../../store/tables/wording-file.ts";
import type { Claim } from "../claim.ts";
import { extractClaims } from "../extract-claims.ts";
import type { WordingModels } from "./model.ts";

const { lexicon, places } = placeTools("2024-05-17");
const learned = loadWordings();

function claimsIn(text: string, language: Language, wordings?: WordingModels): Claim[] {
  const document = parseDocument(text, language);
  const matches = findMatches(lexicon, document);
  const published = "2024-05-17T12:00:00+00:00";
  const report = { id: "line", publisher: "line", party: "ind" as const, url: null, published, language, text };
  const toponyms = places(document, matches);
  const attributions = attribute({ report, document, matches, toponyms });
  const given = { report, document, matches, attributions, toponyms };
  return extractClaims([wordings === undefined ? given : { ...given, wordings }])[0] ?? [];
}

const inShort = (claims: readonly Claim[]): string =>
  claims.map(({ action, stance }) => (stance === "asserts" ? action : `${action}/${stance}`)).join(",");

/** Words no rule knows, each with its mirror where a side is named. */
const told: readonly (readonly [Language, string, string])[] = [
  ["en", "A Ukrainian officer said the boys are sat tight in the cellar of the dairy at Torske.", "hold"],
  ["en", "A Russian officer said the boys are sat tight in the cellar of the dairy at Terny.", "hold"],
  ["en", "The mayor said that not a window was left whole on Kobzar Street.", "damage"],
  ["ru", "Офицер украинской бригады рассказал, что ребята так и сидят в подвале маслозавода в Торском.", "hold"],
  ["ru", "Офицер российской бригады рассказал, что ребята так и сидят в подвале маслозавода в Кременной.", "hold"],
  ["ru", "Мэр Лозовой рассказал, что на улице Кобзаря не осталось ни одного целого окна.", "damage"],
  ["uk", "Речник української бригади розповів, що хлопці нікуди з підвалу маслозаводу не поділися.", "hold"],
  ["uk", "Речник російської бригади розповів, що хлопці нікуди з підвалу маслозаводу не поділися.", "hold"],
];

test.each(told)("%s: %s", (language, text, wanted) => {
  expect(inShort(claimsIn(text, language, learned))).toBe(wanted);
});

test("without weights only rules read", () => {
  for (const [language, text, wanted] of told)
    expect(claimsIn(text, language).filter(({ action }) => action === wanted)).toEqual([]);
});

test("a claim of learned wording says so, and how sure it is", () => {
  const [claim] = claimsIn(told[0]?.[1] ?? "", "en", learned);
  expect(claim?.evidence[0]?.rule).toBe("en.wording.hold");
  expect(claim?.chain).toHaveLength(1);
  expect(claim?.confidence).toBeLessThan(1);
});

/** What sources also say. */
const idle: readonly (readonly [Language, string])[] = [
  ["en", "The mayor of Lozova said trolleybuses leave the square every ten minutes on Sundays."],
  ["en", "A spokesman for the army thanked the volunteers of Omdurman for blankets and tea."],
  ["ru", "Друзья, напоминаем правила канала и благодарим всех, кто остаётся с нами."],
  ["uk", "Друзі, нагадуємо правила каналу й дякуємо всім, хто лишається з нами."],
  ["ru", "Губернатор напомнил, что отопительный сезон в Горловке начнётся позже обычного."],
  ["uk", "Міський голова Лозової нагадав, що графік руху тролейбусів зміниться з понеділка."],
];

test.each(idle)("%s: no claim in %s", (language, text) => {
  expect(claimsIn(text, language, learned)).toEqual([]);
});
