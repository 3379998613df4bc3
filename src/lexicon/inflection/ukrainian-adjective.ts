/** Ukrainian adjectives and participles: "Червоний" gives Червоного, Червоної, …; possessive names "Часів" give Часового. */
import { endings, merged, type Paradigm } from "./slots.ts";

const hard = "ий|а|е ого|ої ому|ій ий|ого|у|е им|ою ому|ім|ій і их им і|их ими их";
const soft = "ій|я|є ього|ьої ьому|ій ій|ього|ю|є ім|ьою ьому|ім|ій і іх ім і|іх іми іх";
const vowelled = "їй|я|є його|йої йому|їй їй|його|ю|є їм|йою йому|їм|їй ї їх їм ї|їх їми їх";

export const isUkrainianAdjective = (word: string): boolean => /.{2}(?:[иії]й|а|я|е|є|і|ї)$/.test(word);

/** Endings that can only be an adjective's. */
export const isPlainAdjective = (word: string): boolean => /.{2}(?:[иії]й|ськ[аеі]|цьк[аеі]|зьк[аеі])$/.test(word);

export const isUkrainianPossessive = (word: string): boolean => /.{2}(?:ів|їв|ин|їн)$/.test(word);

function possessive(word: string): Paradigm {
  const stem = word.replace(/ів$/, "ов").replace(/їв$/, "єв");
  return merged([
    endings(word, "∅ - - ∅ - - - - - - - -"),
    endings(stem, "а|е|о ого|ої|а ому|ій|у а|у|ого|е им|ою ому|ім|ій|і і их им і|их ими их"),
  ]);
}

/** From any gender's nominative: "Велика", "Нове", "Збройні". */
export function ukrainianAdjective(word: string): Paradigm {
  if (isUkrainianPossessive(word)) return possessive(word);
  const stem = /[иії]й$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
  if (/(?:їй|[аоеиі][яєї])$/.test(word)) return endings(stem, vowelled);
  if (/(?:ій|я|є)$/.test(word)) return merged([endings(stem, soft), endings(stem, hard)].slice(0, 1));
  return endings(stem, hard);
}

/** "захоплено" and the full forms of "захоплений". */
export function participle(stem: string): string[] {
  return [`${stem}о`, ...ukrainianAdjective(`${stem}ий`).flat()];
}
