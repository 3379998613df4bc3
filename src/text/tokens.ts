/** Cuts the normal text into words, numbers and marks: "U.S.-led", "Куп'янськ", "30-й", "1 200" and "14.10.2025" are one token each. */
import { caseOfCode, classAt, filler, isDigit, isFiller, isLetter, isMark } from "./characters.ts";
import type { Token, TokenKind, TokenShape } from "./document.ts";
import { endOfNumber } from "./numbers.ts";

/** A token before its sentence is known. */
export type DraftToken = { -readonly [K in keyof Token]: Token[K] };

const hyphen = 0x2d;
const apostrophe = 0x27;
const dot = 0x2e;
const underscore = 0x5f;

const isWordly = (kind: number): boolean => kind === isLetter || kind === isDigit || kind === isFiller;

/** Names of outlets keep their ending: "Lenta.ru", "Gazeta.ua". */
const domains = /\.(?:ru|ua|com|org|net|info|news|media|eu|uk|su|рф)(?![\p{L}\p{N}])/iuy;

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

function joins(normal: string, at: number): boolean {
  const code = normal.charCodeAt(at);
  if (code === hyphen || code === underscore) return isWordly(classAt(normal, at + 1));
  return code === apostrophe && classAt(normal, at + 1) === isLetter && !isPossessive(normal, at);
}

const time = /\d{1,2}:\d{2}(?!\d)/y;

/** "Release15:23Sirens": a time of day glued to a small letter begins its own token. */
function isGluedTime(normal: string, at: number): boolean {
  if (classAt(normal, at) !== isDigit || caseOfCode(normal.charCodeAt(at - 1)) !== 1) return false;
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

const withoutFiller = (norm: string): string =>
  norm.includes(String.fromCharCode(filler)) ? norm.replaceAll(String.fromCharCode(filler), "") : norm;

/** Dots in a row are one mark "…", a pair of halves is one mark, other marks stand alone. */
function endOfMark(normal: string, start: number): number {
  const code = normal.charCodeAt(start);
  let at = start + 1;
  if (code === dot || code === 0x2026) {
    while (normal.charCodeAt(at) === dot || normal.charCodeAt(at) === 0x2026) at++;
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

function markNorm(raw: string): string {
  return raw.length > 1 && raw.charCodeAt(0) === dot ? "…" : raw;
}

/** Tokens of a text in order, all with sentence 0. `normal` is `normalise(text)`. Linear. */
export function tokenise(text: string, normal: string): DraftToken[] {
  const tokens: DraftToken[] = [];
  const lower = lowered(normal);
  const push = (start: number, end: number, kind: TokenKind): void => {
    const raw = lower.slice(start, end);
    const norm = kind === "mark" ? markNorm(raw) : withoutFiller(raw);
    const shape = kind === "word" ? shapeOf(text, start, end) : "none";
    tokens.push({ start, end, norm, kind, shape, sentence: 0 });
  };
  for (let at = 0; at < normal.length;) {
    const kind = classAt(normal, at);
    const number = kind === isDigit ? endOfNumber(normal, at) : at;
    const end =
      number > at
        ? number
        : isWordly(kind) && kind !== isFiller
          ? endOfWord(normal, at)
          : kind === isMark
            ? endOfMark(normal, at)
            : at;
    if (end === at) {
      at++;
      continue;
    }
    push(
      at,
      end,
      number > at
        ? "number"
        : kind === isMark && normal.charCodeAt(at) !== apostrophe
          ? "mark"
          : kind === isMark && end - at === 1
            ? "mark"
            : "word",
    );
    at = end;
  }
  return tokens;
}
