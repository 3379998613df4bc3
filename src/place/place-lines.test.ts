/** One line, one test: what a name means where sites, pairs, people, strangers and other wars stand about it; "" for no place at all. */
import { expect, test } from "vitest";
import { findMatches } from "../lexicon/lexicon.ts";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import type { Language } from "../text/language.ts";
import { parseDocument } from "../text/parse.ts";
import { findToponyms } from "./find-toponyms.ts";
import { resolveToponyms } from "./resolve.ts";

const lexicon = loadLexicon();
const gazetteer = loadGazetteer();

/** "Bakhmut, Soledar": the places of events and directions that are resolved; "?" for an ambiguous or unknown one. */
function places(text: string, language: Language, published: string): string {
  const document = parseDocument(text, language);
  const mentions = findToponyms(document, findMatches(lexicon, document), gazetteer);
  return resolveToponyms({ document, mentions, gazetteer, published })
    .filter(({ use }) => use === "event" || use === "direction")
    .map(({ place }) => place?.name ?? "?")
    .join(", ");
}

test.each<[Language, string, string, string]>([
  // sites are further names of their town
  ["uk", "2023-01-20", "Ворог захопив завод Сініат.", "Bakhmut"],
  ["en", "2024-02-10", "Fighting reached the Avdiivka Coke Plant.", "Avdiivka"],
  ["uk", "2024-07-10", "Бої тривають біля Агрегатного заводу.", "Vovchansk"],
  ["ru", "2023-06-07", "Каховская ГЭС разрушена.", "Nova Kakhovka"],
  ["en", "2023-11-15", "Tanks stood around Al-Shifa Hospital.", "Gaza City"],
  ["en", "2023-11-15", "The hospital was hit.", ""],
  ["uk", "2023-05-10", "Атаки в районі урочища Ступки.", "Stupky"],
  ["en", "2024-08-10", "Clashes went on in the Serebryanske forestry.", "Serebrianka forest"],
  ["uk", "2024-08-10", "У Солом'янському районі пожежа.", "Kyiv district"],
  ["ru", "2024-08-10", "Беспилотник сбит над Истринским районом.", "Istra district"],
  ["ru", "2024-08-10", "Над территорией Крымского полуострова сбит беспилотник.", "Crimea"],
  ["ru", "2024-08-10", "Сбит беспилотник у полуострова Крым.", "Crimea"],
  ["uk", "2023-11-08", "На лівому березі Херсонщини бої.", "Kherson Oblast"],
  ["uk", "2024-11-08", "Уночі горів Московський НПЗ.", "Moscow"],
  // what is held is a place, and what one sentence shows to be one is one in the others
  ["ru", "2025-08-23", "Бои у Купянска. Соболевка под контролем ВСУ.", "Kupiansk, Sobolivka"],
  ["uk", "2025-08-23", "Ворхівка під вогнем. Село Ворхівка без світла.", "?, ?"],
  ["en", "2025-08-23", "Varkhu was quiet. Shells fell near Varkhu at noon.", "?, ?"],
  ["ru", "2025-08-23", "Ворхов сказал речь. Село Ворховка без света.", "?"],
  ["en", "2025-08-23", "Colonel Varkhu spoke. Shells fell near Varkhu at noon.", "?"],
  // two names joined
  ["en", "2022-08-12", "Fighting goes on in the area of Semyhirya-Vershyna.", "Vershyna"],
  // towns are shown by their own country's letters
  ["uk", "2024-05-01", "Вибухи у Мелітополі, Дніпрі та Львові.", "Melitopol, Dnipro, Lviv"],
  ["ru", "2024-05-01", "Взрывы в Мелитополе и Сумах.", "Melitopol, Sumy"],
  // a village and the region it lies in are two names, whoever is congratulated
  ["ru", "2024-11-07", "Министр похвалил бойцов за взятие Кругляковки Харьковской области.", "Kruhliakivka"],
  ["ru", "2024-11-07", "Нанесен удар по складу в районе Гончаровского Черниговской области.", "?"],
  // strangers
  ["uk", "2024-12-07", "Вибухи на аеродромі в Саках.", "Saky"],
  ["uk", "2022-12-07", "В окупованому місті Токмак знищили склад.", "Tokmak"],
  ["ru", "2023-09-28", "Уничтожены орудия в районе Северска.", "Siversk"],
  ["en", "2023-10-20", "A home in the Al Geneina neighbourhood of Rafah was hit.", "Al-Geneina, Rafah"],
  ["en", "2023-10-20", "Fighters took El Geneina and moved on Nyala.", "El Geneina, Nyala"],
  ["en", "2023-10-20", "Raids went on in Rafah-24hr update.", "Rafah"],
  ["en", "2023-10-20", "A strike hit Khan Younis. Her aunt Sohar mourned her father.", "Khan Younis, ?"],
  ["ru", "2024-10-20", "Удар по Киеву: Энгельс и Саратов закрыли аэропорты.", "Kyiv, Engels, Saratov"],
  ["en", "2023-10-20", "Strikes went on in Gaza.", "Gaza Strip"],
  ["en", "2023-10-20", "Tanks entered Gaza City.", "Gaza City"],
  ["en", "2023-10-20", "A strike hit Khan Younis, and Hala was named by her family.", "Khan Younis, ?"],
  // said to lie in or near another place: not a namesake far from there, wherever the report names it again
  [
    "en",
    "2023-10-20",
    "A home in Ma'an, southeast of Khan Younis, was hit. The Ma'an area burned.",
    "?, Khan Younis, ?",
  ],
  ["en", "2023-10-20", "Bombs fell on the Al-Manshiya area in Beit Lahia.", "?, Beit Lahia"],
  ["en", "2023-10-20", "Shells hit Ma'an, south of Amman.", "Ma'an, Amman"],
  [
    "en",
    "2024-04-08",
    "Fighting continued in Robotyne, south of Novokalynove, and in Pervomaiske.",
    "Robotyne, Novokalynove, Pervomaiske",
  ],
  ["ru", "2024-05-20", "Стрельба на улицах Новофедоровки рядом с аэродромом в Крыму.", "Novofedorivka, Crimea"],
  // words, ages, families
  ["ru", "2024-12-07", "Тем не менее бои идут.", ""],
  ["uk", "2024-12-07", "Решта ділянок фронту без змін.", ""],
  ["uk", "2024-08-20", "Вони розпочали Курську операцію.", ""],
  ["uk", "2024-08-20", "Вибухи пролунали у Курську.", "Kursk"],
  ["ru", "2024-12-07", "С Днём войск поздравил министр.", ""],
  ["ru", "2024-12-07", "Обстреляно с. Синьковка.", "Synkivka"],
  ["en", "2023-10-20", "Killed were Yahya Aslim (12), Hala Muhannad Aslim (10) and others in Rafah.", "Rafah"],
  ["en", "2023-10-20", "His wife, 52-year-old Sana Jihad, was killed in Rafah.", "Rafah"],
  ["en", "2023-10-20", "The Saad family lived in Rafah.", "Rafah"],
  ["en", "2024-02-20", "Explosions were heard in Sanaa.", "Sanaa"],
  ["uk", "2023-05-10", "Атаки в районі Соледару відбито.", "Soledar"],
  ["uk", "2023-05-10", "Атаки ЗСУ відбито.", ""],
  ["uk", "2023-12-14", "Бої біля терикону шахти імені Гагаріна.", ""],
  // spellings nobody listed, after a verb that takes places
  ["uk", "2024-08-07", "Сили оборони звільнили Свердліково.", "Sverdlikovo"],
  ["uk", "2024-08-07", "Вони звільнили Свердлова.", "?"],
  // other wars
  ["en", "2024-10-10", "Strikes hit Seddiqine, Kafra and Ramyeh.", "Seddiqine, Kafra, Ramyah"],
  ["ru", "2024-12-02", "Боевики взяли Серакиб и Маарет-эн-Нууман.", "Saraqib, Maarat al-Numan"],
  ["ru", "2025-03-10", "Обстрелян Эль-Фашер.", "El Fasher"],
  ["uk", "2025-02-10", "Повстанці захопили Ґому та Букаву.", "Goma, Bukavu"],
  ["ru", "2022-09-13", "Обстрелы Джермука, Гориса и Вардениса.", "Jermuk, Goris, Vardenis"],
  ["en", "2024-07-28", "Insurgents attacked Mocimboa da Praia.", "Mocimboa da Praia"],
  ["en", "2025-06-15", "Strikes hit Natanz and Fordow.", "Natanz, Fordow"],
])("%s %s: %s", (...line) => {
  const [language, published, text, expected] = line;
  expect(places(text, language, published)).toBe(expected);
});
