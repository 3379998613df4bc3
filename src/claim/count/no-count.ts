/** Numbers that count nothing: "58 бригада", "152 мм", "Hill 215", "in 2024", "1)", "(+15)", "45 years". */
import type { Match } from "../../lexicon/match.ts";
import type { QuantityRow } from "../../lexicon/rows/quantity-row.ts";
import { tokenAt, type NumberRead, type Reader } from "./number.ts";

const isSkip =
  (place: QuantityRow["place"]) =>
  (match: Match<QuantityRow>): boolean =>
    match.row.role === "skip" && match.row.place === place;

/** Whether the number is a name, a length of time or a mark of order. `raw` is the number without its modifiers. */
export function isNoCount(reader: Reader, raw: NumberRead): boolean {
  return (
    isBySkipRow(reader, raw) ||
    isYear(reader, raw) ||
    isListMark(reader, raw) ||
    isChange(reader, raw) ||
    isInChain(reader, raw) ||
    isMoney(reader, raw) ||
    isNameNumber(reader, raw) ||
    isPart(reader, raw)
  );
}

function isBySkipRow(reader: Reader, raw: NumberRead): boolean {
  const { index } = reader;
  const behind = index.from(raw.to);
  const skip = behind.find(isSkip("after"));
  // "505 кв. км" is a measure, "110 кВ" is none
  const after = behind.some(({ row, to }) => row.role === "unit" && to > (skip?.to ?? to)) ? undefined : skip;
  if (after && !(after.row.formation && isCountOfFormations(reader, raw))) return true;
  const before = countsBehindTime(reader, raw) ? [] : index.to(raw.from).filter(isSkip("before"));
  if (before.some(({ row }) => raw.kind === "digits" || row.spelt === true)) return true;
  for (let at = Math.max(0, raw.from - 3); at <= raw.from; at += 1)
    if (index.from(at).some((match) => isSkip("over")(match) && match.to > raw.from)) return true;
  return false;
}

/** "за сутки | 38 обстрелов", "за добу | 12 атак": behind a length of time what is counted; "день 38" is which day. */
const countsBehindTime = (reader: Reader, { from, to }: NumberRead): boolean =>
  /^(?:сутки|день|добу|ночь|ніч)$/u.test(tokenAt(reader.document, from - 1)?.norm ?? "") && isCounted(reader, to);

/** "two brigades" counts; "72 brigade", "3 штурмовой бригады" and "22, 42 и 93-й механизированных бригад" name. */
function isCountOfFormations(reader: Reader, raw: NumberRead): boolean {
  if (raw.kind !== "digits") return true;
  return (raw.max ?? 0) < 5 && !isOneFormation(reader, raw.to);
}

/** An adjective in the singular or an abbreviation stands behind the number. */
function isOneFormation({ document }: Reader, at: number): boolean {
  const token = tokenAt(document, at);
  return token?.shape === "upper" || token?.shape === "mixed" || /(?:ой|ей|ої|ій|го)$/.test(token?.norm ?? "");
}

const chained: ReadonlySet<string> = new Set([",", "и", "і", "й", "та", "and"]);
const ordinalWord = /^\d+-?\p{L}{1,3}$/u;

/** A list of numbers that ends at the name of a formation: "22, 42, 93-й механизированных бригад". */
function isInChain({ document, index }: Reader, raw: NumberRead): boolean {
  if (raw.kind !== "digits" || !chained.has(tokenAt(document, raw.to)?.norm ?? "")) return false;
  let at = raw.to;
  for (let step = 0; step < 12 && chained.has(tokenAt(document, at)?.norm ?? ""); step += 1) {
    const next = tokenAt(document, at + 1);
    if (next && ordinalWord.test(next.norm)) return true;
    if (next?.kind !== "number") return false;
    at += 2;
  }
  return index.from(at).some((match) => isSkip("after")(match) && match.row.formation);
}

/** A bare year: "in 2024", "2016-2021". */
function isYear(reader: Reader, raw: NumberRead): boolean {
  if (raw.kind !== "digits" || raw.to !== raw.from + 1) return raw.kind === "digits" && isYears(reader, raw);
  const norm = tokenAt(reader.document, raw.from)?.norm ?? "";
  return (
    /^(?:19|20)\d\d$/.test(norm) &&
    !reader.index.from(raw.to).some((match) => match.row.role === "counted" || match.row.role === "unit")
  );
}

const isYears = (reader: Reader, raw: NumberRead): boolean =>
  /^(?:19|20)\d\d$/.test(tokenAt(reader.document, raw.from)?.norm ?? "") &&
  (raw.max ?? 0) < 2100 &&
  (raw.max ?? 0) > 1900;

/** "1." at the head of a line; "2)" and "(25)" anywhere: marks of order and ages. */
function isListMark(reader: Reader, raw: NumberRead): boolean {
  const { document } = reader;
  const next = tokenAt(document, raw.to);
  if (raw.kind !== "digits" || !next) return false;
  if (next.norm === ")" && raw.to === raw.from + 1 && !isInside(reader, raw.from)) return true;
  const start = tokenAt(document, raw.from)?.start ?? 0;
  const heads = raw.from === 0 || /\n\s*$/.test(document.normal.slice(Math.max(0, start - 4), start));
  return heads && next.norm === "." && next.start === (tokenAt(document, raw.to - 1)?.end ?? 0);
}

/** "(the ministry counted 25)": words stand between the bracket and the number. */
function isInside({ document }: Reader, at: number): boolean {
  if (tokenAt(document, at - 1)?.kind !== "word") return false;
  for (let before = at - 1; before > at - 12; before -= 1) if (tokenAt(document, before)?.norm === "(") return true;
  return false;
}

/** "(+15)": what was added since the day before. */
function isChange(reader: Reader, raw: NumberRead): boolean {
  const before = tokenAt(reader.document, raw.from - 1);
  return before?.norm === "+" && tokenAt(reader.document, raw.from - 2)?.norm === "(";
}

/** "$5 млн", "€30 million": a sum. */
const isMoney = ({ document }: Reader, { from }: NumberRead): boolean =>
  /^[$€£₴₽]$/u.test(tokenAt(document, from - 1)?.norm ?? "");

const isCounted = ({ index }: Reader, at: number): boolean =>
  index.from(at).some(({ row }) => row.role === "counted" || row.role === "unit");

/** "ATACMS Block 1", "«Герань 2»", "в/ч 54046", "«99375»": a number that ends a name of Latin letters, a name in quotes or a unit's address. */
function isNameNumber(reader: Reader, raw: NumberRead): boolean {
  const { document } = reader;
  if (raw.kind !== "digits" || raw.to !== raw.from + 1) return false;
  const [before, after] = [tokenAt(document, raw.from - 1), tokenAt(document, raw.to)];
  if (before === undefined || isCounted(reader, raw.to)) return false;
  // "a Hermes 450 was shot down": one thing and its model
  if (document.language === "en")
    return (
      before.kind === "word" &&
      before.shape !== "lower" &&
      // "in cooperation with Shayetet 13"
      /^(?:an?|the|one|another|with|and)$/.test(tokenAt(document, raw.from - 2)?.norm ?? "")
    );
  const closes = after?.norm === '"';
  if (before.norm === '"') return closes;
  if (before.norm === "ч" || before.norm === "в/ч")
    return tokenAt(document, raw.from - 2)?.norm === "/" || before.norm === "в/ч";
  if (before.kind !== "word" || before.shape === "lower") return false;
  return closes || /^[a-z][a-z-]*$/u.test(before.norm);
}

/** Digits glued by a hyphen or dash to more digits on both sides: telephone and serial numbers. */
function isPart(reader: Reader, raw: NumberRead): boolean {
  const { document } = reader;
  const joined = (left: number): boolean => {
    const [a, mark, b] = [tokenAt(document, left), tokenAt(document, left + 1), tokenAt(document, left + 2)];
    return (
      a?.kind === "number" && b?.kind === "number" && mark?.norm === "-" && a.end === mark.start && mark.end === b.start
    );
  };
  return raw.kind === "digits" && (joined(raw.to - 1) || joined(raw.from - 2));
}
