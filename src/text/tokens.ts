/** Cuts the normal text into words, numbers and marks: "U.S.-led", "Куп'янськ", "30-й", "1 200" and "14.10.2025" are one token each. */
import {
  caseOfCode,
  classAt,
  filler,
  isBreak,
  isDigit,
  isFiller,
  isLetter,
  isMark,
  isPicture,
  isSpace,
} from "./characters.ts";
import type { Token, TokenKind, TokenShape } from "./document.ts";
import { endOfNumber } from "./numbers.ts";
import { wordsOf, type Word, type WordStore } from "./word.ts";

/** A token before its sentence is known. */
export type DraftToken = { -readonly [K in keyof Token]: Token[K] };

const hyphen = 0x2d;
const apostrophe = 0x27;
const quote = 0x22;
const dot = 0x2e;
const underscore = 0x5f;

const isWordly = (kind: number): boolean => kind === isLetter || kind === isDigit || kind === isFiller;

/** Names of outlets keep their ending: "Lenta.ru", "Gazeta.ua". */
const domains = /\.(?:ru|ua|com|org|net|info|news|media|eu|uk|su|рф|ps|il|lb|sy|ir|iq|jo|tv)(?![\p{L}\p{N}])/iuy;

function endOfDomain(normal: string, at: number): number {
  domains.lastIndex = at;
  return domains.test(normal) ? domains.lastIndex : at;
}

/** "U.S." and "н.п.": single letters, each with its dot. */
function endOfInitials(normal: string, start: number): number {
  let at = start;
  while (classAt(normal, at) === isLetter && normal.charCodeAt(at + 1) === dot) at += 2;
  if (at - start >= 4) return at;
  // "U.S" without its last dot
  return at - start === 2 && classAt(normal, at) === isLetter && !isWordly(classAt(normal, at + 1)) ? at + 1 : start;
}

/** "'s" stands apart in Latin words, so that "Ukraine's" is found as "Ukraine". */
function isPossessive(normal: string, at: number): boolean {
  const letter = normal.charCodeAt(at + 1) | 0x20;
  return letter === 0x73 && normal.charCodeAt(at - 1) < 0x250 && !isWordly(classAt(normal, at + 2));
}

/** "Rafah-24hr update": hours behind a dash are no part of the word before it. */
const hours = /-\d\d ?h(?:r|rs|ours?)?(?![a-z])/y;

function isGluedHours(normal: string, at: number): boolean {
  if (classAt(normal, at + 1) !== isDigit || caseOfCode(normal.charCodeAt(at - 1)) !== 1) return false;
  hours.lastIndex = at;
  return hours.test(normal);
}

/** A lost space between two sentences, "in RafahThe brigade": where the second begins; 0 for none. */
function lostSpace(normal: string, start: number, end: number): number {
  sentenceOpener.lastIndex = 0;
  const found = sentenceOpener.exec(normal.slice(start, end));
  return found === null ? 0 : start + found.index + 1;
}

const sentenceOpener =
  /(?<=[a-z]{2})[a-z](?:The|IDF|IAF|ISA|During|Following|Earlier|Over|After|Attached|More|Full|Overnight|Yesterday|Today|This|These|Since|Throughout|Based|Soldiers|Troops|Additionally|Furthermore|Moreover|Sirens|Joint|According|While|When)$/;

function joins(normal: string, at: number): boolean {
  const code = normal.charCodeAt(at);
  if (code === hyphen && isGluedHours(normal, at)) return false;
  if (code === hyphen || code === underscore) return isWordly(classAt(normal, at + 1));
  return code === apostrophe && classAt(normal, at + 1) === isLetter && !isPossessive(normal, at);
}

const time = /\d{1,2}:\d{2}(?!\d)/y;

/** "Release15:23Sirens": a time of day glued to a small letter begins its own token. */
function isGluedTime(normal: string, at: number): boolean {
  if (at === 0 || classAt(normal, at) !== isDigit || caseOfCode(normal.charCodeAt(at - 1)) !== 1) return false;
  time.lastIndex = at;
  return time.test(normal);
}

/** End of the word that starts at `start`, a letter or digit. */
export function endOfWord(normal: string, start: number): number {
  let at = endOfInitials(normal, start);
  if (at > start && !joins(normal, at)) return at;
  for (;;) {
    while (isWordly(classAt(normal, at)) && !isGluedTime(normal, at)) at++;
    if (!joins(normal, at)) break;
    at++;
  }
  return normal.charCodeAt(at) === dot ? endOfDomain(normal, at) : at;
}

/** Case of `[start, end)` of the text; see `TokenShape`. */
function shapeOf(text: string, start: number, end: number): TokenShape {
  let lower = 0;
  let upper = 0;
  let inner = 0;
  for (let at = start; at < end; at++) {
    const kind = caseOfCode(text.charCodeAt(at));
    if (kind === 1) lower++;
    else if (kind === 2) {
      upper++;
      if (at > start && classAt(text, at - 1) === isLetter) inner++;
    }
  }
  if (upper === 0) return lower > 0 ? "lower" : "none";
  if (lower === 0) return upper > 1 || end - start > 1 ? "upper" : "capital";
  return inner === 0 && caseOfCode(text.charCodeAt(start)) === 2 ? "capital" : "mixed";
}

/** Dots in a row are one mark "…", a pair of halves is one mark, other marks stand alone. */
function endOfMark(normal: string, start: number): number {
  const code = normal.charCodeAt(start);
  let at = start + 1;
  if (code === dot || code === 0x2026) {
    while (normal.charCodeAt(at) === dot || normal.charCodeAt(at) === 0x2026) at++;
  } else if (code === quote) {
    while (normal.charCodeAt(at) === filler) at++; // a mark that was doubled is one mark
  } else if (code >= 0xd800 && code <= 0xdbff) at++;
  else if (code === apostrophe && isPossessive(normal, start) && start > 0 && isWordly(classAt(normal, start - 1)))
    at++;
  return Math.min(at, normal.length);
}

/** Lower case, unit for unit; a text that grows by it is lowered unit by unit. */
function lowered(normal: string): string {
  const lower = normal.toLowerCase();
  if (lower.length === normal.length) return lower;
  return Array.from({ length: normal.length }, (_, at) => {
    const unit = normal.charAt(at);
    return unit.toLowerCase().length === 1 ? unit.toLowerCase() : unit;
  }).join("");
}

/** What a text is cut into: the tokens in order, all with sentence 0, and the word of each. */
export interface Cut {
  readonly tokens: DraftToken[];
  readonly words: Word[];
}

const fillerUnit = String.fromCharCode(filler);

/** The word of a token that is written otherwise than its norm. */
function rewritten(store: WordStore, raw: string): Word {
  const norm = raw.length > 1 && raw.charCodeAt(0) === dot ? "…" : raw.replaceAll(fillerUnit, "");
  return store.find(norm, 0, norm.length);
}

/** Cuts a text. `normal` is `normalise(text)`. Linear. */
export function tokenise(text: string, normal: string, store: WordStore = wordsOf("en")): Cut {
  const tokens: DraftToken[] = [];
  const words: Word[] = [];
  const lower = lowered(normal);
  const isFilled = lower.includes(fillerUnit);
  for (let at = 0; at < normal.length;) {
    const from = classAt(normal, at);
    const isBlank = from === isSpace || from === isBreak || from === isFiller || from === isPicture;
    const number = from === isDigit ? endOfNumber(normal, at) : at;
    let end = number > at ? number : isBlank ? at : from === isMark ? endOfMark(normal, at) : endOfWord(normal, at);
    if (end === at) {
      at++;
      continue;
    }
    const single = end - at === 1 || normal.charCodeAt(at) !== apostrophe;
    const kind: TokenKind = number > at ? "number" : from === isMark && single ? "mark" : "word";
    let shape = kind === "word" ? shapeOf(text, at, end) : "none";
    if (shape === "mixed") {
      const glued = lostSpace(normal, at, end);
      if (glued > 0) [end, shape] = [glued, shapeOf(text, at, glued)];
    }
    const isOther = isFilled || (end - at > 1 && lower.charCodeAt(at) === dot);
    const word = isOther ? rewritten(store, lower.slice(at, end)) : store.find(lower, at, end);
    tokens.push({ start: at, end, norm: word.norm, kind, shape, sentence: 0 });
    words.push(word);
    at = end;
  }
  return { tokens, words };
}
