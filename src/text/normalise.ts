/** The normal text: as long as the untouched one, unit for unit, with one form of quote, dash, apostrophe and space: `**Куп’янськ** — «наш»` reads `  Куп'янськ   — "наш"`. */
import { classOf, filler, isFiller, isPicture, isSpace } from "./characters.ts";
import { rubricsIn } from "./rubrics.ts";

const space = 0x20;

const same: Readonly<Record<string, string>> = {
  "'": "'’‘ʼʹ`´′＇ʻ‛",
  '"': '"“”„‟«»″〝〞＂‹›',
  "-": "‐‑﹣－⁃",
  "—": "–—―‒−⸺─",
  "/": "⁄∕",
  е: "ё",
  Е: "Ё",
  I: "İ",
};

const unified = new Map<number, number>(
  Object.entries(same).flatMap(([to, from]) =>
    Array.from(from, (char) => [char.charCodeAt(0), to.charCodeAt(0)] as const),
  ),
);

/** One form of each unit, by the table above or by its class. */
function unifiedUnit(code: number): number {
  const kind = classOf(code);
  if (kind === isSpace || kind === isPicture) return space;
  return kind === isFiller ? filler : (unified.get(code) ?? code);
}

const plane = new Uint16Array(0x10000);

/** Remembered unit by unit; 0 is "not yet asked". */
function unitOf(code: number): number {
  const known = plane[code] ?? 0;
  if (known !== 0) return known;
  const value = unifiedUnit(code);
  plane[code] = value;
  return value;
}

/** Letters written as two units, as some phones and PDF files do: "и" + breve is й. */
const composed: ReadonlyMap<number, number> = new Map(
  ["й", "ї", "Й", "Ї", "é", "ü", "ö", "ä", "ç", "á", "í", "ó", "ñ"].map((char) => {
    const parts = char.normalize("NFD");
    return [parts.charCodeAt(0) * 0x10000 + parts.charCodeAt(1), char.charCodeAt(0)];
  }),
);

const addresses =
  /(?:https?:\/\/|www\.|\bt\.me\/|\bhttps?:)[^\s<>"«»“”)\]]+|\b[\w-]{1,60}\.(?:com|org|net|info|ru|ua|media|news|me|eu|uk)\/[^\s<>"«»“”)\]]+/gi;
/** What every address and every markup holds; most texts have neither, and to look for these costs little. */
const addressHead = /www\.|https?:|\.(?:com|org|net|info|ru|ua|media|news|me|eu|uk)\//i;
const markupSign = /[*_~|`#<]/;
const links = /\]\((?:[^()\s]|\([^()\s]{0,200}\)){1,2000}\)/g;
const markup = /\*\*+|__+|~~+|\|\|+|(?<!\p{L})`{1,3}|`{1,3}(?!\p{L})|^#{1,6} |<\/?[a-z][a-z0-9]{0,9}\/?>/gimu;

function blank(codes: Uint16Array, from: number, to: number): void {
  codes.fill(space, from, to);
}

/** `[the ministry](https://…)` keeps "the ministry"; the bracket before it is found by walking back. */
function blankLinks(text: string, codes: Uint16Array): void {
  let floor = 0;
  for (const link of text.matchAll(links)) {
    let open = link.index - 1;
    while (open >= floor && text.charCodeAt(open) !== 0x5b && text.charCodeAt(open) !== 0x5d) open--;
    if (open >= floor && text.charCodeAt(open) === 0x5b) blank(codes, open, open + 1);
    blank(codes, link.index, link.index + link[0].length);
    floor = link.index + link[0].length;
  }
}

const inserted = /(?<=[^\n\r])\[(?:\p{L}[\p{L} '’.-]{0,60}|\.{3}|…)\](?!\()/gu;

/** `“[Israeli] forces”`, `said [on Monday] that`, `tanks [...] burned`: words an editor put into a quotation belong to its sentence. */
function blankInserted(text: string, codes: Uint16Array): void {
  for (const { 0: words, index } of text.matchAll(inserted)) {
    const end = index + words.length;
    if (/^.\p{L}/u.test(words)) {
      blank(codes, index, index + 1);
      blank(codes, end - 1, end);
    } else blank(codes, index, end);
  }
}

function blankAll(text: string, codes: Uint16Array, pattern: RegExp): void {
  for (const found of text.matchAll(pattern)) blank(codes, found.index, found.index + found[0].length);
}

function isGap(code: number | undefined): boolean {
  return code === undefined || code === space || code === 0x0a || code === 0x0d;
}

/** Pairs outside the basic plane are pictures (blanked) or letters of rare scripts (kept). */
function unifyPair(codes: Uint16Array, at: number): void {
  const high = codes[at] ?? 0;
  if (high >= 0xd83c && high <= 0xd83e) blank(codes, at, at + 2);
}

/** Keycaps: the digit of 1️⃣ is a bullet, not a number. */
function unifyKeycap(codes: Uint16Array, text: string, at: number): void {
  if (text.charCodeAt(at) === 0x20e3)
    blank(codes, Math.max(0, text.charCodeAt(at - 1) === 0xfe0f ? at - 2 : at - 1), at + 1);
}

function unify(text: string, codes: Uint16Array): void {
  for (let at = 0; at < text.length; at++) {
    codes[at] = unitOf(text.charCodeAt(at));
  }
  for (let at = 0; at < text.length; at++) {
    const code = codes[at] ?? 0;
    if (code < 0xad && code !== 0x2d && code !== 0x27 && code !== 0x22) continue;
    if (code === 0x22) unifyQuote(codes, text, at);
    else if (code === 0x2d) unifyHyphen(codes, at);
    else if (code === 0x27) unifyApostrophe(codes, at);
    else if (code === filler) {
      const letter = composed.get((codes[at - 1] ?? 0) * 0x10000 + text.charCodeAt(at));
      if (letter !== undefined) codes[at - 1] = letter;
    } else if (code >= 0xd800 && code <= 0xdbff) unifyPair(codes, at);
  }
}

/** Straight quote marks that a table's export doubled, once or more (`""""Град""""`), are one. */
function unifyQuote(codes: Uint16Array, text: string, at: number): void {
  if (text.charCodeAt(at) === 0x22 && text.charCodeAt(at - 1) === 0x22) codes[at] = filler;
}

/** Two apostrophes are a quote mark. */
function unifyApostrophe(codes: Uint16Array, at: number): void {
  if (codes[at + 1] !== 0x27) return;
  codes[at] = 0x22;
  codes[at + 1] = filler;
}

/** A hyphen between spaces, or two in a row, is a dash. */
function unifyHyphen(codes: Uint16Array, at: number): void {
  const dash = 0x2014;
  if (codes[at + 1] === 0x2d) {
    codes[at] = dash;
    for (let next = at + 1; codes[next] === 0x2d; next++) codes[next] = space;
  } else if (isGap(codes[at - 1]) && isGap(codes[at + 1])) codes[at] = dash;
}

/** Where short texts are worked on; every unit is written before it is read. */
const desk = new Uint16Array(1 << 13);
const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });

/** As long as `text`; halves of broken pairs become U+FFFD. Never throws, linear in the length of `text`. */
export function normalise(text: string): string {
  const codes = text.length <= desk.length ? desk.subarray(0, text.length) : new Uint16Array(text.length);
  unify(text, codes);
  for (let at = text.indexOf("\u20e3"); at >= 0; at = text.indexOf("\u20e3", at + 1)) unifyKeycap(codes, text, at);
  if (text.includes("](")) blankLinks(text, codes);
  if (text.includes("]")) blankInserted(text, codes);
  if (addressHead.test(text)) blankAll(text, codes, addresses);
  if (markupSign.test(text)) blankAll(text, codes, markup);
  for (const [from, to] of rubricsIn(text)) blank(codes, from, to);
  return decoder.decode(codes);
}
