import { expect, test } from "vitest";
import { loadLexicon } from "../store/tables/data-files.ts";
import type { Language } from "../text/language.ts";
import { inWords, readFixture } from "./reading-fixture.ts";

const lexicon = loadLexicon();

const read = (language: Language, text: string): string[] =>
  readFixture(lexicon, { text, language }).attributions.map((one) => `${one.stance}: ${inWords(text, one)}`);

const rows: readonly (readonly [language: Language, text: string, ...found: string[]])[] = [
  [
    "en",
    "Kyiv denied Moscow's claim that the hill had been taken.",
    "denies: Kyiv | denied | the hill had been taken",
    "asserts: Moscow | claim | the hill had been taken",
  ],
  [
    "en",
    "Moscow denied Kyiv's claim that the hill had been taken.",
    "denies: Moscow | denied | the hill had been taken",
    "asserts: Kyiv | claim | the hill had been taken",
  ],
  ["en", "Kyiv called the report of a breakthrough a lie.", "denies: Kyiv | called | a breakthrough"],
  [
    "en",
    "The staff rejected reports of a breakthrough as nonsense.",
    "denies: The staff | rejected | a breakthrough",
    "asserts: reports | - | a breakthrough",
  ],
  ["en", "The claim that the hill had fallen is a lie, Kyiv said.", "denies: Kyiv | said | the hill had fallen"],
  ["en", "The breakthrough is a fake, Kyiv said.", "denies: Kyiv | said | The breakthrough"],
  ["en", "Kyiv dismissed the report as false.", "asserts: Kyiv | dismissed | the report as false"],
  ["en", "Kyiv branded the report a fake.", "asserts: Kyiv | branded | the report a fake"],
  ["en", "Kyiv called the raid a crime.", "asserts: Kyiv | called | the raid a crime"],
  ["ru", "Сообщения о взятии высоты в Киеве назвали фейком.", "denies: Киеве | назвали фейком | взятии высоты"],
  ["ru", "Сообщения о взятии высоты в Москве назвали фейком.", "denies: Москве | назвали фейком | взятии высоты"],
  ["ru", "Сообщения о том, что высота взята, в Киеве опровергли.", "denies: Киеве | опровергли | высота взята"],
  [
    "ru",
    "Заявления Москвы о взятии высоты в Киеве отвергли.",
    "asserts: Москвы | Заявления | взятии высоты",
    "denies: Киеве | отвергли | взятии высоты",
  ],
  ["ru", "Информацию об ударе губернатор пока не подтвердил.", "doubts: губернатор | не подтвердил | ударе"],
  ["ru", "Сообщение о прорыве опроверг глава области.", "denies: глава области | опроверг | прорыве"],
  [
    "uk",
    "Повідомлення про оточення у штабі назвали черговим фейком.",
    "denies: штабі | назвали черговим фейком | оточення",
  ],
  [
    "uk",
    "Інформацію про відхід із села в бригаді не підтверджують.",
    "doubts: бригаді | не підтверджують | відхід із села",
  ],
  [
    "ru",
    "Генштаб назвал фейком заявления Москвы о взятии высоты.",
    "denies: Генштаб | назвал фейком | взятии высоты",
    "asserts: Москвы | заявления | взятии высоты",
  ],
  ["ru", "Мэр назвал сообщение о прорыве выдумкой.", "denies: Мэр | назвал | прорыве"],
  ["ru", "Окружение бригады — выдумка, заявили в Генштабе.", "denies: Генштабе | заявили в | Окружение бригады"],
  ["ru", "Мэр назвал обстрел преступлением.", "asserts: Мэр | назвал | обстрел преступлением"],
  ["uk", "Речник назвав брехнею заяви про оточення бригади.", "denies: Речник | назвав брехнею | оточення бригади"],
  [
    "uk",
    "Генштаб заперечив заяву Москви про захоплення висоти.",
    "denies: Генштаб | заперечив | захоплення висоти",
    "asserts: Москви | заяву | захоплення висоти",
  ],
  ["uk", "Оточення бригади — вигадка, заявив речник.", "denies: речник | заявив | Оточення бригади"],
  ["uk", "Речник назвав обстріл злочином.", "asserts: Речник | назвав | обстріл злочином"],
  [
    "en",
    "On Friday the ministry said there had been nine raids.",
    "asserts: the ministry | said | there had been nine raids",
  ],
  [
    "en",
    "The hill was lost, the commander claimed at the time.",
    "asserts: the commander | claimed | The hill was lost",
  ],
  ["en", "Pictures taken on Thursday show two craters.", "asserts: Pictures taken on Thursday | show | two craters"],
  ["ru", "«Моста нет», – сказал в Бресте президент.", "asserts: президент | сказал | Моста нет"],
  ["ru", "Очевидцы рассказали «Береговой волне», что моста нет.", "asserts: Очевидцы | рассказали | моста нет"],
  [
    "ru",
    "Аналитик, пожелавший остаться неназванным, считает, что моста нет.",
    "asserts: Аналитик, пожелавший остаться неназванным | считает | моста нет",
  ],
  ["uk", "Очевидці розповіли Hvylia24, що мосту немає.", "asserts: Очевидці | розповіли | мосту немає"],
  ["ru", "О взятии высоты доложил Путину Герасимов.", "asserts: Герасимов | доложил | взятии высоты"],
  ["uk", "Про захоплення висоти доповів Зеленському Сирський.", "asserts: Сирський | доповів | захоплення висоти"],
  ["ru", "О взрывах сообщили местные жители.", "asserts: местные жители | сообщили | взрывах"],
];

test.each(rows.map(([language, text, ...found]) => ({ language, text, found })))(
  "$text",
  ({ language, text, found }) => {
    expect(read(language, text).toSorted()).toEqual(found.toSorted());
  },
);
