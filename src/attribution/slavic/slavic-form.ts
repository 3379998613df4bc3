/** Which form of a Russian or Ukrainian verb stands here: "сообщил" has a subject, "сообщив" shares one, "сообщать" has none. */
import type { Language } from "../../text/language.ts";

export type SlavicForm = "finite" | "gerund" | "infinitive" | "participle" | "impersonal";

const russian: readonly (readonly [RegExp, SlavicForm])[] = [
  [/(?:ется|ится|ются|ятся|алось|илось|елось|ено|ано|ято)$/u, "impersonal"],
  [/[ае]н[аы]?$/u, "participle"],
  [/(?:ть|ти|чь|ться|тись)$/u, "infinitive"],
  [/(?:в|вши|вшись|ая|яя|уя|ясь|аясь|(?<!л)ась)$/u, "gerund"],
  [
    /(?:вш|ющ|ущ|ящ|ащ|нн|ем|им|ом)(?:ий|ая|ее|ие|его|ей|ему|им|их|ими|ую|ым|ого|ой|ых|ые|ый|ом)(?:ся)?$/u,
    "participle",
  ],
];
const ukrainian: readonly (readonly [RegExp, SlavicForm])[] = [
  [/(?:ється|иться|ються|яться|алося|илося|алось|илось|ено|ано|ято|йдеться|деться)$/u, "impersonal"],
  [/(?:ти|тися|тись)$/u, "infinitive"],
  [/(?:вши|вшись|ючи|ачи|ячи|учи|ючись)$/u, "gerund"],
  [/(?:ен|ан|ят)(?:ий|а|е|і|ого|ої|ому|им|их|ими|у|ою)$/u, "participle"],
];

/** "Военные уверены, что …": short adjectives of the mind have a subject, whatever they end in. */
const ofMind =
  /^(?:уверен[аыо]?|настроен[аыо]?|налаштован(?:ий|а|і)|убежд[её]н[аыо]?|впевнен(?:ий|а|і)|переконан(?:ий|а|і))$/u;

export function slavicForm(norm: string, language: Language): SlavicForm {
  if (ofMind.test(norm)) return "finite";
  for (const [ending, form] of language === "uk" ? ukrainian : russian) if (ending.test(norm)) return form;
  return "finite";
}

const ukrainianNouns = new Set(
  "втрати витрати дати солдати депутати результати апарати маршрути інститути брати факти пакети ракети карти мости пости агенти боти роти квоти об'єкти проєкти літаки позиції міста".split(
    " ",
  ),
);

/** "шесть", "часть": nouns and numbers that end like a verb without a person; all nouns in -ость end so too. */
const russianNouns = new Set(
  "пять шесть девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать тридцать часть область смерть власть речь ночь печать сеть нефть дочь мать четверть треть путь страсть честь месть весть повесть пасть кровать нить".split(
    " ",
  ),
);

/** "взяти", "отвести": a verb without a person; plural nouns that end like one are not. */
export const isInfinitiveForm = (norm: string, language: Language): boolean =>
  slavicForm(norm, language) === "infinitive" &&
  norm.length > 3 &&
  !(language === "uk" ? ukrainianNouns.has(norm) : russianNouns.has(norm) || norm.endsWith("ость"));

/** "сообщили", "кажуть": many, or nobody in particular. */
export const isPlural = (norm: string): boolean =>
  /(?:(?:ли|лися|лись|ют|ят|ут|ат|ють|ять|уть|ать)(?:ся)?|^уверены|^убеждены|^впевнені|^переконані)$/u.test(norm);

/** "сообщаем", "нагадую": none but "мы", "я" can say it. */
export const isFirstPerson = (norm: string, language: Language): boolean =>
  (language === "uk" ? /(?:[еєи]мо|[ую])(?:ся|сь)?$/u : /(?:[еи]м|[ую])(?:ся|сь)?$/u).test(norm);
