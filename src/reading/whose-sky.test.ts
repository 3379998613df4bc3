/** Over whose land drones and missiles were shot down tells who did it, of either side; a word that says who comes first. */
import { expect, test } from "vitest";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import type { Language } from "../text/language.ts";
import { readReport } from "./read-report.ts";

const context = { lexicon: loadLexicon(), gazetteer: loadGazetteer() };

function sidesOf(language: Language, text: string, party = "ind"): string {
  const report = { id: "t/1", publisher: "t", party, url: null, published: "2024-05-17", language, text };
  const { claims } = readReport(report, context);
  return claims
    .map(({ action, actor, recipient }) => `${action} ${actor?.party ?? "-"}>${recipient?.party ?? "-"}`)
    .join("; ");
}

const lines: readonly (readonly [Language, string, string])[] = [
  ["en", "29 drones were shot down over Russian regions overnight.", "intercept ru>ua"],
  ["en", "29 drones were shot down over Ukrainian regions overnight.", "intercept ua>ru"],
  ["en", "Air defences shot down 29 drones over regions of Russia.", "intercept ru>ua"],
  ["en", "Air defences shot down 29 drones over regions of Ukraine.", "intercept ua>ru"],
  ["en", "Nine missiles were intercepted in Ukrainian airspace.", "intercept ua>ru"],
  ["en", "Nine missiles were intercepted in Russian airspace.", "intercept ru>ua"],
  ["en", "Eleven drones were downed over Kharkiv.", "intercept ua>ru"],
  ["en", "Eleven drones were downed over Bryansk.", "intercept ru>ua"],
  ["en", "Russian forces shot down a drone over Ukrainian territory.", "intercept ru>ua"],
  ["en", "Ukrainian forces shot down a drone over Russian territory.", "intercept ua>ru"],
  ["en", "Eleven Ukrainian drones were shot down over Ukrainian territory.", "intercept ru>ua"],
  ["en", "Over the past day Russian drones were shot down.", "intercept ua>ru"],
  ["en", "Over the past day Ukrainian drones were shot down.", "intercept ru>ua"],
  ["en", "Over the past week Ukraine shot down nine drones over Russian regions.", "intercept ua>ru"],
  ["en", "Over the past week Russia shot down nine drones over Ukrainian regions.", "intercept ru>ua"],
  ["ru", "Над городом российские дроны сбиты силами ПВО.", "intercept ua>ru"],
  ["ru", "Над городом украинские дроны сбиты силами ПВО.", "intercept ru>ua"],
  ["en", "A fighter jet was shot down over Ukraine.", "intercept ->-"],
  ["ru", "ПВО за ночь уничтожили 29 беспилотников над регионами России.", "intercept ru>ua"],
  ["ru", "ПВО за ночь уничтожили 29 беспилотников над регионами Украины.", "intercept ua>ru"],
  ["ru", "Над Россией сбито 40 беспилотников.", "intercept ru>ua"],
  ["ru", "Над Украиной сбито 40 беспилотников.", "intercept ua>ru"],
  ["ru", "В небе над Воронежем перехвачены четыре дрона.", "intercept ru>ua"],
  ["ru", "В небе над Днепром перехвачены четыре ракеты.", "intercept ua>ru"],
  ["uk", "Сили ППО збили 29 дронів над територією України.", "intercept ua>ru"],
  ["uk", "Сили ППО збили 29 дронів над територією Росії.", "intercept ru>ua"],
  ["uk", "Над Бєлгородом збито 12 дронів.", "intercept ru>ua"],
  ["uk", "Над Одесою збито 12 дронів.", "intercept ua>ru"],
];

test.each(lines)("%s: %s %s", (language, text, sides) => {
  expect(sidesOf(language, text)).toBe(sides);
});

test("a side's own report tells of its own deed wherever it was", () => {
  expect(sidesOf("ru", "Сбиты три беспилотника над территорией Украины.", "ru")).toBe("intercept ru>ua");
  expect(sidesOf("uk", "Збито три дрони над територією Росії.", "ua")).toBe("intercept ua>ru");
});
