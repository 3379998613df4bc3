/** A news site's own furniture between a headline and its story: "Склад сгорел 16+ — Специальная военная операция России Ночью…". */

/**
 * The rubric behind a headline's dash, with the mark of age that Russian law asks for before it. Sites write it into the title
 * of the page; it belongs to no sentence, and the story goes on without a stop behind it.
 */
const rubric =
  /(?: (?:0|6|12|16|18)\+)? [—–-] (?:Специальная военная операция(?: России)?|Война в Украине|Война на Украине|Спецоперация на Украине|Военная операция на Украине|Війна в Україні|Війна Росії проти України)(?=\s*(?:$|\|\||[А-ЯЁІЇЄҐA-Z0-9«"]))| (?:0|6|12|16|18)\+(?=\s*(?:$|\|\|))/gu;

const mayHold = /операция|ойна|ійна|\d\+/u;

/** Spans of rubrics and marks of age in the untouched text, in order. */
export function rubricsIn(text: string): readonly (readonly [number, number])[] {
  if (!mayHold.test(text)) return [];
  return [...text.matchAll(rubric)].map((found) => [found.index, found.index + found[0].length] as const);
}
