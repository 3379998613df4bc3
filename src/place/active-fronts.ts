/** Which stretches of fighting there were on a day, and how near a place was to them. */
import { type Point, toLine } from "./distance.ts";
import type { Front } from "./place-extra.ts";

const day = 86_400_000;

/** Day number of the first ten characters of an ISO date; null where they are none. */
export function dayNumber(date: string | null): number | null {
  if (date === null || !/^\d{4}-\d\d-\d\d/.test(date)) return null;
  const time = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? null : Math.round(time / day);
}

/** Fronts of the day, with a fortnight around their days; all of them where the day is unknown. */
export function activeFronts(fronts: readonly Front[], published: string | null): readonly Front[] {
  const today = dayNumber(published);
  if (today === null) return fronts;
  const slack = 14;
  return fronts.filter((front) => {
    const from = dayNumber(front.from) ?? -Infinity;
    const to = dayNumber(front.to) ?? Infinity;
    return from - slack <= today && today <= to + slack;
  });
}

/** 0..1: 1 on a line of fighting, a third at its width, near nothing at twice that. */
export function frontNearness(place: Point, fronts: readonly Front[]): number {
  let best = 0;
  for (const front of fronts) {
    const first = front.line[0];
    if (!first || Math.abs(place[0] - first[0]) > 8 || Math.abs(place[1] - first[1]) > 12) continue;
    const share = toLine(place, front.line) / front.width;
    if (share < 3) best = Math.max(best, front.heat * Math.exp(-share * share));
  }
  return best;
}
