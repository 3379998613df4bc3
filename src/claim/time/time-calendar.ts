/** Months, weekdays, seasons, years, holidays and clock times: "in October", "last Monday", "осенью 2022 года", "at 16:10". */
import { dateOf, dayOf, weekdayOf, type DayNumber } from "./calendar.ts";
import { monthInterval, oneDay, partOf, seasonInterval, yearInterval, type Interval } from "./interval.ts";
import type { TimeRow } from "../../lexicon/rows/time-row.ts";
import { isFigure, yearAt, yearFor } from "./time-date.ts";
import {
  cutAt,
  hitAt,
  longest,
  normAt,
  type Mode,
  type Precision,
  type RowHit,
  type TimeKind,
  type TimeRead,
  type TimeReader,
} from "./time-read.ts";

const cut = (reader: TimeReader, interval: Interval): Interval =>
  reader.whole ? interval : cutAt(interval, reader.today);

interface Made {
  readonly from: number;
  readonly to: number;
  readonly kind: TimeKind;
  readonly precision: Precision;
  readonly rule: string;
  readonly fixed?: boolean;
}

const made = (interval: Interval, parts: Made): TimeRead => ({ ...parts, interval, fixed: parts.fixed ?? false });

/** English names of days and months are capital: "may" and "march" are other words. */
const isNamed = (reader: TimeReader, at: number): boolean =>
  reader.document.language !== "en" || reader.document.tokens[at]?.shape !== "lower";

/** The year of the month named last ("that September"), where one was named. */
function yearNear(reader: TimeReader): number | null {
  const first = reader.near?.first;
  return first === null || first === undefined ? null : dateOf(first).year;
}

interface Shifted {
  readonly at: number;
  readonly from: number;
  readonly shift: number | null;
  readonly near: boolean;
}

/** A shift before a calendar word: "last Monday", "this January", "that September". */
function shiftedAt(reader: TimeReader, at: number): Shifted {
  const hit = hitAt(reader, at, "shift");
  if (!hit) return { at, from: at, shift: null, near: false };
  return { at: hit.to, from: at, shift: hit.row.value ?? 0, near: hit.row.id.endsWith("shift-that") };
}

/** "in May | 2024", "the spring | of 2024": the year behind a month or season. */
const yearBehind = (reader: TimeReader, at: number): ReturnType<typeof yearAt> =>
  yearAt(reader, normAt(reader, at) === "of" ? at + 1 : at);

/** The words of a month or season with its year, and the row that read them. */
const spanned = (
  from: number,
  { to, row }: RowHit,
  year: ReturnType<typeof yearAt>,
): Pick<Made, "from" | "to" | "rule" | "fixed"> => ({
  from,
  to: year?.to ?? to,
  rule: row.id,
  fixed: year !== null,
});

function monthAt(reader: TimeReader, at: number, mode: Mode): TimeRead | null {
  const { at: start, shift, near } = shiftedAt(reader, at);
  const month = hitAt(reader, start, "month");
  if (!month?.row.value || !isNamed(reader, start)) return null;
  const explicit = yearBehind(reader, month.to);
  if (mode === "bare" && !explicit && shift === null) return null;
  const value = month.row.value;
  const parts = { ...spanned(at, month, explicit), kind: "month", precision: "month" } as const;
  const whole = (year: number): Interval => partOfRow(monthInterval(year, value), month.row);
  if (explicit) return made(whole(explicit.year), parts);
  const year = near
    ? (yearNear(reader) ?? yearFor(reader.today, { month: value, day: 1 }, "bound"))
    : shiftYear(reader, value, { shift, mode });
  return made(cut(reader, whole(year)), parts);
}

/** "mid-May" is one word with its part. */
const partOfRow = (whole: Interval, row: TimeRow): Interval => (row.part ? partOf(whole, row.part) : whole);

/** "last September" is the September before this month's; "this January" the one of this year. */
function shiftYear(reader: TimeReader, month: number, { shift, mode }: { shift: number | null; mode: Mode }): number {
  const today = dateOf(reader.today);
  if (shift === 0) return today.year;
  if (shift === 1) return month > today.month ? today.year : today.year + 1;
  if (shift === -1) return month < today.month ? today.year : today.year - 1;
  return mode === "until"
    ? yearFor(reader.today, { month, day: 1 }, "until")
    : month > today.month
      ? today.year - 1
      : today.year;
}

function weekdayAt(reader: TimeReader, at: number, mode: Mode): TimeRead | null {
  const { at: start, shift } = shiftedAt(reader, at);
  const hit = hitAt(reader, start, "weekday");
  if (
    !hit?.row.value ||
    !isNamed(reader, start) ||
    (mode === "bare" && reader.document.language !== "en" && shift === null)
  )
    return null;
  const day = weekdayDay(reader.today, hit.row.value, { shift, mode });
  return made(oneDay(day), { from: at, to: hit.to, kind: "weekday", precision: "day", rule: hit.row.id });
}

function weekdayDay(
  today: DayNumber,
  weekday: number,
  { shift, mode }: { shift: number | null; mode: Mode },
): DayNumber {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  if (shift === 1 || mode === "until") return back === 0 && shift !== 1 ? today : today - back + 7;
  return shift === -1 && back === 0 ? today - 7 : today - back;
}

function seasonAt(reader: TimeReader, at: number, mode: Mode): TimeRead | null {
  const { at: start, shift } = shiftedAt(reader, at);
  const article = normAt(reader, start) === "the" ? start + 1 : start;
  const hit = hitAt(reader, article, "season");
  if (!hit?.row.value) return null;
  const explicit = yearBehind(reader, hit.to);
  // "the fall of the town" is no season
  const doubtful = hit.row.id.endsWith(".fall") || (mode === "bare" && reader.document.language === "en");
  if (doubtful && !explicit && shift === null) return null;
  const parts = { ...spanned(at, hit, explicit), kind: "season", precision: "part" } as const;
  if (explicit) return made(seasonInterval(explicit.year, hit.row.value), parts);
  return made(cut(reader, seasonInterval(seasonYear(reader, hit.row.value, { shift, mode }), hit.row.value)), parts);
}

function seasonYear(reader: TimeReader, month: number, { shift, mode }: { shift: number | null; mode: Mode }): number {
  const { year } = dateOf(reader.today);
  const begun = dayOf(year, month, 1) <= reader.today;
  if (mode === "until" || shift === 1) return begun ? year + 1 : year;
  const latest = begun ? year : year - 1;
  const running = (seasonInterval(latest, month).last ?? 0) >= reader.today;
  return shift === -1 && running ? latest - 1 : latest;
}

/** "1951 года рождения" is a person's year. */
const births: ReadonlySet<string> = new Set(["рождения", "народження", "р.н.", "г.р."]);

function yearOnly(reader: TimeReader, at: number, mode: Mode): TimeRead | null {
  const word = hitAt(reader, at, "yearword");
  const start = word ? word.to : normAt(reader, at) === "the" ? at + 1 : at;
  const found = yearAt(reader, start);
  if (found && births.has(normAt(reader, found.to))) return null;
  if (!found || normAt(reader, start) === ",") return null;
  const named = word !== null || found.to > start + 1 || normAt(reader, start).includes("-");
  if (!named && (mode === "bare" || reader.quantities.from(found.to).some((match) => match.row.role === "counted")))
    return null;
  return made(cut(reader, yearInterval(found.year)), {
    from: at,
    to: found.to,
    kind: "year",
    precision: "year",
    rule: "time.year",
    fixed: true,
  });
}

function holidayAt(reader: TimeReader, at: number, mode: Mode): TimeRead | null {
  const hit = mode === "bare" ? null : hitAt(reader, at, "holiday");
  if (!hit?.row.value || !hit.row.month) return null;
  const year = yearFor(reader.today, { month: hit.row.month, day: hit.row.value }, mode);
  return made(oneDay(dayOf(year, hit.row.month, hit.row.value)), {
    from: at,
    to: hit.to,
    kind: "holiday",
    precision: "day",
    rule: hit.row.id,
  });
}

/** Stamps in UTC run up to three hours behind the clocks they tell of. */
const clockSlack = 3;

const colon = /^([01]?\d|2[0-4]):[0-5]\d$/;
const dot = /^([01]?\d|2[0-4])\.[0-5]\d$/;
const halves: ReadonlySet<string> = new Set(["a.m.", "a.m", "p.m.", "p.m", "am", "pm"]);
const zones: ReadonlySet<string> = new Set(["мск", "gmt", "utc", "часов", "години", "годин", "год", "годині"]);

/** "16:10", "4 a.m.", "14.00 мск": the day of publication, or the day before where the hour has not yet come. */
function clockAt(reader: TimeReader, at: number, mode: Mode): TimeRead | null {
  if (!isFigure(reader, at)) return null;
  const norm = normAt(reader, at);
  const half = halves.has(normAt(reader, at + 1)) && /^\d{1,2}(?::\d\d)?$/.test(norm);
  const found = colon.exec(norm) ?? (mode !== "bare" || normAt(reader, at + 1) === "мск" ? dot.exec(norm) : null);
  if (!found && !half) return null;
  const hour = half
    ? (Number(/^\d+/.exec(norm)?.[0]) % 12) + (normAt(reader, at + 1).startsWith("p") ? 12 : 0)
    : Number(found?.[1]);
  const day = reader.hour !== null && hour > reader.hour + clockSlack ? reader.today - 1 : reader.today;
  const end = zoneEnd(reader, half ? at + 2 : at + 1);
  return made(oneDay(day), { from: at, to: end, kind: "clock", precision: "day", rule: "time.clock" });
}

function zoneEnd(reader: TimeReader, at: number): number {
  if (zones.has(normAt(reader, at))) return at + 1;
  return normAt(reader, at + 1) === "time" && (normAt(reader, at) === "moscow" || normAt(reader, at) === "local")
    ? at + 2
    : at;
}

/** The calendar word that begins at a token, longest first. */
export const calendarAt = (reader: TimeReader, at: number, mode: Mode): TimeRead | null =>
  longest([
    monthAt(reader, at, mode),
    weekdayAt(reader, at, mode),
    seasonAt(reader, at, mode),
    yearOnly(reader, at, mode),
    holidayAt(reader, at, mode),
    clockAt(reader, at, mode),
  ]);
