/** Adds the server's counts up over a stretch of days, fast enough to follow a finger: typed arrays, nothing made per cell. */
import type { WireCells } from "../../src/api/contract.ts";

type Standing = WireCells["standings"][number];

export interface SpotPart {
  readonly party: string;
  readonly standing: Standing;
  readonly claims: number;
  /** All standings of this side here, most claims first. */
  readonly standings: readonly { readonly standing: Standing; readonly claims: number }[];
}

/** One settlement with what each side claims there, most claims first. */
export interface Spot {
  readonly id: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly claims: number;
  readonly parts: readonly SpotPart[];
}

export interface CellSums {
  /** The settlements with most claims published in these ISO days, at most `most` of them. */
  spots(from: string, to: string, most: number): Spot[];
  /** All claims published in these days, placed or not. */
  claims(from: string, to: string): number;
}

const width = 5;

/** First period not before `day`; periods are days or months, both in order as strings. */
function firstAt(periods: readonly string[], day: string): number {
  let [low, high] = [0, periods.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (periods[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the cells of each period begin; cells come in order of period. */
function offsetsOf(cells: Int32Array, periods: number): Int32Array {
  const offsets = new Int32Array(periods + 1).fill(cells.length);
  for (let at = cells.length - width; at >= 0; at -= width) offsets[cells[at]!] = at;
  for (let period = periods - 1; period >= 0; period -= 1) {
    if (offsets[period] === cells.length) offsets[period] = offsets[period + 1]!;
  }
  return offsets;
}

/** Null where the server gave no cells because they were too many. */
export function cellSums(wire: WireCells): CellSums | null {
  if (wire.cells === null) return null;
  const cells = Int32Array.from(wire.cells);
  const [parties, standings] = [wire.parties.length, wire.standings.length];
  const stride = parties * standings;
  const sums = new Int32Array(wire.places.length * stride);
  const totals = new Int32Array(wire.places.length);
  const offsets = offsetsOf(cells, wire.periods.length);
  const cut = (day: string): string => (wire.grain === "month" ? day.slice(0, 7) : day);

  const add = (from: string, to: string): void => {
    sums.fill(0);
    totals.fill(0);
    const first = offsets[firstAt(wire.periods, cut(from))] ?? cells.length;
    const last = offsets[firstAt(wire.periods, `${cut(to)}~`)] ?? cells.length;
    for (let at = first; at < last; at += width) {
      const place = cells[at + 1]!;
      sums[place * stride + cells[at + 2]! * standings + cells[at + 3]!]! += cells[at + 4]!;
      totals[place]! += cells[at + 4]!;
    }
  };

  const partsOf = (place: number): SpotPart[] => {
    const parts: SpotPart[] = [];
    for (let party = 0; party < parties; party += 1) {
      const counted: { standing: Standing; claims: number }[] = [];
      let claims = 0;
      for (let one = 0; one < standings; one += 1) {
        const n = sums[place * stride + party * standings + one]!;
        if (n > 0) counted.push({ standing: wire.standings[one] ?? null, claims: n });
        claims += n;
      }
      if (claims === 0) continue;
      counted.sort((a, b) => b.claims - a.claims);
      parts.push({ party: wire.parties[party]!, standing: counted[0]!.standing, claims, standings: counted });
    }
    return parts.sort((a, b) => b.claims - a.claims);
  };

  return {
    spots(from, to, most) {
      add(from, to);
      const busy: number[] = [];
      for (let place = 0; place < totals.length; place += 1) if (totals[place]! > 0) busy.push(place);
      busy.sort((a, b) => totals[b]! - totals[a]!);
      return busy
        .slice(0, most)
        .map((place) => ({ ...wire.places[place]!, claims: totals[place]!, parts: partsOf(place) }));
    },
    claims: (from, to) =>
      wire.days.reduce((sum, { day, claims }) => sum + (day >= cut(from) && day <= `${cut(to)}~` ? claims : 0), 0),
  };
}
