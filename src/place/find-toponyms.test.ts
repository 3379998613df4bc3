/** Names of places in lines of text: one line is one test; what is found is "words use", joined by " | ". */
import { expect, test } from "vitest";
import { findMatches } from "../lexicon/lexicon.ts";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import type { Language } from "../text/language.ts";
import { parseDocument } from "../text/parse.ts";
import { findToponyms } from "./find-toponyms.ts";

const lexicon = loadLexicon();
const gazetteer = loadGazetteer();

function found(text: string, language: Language): string {
  const document = parseDocument(text, language);
  return findToponyms(document, findMatches(lexicon, document), gazetteer)
    .map((each) => `${text.slice(...each.span)} ${each.use}`)
    .join(" | ");
}

const english: readonly (readonly [text: string, expected: string])[] = [
  ["Russia captures Synkivka\n\nOfficials said so.", "Russia seat | Synkivka event"],
  ["Fighting went on near Synkivka.", "Synkivka event"],
  ["Shells fell on Kharkiv overnight.", "Kharkiv event"],
  ["A warehouse burned in Odesa and in Mykolaiv.", "Odesa event | Mykolaiv event"],
  ["Drones hit Sumy, Konotop and Shostka.", "Sumy event | Konotop event | Shostka event"],
  ["The village of Robotyne lies in ruins.", "Robotyne event"],
  ["The village of Zzyvanivka lies in ruins.", "Zzyvanivka event"],
  ["They fought near Blyzhnivka all night.", "Blyzhnivka event"],
  ["The Pokrovsk axis was the hottest.", "Pokrovsk axis direction"],
  ["Attacks went on in the Kupiansk direction.", "Kupiansk direction direction"],
  ["Clashes were reported in the Kramatorsk and Toretsk sectors.", "Kramatorsk direction | Toretsk sectors direction"],
  ["A house burned in the Kharkiv region.", "Kharkiv region event"],
  ["A house burned in Kharkiv Oblast.", "Kharkiv Oblast event"],
  ["A house burned in Lyptsi, Kharkiv Oblast.", "Lyptsi event | Kharkiv Oblast locator"],
  [
    "A house burned in Lyptsi in the Kharkiv region of Ukraine.",
    "Lyptsi event | Kharkiv region locator | Ukraine locator",
  ],
  ["Shelling hit the Sumy, Kharkiv and Chernihiv regions.", "Sumy event | Kharkiv event | Chernihiv regions event"],
  ["Two were hurt in Kupiansk district.", "Kupiansk district event"],
  ["The Kharkiv regional governor counted the dead.", "Kharkiv seat"],
  ["The mayor of Kherson counted the dead.", "Kherson seat"],
  ["Moscow said the town had fallen.", "Moscow seat"],
  ["According to Kyiv, the town held.", "Kyiv seat"],
  ["Russia attacked at dawn.", "Russia seat"],
  ["Troops of Ukraine held the ridge.", "Ukraine locator"],
  ["Explosions shook Kyiv at night.", "Kyiv event"],
  ["A drone fell in Russia's Kursk region.", "Russia locator | Kursk region event"],
  ["Units crossed the border into Ukraine.", "Ukraine event"],
  ["A missile flew over the Black Sea.", "Black Sea event"],
  ["They crossed the Oskil River in boats.", "Oskil River event"],
  ["The Kharkiv brigade held its line.", "Kharkiv name"],
  ["The town, once called Artemivsk, is empty.", "Artemivsk event"],
  ["Kupyansk was shelled again.", "Kupyansk event"],
  ["Kup'yans'k was shelled again.", "Kup'yans'k event"],
  ["Fighters held Chasiv Yar.", "Chasiv Yar event"],
  ["Fighters held Chasov Yar.", "Chasov Yar event"],
  ["The enemy advanced near Velyka Novosilka.", "Velyka Novosilka event"],
  ["The enemy advanced near Novoselivka Persha.", "Novoselivka Persha event"],
  ["Mortars fell on Krasnohorivka and the outskirts of Marinka.", "Krasnohorivka event | Marinka event"],
  ["Bakhmut: three attacks were counted.", "Bakhmut event"],
  ["KYIV, Oct 9 - The ministry was silent.", "KYIV event"],
  ["#Kharkiv heard sirens again.", "Kharkiv event"],
  ["Gunfire was heard in Khan Younis.", "Khan Younis event"],
  ["A strike hit Deir al-Balah.", "Deir al-Balah event"],
  ["A strike hit the Jabalia refugee camp.", "Jabalia refugee camp event"],
  ["Strikes on the Gaza Strip went on.", "Gaza Strip event"],
  ["Clashes broke out in El Fasher, North Darfur.", "El Fasher event | North Darfur locator"],
  ["Rebels entered Goma.", "Goma event"],
  ["Rebels hold part of North Kivu.", "North Kivu event"],
  ["Shells landed near Bint Jbeil in southern Lebanon.", "Bint Jbeil event | southern Lebanon locator"],
  ["Soldiers left Myitkyina.", "Myitkyina event"],
  ["The convoy went from Aleppo to Homs.", "Aleppo event | Homs event"],
  ["A blast hit Sanaa.", "Sanaa event"],
  ["The Donetsk People's Republic reported shelling.", "Donetsk name"],
  [
    "Novoehorivka was taken, then Zherebianky; fighting goes on near Kolesnykivka.",
    "Novoehorivka event | Zherebianky event | Kolesnykivka event",
  ],
  ["Fire hit the outskirts of Vovchansk.", "Vovchansk event"],
  ["The bridge at Nova Kakhovka is gone.", "Nova Kakhovka event"],
  ["They dug in between Verbove and Robotyne.", "Verbove event | Robotyne event"],
  ["North of Avdiivka the line held.", "Avdiivka event"],
  ["An oil depot in Feodosia burned.", "Feodosia event"],
  ["The 47th brigade entered Sudzha from Sverdlikovo.", "Sudzha event | Sverdlikovo event"],
  ["A column left Belgorod for Valuyki.", "Belgorod event | Valuyki event"],
  ["Sirens sounded in Kiryat Shmona and Metula.", "Kiryat Shmona event | Metula event"],
];

const ukrainian: readonly (readonly [text: string, expected: string])[] = [
  ["Бої тривають біля Синьківки.", "Синьківки event"],
  ["На Куп'янському напрямку ворог атакував тричі.", "Куп'янському напрямку direction"],
  ["На Торецькому та Покровському напрямках тихо.", "Торецькому direction | Покровському напрямках direction"],
  ["Ворог атакував на покровському напрямку.", "покровському напрямку direction"],
  ["У Харкові пролунали вибухи.", "Харкові event"],
  ["Вночі обстріляли Харківську область.", "Харківську область event"],
  ["Вибухи чули на Харківщині та Сумщині.", "Харківщині event | Сумщині event"],
  ["У селі Мала Токмачка поранено жінку.", "Мала Токмачка event"],
  ["У селі Мала Вигаданівка поранено жінку.", "Мала Вигаданівка event"],
  ["Бої точаться біля Вигаданівки.", "Вигаданівки event"],
  ["Обстріляно н.п. Глибоке, Липці та Лук'янці.", "Глибоке event | Липці event | Лук'янці event"],
  ["Під вогнем Чугуївський район Харківської області.", "Чугуївський район event | Харківської області locator"],
  ["Про це повідомила Харківська ОВА.", "Харківська seat"],
  ["Міністерство оборони України промовчало.", "України locator"],
  ["Угруповання «Хортиця» зазнало втрат під Оріховом.", "Оріховом event"],
  ["Одеська бригада тримає рубіж.", "Одеська name"],
  ["Дрони вдарили по місту Дніпро.", "Дніпро event"],
  ["Ворог просунувся в Часовому Яру.", "Часовому Яру event"],
  ["Ворог окупував Веселий Гай та Романівку.", "Веселий Гай event | Романівку event"],
  ["Ворог просунувся у Великій Новосілці.", "Великій Новосілці event"],
  ["Штурм біля Нью-Йорка відбито.", "Нью-Йорка event"],
  ["Біля Північного ворога зупинено.", "Північного event"],
  ["Ворог захопив Мирне і Червоне.", "Мирне event | Червоне event"],
  ["Москва заявила про захоплення міста.", "Москва seat"],
  ["Росія готує наступ.", "Росія seat"],
  ["На території України чути вибухи.", "України event"],
  ["Удар по Білгороду заперечили.", "Білгороду event"],
  ["У Бєлгородській області горить склад.", "Бєлгородській області event"],
  ["Над Чорним морем збито дрон.", "Чорним морем event"],
  ["Форсували річку Оскіл уночі.", "Оскіл event"],
  ["Курська область під обстрілом.", "Курська область event"],
  ["Сили оборони зайшли до Суджі.", "Суджі event"],
  ["Уточнено лінію фронту південніше Роботиного.", "Роботиного event"],
  ["Ворог атакував у районі Загризового.", "Загризового event"],
  ["У районі Кліщіївки та Андріївки бої.", "Кліщіївки event | Андріївки event"],
  ["У Покровській громаді двоє поранених.", "Покровській громаді event"],
  ["Бійці відійшли від Очеретиного до Прогресу.", "Очеретиного event | Прогресу event"],
  ["СУМИ. Ніч минула під сиренами.", "СУМИ event"],
  ["В Енергодарі зникло світло.", "Енергодарі event"],
  ["Ворог наступає з Бахмута на Часів Яр.", "Бахмута event | Часів Яр event"],
];

const russian: readonly (readonly [text: string, expected: string])[] = [
  ["Бои идут возле Синьковки.", "Синьковки event"],
  ["На Красноармейском направлении отражены атаки.", "Красноармейском направлении direction"],
  ["На Краматорском и Дзержинском направлениях тихо.", "Краматорском direction | Дзержинском направлениях direction"],
  ["Освобождён населённый пункт Уроженка.", "Уроженка event"],
  ["Освобождены населённые пункты Работино и Вербовое.", "Работино event | Вербовое event"],
  ["Удар нанесён в районах Ивановки, Тимковки и Синьковки.", "Ивановки event | Тимковки event | Синьковки event"],
  ["В Харьковской области сбит самолёт.", "Харьковской области event"],
  ["Сбит в районе населённого пункта Купянск Харьковской области.", "Купянск event | Харьковской области locator"],
  ["Об этом сообщил мэр Харькова.", "Харькова seat"],
  ["Киев отрицает потерю города.", "Киев seat"],
  ["Над территорией Белгородской области сбиты дроны.", "Белгородской области event"],
  ["Шахта «Краснолиманская» затоплена.", ""],
  ["Министерство обороны России молчит.", "России locator"],
  ["В Донецкой Народной Республике объявлен траур.", "Донецкой Народной Республике event"],
  ["Возле посёлка Теткино слышны взрывы.", "Теткино event"],
  ["ВСУ атаковали Суджу и Коренево.", "Суджу event | Коренево event"],
  ["Дрон упал в Шебекинском районе.", "Шебекинском районе event"],
  ["Взрывы в Ростове-на-Дону и Таганроге.", "Ростове-на-Дону event | Таганроге event"],
  ["Бои за Артёмовск и Часов Яр.", "Артёмовск event | Часов Яр event"],
  ["Под Угледаром сгорел склад.", "Угледаром event"],
  ["Западнее Великой Новосёлки наступление.", "Великой Новосёлки event"],
  ["Удар по порту Одессы.", "Одессы event"],
  ["Над акваторией Чёрного моря сбиты дроны.", "Чёрного моря event"],
  ["В Запорожье прогремели взрывы.", "Запорожье event"],
  ["Купянское направление остаётся горячим.", "Купянское направление direction"],
  ["Жители Курской области уехали.", "Курской области event"],
  ["Вблизи Нововыдуманного уничтожена гаубица.", "Нововыдуманного event"],
  ["Село Долгая Выдумка обстреляно.", "Долгая Выдумка event"],
  ["В Газе и Ливане не стихают удары.", "Газе event | Ливане event"],
  ["Город Константиновка окружён.", "Константиновка event"],
];

test.each(english)("en: %s", (text, expected) => expect(found(text, "en")).toBe(expected));
test.each(ukrainian)("uk: %s", (text, expected) => expect(found(text, "uk")).toBe(expected));
test.each(russian)("ru: %s", (text, expected) => expect(found(text, "ru")).toBe(expected));
