/** An hour without a day is of the day told of before it, else of the day of publication, and the sentences behind it keep it. */
import { expect, test } from "vitest";
import type { Language } from "../../text/language.ts";
import { findToponyms } from "../../place/find-toponyms.ts";
import { loadLexicon } from "../../store/tables/data-files.ts";
import { loadGazetteer } from "../../store/tables/gazetteer-file.ts";
import { readLine, type Tools } from "../claim-fixture.ts";

const gazetteer = loadGazetteer();
const tools: Tools = {
  lexicon: loadLexicon(),
  places: (document, matches) => findToponyms(document, matches, gazetteer),
};

/** Days of the last claim; the line is published on Friday 17 May 2024. */
function lastDays(language: Language, text: string): string {
  const { when } = readLine(tools, { language, party: "ind", text }).at(-1) ?? {};
  return `${when?.start ?? "-"}..${when?.end ?? "-"}`;
}

test.each<[Language, string, string]>([
  ["ru", "Около 09.30 мск обстрелян город. Ранены двое мирных жителей.", "2024-05-17..2024-05-17"],
  ["uk", "Близько 9:00 ворог ударив по Харкову. Поранено двох людей.", "2024-05-17..2024-05-17"],
  ["en", "Around 9 a.m. a drone hit a bus in Kherson. Two people were injured.", "2024-05-17..2024-05-17"],
  ["ru", "Вчера обстреляли Харьков. Около 14:00 ранены двое мирных жителей.", "2024-05-16..2024-05-16"],
  ["uk", "Учора ворог обстріляв Харків. Близько 14:00 поранено двох людей.", "2024-05-16..2024-05-16"],
  ["en", "On Monday Russian forces shelled Kharkiv. At 2 p.m. two civilians were wounded.", "2024-05-13..2024-05-13"],
  ["en", "A drone hit a bus in Kherson. Two people were injured.", "2024-05-16..2024-05-17"],
])("%s: %s %s", (language, text, days) => {
  expect(lastDays(language, text)).toBe(days);
});
