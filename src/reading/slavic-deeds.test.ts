/** Who did what to whom in the set phrases of Russian and Ukrainian bulletins, the same for either side. */
import { expect, test } from "vitest";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import type { Language } from "../text/language.ts";
import { readReport } from "./read-report.ts";

const context = { lexicon: loadLexicon(), gazetteer: loadGazetteer() };

/** "repel ua>ru | losses ua>ru" of a text a side tells itself. */
function deedsOf(language: Language, text: string): string {
  const party = language === "uk" ? "ua" : "ru";
  const report = { id: "t/1", publisher: "t", party, url: null, published: "2024-05-17", language, text };
  return readReport(report, context)
    .claims.map(({ action, actor, recipient }) => `${action} ${actor?.party ?? "-"}>${recipient?.party ?? "-"}`)
    .join(" | ");
}

const lines: readonly (readonly [Language, string, string])[] = [
  ["ru", "В результате огневого поражения артиллерией группировки войск «Юг» атака была сорвана.", "repel ru>ua"],
  ["uk", "Внаслідок вогневого ураження артилерією угруповання військ «Схід» атаку зірвано.", "repel ua>ru"],
  ["ru", "В результате умелых действий подразделений группировки «Юг» противник понёс потери.", "losses ru>ua"],
  ["uk", "Завдяки діям підрозділів Сил оборони противник зазнав утрат.", "losses ua>ru"],
  ["ru", "Миномётные расчёты группировки «Юг» ведут работу по уничтожению техники ВСУ.", "losses ru>ua"],
  ["uk", "Мінометники Сил оборони ведуть роботу зі знищення техніки росіян.", "losses ua>ru"],
  ["uk", "Артилерією Сил оборони завдано ударів по складах росіян біля Каховки.", "strike ua>ru"],
  ["ru", "Артиллерией ВСУ нанесены удары по позициям российских войск у Каховки.", "strike ua>ru"],
  ["uk", "Нафтобазу в Брянській області РФ атакували 3 дрони СБУ.", "strike ua>ru"],
  ["ru", "Нефтебазу в Брянской области РФ атаковали 3 дрона СБУ.", "strike ua>ru"],
  ["uk", "Наслідки атаки росіян на порт в Ізмаїлі.", "strike ru>ua"],
  ["ru", "Последствия атаки ВСУ на порт в Ейске.", "strike ua>ru"],
  ["uk", "Атака росіян на позиції біля Терен тривала.", "attack ru>ua"],
  ["uk", "Прем'єр повідомив, що росіяни обстріляли підстанцію.", "strike ru>ua"],
  ["ru", "По словам премьера, ВСУ обстреляли подстанцию.", "strike ua>ru"],
];

test.each(lines)("%s: %s %s", (language, text, deeds) => {
  expect(deedsOf(language, text)).toBe(deeds);
});
