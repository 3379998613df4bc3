/** Which stretches of fighting there were on a day, and how near a place was to them. */
import { type Point, toLine } from "./distance.ts";
import type { Front } from "./place-extra.ts";
import type { Place } from "./place.ts";

const day = 86_400_000;

/** Day number of the first ten characters of an ISO date; null where they are none. */
export function dayNumber(date: string | null): number | null {
  if (date === null || !/^\d{4}-\d\d-\d\d/.test(date)) return null;
  const time = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? null : Math.round(time / day);
}

/** A front with its days as numbers. */
interface DatedFront {
  readonly front: Front;
  readonly from: number;
  readonly to: number;
}

/** Reading dates costs more than comparing them, and a corpus asks for the same few hundred days: both are remembered. */
const dated = new WeakMap<readonly Front[], readonly DatedFront[]>();
const byDay = new WeakMap<readonly Front[], Map<number, readonly Front[]>>();

function datesOf(fronts: readonly Front[]): readonly DatedFront[] {
  const known = dated.get(fronts);
  if (known) return known;
  const made = fronts.map((front) => ({
    front,
    from: dayNumber(front.from) ?? -Infinity,
    to: dayNumber(front.to) ?? Infinity,
  }));
  dated.set(fronts, made);
  return made;
}

/** Days before and after its own that a front still counts. */
const slack = 14;

/** Fronts of the day, with a fortnight around their days; all of them where the day is unknown. */
export function activeFronts(fronts: readonly Front[], published: string | null): readonly Front[] {
  const today = dayNumber(published);
  if (today === null) return fronts;
  const days = byDay.get(fronts) ?? new Map<number, readonly Front[]>();
  byDay.set(fronts, days);
  const known = days.get(today);
  if (known) return known;
  const active = datesOf(fronts)
    .filter(({ from, to }) => from - slack <= today && today <= to + slack)
    .map(({ front }) => front);
  days.set(today, active);
  return active;
}

/** A corpus names the same places again and again; what was worked out for a day's fronts is kept. */
const known = new WeakMap<readonly Front[], Map<string, number>>();

/** `frontNearness` of a place, remembered by its id. */
export function placeNearness(place: Place, fronts: readonly Front[]): number {
  const places = known.get(fronts) ?? new Map<string, number>();
  known.set(fronts, places);
  const found = places.get(place.id);
  if (found !== undefined) return found;
  const nearness = frontNearness([place.lat, place.lon], fronts);
  places.set(place.id, nearness);
  return nearness;
}

/** 0..1: 1 on a line of heavy fighting, a third of it at its width, near nothing at twice that. */
export function frontNearness(place: Point, fronts: readonly Front[]): number {
  let best = 0;
  for (const front of fronts) {
    const first = front.line[0];
    if (!first || Math.abs(place[0] - first[0]) > 3 || Math.abs(place[1] - first[1]) > 5) continue;
    const share = toLine(place, front.line) / front.width;
    if (share < 3) best = Math.max(best, front.heat * Math.exp(-share * share));
  }
  return best;
}
