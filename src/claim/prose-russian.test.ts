/** Russian prose of agencies and channels, a line each: what is told with other words between, what only seems told. */
import { expect, test } from "vitest";
import { findToponyms } from "../place/find-toponyms.ts";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import { readLine, type Tools } from "./claim-fixture.ts";

const gazetteer = loadGazetteer();
const tools: Tools = {
  lexicon: loadLexicon(),
  places: (document, matches) => findToponyms(document, matches, gazetteer),
};

test.each([
  ["Травмы различной степени тяжести получили в Донецке четыре человека.", "civilian-harm"],
  ["Спасатели достали из-под обломков тело ребёнка в Николаеве.", "civilian-harm"],
  ["Двоих детей увезли в реанимацию в Херсоне.", "civilian-harm"],
  ["В Мелитополе вывезены в неизвестном направлении трое жителей.", "civilian-harm"],
  ["Электроснабжение в Курахове нарушено.", "damage"],
  ["Без тепла и воды остались жители Покровска.", "damage"],
  ["От Марьинки практически ничего не осталось.", "damage"],
  ["Аварийные отключения света введены в Киеве и Одессе.", "damage"],
  ["БПЛА повредил один из цехов завода в Воронежской области.", "damage"],
  ["По заводу на юге Киева утром попали четыре ракеты.", "strike"],
  ["Один беспилотник движется к Калуге.", "strike"],
  ["Четыре спиртзавода атаковали сегодня ночью дроны.", "strike"],
  ["В российских руках оказался весь Мариуполь.", "capture"],
  ["Контроль над селом Урожайное утрачен.", "capture"],
  ["Украинский гарнизон продолжает обороняться в Угледаре.", "hold"],
  ["Российская армия ушла из-под Киева.", "withdraw"],
  ["Силы обороны вынуждены были отойти с позиций возле Новомихайловки.", "withdraw"],
  ["Переброска резервов под Волчанск продолжается.", "deploy"],
  ["Под Запорожьем возводят новые укрепления.", "deploy"],
  ["Численность российских войск в Курской области выросла до 59 тысяч.", "deploy"],
  ["Авианосец направляется к берегам Израиля.", "deploy"],
  ["Гарнизон Угледара попал в оперативное окружение.", "encircle"],
  ["Россияне въехали прямо в Купянск на бронетехнике.", "attack"],
  ["Губернатор отчитался о 12 сбитых беспилотниках.", "intercept"],
])("%s: %s", (text, action) => {
  expect(readLine(tools, { language: "ru", text, party: "ind" }).map((claim) => claim.action)).toEqual([action]);
});

test.each([
  "Украинские дроны чуть не сбили грузовой самолёт под Тулой.",
  "Офицер отправлен под арест.",
  "На отставного полковника завели новое уголовное дело.",
  "Дезертиров освободят от уголовной ответственности.",
  "Ограничения на прилёт и вылет в аэропортах Внуково и Домодедово сняты.",
])("%s tells no event", (text) => {
  expect(readLine(tools, { language: "ru", text, party: "ind" })).toEqual([]);
});
