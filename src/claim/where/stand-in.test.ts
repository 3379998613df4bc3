/** One text, one test: the place its last claim has where a word stands for one named before. */
import { expect, test } from "vitest";
import { placeTools } from "../../../test/place-tools.ts";
import { findMatches } from "../../lexicon/lexicon.ts";
import { parseDocument } from "../../text/parse.ts";
import { readLine, type Line } from "../claim-fixture.ts";

const tools = placeTools("2024-05-17");

test.each<[Line["language"], text: string, place: string]>([
  // an article and up to three words before it
  [
    "en",
    "Chasiv Yar has burned for days. Troops stormed the shattered eastern city.",
    "at the shattered eastern city: Chasiv Yar",
  ],
  ["en", "Chasiv Yar has burned for days. Troops stormed the railway town.", "at the railway town: Chasiv Yar"],
  ["en", "Chasiv Yar has burned for days. Shells fell near the town.", "near the town: Chasiv Yar"],
  [
    "en",
    "Chasiv Yar has burned for days. Troops cleared several northern neighbourhoods.",
    "at several northern neighbourhoods: Chasiv Yar",
  ],
  ["en", "Chasiv Yar has burned for days. Fighting is under way on the approaches.", "near the approaches: Chasiv Yar"],
  ["en", "Troops fought near Chasiv Yar. Both sides attacked in that area.", "near that area: Chasiv Yar"],
  // sites, shores, lands
  ["en", "Chasiv Yar has burned for days. Shells fell on the railway station.", "at the railway station: Chasiv Yar"],
  ["en", "Chasiv Yar has burned for days. Shells fell on a railway station.", "at Chasiv Yar: Chasiv Yar"],
  ["en", "Raiders hit Meron. Rockets fell on the Israeli barracks.", "at the Israeli barracks: Meron"],
  ["en", "Raiders hit Meron. Rockets fell on the Ramat barracks.", "at the Ramat barracks: undefined"],
  ["en", "A strike hit Rafah. Two wounded were taken to the hospital.", "at Rafah: Rafah"],
  ["en", "Kherson is quiet. Troops landed on the left bank.", "area the left bank: Kherson"],
  ["en", "Kyiv was quiet. Drones struck the capital.", "at the capital: Kyiv"],
  ["en", "Robotyne was quiet. Drones struck the capital.", "at the capital: undefined"],
  ["en", "Drones struck the capital, Bamako.", "at Bamako: Bamako"],
  ["ru", "Работино горит. По мосту нанесён удар.", "at мосту: Robotyne"],
  ["uk", "На півдні країни збито п'ять дронів.", "area На півдні: undefined"],
  ["uk", "На південь від Роботиного збито п'ять дронів.", "near Роботиного: Robotyne"],
  ["uk", "У Києві тихо. Дрони вдарили по трьох районах міста.", "at міста: Kyiv"],
  // what it stands for is of its kind
  [
    "en",
    "On the Kherson direction, the situation in Robotyne is unclear, but the enemy captured the village.",
    "at the village: Robotyne",
  ],
  ["en", "Kyiv has troops in Robotyne. Moscow's forces captured the village.", "at the village: Robotyne"],
  // whose office it is, and no place
  ["en", "Shells hit Robotyne. The city council said two people were killed.", "at Robotyne: Robotyne"],
  ["ru", "Бои идут в провинции Алеппо. Освобождены два посёлка.", "area Алеппо: Aleppo district"],
  ["ru", "Под обстрелом Часов Яр. Войска штурмовали этот город.", "at город: Chasiv Yar"],
  ["ru", "Бои идут у Работино. В этом районе отбиты три атаки.", "near этом районе: Robotyne"],
  [
    "ru",
    "На Купянском направлении тихо. На данном направлении отбита одна атака.",
    "toward данном направлении: Kupiansk direction",
  ],
  ["uk", "Під обстрілом Часів Яр. Ворог штурмує місто.", "at місто: Chasiv Yar"],
  ["uk", "Тривають бої біля Роботиного. У цьому районі відбито три атаки.", "near цьому районі: Robotyne"],
  ["uk", "Тривають бої в Роботиному та на його околицях.", "at Роботиному: Robotyne, near його околицях: Robotyne"],
])("%s: %s", (language, text, expected) => {
  const document = parseDocument(text, language);
  const names = tools.places(document, findMatches(tools.lexicon, document)).map(({ place }) => place?.name);
  const found = readLine(tools, { language, party: "ind", text }).at(-1)?.places ?? [];
  const told = found.map(({ role, span, toponym }) => `${role} ${text.slice(...span)}: ${names[toponym ?? -1]}`);
  expect(told.join(", ")).toBe(expected);
});
