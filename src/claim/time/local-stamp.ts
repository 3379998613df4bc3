/** The stamp of a report in its publisher's own day: "2024-12-28T22:40:00Z" is already 29 December in Kyiv. */
import type { Party } from "../../lexicon/row.ts";

const hourOf = 3_600_000;
const universal = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|\+00:?00)$/;

/** 01:00 UTC of a month's last Sunday, when the European Union moves its clocks; Ukraine moves with it. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 0, 1));
  return last.getTime() - last.getUTCDay() * 24 * hourOf;
}

/** Kyiv: two hours ahead, three in summer. */
const kyiv = (time: number): number => {
  const year = new Date(time).getUTCFullYear();
  return time >= lastSunday(year, 3) && time < lastSunday(year, 10) ? 3 : 2;
};

/** Hours a side's capital is ahead of UTC; only lands of one time by far the most of their news is told in. */
const ahead: Readonly<Record<Party, (time: number) => number>> = { ua: kyiv, ru: () => 3, by: () => 3 };

/** A stamp in UTC as the local time of a publisher at home in `party`; every other stamp as it is. */
export function localStamp(published: string | null, party: Party | null): string | null {
  const hours = party === null ? undefined : ahead[party];
  if (published === null || hours === undefined || !universal.test(published)) return published;
  const time = Date.parse(published);
  if (Number.isNaN(time)) return published;
  const offset = hours(time);
  return `${new Date(time + offset * hourOf).toISOString().slice(0, 19)}+0${offset}:00`;
}
