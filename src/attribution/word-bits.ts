/** The word classes of each token of a document. */
import type { Document } from "../text/document.ts";
import type { Language } from "../text/language.ts";
import { intLane } from "../text/lanes.ts";
import type { Word } from "../text/word.ts";
import { isMonthOfMay } from "./english/month-of-may.ts";
import { englishWords } from "./english/english-words.ts";
import { russianWords } from "./slavic/russian-words.ts";
import { ukrainianWords } from "./slavic/ukrainian-words.ts";

const classes: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  en: englishWords,
  ru: russianWords,
  uk: ukrainianWords,
};

/** Bits of `word-class.ts`, one number a token. */
export function wordBits(document: Document): Int32Array {
  const { words, language } = document;
  const classed = classes[language];
  const bits = intLane(words.length);
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (word.classes === -1) word.classes = classed.get(word.norm) ?? 0;
    bits[i] = word.classes;
    if (language === "en" && word.norm === "may" && isMonthOfMay(document, i)) bits[i] = classed.get("june") ?? 0;
  }
  return bits;
}
