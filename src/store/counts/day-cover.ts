/** A stretch of days as few periods: quarters and months inside, tens of days and days at its ends, so that a map of years adds up few cells. */

/** Finest first. A ten is the days of a month with one first digit: "2025-11-1" is the tenth to the nineteenth. */
export const grains = ["day", "ten", "month", "quarter"] as const;
export type Grain = (typeof grains)[number];

export interface Stretch {
  readonly grain: Grain;
  /** First and last period, inclusive; periods of a grain sort as their days do. */
  readonly from: string;
  readonly to: string;
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

/** Periods that make up the days from `from` to `to`, both included; a day that is none gives the days as written. */
export function coverOf(from: string, to: string): readonly Stretch[] {
  let [low, high] = [Date.parse(from) / dayLength, Date.parse(to) / dayLength];
  if (!Number.isInteger(low) || !Number.isInteger(high)) return [{ grain: "day", from, to }];
  const stretches: Stretch[] = [];
  const take = (grain: Grain, first: number, last: number): void => {
    if (first <= last)
      stretches.push({ grain, from: periodOf(grain, isoDay(first)), to: periodOf(grain, isoDay(last)) });
  };
  for (const [n, grain] of grains.entries()) {
    const wider = grains[n + 1];
    const up = wider === undefined || startOf(wider, low) === low ? low : startOf(wider, low, 1);
    const down = wider === undefined || startOf(wider, high + 1) === high + 1 ? high : startOf(wider, high) - 1;
    if (wider === undefined || up > down) {
      take(grain, low, high);
      break;
    }
    take(grain, low, up - 1);
    take(grain, down + 1, high);
    [low, high] = [up, down];
  }
  return stretches;
}
