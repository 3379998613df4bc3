/** Reads one number, in digits or words, alone or as a range: "two hundred and five", "2 тыс.", "20-25", "шість-вісім". */
import type { QuantityRow } from "../../lexicon/rows/quantity-row.ts";
import type { Document, Token } from "../../text/document.ts";
import { digitValue } from "./digits.ts";
import type { RowIndex } from "../row-index.ts";
import { itemAt } from "../../text/item-at.ts";

/** A number found at tokens `[from, to)`. */
export interface NumberRead {
  readonly from: number;
  readonly to: number;
  readonly min: number | null;
  readonly max: number | null;
  /** digits: begins with digits; words: in words; vague: "dozens"; share: "half"; times: "twice". */
  readonly kind: "digits" | "words" | "vague" | "share" | "times";
  /** Row of the word, or "quantity.digits". */
  readonly rule: string;
  /** Whether every word names persons by itself: "двое", "троє". */
  readonly collective: boolean;
}

export interface Reader {
  readonly document: Document;
  readonly index: RowIndex<QuantityRow>;
}

interface Sum {
  readonly to: number;
  readonly value: number;
  readonly upTo: number | null;
  readonly rule: string;
  readonly scale: number;
}

const collective =
  /^(?:дво(?:е|их|им|ими|є)|тро(?:е|их|им|ими|є)|(?:четвер|пятер|шестер|семер|восьмер|девятер|десятер|п'ятер|дев'ятер)(?:о|ых|ым|ыми|ох|ьох|ом|ма))$/;

export const tokenAt = (document: Document, at: number): Token | undefined => itemAt(document.tokens, at);

/** Longest row of a role that begins at a token. */
export function rowAt(
  { index }: Reader,
  at: number,
  role: QuantityRow["role"],
): { row: QuantityRow; to: number } | null {
  for (const match of index.from(at)) if (match.row.role === role) return { row: match.row, to: match.to };
  return null;
}

/** "збиття | 42-х", "атакував | 69-ма", "до | 5-ти": the ending of the case a count stands in; "30-й" and "7-ма" are in order. */
const bentDigits = /^(?:(\d{1,4})-(?:ти|ми|ома|ьома)|(\d{0,3}[02-9])-(?:х|ох|ьох)|(\d{0,3}[02-69])-м[ая])$/u;

/** The digits of a token that counts, without the ending of its case; null where it is no number. */
export function digitsOf({ language }: Document, token: Token | undefined): string | null {
  if (token === undefined) return null;
  if (token.kind === "number") return token.norm;
  const bent = language === "en" || !isFigure(token) ? null : bentDigits.exec(token.norm);
  return bent === null ? null : (bent[1] ?? bent[2] ?? bent[3] ?? null);
}

const isFigure = ({ norm }: Token): boolean => norm.charCodeAt(0) >= 0x30 && norm.charCodeAt(0) <= 0x39;

/** Digits with the scales behind them: "1.5 thousand", "2 млн". */
function readDigits(reader: Reader, at: number): Sum | null {
  const digits = digitsOf(reader.document, tokenAt(reader.document, at));
  if (digits === null) return null;
  const value = digitValue(digits, reader.document.language);
  if (value === null) return null;
  const scale = scaleAt(reader, at + 1);
  if (!scale) return { to: at + 1, value, upTo: null, rule: "quantity.digits", scale: 1 };
  return { to: scale.to, value: value * scale.value, upTo: null, rule: "quantity.digits", scale: scale.value };
}

function scaleAt(reader: Reader, at: number): { to: number; value: number } | null {
  const found = rowAt(reader, at, "number");
  return found?.row.scale && found.row.value ? { to: found.to, value: found.row.value } : null;
}

/** Words added up by size: a smaller number may follow a larger one, a scale multiplies what came since the last one. */
function readWords(reader: Reader, start: number): Sum | null {
  let [total, part, at, scale] = [0, 0, start, 1];
  let last = Number.POSITIVE_INFINITY;
  let first: QuantityRow | null = null;
  let upTo: number | null = null;
  for (;;) {
    const found = rowAt(reader, at, "number");
    const value = found?.row.value;
    if (!found || value === undefined) break;
    if (found.row.scale) {
      part = (part || 1) * value;
      if (upTo !== null) upTo *= value;
      scale = value;
      if (value >= 1000) [total, part] = [total + part, 0];
      last = value;
    } else if (value < sizeOf(last) && upTo === null) {
      part += value;
      last = value;
      upTo = found.row.upTo ?? null;
    } else break;
    first ??= found.row;
    at = found.to;
    if (found.row.scale && value < 100) break;
    if (isLinkWord(reader, at)) at += 1;
  }
  return first ? { to: at, value: total + part, upTo, rule: first.id, scale } : null;
}

/** After twenty only a unit may follow, after a hundred anything below it; nothing after a unit. */
function sizeOf(last: number): number {
  if (last === Number.POSITIVE_INFINITY) return last;
  if (last >= 100) return last >= 1000 ? 1000 : 100;
  return last >= 20 ? 10 : 0;
}

/** "two hundred and five". */
function isLinkWord(reader: Reader, at: number): boolean {
  if (reader.document.language !== "en" || tokenAt(reader.document, at)?.norm !== "and") return false;
  const before = rowAtEnd(reader, at);
  const after = rowAt(reader, at + 1, "number");
  return before?.value !== undefined && before.scale && before.value >= 100 && (after?.row.value ?? 1000) < 100;
}

function rowAtEnd({ index }: Reader, at: number): QuantityRow | null {
  return index.to(at).find((match) => match.row.role === "number")?.row ?? null;
}

/** "a hundred", "a dozen": the article begins the number. */
function readArticle(reader: Reader, at: number): Sum | null {
  if (reader.document.language !== "en") return null;
  const norm = tokenAt(reader.document, at)?.norm;
  return (norm === "a" || norm === "an") && scaleAt(reader, at + 1) ? readWords(reader, at + 1) : null;
}

const readSum = (reader: Reader, at: number): Sum | null =>
  readDigits(reader, at) ?? readWords(reader, at) ?? readArticle(reader, at);

const rangeWords: ReadonlySet<string> = new Set(["to", "or", "до", "или", "або", "чи"]);

/** The second number of a range, where one follows: "20-25", "two or three", "десять – двенадцать". */
function readRange(reader: Reader, first: Sum, opened: boolean): Sum | null {
  const link = tokenAt(reader.document, first.to);
  if (!link) return null;
  const dash = link.norm === "-" || link.norm === "—";
  const word =
    rangeWords.has(link.norm) ||
    (opened && (link.norm === "and" || link.norm === "и" || link.norm === "та" || link.norm === "і"));
  if (!dash && !word) return null;
  const second = readSum(reader, first.to + 1);
  if (!second) return null;
  const lower =
    first.scale === 1 && first.value < second.value / second.scale ? first.value * second.scale : first.value;
  if (second.value <= lower || (dash && second.value > lower * 20)) return null;
  return { ...second, value: lower, upTo: second.value, rule: first.rule };
}

/** The number that begins at token `at`, or null. `opened`: a word such as "between" stands before it. */
export function readNumber(reader: Reader, at: number, opened: boolean): NumberRead | null {
  for (const role of ["vague", "share", "times"] as const) {
    const found = rowAt(reader, at, role);
    const value = found?.row.value;
    if (!found || value === undefined || readsLonger(reader, at, found.to)) continue;
    if (role === "vague" && isOneOfThem(reader, at, found.to)) continue;
    const open = role === "vague" || found.row.bound === "least";
    return {
      from: at,
      to: found.to,
      min: value,
      max: open ? null : value,
      kind: role,
      rule: found.row.id,
      collective: false,
    };
  }
  const first = readSum(reader, at);
  if (!first || first.value === 0) return null;
  const range = readRange(reader, first, opened);
  const sum = range ?? first;
  const token = tokenAt(reader.document, at);
  return {
    from: at,
    to: sum.to,
    min: sum.value,
    max: sum.upTo ?? sum.value,
    kind: digitsOf(reader.document, token) === null ? "words" : "digits",
    rule: sum.rule,
    collective: sum.to === at + 1 && collective.test(token?.norm ?? ""),
  };
}

/** "близько | сотні", "до | тысячи": behind a word that wants the second case it is one hundred, not hundreds. */
const isOneOfThem = ({ document }: Reader, at: number, to: number): boolean =>
  to === at + 1 &&
  /^(?:сотні|тисячі|сотни|тысячи)$/u.test(tokenAt(document, at)?.norm ?? "") &&
  /^(?:близько|біля|до|більше|менше|порядка|порядку|около|более|менее|больше|меньше|свыше|не)$/u.test(
    tokenAt(document, at - 1)?.norm ?? "",
  );

/** "сотни" alone is vague, but "две сотни" is read from "две"; "тысячи" after a vague word belongs to it. */
const readsLonger = (reader: Reader, at: number, to: number): boolean => (readSum(reader, at)?.to ?? at) > to;
