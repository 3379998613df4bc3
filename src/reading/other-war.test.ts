/** A channel of one side reports on somebody else's war: whose "liberated" and "destroyed" are not its own. */
import { expect, test } from "vitest";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import type { Language } from "../text/language.ts";
import { readReport } from "./read-report.ts";

const context = { lexicon: loadLexicon(), gazetteer: loadGazetteer() };

function lastSides(language: Language, party: string, text: string): string {
  const report = { id: "t/1", publisher: "t", party, url: null, published: "2024-12-02", language, text };
  const { action, actor, recipient } = readReport(report, context).claims.at(-1) ?? {};
  return `${action} ${actor?.party ?? "-"}>${recipient?.party ?? "-"}`;
}

const abroad: readonly (readonly [Language, string])[] = [
  ["ru", "Армия Сирии начала контрнаступление в провинции Алеппо. Освобождены два посёлка."],
  ["uk", "Армія Сирії почала контрнаступ у провінції Алеппо. Звільнено два селища."],
  ["en", "The Syrian army began a counter-offensive in Aleppo province. Two villages were liberated."],
];

test.each(abroad)("%s: nobody of the teller's war is put into it: %s", (language, text) => {
  for (const party of ["ru", "ua"]) expect(lastSides(language, party, text)).toBe("capture sy>-");
});

const home: readonly (readonly [Language, string, string])[] = [
  ["ru", "ВСУ отошли на запад. Освобождены два посёлка.", "ru"],
  ["uk", "Росіяни відійшли на схід. Звільнено два селища.", "ua"],
  ["en", "Ukrainian troops fell back to the west. Two villages were liberated.", "ru"],
];

test.each(home)("%s: in its own war it is its side's deed: %s", (language, text, party) => {
  expect(lastSides(language, party, text)).toBe(`capture ${party}>${party === "ru" ? "ua" : "ru"}`);
});
