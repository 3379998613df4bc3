/** A stretch of days as few periods, some of them taken away again, so that a map of months or years adds up few cells. */

/**
 * Finest first. A ten is the days of a month with one first digit: "2025-11-1" is the tenth to the nineteenth; a five is
 * the half of it: "2025-11-1a" up to the fourteenth, "2025-11-1b" after.
 */
export const grains = ["day", "five", "ten", "month", "quarter"] as const;
export type Grain = (typeof grains)[number];

export interface Stretch {
  readonly grain: Grain;
  /** First and last period, inclusive; periods of a grain sort as their days do. */
  readonly from: string;
  readonly to: string;
  /** Added, or taken away from what others add. */
  readonly sign: 1 | -1;
}

/** Cells that a period of each grain has; where claims are few a day has far fewer than a quarter, where they are many nearly as many. */
export type Weights = Readonly<Record<Grain, number>>;

const dayLength = 86_400_000;

const isoDay = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);

/** The period of a grain that a day ("2025-11-17") is in: "2025-11-17", "2025-11-1b", "2025-11-1", "2025-11", "2025-Q4". */
export function periodOf(grain: Grain, day: string): string {
  if (grain === "day") return day;
  if (grain === "five") return day.slice(0, 9) + (day.slice(9) < "5" ? "a" : "b");
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
  const long = grain === "ten" ? 10 : 5;
  const first = (Math.floor(Math.min(30, date.getUTCDate()) / long) + later) * long;
  return first > 30 || (first === 30 && new Date(Date.UTC(year, month, 30)).getUTCMonth() !== month)
    ? Date.UTC(year, month + 1) / dayLength
    : Date.UTC(year, month, Math.max(1, first)) / dayLength;
}

/** A number of the period that begins on this day, so that two of them tell how many lie between. */
function numberOf(grain: Grain, day: number): number {
  if (grain === "day") return day;
  const date = new Date(day * dayLength);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  if (grain === "quarter") return Math.floor(month / 3);
  if (grain === "month") return month;
  return grain === "ten" ? month * 4 + Math.floor(date.getUTCDate() / 10) : month * 7 + date.getUTCDate() / 5;
}

/** A way to move the beginning of a stretch to where a period of a coarser grain begins. */
interface Way {
  readonly at: number;
  readonly parts: readonly Stretch[];
  /** How many periods of each grain the parts have, added or taken away. */
  readonly periods: Weights;
}

const noPeriods: Weights = { day: 0, five: 0, ten: 0, month: 0, quarter: 0 };

const costOf = ({ periods }: Way, weights: Weights): number =>
  grains.reduce((sum, grain) => sum + periods[grain] * weights[grain], 0);

function part(grain: Grain, [from, to]: readonly [number, number], sign: 1 | -1): Stretch {
  return { grain, from: periodOf(grain, isoDay(from)), to: periodOf(grain, isoDay(to - 1)), sign };
}

/** One way on: `at` moves to `next`, and what lies between is added, or taken away where it moved back. */
function moved({ at, parts, periods }: Way, grain: Grain, next: number): Way {
  const [low, high] = at < next ? [at, next] : [next, at];
  const count = Math.round(numberOf(grain, high) - numberOf(grain, low));
  const between = part(grain, [low, high], at < next ? 1 : -1);
  return { at: next, parts: [...parts, between], periods: { ...periods, [grain]: periods[grain] + count } };
}

/** Ways of a beginning by grain: each to where a period of that grain begins. */
function waysOf(day: number): Way[][] {
  let ways: Way[] = [{ at: day, parts: [], periods: noPeriods }];
  return grains.map((grain, n) => {
    const finer = grains[n - 1];
    if (finer === undefined) return ways;
    ways = ways.flatMap((way) => {
      const back = startOf(grain, way.at);
      return back === way.at ? [way] : [moved(way, finer, back), moved(way, finer, startOf(grain, way.at, 1))];
    });
    return ways;
  });
}

const negative = ({ sign, ...rest }: Stretch): Stretch => ({ ...rest, sign: sign === 1 ? -1 : 1 });

const together = (a: Weights, b: Weights): Weights => ({
  day: a.day + b.day,
  five: a.five + b.five,
  ten: a.ten + b.ten,
  month: a.month + b.month,
  quarter: a.quarter + b.quarter,
});

interface Ends {
  readonly lows: readonly Way[];
  readonly ends: readonly Way[];
}

/** The days from the lower end on, without those from the upper end on: whole periods of one grain between. */
function coverWith(grain: Grain, { lows, ends }: Ends, weights: Weights): Way | null {
  const cheapest = (ways: readonly Way[], sign: 1 | -1): Way | undefined => {
    const total = (way: Way): number => costOf(way, weights) + sign * weights[grain] * numberOf(grain, way.at);
    return ways.toSorted((a, b) => total(a) - total(b))[0];
  };
  const [low, end] = [cheapest(lows, -1), cheapest(ends, 1)];
  if (!low || !end || low.at > end.at) return null;
  const parts = [...low.parts, ...end.parts.map(negative)];
  const known = { at: low.at, parts, periods: together(low.periods, end.periods) };
  return low.at === end.at ? known : moved(known, grain, end.at);
}

/** Periods that make up the days from `from` to `to`, both included; a day that is none gives the days as written. */
export function coverOf(from: string, to: string, weights: Weights): readonly Stretch[] {
  const [low, end] = [Date.parse(from) / dayLength, Date.parse(to) / dayLength + 1];
  if (!Number.isInteger(low) || !Number.isInteger(end)) return [{ grain: "day", from, to, sign: 1 }];
  if (low >= end) return [];
  const [lows, ends] = [waysOf(low), waysOf(end)];
  const covers = grains.flatMap((grain, n) => {
    return coverWith(grain, { lows: lows[n] ?? [], ends: ends[n] ?? [] }, weights) ?? [];
  });
  return covers.toSorted((a, b) => costOf(a, weights) - costOf(b, weights))[0]?.parts ?? [];
}

/** A day in the middle of a stretch; null where it has none. */
export function middleOf(from: string, to: string): string | null {
  const middle = Math.floor((Date.parse(from) + Date.parse(to)) / 2 / dayLength);
  return Number.isNaN(middle) ? null : isoDay(middle);
}
