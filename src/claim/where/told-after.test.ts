/** Headlines that name their place last. */
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

/** The line, and of each claim its places. */
const lines: readonly (readonly [Language, string, readonly string[]])[] = [
  ["uk", "Загорівся склад добрив, є поранені: росіяни обстріляли Полтаву", ["Полтаву", "Полтаву", "Полтаву"]],
  ["uk", "Уражено радар та дві гармати\nКурська область", ["Курська область"]],
  ["ru", "Сгорел склад топлива: беспилотники атаковали Таганрог", ["Таганрог", "Таганрог"]],
  // two places are no one scene, and a line that tells more is news of its own
  ["uk", "Знищено два танки: бої тривають біля Тернів та в Ямполі", ["", "Тернів,Ямполі"]],
  ["uk", "Знищено два танки\nУ Полтаві відкрили парк", [""]],
];

test.each(lines)("%s: %s", (language, text, places) => {
  const read = readLine(tools, { language, party: "ind", home: "ua", text });
  expect(read.map((claim) => claim.places.map(({ span }) => text.slice(span[0], span[1])).join(","))).toEqual(places);
});
