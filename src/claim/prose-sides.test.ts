/** Who did what to whom in the free prose of agencies: fire told as a cause, arms by their makers, things for somebody's use; each line with its mirror. */
import { expect, test } from "vitest";
import type { Language } from "../text/language.ts";
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

const lines: readonly (readonly [Language, string, string])[] = [
  ["en", "An Israeli strike was reported on a house in Jabalia.", "strike il>-"],
  ["en", "A Russian strike was recorded in Kherson.", "strike ru>ua"],
  ["en", "A Ukrainian strike was recorded in Tokmak.", "strike ua>ru"],
  ["uk", "ЗС України знищили чотири російські гаубиці.", "losses ua>ru"],
  ["uk", "ЗС Росії знищили чотири українські гаубиці.", "losses ru>ua"],
  ["ru", "В ходе налёта российских дронов беспилотник попал по жилому дому.", "strike ru>ua"],
  ["ru", "В ходе налёта украинских дронов беспилотник попал по жилому дому.", "strike ua>ru"],
  ["uk", "Унаслідок удару російських військ знищено два танки.", "losses ru>ua"],
  ["uk", "Унаслідок удару українських військ знищено два танки.", "losses ua>ru"],
  ["ru", "Ударом «Искандера» уничтожены девять военных.", "losses ru>ua"],
  ["ru", "Ударом «Нептуна» уничтожены девять военных.", "losses ua>ru"],
  ["ru", "Уничтожение огнём артиллерии небольшого российского склада боеприпасов.", "losses ua>ru"],
  ["ru", "Уничтожение огнём артиллерии небольшого украинского склада боеприпасов.", "losses ru>ua"],
  ["ru", "Разрушенный авиаударом российский склад топлива.", "strike ua>ru"],
  ["ru", "Разрушенный ракетным ударом украинский склад боеприпасов.", "strike ru>ua"],
  ["ru", "Пожар начался на заводе после обстрела со стороны Украины.", "damage ua>ru"],
  ["ru", "Пожар начался на заводе после обстрела со стороны России.", "damage ru>ua"],
  ["ru", "В дом попал дрон ВСУ.", "strike ua>ru"],
  ["ru", "В дом попал дрон ВС РФ.", "strike ru>ua"],
  ["ru", "Обстрелы подобного масштаба Россия устраивала задолго до применения ATACMS.", "strike ru>ua"],
  ["ru", "Обстрелы подобного масштаба Украина устраивала задолго до применения «Искандеров».", "strike ua>ru"],
  ["ru", "Украинские войска ведут обстрелы окраин крупными калибрами.", "strike ua>ru"],
  ["ru", "Российские войска ведут обстрелы окраин крупными калибрами.", "strike ru>ua"],
  ["ru", "ВС РФ уничтожили крылатыми ракетами ангары с техникой из ФРГ и США.", "losses ru>ua"],
  ["ru", "ВСУ уничтожили крылатыми ракетами склады с оружием из КНДР и Ирана.", "losses ua>ru"],
];

test.each(lines)("%s: %s → %s", (language, text, wanted) => {
  for (const party of ["ru", "ua"] as const)
    expect(readLine(tools, { language, text, party }).map(told), party).toContain(wanted);
});
