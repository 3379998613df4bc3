/** Lines with capitalised words that name no place of an event: one line is one test. */
import { expect, test } from "vitest";
import { findMatches } from "../lexicon/lexicon.ts";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import type { Language } from "../text/language.ts";
import { parseDocument } from "../text/parse.ts";
import { findToponyms } from "./find-toponyms.ts";

const lexicon = loadLexicon();
const gazetteer = loadGazetteer();

/** Places of events; seats, locators and parts of names are no such thing. */
function places(text: string, language: Language): string[] {
  const document = parseDocument(text, language);
  return findToponyms(document, findMatches(lexicon, document), gazetteer)
    .filter((each) => each.use === "event" || each.use === "direction")
    .map((each) => text.slice(...each.span));
}

test.each([
  "Zelensky thanked the crews.",
  "Volodymyr Zelensky thanked the crews.",
  "General Lyman thanked the crews.",
  "Mr Orlivka thanked the crews.",
  "Oleksandr Pavlivka was not hurt.",
  "Most of the shells fell short.",
  "Same guns, same crews, same result.",
  "March was cold and May was worse.",
  "On Monday the guns fell silent.",
  "Russian guns fired all night.",
  "The Ukrainian army fell back.",
  "Moscow said nothing.",
  "Kyiv denied the report.",
  "Washington urged calm.",
  "Tehran rejected the claim.",
  "Beijing urged calm.",
  "The Kremlin was silent.",
  "The General Staff of the Armed Forces of Ukraine reported this.",
  "Russia's Defence Ministry reported this.",
  "Ukraine's air force shot it down.",
  "The Kharkiv brigade was praised.",
  "The mayor of Kherson was praised.",
  "The Sumy regional governor was praised.",
  "The Belgorod governor was praised.",
  "The Donetsk People's Republic was praised.",
  "The cruiser Moskva sank long ago.",
  "The Dnipro newspaper closed.",
  "The Minsk agreements failed.",
  "Grad rockets hit the field.",
  "Azov fighters were exchanged.",
  "Wagner men left the base.",
  "Shevchenko wrote verse.",
  "Victory will come, said the officer.",
  "The Patriot battery moved.",
  "An Iskander missile fell.",
  "HIMARS rockets were used.",
  "The Vostok group of forces attacked.",
  "Kraken soldiers posted a video.",
  "Ali Hassan told his story.",
  "They named Atef Abu Daher, Jamil Atef Abu Daher, Hala Musa Abu Daher, Yahya Musa Abu Daher, Farah Musa Abu Daher, Nour Musa.",
  "They mourned the death of Rafat Nasser.",
  "The house belonging to Khamis Saad burned.",
  "Shells fell near the Omar bin Al-Khattab Mosque.",
  "Nothing was left of the Jenin restaurant.",
  "Ahmed went home.",
  "The Reuters correspondent left.",
  "NATO met and the EU met.",
  "Read more on Telegram.",
])("en: %s", (text) => expect(places(text, "en")).toEqual([]));

test.each([
  "Зеленський подякував бійцям.",
  "Володимир Зеленський подякував бійцям.",
  "Генерал Шевченко подякував бійцям.",
  "Микола Петрівський подякував бійцям.",
  "Перші постріли стихли.",
  "Мирні люди поїхали.",
  "Нові позиції обладнано.",
  "Перемога буде.",
  "У травні випав сніг.",
  "Російські війська мовчать.",
  "Українські бійці відбили штурм.",
  "Москва заявила, що втрат немає.",
  "Київ заперечив повідомлення.",
  "Росія мовчить.",
  "Генеральний штаб ЗСУ мовчить.",
  "Харківська ОВА мовчить.",
  "Про це розповів мер Харкова.",
  "Голова Сумської ОВА мовчить.",
  "Міністерство оборони Росії мовчить.",
  "Збройні сили України тримають рубіж.",
  "Одеська бригада тримає рубіж.",
  "Президент України подякував бійцям.",
  "Удар завдали «Градом» і «Ураганом».",
  "Ракета «Іскандер» впала в полі.",
  "Прапор України піднято.",
  "Слава Україні!",
  "Телеграм-канали мовчать.",
  "Верховна Рада проголосувала.",
  "Бійці «Азову» повернулися.",
  "Мінські угоди провалилися.",
  "Суворов і Кутузов давно померли.",
  "Частковий успіх мав загін.",
  "Решту позицій утримано.",
  "Золоте правило порушено.",
  "Сумами не міряють.",
])("uk: %s", (text) => expect(places(text, "uk")).toEqual([]));

test.each([
  "Зеленский поблагодарил бойцов.",
  "Владимир Зеленский поблагодарил бойцов.",
  "Генерал Шевченко поблагодарил бойцов.",
  "Первые выстрелы стихли.",
  "Мирные жители уехали.",
  "Новые позиции оборудованы.",
  "Победа будет.",
  "В мае выпал снег.",
  "Российские войска молчат.",
  "Украинские бойцы отошли.",
  "Москва заявила, что потерь нет.",
  "Киев опроверг сообщение.",
  "Генштаб ВСУ молчит.",
  "Об этом рассказал мэр Харькова.",
  "Глава Белгородской области молчит.",
  "Министерство обороны Российской Федерации молчит.",
  "Вооружённые силы Украины молчат.",
  "Президент России молчит.",
  "Удар нанесли «Градом» и «Ураганом».",
  "Ракета «Искандер» упала в поле.",
  "Минские соглашения провалились.",
  "Подразделения группировки войск «Запад» молчат.",
  "Группировка «Восток» молчит.",
  "Рядовой Кузнецов вернулся.",
  "Самолёт Су-34 вернулся.",
  "Бойцы «Ахмата» вернулись.",
  "Донбасская бригада вернулась.",
  "Харьковская администрация молчит.",
])("ru: %s", (text) => expect(places(text, "ru")).toEqual([]));
