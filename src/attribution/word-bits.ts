/** The word classes of each token of a document; sources and claims both ask for them, so they are laid out once. */
import type { Document, Token } from "../text/document.ts";
import type { Language } from "../text/language.ts";
import { englishWords } from "./english-words.ts";
import { russianWords } from "./russian-words.ts";
import { ukrainianWords } from "./ukrainian-words.ts";

const classes: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  en: englishWords,
  ru: russianWords,
  uk: ukrainianWords,
};

const known = new WeakMap<readonly Token[], Int32Array>();

/** Bits of `word-class.ts`, one number a token; not to be written to. */
export function wordBits({ tokens, language }: Document): Int32Array {
  const made = known.get(tokens);
  if (made !== undefined) return made;
  const words = classes[language];
  const bits = new Int32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) bits[i] = words.get((tokens[i] as Token).norm) ?? 0;
  known.set(tokens, bits);
  return bits;
}
