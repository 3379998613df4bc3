/** Which stretches of fighting there were on a day, and how near a place was to them. */
import { type Point, toLine } from "./distance.ts";
import type { Days, Front, PlaceExtra } from "./place-extra.ts";
import type { Place } from "./place.ts";

const day = 86_400_000;

let [lastDate, lastDay]: [string | null, number | null] = [null, null];

/** Day number of the first ten characters of an ISO date; null where they are none. One date is asked for again and again. */
export function dayNumber(date: string | null): number | null {
  if (date === lastDate) return lastDay;
  [lastDate, lastDay] = [date, readDay(date)];
  return lastDay;
}

function readDay(date: string | null): number | null {
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

/** Nearness of a settlement on the days it is known to have lain at the line, and at most on other days. */
const atLine = 1.25;
const offLine = 0.3;

/** Whether a day is within some of the days, or a fortnight of them. */
const isWithin = (days: readonly Days[], today: number): boolean =>
  days.some(
    ([from, to]) => (dayNumber(from) ?? Infinity) - slack <= today && today <= (dayNumber(to) ?? Infinity) + slack,
  );

/** What is known of the fighting of a day: its fronts, and the days on which single settlements lay at the line. */
export interface Fighting {
  readonly fronts: readonly Front[];
  /** Null: unknown day. */
  readonly today: number | null;
  readonly fought: PlaceExtra["fought"];
}

/** The fighting of the day of an ISO date. */
export function fightingOn(extra: PlaceExtra, published: string | null): Fighting {
  return { fronts: activeFronts(extra.fronts, published), today: dayNumber(published), fought: extra.fought };
}

/** A corpus names the same places again and again; what was worked out for a day's fronts is kept. */
const known = new WeakMap<readonly Front[], Map<string, number>>();

/** How near a place lay to the fighting of the day, 0 to 1.25; remembered by its id. */
export function placeNearness(place: Place, fighting: Fighting): number {
  const { fronts, today, fought } = fighting;
  const places = known.get(fronts) ?? new Map<string, number>();
  known.set(fronts, places);
  const found = places.get(place.id);
  if (found !== undefined) return found;
  const rough = frontNearness([place.lat, place.lon], fronts);
  const days = fought[place.id];
  const stated = days !== undefined && today !== null;
  const nearness = !stated ? rough : isWithin(days, today) ? atLine : Math.min(rough, offLine);
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
