/** Russian adjectives and participles in all genders and cases: "Красный" gives Красного, Красной, …; possessive names "Часов" give Часова. */
import { endings, type Paradigm } from "./slots.ts";

const hard = "ый|ая|ое ого|ой ому|ой ый|ого|ую|ое ым|ой|ою ом|ой ые ых ым ые|ых ыми ых";
const mixed = "ий|ая|ое ого|ой ому|ой ий|ого|ую|ое им|ой|ою ом|ой ие их им ие|их ими их";
const hushed = "ий|ая|ее|ое его|ей ему|ей ий|его|ую|ее им|ей|ею ем|ей ие их им ие|их ими их";
const soft = "ий|яя|ее его|ей ему|ей ий|его|юю|ее им|ей|ею ем|ей ие их им ие|их ими их";
const stressed = "ой|ая|ое ого|ой ому|ой ой|ого|ую|ое ым|ой|ою ом|ой ые ых ым ые|ых ыми ых";
const possessive = "∅|а|о а|ой у|ой ∅|а|у|о ым|ой ом|е|ой ы ых ым ы|ых ыми ых";

export const isRussianAdjective = (word: string): boolean =>
  /.{2}(?:[ыи]й|ой|[ая]я|[ое]е|[ыи]е)$/.test(word) &&
  !/(?:ие|ия|ение|ание|ство)$/.test(word.replace(/[гкхжшчщ]ие$/, ""));

export const isRussianPossessive = (word: string): boolean => /.{2}(?:ов|ев|ин)$/.test(word);

function endingsOf(stem: string, ending: string): string {
  if (ending === "ой") return /[гкхжшчщ]$/.test(stem) ? stressed.replaceAll("ы", "и") : stressed;
  if (/[гкх]$/.test(stem)) return mixed;
  if (/[жшчщ]$/.test(stem)) return hushed;
  return /^(?:ий|яя|ее|ие)$/.test(ending) ? soft : hard;
}

/** From any gender's nominative: "Новая", "Красное", "воздушные". */
export function russianAdjective(word: string): Paradigm {
  if (isRussianPossessive(word)) return endings(word, possessive);
  const stem = word.slice(0, -2);
  return endings(stem, endingsOf(stem, word.slice(-2)));
}

/** "захвачен", "а", "о", "ы" and the full forms. */
export function shortAndFull(short: string): string[] {
  const full = short.endsWith("н") ? `${short}ный` : `${short}ый`;
  return [short, `${short}а`, `${short}о`, `${short}ы`, ...russianAdjective(full).flat()];
}
