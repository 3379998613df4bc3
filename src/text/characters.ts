/** Classes of UTF-16 units in one table, so that the tokenizer reads a text once and asks no regular expression. */

export const isMark = 0;
export const isLetter = 1;
export const isDigit = 2;
export const isSpace = 3;
export const isBreak = 4;
/** Part of a word without a sound of its own: accents, soft hyphens, joiners. */
export const isFiller = 5;
/** Pictures and bullets: blanked in the normal text, remembered by the splitter. */
export const isPicture = 6;

/** What fills the second place where two units became one letter ("и" + breve); dropped from `Token.norm`. */
export const filler = 0xad;

const fillers = /\p{Mn}|\p{Me}|[\u00ad\u200b-\u200d\u2060\ufeff]/u;
const pictures =
  /[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\u2022\u2023\u2043\u203c\u2049\u00b7\u3030\u303d]|[\ufe00-\ufe0f]|\u20e3/u;

function classify(char: string): number {
  if (/[\n\r\u0085\u2028\u2029\v\f]/u.test(char)) return isBreak;
  if (/[\s\u2800\u3164]/u.test(char)) return isSpace;
  if (pictures.test(char)) return isPicture;
  if (fillers.test(char)) return isFiller;
  if (/\p{L}/u.test(char)) return isLetter;
  if (/[0-9\u0660-\u0669\u06f0-\u06f9]/u.test(char)) return isDigit;
  return isMark;
}

function caseOf(char: string): number {
  const lower = char.toLowerCase();
  if (lower !== char) return 2;
  return char.toUpperCase() === char ? 0 : 1;
}

const unknown = 255;
/** Latin, Greek and Cyrillic are filled at the start, the rest of the plane when first met: a cold start counts. */
const filled = 0x530;

function tableOf(of: (char: string) => number): Uint8Array {
  const table = new Uint8Array(0x10000).fill(unknown);
  for (let code = 0; code < filled; code++) table[code] = of(String.fromCharCode(code));
  return table;
}

const classTable = tableOf(classify);
const caseTable = tableOf(caseOf);

function looked(table: Uint8Array, code: number, of: (char: string) => number): number {
  const value = of(String.fromCharCode(code));
  table[code] = value;
  return value;
}

/** Class of a unit of the basic plane. Halves of pairs are marks. */
export function classOf(code: number): number {
  const known = classTable[code] ?? isMark;
  return known === unknown ? looked(classTable, code, classify) : known;
}

/** 1 lower case, 2 upper case, 0 neither. */
export function caseOfCode(code: number): number {
  const known = caseTable[code] ?? 0;
  return known === unknown ? looked(caseTable, code, caseOf) : known;
}

/** Class of the unit at `at`; a line break past the end. */
export const classAt = (text: string, at: number): number =>
  at < text.length ? classOf(text.charCodeAt(at)) : isBreak;
