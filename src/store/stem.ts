/**
 * Words to light stems for full text: endings fall, names in any case meet ("у Куп'янську", "Куп'янськ").
 * Not made to be right as grammar, only to be the same for text and question.
 */

import { hashStart, hashStep, PieceTable } from "./piece-table.ts";
import type { Piece } from "./piece-table.ts";

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’ʼ`][\p{L}\p{M}]+)*/gu;
const shortest = 3;
const longest = 40;

/** Longest first; what is left must keep `shortest` letters. */
const byLength = (endings: string): readonly string[] =>
  endings.split(" ").sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

const latin = byLength("e ings ing edly ed es s ies ied ly er ers ment ments ation ations");
const cyrillic = byLength(
  "иями ия ию ии или ила ило ями ами иях ях ах ией ием иям ям ам ев ов ей ой ий ый ая яя ое ее ые ие ого его ому ему ым им ую юю ою ею ом ем " +
    "их ых ыми ими а я о е ы и у ю й ь і ї є ої ій ої ього ього ими їм їх ів їв єм ею єю ові еві ість ості ості " +
    "ти ть ться лся лась лось лись ся сь ла ло ли ал ял ил ел ил ать ять ить еть ут ют ат ят ет ит ает яет ует ють уть ав ив ував ував ала ала али",
);

/** A stem; `text` is the number of the text that met it last, so that each text has it once. */
interface Stem {
  readonly letters: string;
  text: number;
}

/** What lies between two blanks comes back again and again: what was worked out once is kept, up to a bound. */
const known = new PieceTable<readonly Stem[]>();
const byLetters = new Map<string, Stem>();
const mostKnown = 50_000;
const longestKnown = 60;
let texts = 0;

/** Stems of a piece of text between two blanks: "Kupiansk-Vuzlovyi," gives kupiansk, vuzlovyi. */
function knownStems(text: string, piece: Readonly<Piece>): readonly Stem[] {
  const before = known.get(piece);
  if (before) return before;
  const own = text.slice(piece.from, piece.to).split("").join(""); // a part of a string would keep the whole text in memory
  const found = pieceStems(own).map(stemObject);
  if (own.length <= longestKnown) known.put(piece, found);
  return found;
}

function stemObject(letters: string): Stem {
  const met = byLetters.get(letters) ?? { letters, text: 0 };
  byLetters.set(letters, met);
  return met;
}

function pieceStems(piece: string): readonly string[] {
  const words = piece.normalize("NFC").toLowerCase().match(wordPattern) ?? [];
  return words.map(stemOf).filter((stem) => stem !== "");
}

const stemOf = (word: string): string => fold(stemWord(word.replace(/['’ʼ`]/gu, "").slice(0, longest)));

const isCyrillic = (word: string): boolean => /[\u0400-\u04ff]/.test(word);

function stemWord(word: string): string {
  for (const ending of isCyrillic(word) ? cyrillic : latin) {
    if (word.length - ending.length >= shortest && word.endsWith(ending)) {
      return word.slice(0, -ending.length).replace(/[ьй]+$/u, "");
    }
  }
  return word;
}

const twins: Readonly<Record<string, string>> = {
  ё: "е",
  є: "е",
  э: "е",
  і: "и",
  ї: "и",
  ы: "и",
  ґ: "г",
  ь: "",
  ъ: "",
};

/** Russian and Ukrainian spellings of one name meet: "Купянск", "Куп'янськ". */
const fold = (stem: string): string => stem.replace(/[ёєэіїыґьъ]/gu, (letter) => twins[letter] ?? letter);

const blank = 0x20;
const usualUnits = new Uint16Array(2 ** 15);
const usualBytes = Buffer.from(usualUnits.buffer);

/** The units of a text, and a blank behind it. Of usual length they stand in one array, which the next text takes. */
function unitsOf(text: string): Uint16Array {
  const isUsual = text.length < usualUnits.length;
  const units = isUsual ? usualUnits : new Uint16Array(text.length + 1);
  (isUsual ? usualBytes : Buffer.from(units.buffer)).write(text, "utf16le");
  units[text.length] = blank;
  return units;
}

/** Stems of a text in its order, repeated ones once: "The towns near Kupiansk" gives the, town, near, kupiansk. */
export function stems(text: string): readonly string[] {
  const count = beginText();
  const found: string[] = [];
  const units = unitsOf(text);
  const piece: Piece = { units, from: 0, to: 0, hash: hashStart };
  for (let at = 0, hash = hashStart; at <= text.length; at += 1) {
    const unit = units[at] ?? blank;
    if (unit !== blank) {
      hash = hashStep(hash, unit);
      continue;
    }
    [piece.to, piece.hash] = [at, hash];
    if (at > piece.from) takeNew(knownStems(text, piece), count, found);
    piece.from = at + 1;
    hash = hashStart;
  }
  return found;
}

/** Number of a new text. Only between two texts is forgotten what was kept: within one, a stem must stay the same. */
function beginText(): number {
  if (known.isFull || byLetters.size >= mostKnown) {
    known.clear();
    byLetters.clear();
  }
  texts += 1;
  return texts;
}

function takeNew(met: readonly Stem[], count: number, found: string[]): void {
  for (const stem of met) {
    if (stem.text === count) continue;
    stem.text = count;
    found.push(stem.letters);
  }
}
