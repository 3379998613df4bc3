/** Who did what to whom in Russian and Ukrainian news and posts: land that only tells where, arms by their owner, praise of an aim, threats and charges. */
import { expect, test } from "vitest";
import type { Party } from "../lexicon/row.ts";
import type { Language } from "../text/language.ts";
import { findToponyms } from "../place/find-toponyms.ts";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import type { Claim, Side } from "./claim.ts";
import { readLine, type Tools } from "./claim-fixture.ts";

const gazetteer = loadGazetteer();
const tools: Tools = {
  lexicon: loadLexicon(),
  places: (document, matches) => findToponyms(document, matches, gazetteer),
};

/** "ua" stated, "ru~" implied. */
const inShort = (side: Side | null): string => (side === null ? "-" : side.party + (side.span === null ? "~" : ""));
const told = ({ action, actor, recipient, stance }: Claim): string =>
  `${action}${stance === "asserts" ? "" : `/${stance}`} ${inShort(actor)}>${inShort(recipient)}`;

const lines: readonly (readonly [Language, Party, string, string])[] = [
  [
    "ru",
    "ru",
    "Пресечена попытка киевского режима атаковать объекты на территории Российской Федерации.",
    "repel ru~>ua",
  ],
  ["ru", "ru", "Пресечена попытка киевского режима совершить атаку по территории России.", "repel ru~>ua"],
  ["uk", "ua", "Зірвано спробу ворога атакувати об'єкти на території України.", "repel ua~>ru"],
  ["ru", "ru", "ТОС-1А «Солнцепек» группировки «Восток» сжег опорник ВСУ.", "losses ru>ua"],
  ["ru", "ru", "В результате попадания самолет Су-25 ВСУ был уничтожен.", "losses ru~>ua"],
  ["ru", "ru", "В результате попадания вертолёт Ка-52 ВС РФ был сбит.", "intercept ua~>ru"],
  ["ru", "ru", "Прямое попадание: уничтожение танка ВСУ под Купянском.", "losses ru~>ua"],
  ["ru", "ru", "Артиллерия бьет точно.", "strike ru~>ua~"],
  ["uk", "ua", "Артилерія точно б'є по цілях.", "strike ua~>ru~"],
  ["ru", "ru", "Огнём артиллерии не допускали перегруппировку противника.", "strike ru~>ua; withdraw ua>-"],
  ["ru", "ind", "Под ударами российской авиации оказался Харьков.", "strike ru>ua~"],
  ["ru", "ind", "Под ударами украинской авиации оказался Токмак.", "strike ua>ru~"],
  ["ru", "ru", "Враг вынужден отступить.", "withdraw ua>-"],
  ["uk", "ua", "Ворог змушений відступити.", "withdraw ru>-"],
  ["ru", "ind", "Тегеран пригрозил Израилю новым ударом.", "strike/plans ir~>il"],
  ["ru", "ind", "Израиль пригрозил Ирану новым ударом.", "strike/plans il~>ir"],
  ["ru", "ind", "Минобороны России опровергло обвинения в ударе по больнице в Харькове.", "strike/denies ru~>ua~"],
  ["ru", "ind", "Хуситы взяли на себя ответственность за атаку на танкер.", "strike houthi~>-"],
  ["ru", "ru", "Противник пытается прорваться вглубь региона.", "attack ua>ru~"],
  ["ru", "ru", "Отражены атаки дронов вглубь России.", "repel ru~>ua~"],
  ["ru", "ind", "Израиль удары не комментирует.", ""],
  ["ru", "ind", "Генштаб прокомментировал удар российской армии по Харькову.", "strike ru>ua~"],
  ["ru", "ind", "Ответственность за атаку никто на себя не взял.", ""],
  ["uk", "ind", "Відповідальність за удар по танкеру взяли на себе хусити.", "strike houthi~>-"],
  [
    "ru",
    "ind",
    "В Ереване сообщили о двух раненых военных в результате обстрела со стороны Азербайджана.",
    "losses az>am~; strike az>am~",
  ],
  [
    "ru",
    "ind",
    "В Баку сообщили о двух раненых военных в результате обстрела со стороны Армении.",
    "losses am>az~; strike am>az~",
  ],
  [
    "ru",
    "ind",
    "По данным ВСУ, Россия запустила 142 дрона; сбить удалось 118 беспилотников.",
    "strike ru>ua~; intercept ua~>ru~",
  ],
  [
    "ru",
    "ind",
    "По данным Минобороны РФ, Украина запустила 142 дрона; сбить удалось 118 беспилотников.",
    "strike ua>ru~; intercept ru~>ua~",
  ],
];

test.each(lines.map((line) => ({ line, name: line[2] })))("$name", ({ line: [language, party, text, wanted] }) => {
  expect(readLine(tools, { language, text, party }).map(told).join("; ")).toBe(wanted);
});
