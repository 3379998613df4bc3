/** One line of text, one test: which places belong to the last claim of the line, each with its role, and which only locate another. */
import { expect, test } from "vitest";
import { placeTools } from "../../../test/place-tools.ts";
import { readLine, type Line } from "../claim-fixture.ts";

const tools = placeTools("2024-05-17");

const lines: readonly (readonly [Line["language"], string, string])[] = [
  // the words before a list speak for all of it
  ["en", "Troops advanced near Netailove, Umanske, Novopokrovske and Karlivka.", "near near near near"],
  ["en", "Troops advanced in Netailove, Umanske, and near Karlivka.", "at at near"],
  ["en", "Troops advanced near Netailove and in Umanske.", "near at"],
  [
    "ru",
    "Отражены атаки в районах населённых пунктов Уманское, Карловка, Нетайлово и Красногоровка.",
    "near near near near",
  ],
  ["uk", "Ворог просунувся в Уманському, Карлівці, біля Нетайлового та Красногорівки.", "at at near near"],
  ["en", "Units moved towards Umanske and Karlivka.", "toward toward"],
  // compass words
  ["en", "Shells hit the northern districts of Pokrovsk.", "at Pokrovsk"],
  ["en", "Shells hit fields north of Pokrovsk.", "near Pokrovsk"],
  ["en", "Shells hit the northern outskirts of Pokrovsk.", "near Pokrovsk"],
  ["uk", "Ворог просунувся на півночі Бахмута, на півдні Кліщіївки та біля Мар'їнки.", "at at near"],
  ["uk", "Незначне просування ворога на півночі Бахмута, на півдні Кліщіївки та біля Мар'їнки.", "at at near"],
  ["uk", "Ворог просунувся південніше Кремінної.", "near Кремінної"],
  ["en", "A shell hit a house in the south of Khan Younis.", "at Khan Younis"],
  ["en", "A shell hit a house to the south of Khan Younis.", "near Khan Younis"],
  ["en", "A shell hit a farm west of the town of Beit Hanoun.", "near Beit Hanoun"],
  ["en", "A shell hit a house west of Nuseirat camp.", "near Nuseirat"],
  ["en", "A shell hit a car adjacent to Beit Hanoun.", "near Beit Hanoun"],
  ["en", "A shell hit the market area of Beit Hanoun.", "at Beit Hanoun"],
  ["en", "A shell fell in the area of Beit Hanoun.", "near Beit Hanoun"],
  ["en", "A shell hit a house in Abasan, Khan Younis.", "at Abasan"],
  ["en", "Shells hit houses in Abasan, Khan Younis and Rafah.", "at at at"],
  ["en", "Two of the killed were brought to Nasser Hospital.", ""],
  ["en", "After the strike on Pavlohrad the wounded were taken to a hospital in Dnipro.", "at Pavlohrad"],
  ["ru", "Раненых доставили в больницу Харькова после удара по Купянску.", "at Купянску"],
  ["uk", "Поранених доставили до лікарні в Харкові після удару по Куп'янську.", "at Куп'янську"],
  ["en", "Shells hit a hospital in Dnipro.", "at Dnipro"],
  ["ru", "Снаряды попали в больницу Харькова.", "at Харькова"],
  // what is flown over, and where people are from
  ["en", "Drones flew over Sumy and struck Poltava.", "at Poltava"],
  ["ru", "Беспилотники пролетели над Сумами и ударили по Полтаве.", "at Полтаве"],
  ["uk", "Дрони пролетіли над Сумами та вдарили по Полтаві.", "at Полтаві"],
  ["en", "Drones were shot down over Sumy.", "at Sumy"],
  ["en", "The flag of Ukraine flies again over Robotyne.", "at Robotyne"],
  ["en", "Two residents of Kherson were killed near Antonivka.", "near Antonivka"],
  ["ru", "Жительница Херсона погибла при обстреле Антоновки.", "at Антоновки"],
  ["uk", "Мешканка Херсона загинула під час обстрілу Антонівки.", "at Антонівки"],
  ["en", "Two residents of Kherson were killed.", "at Kherson"],
  // a place that only locates another is left out
  ["en", "Russian forces attacked northwest of Kupiansk near Radkivka.", "near Radkivka"],
  ["en", "Russian forces attacked near Kupiansk and near Radkivka.", "near near"],
  ["en", "Troops took Fedorivka, some 20 kilometres (12 miles) north of Pokrovsk.", "at Fedorivka"],
  ["en", "Troops took Fedorivka and attacked north of Pokrovsk.", "near Pokrovsk"],
  ["en", "Aircraft bombed a house in the Al-Zeitoun neighbourhood in Gaza City.", "at Al-Zeitoun"],
  ["en", "Aircraft bombed houses in Khan Younis and in Gaza City.", "at at"],
  ["en", "A drone hit homes in and around the Black Sea port of Odesa.", "near Odesa"],
  ["en", "Rockets crossed into the area of Metula in northern Israel.", "near Metula"],
  ["ru", "Войска взяли Карловку западнее Нетайлово.", "at Карловку"],
  ["ru", "Войска взяли Карловку и Нетайлово.", "at at"],
  // semicolons go on with the list, not with the next clause
  [
    "en",
    "Russian forces attacked near Kupiansk itself; northwest of Kupiansk near Radkivka; and near Yampil.",
    "near near near",
  ],
  ["en", "Russian forces attacked near Kupiansk; drones hit Sumy.", "at Sumy"],
  // nested areas: the narrowest; joined ones: both
  ["en", "In Russia, debris from a downed drone sparked a fire at a plant in Saratov.", "at Saratov"],
  ["en", "In Kharkiv region and Sumy, drones hit two power stations.", "area at"],
  ["ru", "Ракеты ударили по Одесской области и Николаеву.", "area at"],
  ["ru", "В Одесской области ракеты ударили по Измаилу.", "at Измаилу"],
  ["en", "Troops captured the village of Synkivka in Kharkiv region.", "at Synkivka"],
  // part of a country
  ["en", "Drones hit southern Ukraine overnight.", "area southern Ukraine"],
  ["en", "Troops continue to attack in southern Lebanon.", "area southern Lebanon"],
  ["en", "Russia shelled the town.", "at the town"],
  // camps, quarters and forests have limits of their own
  ["en", "A woman was killed in Jabalia camp in the Gaza Strip.", "at Jabalia camp"],
  ["en", "Jets shelled the Tuffahin neighborhood.", "at Tuffahin neighborhood"],
  ["en", "Aircraft bombed the Christian quarter.", ""],
  // streets and sites are told with their town, an unknown quarter without it
  ["en", "Rockets fell near the Abu Zaki roundabout.", "near Abu Zaki roundabout"],
  ["en", "Troops advanced along Lesi Street in eastern Kupiansk.", "at Lesi Street, at Kupiansk"],
  ["en", "A strike hit a home in the Umm Sahra neighbourhood, Rafah.", "at Umm Sahra neighbourhood"],
  ["en", "The wounded came to the Kuwait Specialized Field Hospital.", ""],
  // a building is a spot, a sea is wide
  ["en", "Two people were killed at the Azovstal plant.", "at Azovstal plant"],
  ["ru", "Над акваторией Чёрного моря сбиты два дрона.", "area Чёрного моря"],
  ["ru", "Танк уничтожен восточнее Уманского.", "near Уманского"],
  // a list goes on past a name nobody knows
  ["en", "Troops advanced in Netailove, south of Umanske, and in Karlivka.", "at Netailove, near Umanske, at Karlivka"],
  ["en", "Jets struck posts in the areas of Khiam, Xalma El Xaeb, and Metula.", "near Khiam, near Metula"],
  ["uk", "Ворог просунувся в Серебрянському лісництві.", "at Серебрянському лісництві"],
];

test.each(lines)("%s: %s", (language, text, expected) => {
  const places = readLine(tools, { language, party: "ind", text }).at(-1)?.places ?? [];
  const short = /^(?:(?:at|near|toward|area) ?)+$/.test(expected);
  const told = places.map(({ role, span }) => (short ? role : `${role} ${text.slice(...span)}`));
  expect(told.join(short ? " " : ", ")).toBe(expected);
});
