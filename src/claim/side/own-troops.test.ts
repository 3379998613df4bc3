/** Troops without a side in an army's own post; every line is read as either side's post. */
import { expect, test } from "vitest";
import { loadLexicon } from "../../store/tables/data-files.ts";
import type { Language } from "../../text/language.ts";
import { readLine, type Tools } from "../claim-fixture.ts";

const tools: Tools = { lexicon: loadLexicon(), places: () => [] };

/** "losses Операторы": the first claim's action and the words for who did it; "-" where nobody is named. */
const doer = (language: Language, party: string, text: string): string => {
  const [claim] = readLine(tools, { language, party, text });
  const side = claim?.actor;
  if (side?.span) expect(side.party).toBe(party);
  return `${claim?.action} ${side?.span ? text.slice(...side.span) : "-"}`;
};

const lines: readonly (readonly [Language, string, string])[] = [
  ["ru", "Операторы БпЛА уничтожили бронемашину в укрытии.", "losses Операторы"],
  ["ru", "Штурмовики взяли в плен двух военных.", "losses Штурмовики"],
  ["ru", "Подразделения уничтожены в лесу.", "losses -"],
  ["ru", "Боевики обстреляли город.", "strike -"],
  ["ru", "Расчёт миномёта уничтожил пикап противника.", "losses Расчёт"],
  ["ru", "Штурмовая авиация уничтожила скопления живой силы противника.", "losses -"],
  ["ru", "«Иноходец» уничтожил две бронемашины противника.", "losses -"],
  ["ru", "Огнём артиллерии противник уничтожен.", "losses -"],
  ["uk", "Штурмовики взяли в полон двох військових.", "losses Штурмовики"],
  ["uk", "Підрозділи знищено в лісі.", "losses -"],
];

test.each(
  lines.flatMap(([language, text, told]) => ["ru", "ua"].map((party) => [party, language, text, told] as const)),
)("%s, %s: %s", (...[party, language, text, told]) => {
  expect(doer(language, party, text)).toBe(told);
});
