/** Where the signs of settlements stand on the screen: at their place, or beside it with a hairline where another stands there. */
import type { Spot } from "../explore/cell-sums.ts";

export interface SignRow {
  readonly spot: Spot;
  /** The settlement itself. */
  readonly x: number;
  readonly y: number;
  /** Middle of the row of signs; the settlement itself where there was room. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly moved: boolean;
  /** No room for its signs: a dot until the map is enlarged. */
  readonly dot: boolean;
  readonly named: boolean;
}

interface Rect {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  project(lon: number, lat: number): { readonly x: number; readonly y: number };
}

/** Same growth as on the server's drawing: one claim 1, ten 1.5, a thousand 2.4. */
export const signScale = (claims: number): number => 0.92 + 0.5 * Math.log10(claims);

export const signWidth = (claims: number): number => 13 * signScale(claims);

const mostParts = 5;
export const shownParts = (spot: Spot): Spot["parts"] => spot.parts.slice(0, mostParts);

const mostNamed = 40;
const letter = 6.4;
const cell = 64;

/** A grid of what is taken, so that each row looks only around itself. */
class Taken {
  readonly #grid = new Map<number, Rect[]>();

  *#keys({ x0, y0, x1, y1 }: Rect): Iterable<number> {
    for (let x = Math.floor(x0 / cell); x <= Math.floor(x1 / cell); x += 1)
      for (let y = Math.floor(y0 / cell); y <= Math.floor(y1 / cell); y += 1) yield x * 4096 + y;
  }

  isFree(rect: Rect): boolean {
    for (const key of this.#keys(rect)) {
      const near = this.#grid.get(key);
      if (near?.some((one) => one.x0 < rect.x1 && rect.x0 < one.x1 && one.y0 < rect.y1 && rect.y0 < one.y1))
        return false;
    }
    return true;
  }

  take(rect: Rect): void {
    for (const key of this.#keys(rect)) {
      const near = this.#grid.get(key);
      if (near) near.push(rect);
      else this.#grid.set(key, [rect]);
    }
  }
}

const ways = [
  [0, 0],
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
] as const;

const dotSize = 5;

/** Rows by claims: the busiest stands at its place, others where room is left; what finds none is a dot. */
export function signRows(spots: readonly Spot[], sheet: Sheet): SignRow[] {
  const taken = new Taken();
  const rows: SignRow[] = [];
  for (const spot of spots) {
    const { x, y } = sheet.project(spot.lon, spot.lat);
    if (x < -20 || y < -20 || x > sheet.width + 20 || y > sheet.height + 20) continue;
    const widths = shownParts(spot).map((part) => signWidth(part.claims));
    const signs = widths.reduce((sum, one) => sum + one, 0);
    const tall = Math.max(...widths) + 2;
    const named = rows.length < mostNamed;
    const width = named ? Math.max(signs, spot.name.length * letter) : signs;
    const height = named ? tall + 15 : tall;
    const rect = (dx: number, dy: number): Rect => {
      const [cx, cy] = [x + dx * (width / 2 + 16), y + dy * (height + 6)];
      return { x0: cx - width / 2, y0: cy - tall / 2, x1: cx + width / 2, y1: cy - tall / 2 + height };
    };
    const way = ways.find(([dx, dy]) => taken.isFree(rect(dx, dy)));
    if (way === undefined) {
      const dot = { spot, x, y, left: x, top: y, width: dotSize, height: dotSize };
      rows.push({ ...dot, moved: false, dot: true, named: false });
      continue;
    }
    const at = rect(way[0], way[1]);
    taken.take(at);
    const [left, top] = [(at.x0 + at.x1) / 2, at.y0 + tall / 2];
    rows.push({ spot, x, y, left, top, width: signs, height: tall, moved: way !== ways[0], dot: false, named });
  }
  return rows;
}

/** The row under a point, the topmost first. */
export const rowAt = (rows: readonly SignRow[], x: number, y: number): SignRow | null =>
  rows.find(
    (row) =>
      Math.abs(x - row.left) <= row.width / 2 + 3 &&
      y >= row.top - row.height / 2 - 3 &&
      y <= row.top + row.height / 2 + 18,
  ) ?? null;
