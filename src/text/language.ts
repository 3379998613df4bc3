/** The languages a report can be in, and a first guess from letters alone. */
export type Language = "en" | "ru" | "uk";

export const languages = ["en", "ru", "uk"] as const satisfies readonly Language[];

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** Words only one of the two languages uses, for lines too short to hold its letters. */
const onlyRussian =
  /(?:^|[^а-яё])(?:и|что|как|его|были|был|это|также|после|под|российски[а-я]+|[а-я]+(?:ение|ения|ций|ого)|враг(?:у|а|ом)?|противник(?:а|у|ом)?|всу)(?=$|[^а-яё])/giu;
const onlyUkrainian =
  /(?:^|[^а-яґєії])(?:та|що|як|його|були|був|це|також|після|під|від|не[тмщ]а|ще|вже|щодо|зсу|[а-я]+ськ(?:у|ого|ому|ими?|их)?|[а-я]+нн[яюі]|[а-я]+(?:ував|увався|увся|явся|ився)|ворог(?:у|а|ом)?)(?=$|[^а-яґєії])/giu;

/** Which language a text is in: "Сили оборони" is `uk` by its letters, "ВС РФ" is `ru`, Latin letters are `en`. Reads the first 4000 units. */
export function guessLanguage(text: string): Language {
  const head = text.slice(0, 4000).replace(/https?:\S+|\bt\.me\S+/gi, "");
  const cyrillic = count(head, /[а-яёґєії]/giu);
  if (cyrillic === 0 || count(head, /[a-z]/gi) > cyrillic * 1.5) return "en";
  const ukrainian = count(head, /[іїєґ]|[бвгдзклмнпрстфхш]['’ʼ][яюєї]/giu); // "Куп'янськ"
  const russian = count(head, /[ыэъё]/giu);
  if (ukrainian !== russian) return ukrainian > russian ? "uk" : "ru";
  return count(head, onlyUkrainian) > count(head, onlyRussian) ? "uk" : "ru";
}
