/**
 * A stretch of days as few periods: quarters and months inside, tens of days and days at its ends, so that a map of years
 * adds up few cells. An end that a longer period passes only by a little is that period less what is too much.
 */

/** Finest first. A ten is the days of a month with one first digit: "2025-11-1" is the tenth to the nineteenth. */
export const grains = ["day", "ten", "month", "quarter"] as const;
export type Grain = (typeof grains)[number];

export interface Stretch {
  readonly grain: Grain;
  /** First and last period, inclusive; periods of a grain sort as their days do. */
  readonly from: string;
  readonly to: string;
  /** -1: to be taken off. */
  readonly sign: 1 | -1;
}

const dayLength = 86_400_000;

const isoDay = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);

/** The period of a grain that a day ("2025-11-17") is in: "2025-11-17", "2025-11-1", "2025-11", "2025-Q4". */
export function periodOf(grain: Grain, day: string): string {
  if (grain === "day") return day;
  if (grain === "ten") return day.slice(0, 9);
  if (grain === "month") return day.slice(0, 7);
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** First day of the period of a grain that begins before or on this day, or after the period it is in. */
function startOf(grain: Grain, day: number, later = 0): number {
  const date = new Date(day * dayLength);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (grain === "day") return day + later;
  if (grain === "month") return Date.UTC(year, month + later) / dayLength;
  if (grain === "quarter") return Date.UTC(year, Math.floor(month / 3) * 3 + later * 3) / dayLength;
  const ten = Math.floor(date.getUTCDate() / 10) + later;
  return ten > 3 || (ten === 3 && new Date(Date.UTC(year, month, 30)).getUTCMonth() !== month)
    ? Date.UTC(year, month + 1) / dayLength
    : Date.UTC(year, month, Math.max(1, ten * 10)) / dayLength;
}

/** More periods than an end is ever made of. */
const many = 40;

/** How many periods of a grain lie between two days that begin one; `many` for more. */
function periodsBetween(grain: Grain, from: number, to: number): number {
  let count = 0;
  for (let day = from; day < to && count < many; day = startOf(grain, day, 1)) count += 1;
  return count;
}

/** The nearer of the two days around this one that begin a period of the wider grain, in periods of the finer; `otherwise` where both are as near. */
function nearest(day: number, [grain, wider]: readonly [Grain, Grain], otherwise: "before" | "after"): number {
  const before = startOf(wider, day);
  if (before === day) return day;
  const after = startOf(wider, day, 1);
  const nearer = periodsBetween(grain, before, day) - periodsBetween(grain, day, after);
  return nearer < 0 || (nearer === 0 && otherwise === "before") ? before : after;
}

/** Periods that make up the days from `from` to `to`, both included; a day that is none gives the days as written. */
export function coverOf(from: string, to: string): readonly Stretch[] {
  let [low, end] = [Date.parse(from) / dayLength, Date.parse(to) / dayLength + 1];
  if (!Number.isInteger(low) || !Number.isInteger(end)) return [{ grain: "day", from, to, sign: 1 }];
  const stretches: Stretch[] = [];
  const take = (grain: Grain, first: number, after: number): void => {
    const [one, other, sign] = first <= after ? [first, after, 1 as const] : [after, first, -1 as const];
    if (one === other) return;
    stretches.push({ grain, from: periodOf(grain, isoDay(one)), to: periodOf(grain, isoDay(other - 1)), sign });
  };
  for (const [n, grain] of grains.entries()) {
    const wider = grains[n + 1];
    if (wider === undefined) {
      take(grain, low, end);
      break;
    }
    const up = nearest(low, [grain, wider], "after");
    const down = nearest(end, [grain, wider], "before");
    const ends = [low, up, down, end] as const;
    if (up >= down || periodsBetween(grain, low, end) <= edgePeriods(grain, ends) + 1) {
      take(grain, low, end);
      break;
    }
    take(grain, low, up);
    take(grain, down, end);
    [low, end] = [up, down];
  }
  return stretches;
}

/** Periods of a grain from the days asked for to where wider ones take over, at both ends. */
const edgePeriods = (grain: Grain, [low, up, down, end]: readonly [number, number, number, number]): number =>
  periodsBetween(grain, Math.min(low, up), Math.max(low, up)) +
  periodsBetween(grain, Math.min(down, end), Math.max(down, end));
