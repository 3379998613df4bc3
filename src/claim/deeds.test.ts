/** Whose deed it was where the words put the doer aside: stopped attempts, "as a result of whose deeds", letters that are not bent. */
import { expect, test } from "vitest";
import { findToponyms } from "../place/find-toponyms.ts";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import type { Claim } from "./claim.ts";
import { readLine, type Tools } from "./claim-fixture.ts";

const gazetteer = loadGazetteer();
const tools: Tools = {
  lexicon: loadLexicon(),
  places: (document, matches) => findToponyms(document, matches, gazetteer),
};

const told = ({ action, actor, recipient }: Claim): string =>
  `${action} ${actor?.party ?? "-"}>${recipient?.party ?? "-"}`;

test.each([
  ["ru", "Пресечена попытка ВСУ совершить атаку на Тёткино.", "repel ru>ua"],
  ["ru", "Сорвана попытка ВСУ прорваться у Спорного.", "repel ru>ua"],
  ["uk", "Зірвано спробу росіян захопити село Піщане.", "repel ua>ru"],
  [
    "ru",
    "В результате активных действий подразделений группировки войск «Центр» освобождён Украинск.",
    "capture ru>ua",
  ],
  ["uk", "Завдяки діям ЗСУ звільнено Піщане.", "capture ua>ru"],
  ["uk", "Чотири російські безпілотники були збиті ЗСУ.", "intercept ua>ru"],
  ["ru", "Четыре украинских беспилотника были сбиты ПВО России.", "intercept ru>ua"],
  ["ru", "Уничтожен склад ВСУ под Изюмом.", "losses ru>ua"],
] as const)("%s: %s", (language, text, claim) => {
  const own = language === "ru" ? "ru" : "ua";
  expect(readLine(tools, { language, text, party: own }).map(told)).toContain(claim);
});
