/** Calendar dates in words and figures: "20 November 2025", "Nov. 20", "14.10.2025", "в ночь на 14-е", "26-27 April". */
import { dateOf, dayOf, isDate, type DayNumber } from "./calendar.ts";
import { oneDay, type Interval } from "./interval.ts";
import type { Token } from "../../text/document.ts";
import { itemAt } from "../../text/item-at.ts";
import { opening } from "./time-opening.ts";
import { hitAt, normAt, type Mode, type TimeRead, type TimeReader } from "./time-read.ts";

const aYear = /^(?:19|20)\d\d(?:-(?:го|му|м|й|х|ого|ому))?$/;

/** Whether a token begins with a digit; only then is it worth a look with an expression. */
export const isFigure = ({ openings }: TimeReader, at: number): boolean => ((openings[at] ?? 0) & opening.figure) !== 0;

/** A year and the word beside it: "2025", "2025 года", ", 2025". */
export function yearAt(reader: TimeReader, at: number): { readonly year: number; readonly to: number } | null {
  const start = normAt(reader, at) === "," ? at + 1 : at;
  const norm = normAt(reader, start);
  if (!isFigure(reader, start) || !aYear.test(norm)) return null;
  const word = hitAt(reader, start + 1, "yearword");
  return { year: Number(norm.slice(0, 4)), to: word ? word.to : start + 1 };
}

const ordinal = /^(\d{1,2})(?:st|nd|rd|th|-?(?:е|го|му|м|ое|ого|ому|й|те|тє|ге|ме))$/;

interface DayWord {
  readonly day: number;
  readonly plain: boolean;
  readonly to: number;
}

/** A day of a month: "20", "20th", "14-е", "двадцять першого". */
function dayWordAt(reader: TimeReader, at: number): DayWord | null {
  const token = reader.document.tokens[at];
  if (!token) return null;
  if (token.kind === "number")
    return /^\d{1,2}$/.test(token.norm) && inMonth(Number(token.norm))
      ? { day: Number(token.norm), plain: true, to: at + 1 }
      : null;
  const word = hitAt(reader, at, "monthday");
  if (word?.row.value) return { day: word.row.value, plain: false, to: word.to };
  const found = isFigure(reader, at) ? ordinal.exec(token.norm) : null;
  return found && inMonth(Number(found[1])) ? { day: Number(found[1]), plain: false, to: at + 1 } : null;
}

const inMonth = (day: number): boolean => day >= 1 && day <= 31;

/** The year that brings a date nearest before the day of publication; a fortnight ahead is still taken as announced. */
export function yearFor(today: DayNumber, date: { readonly month: number; readonly day: number }, mode: Mode): number {
  const { year } = dateOf(today);
  const { month, day } = date;
  const ahead = mode === "until" ? 183 : 14;
  return dayOf(year, month, day) > today + ahead
    ? year - 1
    : mode === "until" && dayOf(year, month, day) < today - 183
      ? year + 1
      : year;
}

interface MonthDays {
  readonly from: number;
  readonly to: number;
  readonly month: number;
  readonly first: number;
  readonly last: number;
  readonly rule: string;
}

function resolved(reader: TimeReader, days: MonthDays, mode: Mode): TimeRead | null {
  const explicit = yearAt(reader, days.to);
  const year = explicit?.year ?? yearFor(reader.today, { month: days.month, day: days.last }, mode);
  if (!isDate(year, days.month, days.last)) return null;
  // "28 February" to "3 March" is two dates; within one month the first is not after the last.
  const first: DayNumber = dayOf(year, days.month, days.first);
  return {
    from: days.from,
    to: explicit?.to ?? days.to,
    interval: { first, last: dayOf(year, days.month, days.last) },
    precision: "day",
    kind: "date",
    rule: days.rule,
    fixed: explicit !== null,
  };
}

const links: ReadonlySet<string> = new Set(["-", "—", "and", "to", "и", "та", "і", "й", "по", "на", "до"]);

/** "20 ноября", "26-27 April", "8 and 13 October", "с 5 по 11" before a month. */
function dayMonth(reader: TimeReader, at: number, mode: Mode): TimeRead | null {
  const start = normAt(reader, at) === "the" ? at + 1 : at;
  const first = dayWordAt(reader, start);
  if (!first) return null;
  const second = links.has(normAt(reader, first.to)) ? dayWordAt(reader, first.to + 1) : null;
  for (const last of second ? [first, second] : [first]) {
    const named = normAt(reader, last.to) === "of" ? last.to + 1 : last.to;
    const month = hitAt(reader, named, "month");
    if (month?.row.value && last.day >= first.day)
      return resolved(
        reader,
        { from: at, to: month.to, month: month.row.value, first: first.day, last: last.day, rule: month.row.id },
        mode,
      );
  }
  return null;
}

/** "November 20", "Oct. 5-11", "November 18th". */
function monthDay(reader: TimeReader, at: number, mode: Mode): TimeRead | null {
  const month = hitAt(reader, at, "month");
  if (!month?.row.value || reader.document.language !== "en") return null;
  const first = dayWordAt(reader, month.to);
  if (!first) return null;
  const dashed = links.has(normAt(reader, month.to + 1)) ? dayWordAt(reader, month.to + 2) : null;
  const second = dashed && dashed.day > first.day && !hitAt(reader, month.to + 3, "month") ? dashed : null;
  const to = (second ?? first).to;
  return resolved(
    reader,
    { from: at, to, month: month.row.value, first: first.day, last: (second ?? first).day, rule: month.row.id },
    mode,
  );
}

/** "on the 12th", "на 14-е", "вранці 13-го": the last such day of a month. Only behind a preposition or a part of the day, and not before a noun ("the 14th Brigade"). */
function bareDay(reader: TimeReader, at: number, mode: Mode): TimeRead | null {
  const start = normAt(reader, at) === "the" ? at + 1 : at;
  const word = mode === "bare" ? null : dayWordAt(reader, start);
  if (!word || word.plain || !(mode === "part" || endsHere(reader, word))) return null;
  const number = normAt(reader, word.to) === "числа";
  const day = lastSuchDay(reader.today, word.day);
  const rule = "time.day-of-month";
  return {
    from: at,
    to: word.to + (number ? 1 : 0),
    interval: oneDay(day),
    precision: "day",
    kind: "date",
    rule,
    fixed: false,
  };
}

/** "-е" is a date by itself; any other ordinal must not stand before the noun it counts. */
function endsHere(reader: TimeReader, { to }: DayWord): boolean {
  if (/\d-?(?:е|ое)$/.test(normAt(reader, to - 1)) || normAt(reader, to) === "числа") return true;
  if (!isFigure(reader, to - 1)) return false;
  const next = reader.document.tokens[to];
  if (next?.kind !== "word") return true;
  // "утром 13-го | ВСУ ударили", "14-го | под Лиманом": behind a part of the day, or before a preposition, nothing is counted
  if (reader.document.language !== "en" && (hitAt(reader, to - 2, "daypart") || isShort(next))) return true;
  return reader.document.language === "en" && small.has(next.norm);
}

const isShort = ({ norm, shape }: Token): boolean => shape === "lower" && norm.length <= 3 && norm !== "дня";

const small: ReadonlySet<string> = new Set(
  "and at in on when that which who but as after before near to by for with from there it they he she".split(" "),
);

function lastSuchDay(today: DayNumber, wanted: number): DayNumber {
  for (let day = today; day > today - 62; day -= 1) if (dateOf(day).day === wanted) return day;
  return today;
}

/** "14.10.2025", "14.10.25", "2025-10-14", "14/10/2025". */
function figures(reader: TimeReader, at: number): TimeRead | null {
  const norm = normAt(reader, at);
  if (norm.length < 6 || !isFigure(reader, at)) return null;
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(norm);
  const dotted = /^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})$/.exec(norm);
  const parts = iso ? [iso[1], iso[2], iso[3]] : dotted ? [dotted[3], dotted[2], dotted[1]] : null;
  if (!parts) return null;
  const [year, month, day] = parts.map(Number) as [number, number, number];
  const whole = year < 100 ? 2000 + year : year;
  if (!isDate(whole, month, day)) return null;
  const word = hitAt(reader, at + 1, "yearword");
  return dated(at, word ? word.to : at + 1, oneDay(dayOf(whole, month, day)));
}

const dated = (from: number, to: number, interval: Interval): TimeRead => ({
  from,
  to,
  interval,
  precision: "day",
  kind: "date",
  rule: "time.figures",
  fixed: true,
});

/** "станом на 14.10", "за 14.10": day and month in figures, only behind a preposition or at the head of a line, and never before a clock's zone. */
function shortFigures(reader: TimeReader, at: number, mode: Mode): TimeRead | null {
  const found =
    (mode === "bare" && !headsLine(reader, at)) || reader.document.language === "en" || !isFigure(reader, at)
      ? null
      : /^([0-3]\d)\.([01]\d)$/.exec(normAt(reader, at));
  if (!found || isClockContext(reader, at)) return null;
  const [day, month] = [Number(found[1]), Number(found[2])];
  return resolved(reader, { from: at, to: at + 1, month, first: day, last: day, rule: "time.figures" }, mode);
}

/** "13.01 | противник обстрелял село": a line that opens with such a figure and goes on in words, or is that figure alone. */
function headsLine({ document: { tokens, sentences } }: TimeReader, at: number): boolean {
  const token = itemAt(tokens, at);
  const sentence = sentences[token?.sentence ?? 0];
  const before = itemAt(tokens, at - 1);
  const first = before === undefined || sentences[before.sentence]?.paragraph !== sentence?.paragraph;
  const next = itemAt(tokens, at + 1);
  return token?.norm.length === 5 && first && !(next?.kind === "mark" && /^[-—%]$/u.test(next.norm));
}

const clockWords: ReadonlySet<string> = new Set(["в", "около", "о", "об", "близько", "с", "до", "до", "з"]);

const isClockContext = (reader: TimeReader, at: number): boolean =>
  clockWords.has(normAt(reader, at - 1)) || normAt(reader, at + 1) === "мск";

/** The date that begins at a token, or null. */
export const dateAt = (reader: TimeReader, at: number, mode: Mode): TimeRead | null =>
  figures(reader, at) ??
  dayMonth(reader, at, mode) ??
  monthDay(reader, at, mode) ??
  shortFigures(reader, at, mode) ??
  bareDay(reader, at, mode);
