/** The calendar as whole numbers: an ISO day and its number since 1970-01-01, weekdays and lengths of months; no clock. */

/** Days since 1970-01-01; a whole number, so that windows are sums. */
export type DayNumber = number;

const millisecondsOfDay = 86_400_000;

/** Day number of a calendar date; days beyond a month's end roll on as in Date.UTC. Month 1..12. */
export const dayOf = (year: number, month: number, day: number): DayNumber =>
  Math.round(Date.UTC(year, month - 1, day) / millisecondsOfDay);

/** Year, month 1..12 and day of a day number. */
export function dateOf(day: DayNumber): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * millisecondsOfDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const isoDays = new Map<DayNumber, string>();
const mostKept = 20_000;

/** "2025-02-07". A corpus names the same few thousand days over and over; they are written once. */
export function isoDay(day: DayNumber): string {
  const known = isoDays.get(day);
  if (known !== undefined) return known;
  const written = new Date(day * millisecondsOfDay).toISOString().slice(0, 10);
  if (isoDays.size >= mostKept) isoDays.clear();
  isoDays.set(day, written);
  return written;
}

/** Monday 1 … Sunday 7. */
export const weekdayOf = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** Number of days in a month. */
export const daysInMonth = (year: number, month: number): number => dayOf(year, month + 1, 1) - dayOf(year, month, 1);

/** Whether such a date exists: 31 April and 30 February do not. */
export const isDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** The same day of another month, held at that month's end: 31 March less one month is 28 February. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const { year, month, day: inMonth } = dateOf(day);
  const first = month - 1 + months;
  const [toYear, toMonth] = [year + Math.floor(first / 12), ((first % 12) + 12) % 12];
  return dayOf(toYear, toMonth + 1, Math.min(inMonth, daysInMonth(toYear, toMonth + 1)));
}

export interface Published {
  readonly day: DayNumber;
  /** Hour of the local day, 0..23; null where only a day is given. */
  readonly hour: number | null;
}

/**
 * The report's local day, as its stamp says: "2025-02-07T23:30:00+03:00" is 7 February.
 * Null for null and for anything that is no date; the offset is honoured by not applying it.
 */
export function publishedDay(published: string | null): Published | null {
  if (published === null) return null;
  const known = stamps.get(published);
  if (known !== undefined) return known;
  const read = readStamp(published);
  if (stamps.size >= mostKept) stamps.clear();
  stamps.set(published, read);
  return read;
}

/** Every claim of a report asks for its stamp. */
const stamps = new Map<string, Published | null>();

const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}))?/;
/** "13.02.2024 21:05:00 UTC+03:00", as Telegram's own pages write it: with dots the day always stands first. */
const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,? (\d{2}):)?/;
const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:,? (\d{2}):)?/;

/** Year, month, day, hour of a stamp; "29/02/2024" has one reading, "03/02/2024" has two and is none. */
function partsOf(published: string): readonly [string, string, string, string | undefined] | null {
  const [, year, month, date, hour] = iso.exec(published) ?? [];
  if (year !== undefined && month !== undefined && date !== undefined) return [year, month, date, hour];
  const [, first, second, last, at] = dotted.exec(published) ?? slashed.exec(published) ?? [];
  if (first === undefined || second === undefined || last === undefined) return null;
  if (!published.includes("/") || Number(first) > 12) return [last, second, first, at];
  return Number(second) > 12 || first === second ? [last, first, second, at] : null;
}

function readStamp(published: string): Published | null {
  const parts = partsOf(published);
  if (parts === null) return null;
  const [year, month, day] = [Number(parts[0]), Number(parts[1]), Number(parts[2])];
  if (!isDate(year, month, day)) return null;
  return { day: dayOf(year, month, day), hour: parts[3] === undefined ? null : Number(parts[3]) };
}
