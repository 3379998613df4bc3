/** One text, one test: the places of its last claim, their roles, and what of the names around is none of them; both sides of a war say the same. */
import { expect, test } from "vitest";
import { placeTools } from "../../../test/place-tools.ts";
import { readLine, type Line } from "../claim-fixture.ts";

const tools = placeTools("2024-05-17");

test.each<[Line["language"], text: string, places: string]>([
  // the edge of a town is near it, whatever leads there
  ["en", "Russian forces advanced to the outskirts of Pokrovsk.", "near Pokrovsk"],
  ["en", "Ukrainian forces advanced to the outskirts of Sudzha.", "near Sudzha"],
  ["en", "Rebels reached the southern approaches to Goma and attacked.", "near Goma"],
  ["ru", "Войска вышли к северной окраине Торецка.", "near Торецка"],
  ["uk", "Росіяни вийшли до східної околиці Торецька.", "near Торецька"],
  ["en", "Fighters attacked a post within four kilometres of Marib.", "near Marib"],
  ["en", "Fighters took Marib within four days.", "at Marib"],
  // as wide as "in the area of Goma"
  ["en", "Rebels attacked a post in the Goma area.", "near Goma"],
  ["en", "Russian forces advanced in the Sudzha area.", "near Sudzha"],
  // "під" and "около" that govern another word
  ["ru", "Под обстрел ВСУ попали Шебекино и Грайворон.", "at Шебекино, at Грайворон"],
  ["ru", "Под обстрел российской армии попали Никополь и Марганец.", "at Никополь, at Марганец"],
  ["uk", "Під обстріл потрапили Нікополь і Марганець.", "at Нікополь, at Марганець"],
  ["ru", "Бои идут под селом Работино.", "near Работино"],
  ["uk", "Бої тривають під селищем Роботине.", "near Роботине"],
  ["ru", "Армия удерживает около 60 процентов Торецка.", "at Торецка"],
  ["ru", "Армия удерживает около 60 процентов Суджи.", "at Суджи"],
  // a verb parts a name from the preposition before it
  [
    "ru",
    "На Донецком направлении освобождён населённый пункт Новомихайловка.",
    "toward Донецком направлении, at Новомихайловка",
  ],
  // words inside a name and words behind it
  ["uk", "Вибухи в порту Новоросійська.", "at Новоросійська"],
  ["uk", "Вибухи в порту Одеси.", "at Одеси"],
  ["uk", "Підірвано Кримський міст.", "at Кримський міст"],
  ["uk", "Дрон упав на території ЗАЕС.", "at ЗАЕС"],
  ["ru", "Два дрона упали на территории Запорожской АЭС.", "at Запорожской АЭС"],
  ["ru", "Российские войска взяли Торецк до конца весны.", "at Торецк"],
  ["ru", "Украинские войска взяли Суджу до конца лета.", "at Суджу"],
  ["en", "A missile was launched into the Gulf of Aden.", "area Gulf of Aden"],
  // a capital to which something is done is a town, and no state that acts
  ["en", "Rebels besieged Juba for a week.", "at Juba"],
  ["en", "Israeli jets pounded Beirut on Friday.", "at Beirut"],
  ["en", "Damascus fell to the rebels.", "at Damascus"],
  ["en", "Kyiv came under a drone attack.", "at Kyiv"],
  ["en", "The blockade of Bamako continued.", "at Bamako"],
  ["en", "Kyiv attacked the depot.", ""],
  ["en", "Kyiv lost control of Bakhmut.", "at Bakhmut"],
  ["en", "Terny was captured by the Moscow army.", "at Terny"],
  ["en", "Sudzha was captured by the Kyiv army.", "at Sudzha"],
  ["en", "Moscow lost control of Sudzha.", "at Sudzha"],
  ["ru", "Россияне обстреляли Киев.", "at Киев"],
  // districts, and districts of a town
  [
    "en",
    "Drones were shot down over the Valuyki and Alekseyevka districts.",
    "area Valuyki, area Alekseyevka districts",
  ],
  ["en", "A jet bombed a clinic in Kawlin township.", "area Kawlin township"],
  ["en", "A drone struck a bus in the Korabel district.", "at Korabel district"],
  ["uk", "Дрон влучив у будинок у Шевченківському районі Києва.", "area Шевченківському районі"],
  ["ru", "Дрон попал в дом в Ленинском районе Донецка.", "area Ленинском районе"],
  ["uk", "Бомба впала на гараж у Соборному районі, поранено двох.", "area Соборному районі"],
  ["uk", "Вуличні бої тривають у мікрорайоні Левада.", "at Левада"],
  // roads
  ["ru", "Дорога на Курахово под огнём украинской артиллерии.", "toward Курахово"],
  ["ru", "Дорога на Суджу под огнём российской артиллерии.", "toward Суджу"],
  ["uk", "Дорога на Покровськ під вогнем російської артилерії.", "toward Покровськ"],
  ["ru", "Повстанцы перерезали шоссе Гома – Букаву.", "near Гома, near Букаву"],
  ["ru", "Повстанцы перерезали дорогу Гома – Букаву у Саке.", "near Саке"],
  ["uk", "ЗСУ тримають трасу від Сум до Ромен.", "near Сум, near Ромен"],
  ["en", "Rebels cut the road between Goma and Sake.", "near Goma, near Sake"],
  ["en", "Troops advanced along the road from Kadugli to Dilling.", "near Kadugli, near Dilling"],
  ["en", "Fighters ambushed a patrol on the Kidal road.", "near Kidal road"],
  // from where, and on the way to where
  ["ru", "Ракеты, запущенные из Брянска, Курска и Белгорода, попали в Харьков.", "at Харьков"],
  ["ru", "Ракеты, запущенные из Сум, Конотопа и Харькова, попали в Белгород.", "at Белгород"],
  ["en", "A ship bound for Odesa struck a mine in the Black Sea.", "area Black Sea"],
  ["ru", "ВСУ вновь атаковали от Малой Токмачки на Пологи.", "toward Пологи"],
  ["ru", "ВС РФ вновь атаковали от Пологов на Орехов.", "toward Орехов"],
  ["uk", "Українські роти вивезли гармати з Ізюма.", "at Ізюма"],
  ["uk", "Російські роти вивезли гармати з Ізюма.", "at Ізюма"],
  ["ru", "Украинцы из Авдеевки не отходили.", "at Авдеевки"],
  ["ru", "Россияне из Суджи не отходили.", "at Суджи"],
  ["en", "Troops withdrew from Lyman and Yampil to new positions.", "at Lyman, at Yampil"],
  // what kind of place it is, and where that lies
  ["en", "Four people died in a strike in Rafah, a town near Egypt.", "at Rafah"],
  ["en", "A drone hit a flat in Khimki, a suburb outside Moscow.", "at Khimki"],
  ["en", "A drone hit a flat in Irpin, a suburb outside Kyiv.", "at Irpin"],
  ["uk", "У місті Ізюм, містечку за 40 кілометрів від Балаклії, поранено двох.", "at Ізюм"],
  ["uk", "Дрони ударили по нафтобазі у Феодосії в окупованому Криму.", "at Феодосії"],
  // areas side by side, and land that is held
  [
    "uk",
    "Вони обороняли Бахмут, Луганщину, Сумщину й Херсонщину.",
    "at Бахмут, area Луганщину, area Сумщину, area Херсонщину",
  ],
  ["en", "They defended Bakhmut, Luhansk region and Sumy region.", "at Bakhmut, area Luhansk region, area Sumy region"],
  ["ru", "Бои идут в Бахмуте, Донецкая область.", "at Бахмуте"],
  ["ru", "Мятежники удерживают ДНР.", "area ДНР"],
  ["ru", "Бригады удерживают Курскую область.", "area Курскую область"],
  ["uk", "Окупанти завдали удару по Одесі та області.", "at Одесі, area області"],
  ["en", "Irpin, Bucha and the whole region were shelled.", "at Irpin, at Bucha, area the whole region"],
  // a part of a town and its town, either way round
  ["en", "The Kherson suburb of Antonivka was shelled.", "at Antonivka"],
  ["en", "Fighting is under way in the Burri neighbourhood of Khartoum.", "at Burri neighbourhood"],
  ["en", "Tanks entered the Zeitoun neighbourhood of Gaza City.", "at Zeitoun"],
  // under way to a place
  ["uk", "Ворог просувається до Селидового.", "toward Селидового"],
  ["uk", "ЗСУ просуваються до Суджі.", "toward Суджі"],
  ["ru", "Повстанцы М23 наступают на Букаву.", "toward Букаву"],
  ["ru", "Армия Судана отбила у РСФ город Умруваба в Северном Кордофане.", "at Умруваба"],
  ["ru", "Бои идут у села Работино.", "near Работино"],
  ["ru", "ПВО в двух районах Кубани отразила атаку беспилотников.", "area Кубани"],
  // forces, outlets
  ["en", "Paratroopers of the Pskov airborne division advanced near Rabotino.", "near Rabotino"],
  ["en", "The 3rd Chernihiv mechanised brigade advanced south of Orikhiv.", "near Orikhiv"],
  ["ru", "Очевидцы рассказали «Донецкому вестнику», что слышали взрывы.", ""],
  // names and fronts nobody has listed
  ["en", "On the Al-Mokha front, Houthi fighters attacked government positions.", "toward Al-Mokha front"],
  ["en", "The Popular Front said its fighters attacked a post.", ""],
  ["en", "Fighting continued in Katoyi and Mugunga.", "at Katoyi, at Mugunga"],
  ["ru", "На Краматорском отбиты две атаки у Стенок.", "toward Краматорском, near Стенок"],
  ["uk", "У Франківську після вибухів горить склад.", "at Франківську"],
  ["uk", "Ракета влучила у Генеральську школу.", ""],
  [
    "ru",
    "ПВО сбила шесть дронов в Курской области, по три — в Тульской и Белгородской.",
    "area Курской области, area Тульской, area Белгородской",
  ],
  // lines of a list: what was downed where, and the place their heading names
  [
    "ru",
    "Сбиты 33 БПЛА:\n🔹14 – над Брянской областью,\n🔹19 – над Курской областью.",
    "area Брянской областью, area Курской областью",
  ],
  [
    "ru",
    "Курское направление:\n▪️ отражены две атаки у Любимовки;\n▪️ уничтожен танк ВСУ.",
    "toward Курское направление",
  ],
  ["ru", "Сбито 9 БПЛА на территории РФ: семь над Брянской областью.", "area Брянской областью"],
])("%s: %s", (language, text, places) => {
  const last = readLine(tools, { language, party: "ind", text }).at(-1);
  expect((last?.places ?? []).map(({ span, role }) => `${role} ${text.slice(...span)}`).join(", ")).toBe(places);
});
