/** Days to positions along a drawing, with the ticks of its axis. */
import type { InterfaceLanguage } from "../words/words.ts";

const dayLength = 864e5;

export interface DayScale {
  /** Position of an ISO day or instant. */
  at(day: string): number;
  /** The day at a position. */
  dayAt(x: number): string;
  readonly first: string;
  readonly last: string;
  readonly from: number;
  readonly to: number;
}

const time = (day: string): number => Date.parse(day.length === 7 ? `${day}-15` : day.slice(0, 10));

/** A linear scale over all the days given, with a little room at both ends. Days that cannot be read are left out. */
export function dayScale(days: readonly string[], from: number, to: number): DayScale {
  const times = days.map(time).filter((one) => !Number.isNaN(one));
  const start = times.length > 0 ? times.reduce((a, b) => Math.min(a, b)) : 0;
  const end = times.length > 0 ? times.reduce((a, b) => Math.max(a, b)) : 0;
  const room = Math.max(dayLength, (end - start) * 0.03);
  const low = start - room;
  const perDay = (to - from) / (end - start + 2 * room);
  const iso = (value: number): string => new Date(value).toISOString().slice(0, 10);
  return {
    at: (day) => Math.round((from + (time(day) - low) * perDay) * 10) / 10,
    dayAt: (x) => iso(Math.round((low + (x - from) / perDay) / dayLength) * dayLength),
    first: iso(start),
    last: iso(end),
    from,
    to,
  };
}

export interface Tick {
  readonly x: number;
  readonly label: string;
}

const steps = [1, 2, 7, 14, 31, 61, 92, 183, 366, 731, 1827];

/** Ticks at day or month starts, about one every 90 units. */
export function dayTicks(scale: DayScale, language: InterfaceLanguage): Tick[] {
  const span = (Date.parse(scale.last) - Date.parse(scale.first)) / dayLength;
  const wanted = Math.max(2, Math.floor((scale.to - scale.from) / 90));
  const step = steps.find((one) => span / one <= wanted) ?? 3653;
  const ticks = step < 31 ? daySteps(scale, step) : monthSteps(scale, Math.round(step / 30.5));
  const locale = language === "en" ? "en-GB" : language;
  const format = new Intl.DateTimeFormat(locale, {
    ...(step < 31 ? { day: "numeric", month: "short" } : { month: "short", year: "2-digit" }),
    timeZone: "UTC",
  });
  return ticks.map((day) => ({ x: scale.at(day), label: format.format(new Date(`${day}T12:00:00Z`)) }));
}

function daySteps(scale: DayScale, step: number): string[] {
  const days: string[] = [];
  for (let at = Date.parse(scale.first); at <= Date.parse(scale.last); at += step * dayLength)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

function monthSteps(scale: DayScale, months: number): string[] {
  const days: string[] = [];
  const start = new Date(scale.first);
  for (let i = 0; i < 200; i += months) {
    const day = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + i, 1)).toISOString().slice(0, 10);
    if (day > scale.last) break;
    if (day >= scale.first) days.push(day);
  }
  return days;
}
