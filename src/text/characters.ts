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

function tableOf<T extends Uint8Array>(table: T, of: (char: string) => number): T {
  for (let code = 0; code < table.length; code++) table[code] = of(String.fromCharCode(code));
  return table;
}

/** Class of each unit of the basic plane. Halves of pairs are marks. */
export const classes: Uint8Array = tableOf(new Uint8Array(0x10000), classify);

/** 1 lower case, 2 upper case, 0 neither. */
export const cases: Uint8Array = tableOf(new Uint8Array(0x10000), (char) => {
  const lower = char.toLowerCase();
  if (lower !== char) return 2;
  return char.toUpperCase() === char ? 0 : 1;
});

export const classAt = (codes: string, at: number): number =>
  at < codes.length ? (classes[codes.charCodeAt(at)] ?? 0) : isBreak;
