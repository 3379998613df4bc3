/** A word is a norm met in texts of one language; there is one object for it, so that rooms keep with it what they found out and look nothing up twice. */
import type { Language } from "./language.ts";

export class Word {
  readonly norm: string;
  /** Of all its letters. */
  readonly hash: number;
  /** A bit for its first letter; letters share bits. */
  readonly head: number;
  /** A bit for all its letters; words share bits. */
  readonly print: number;
  /** What a trie of the lexicon knows of it; the trie says whether it is its own. */
  steps: object | null = null;
  /** What a gazetteer knows of it as a name; that says whose it is. */
  names: object | null = null;
  /** Bits of its word classes; -1 where nobody asked yet. */
  classes = -1;

  constructor(norm: string) {
    this.norm = unique(norm);
    this.hash = hashOf(norm);
    this.head = headBit(norm);
    this.print = printBit(norm);
  }
}

/**
 * The one string of these letters, as a key of an object is: the engine tells two of them apart by where they lie, and the rules
 * ask of every word whether it is this or that one.
 */
const unique = (norm: string): string => Object.keys({ [norm]: true })[0] ?? norm;

/** Of `text[start, end)`; Fowler, Noll and Vo's, its upper half folded into the lower. */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** A bit for the first letter of a word. */
export const headBit = (norm: string): number => 1 << (norm.charCodeAt(0) & 31);

/** A bit for all letters of a word: of a few words seldom two share one. */
export function printBit(norm: string): number {
  let hash = 0;
  for (let i = 0; i < norm.length; i++) hash = Math.imul(hash ^ norm.charCodeAt(i), 0x01000193);
  return 1 << (hash >>> 27);
}

/** Texts repeat their words; a stream of odd ones must not fill the memory. */
const most = 50_000;

const isSame = (norm: string, text: string, start: number): boolean => {
  for (let i = 0; i < norm.length; i++) if (norm.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
};

/** Words by their letters, so that a word met again is found without cutting it out of its text. */
export class WordStore {
  #slots: (Word | null)[] = [];
  #count = 0;

  constructor() {
    this.#empty(1 << 10);
  }

  #empty(size: number): void {
    this.#slots = Array.from<Word | null>({ length: size }).fill(null);
    this.#count = 0;
  }

  /** The word of `text[start, end)`, which is a norm already. */
  find(text: string, start: number, end: number): Word {
    const hash = hashOf(text, start, end);
    const mask = this.#slots.length - 1;
    let at = hash & mask;
    for (;;) {
      const word = this.#slots[at];
      if (word === null || word === undefined) break;
      if (word.hash === hash && word.norm.length === end - start && isSame(word.norm, text, start)) return word;
      at = (at + 1) & mask;
    }
    const made = new Word(text.slice(start, end));
    this.#slots[at] = made;
    this.#count += 1;
    if (this.#count * 2 > this.#slots.length) this.#grow();
    return made;
  }

  #grow(): void {
    const slots = this.#slots;
    this.#empty(this.#count < most ? slots.length * 2 : slots.length);
    if (slots.length === this.#slots.length) return;
    const mask = this.#slots.length - 1;
    for (const word of slots) {
      if (word === null) continue;
      let at = word.hash & mask;
      while (this.#slots[at] !== null) at = (at + 1) & mask;
      this.#slots[at] = word;
      this.#count += 1;
    }
  }
}

const stores: Readonly<Record<Language, WordStore>> = {
  en: new WordStore(),
  ru: new WordStore(),
  uk: new WordStore(),
};

/** All words met so far in texts of a language. */
export const wordsOf = (language: Language): WordStore => stores[language];
