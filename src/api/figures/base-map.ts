/** The base map as the web build leaves it, cut down to the part a drawing needs. */
import { geoMercator, geoPath } from "d3-geo";
import type { GeoProjection } from "d3-geo";
import type { MultiLineString, MultiPolygon, Position } from "geojson";

/** Written by scripts/base-map.ts. */
export interface BaseMap {
  readonly land: MultiPolygon;
  readonly borders: MultiLineString;
  readonly disputed: MultiLineString;
}

/** A town for orientation: name, latitude, longitude, inhabitants. */
export type Town = readonly [name: string, lat: number, lon: number, population: number];

export interface BasePaths {
  readonly land: string;
  readonly borders: string;
  readonly disputed: string;
}

/** What maps are drawn on; opened once by the server. */
export interface MapSheet {
  readonly towns: readonly Town[];
  /** Null where the web build is missing: the signs stand on an empty sheet. */
  paths(view: View): BasePaths | null;
}

/** West, south, east, north in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

export interface View {
  readonly box: Box;
  readonly width: number;
  readonly height: number;
  project(lon: number, lat: number): readonly [x: number, y: number];
  readonly projection: GeoProjection;
}

const smallest = 0.45; // degrees of latitude, some 50 km: nobody needs to look closer than a district

interface Weighted {
  readonly lat: number;
  readonly lon: number;
  readonly weight: number;
}

/** The coordinate below which this share of the weight lies. */
function edgeOf(points: readonly Weighted[], key: "lat" | "lon", share: number): number {
  const sorted = points.toSorted((a, b) => a[key] - b[key]);
  const whole = sorted.reduce((sum, one) => sum + one.weight, 0);
  let seen = 0;
  for (const one of sorted) {
    seen += one.weight;
    if (seen >= whole * share) return one[key];
  }
  return sorted.at(-1)?.[key] ?? 0;
}

/** The box without the outer `share` of the weight on each side, with some room around it. */
function boxWithout(points: readonly Weighted[], share: number): Box {
  const [west, east] = [edgeOf(points, "lon", share), edgeOf(points, "lon", 1 - share)];
  const [south, north] = [edgeOf(points, "lat", share), edgeOf(points, "lat", 1 - share)];
  const tall = Math.max(smallest, (north - south) * 1.25);
  const wide = Math.max(smallest * 1.8, (east - west) * 1.15);
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  return [lon - wide / 2, Math.max(-80, lat - tall / 2), lon + wide / 2, Math.min(82, lat + tall / 2)];
}

const areaOf = ([west, south, east, north]: Box): number => (east - west) * (north - south);

/** A town that nearly everything is about is not drawn as a dot in a wide country. */
const muchSmaller = 2.5;

/** The box that holds nearly all of the weight; the whole of Ukraine where there is none. */
export function boxOf(points: readonly Weighted[]): Box {
  if (points.length === 0) return [22, 44, 41, 53];
  const wide = boxWithout(points, 0.05);
  const close = boxWithout(points, 0.16);
  return areaOf(wide) / areaOf(close) > muchSmaller ? close : wide;
}

export function viewOf(box: Box, width: number, height: number): View {
  const corners = {
    type: "MultiPoint" as const,
    coordinates: [[box[0], box[1]] as Position, [box[2], box[3]] as Position],
  };
  const projection = geoMercator()
    .fitExtent(
      [
        [8, 8],
        [width - 8, height - 8],
      ],
      corners,
    )
    .clipExtent([
      [-4, -4],
      [width + 4, height + 4],
    ]);
  const project = (lon: number, lat: number): readonly [number, number] => {
    const [x, y] = projection([lon, lat]) ?? [-99, -99];
    return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
  };
  return { box, width, height, project, projection };
}

/** Whether a ring or line comes near the view; what lies far away is not projected at all. */
function isNear(line: readonly Position[], { projection, width, height }: View): boolean {
  const corner = projection.invert?.([-4, -4]);
  const other = projection.invert?.([width + 4, height + 4]);
  if (!corner || !other) return true;
  const lons = line.map((point) => point[0]!);
  const lats = line.map((point) => point[1]!);
  const low = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), 999);
  const high = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -999);
  return low(lons) <= other[0] && high(lons) >= corner[0] && low(lats) <= corner[1] && high(lats) >= other[1];
}

/** Paths of land, borders and disputed lines inside the view, as SVG path data. */
export function basePaths(base: BaseMap, view: View): BasePaths {
  const path = geoPath(view.projection).digits(1);
  const lines = (geometry: MultiLineString): string =>
    path({ ...geometry, coordinates: geometry.coordinates.filter((line) => isNear(line, view)) }) ?? "";
  const polygons = base.land.coordinates.filter((polygon) => isNear(polygon[0] ?? [], view));
  return {
    land: path({ type: "MultiPolygon", coordinates: polygons }) ?? "",
    borders: lines(base.borders),
    disputed: lines(base.disputed),
  };
}

const keptViews = 24;

/** Draws the base of a view once and keeps the last few; pages of one address ask for the same view again and again. */
export function sheetOf(base: BaseMap | null, towns: readonly Town[]): MapSheet {
  const kept = new Map<string, BasePaths>();
  const paths = (view: View): BasePaths | null => {
    if (base === null) return null;
    const key = view.box.map((edge) => edge.toFixed(3)).join(",");
    const drawn = kept.get(key) ?? basePaths(base, view);
    kept.delete(key);
    kept.set(key, drawn);
    if (kept.size > keptViews) kept.delete(kept.keys().next().value ?? "");
    return drawn;
  };
  return { towns, paths };
}

/** The largest towns in view whose labels do not lie on each other or on `taken`. */
export function townsIn(
  view: View,
  towns: readonly Town[],
  taken: readonly (readonly [number, number])[],
): { name: string; x: number; y: number }[] {
  const placed: { name: string; x: number; y: number }[] = [];
  const isFree = (x: number, y: number): boolean =>
    placed.every((one) => Math.abs(one.x - x) > 74 || Math.abs(one.y - y) > 15) &&
    taken.every(([ax, ay]) => ax < x - 14 || ax > x + 66 || Math.abs(ay - y) > 13);
  for (const [name, lat, lon] of towns) {
    const [x, y] = view.project(lon, lat);
    if (x < 6 || y < 12 || x > view.width - 60 || y > view.height - 8 || !isFree(x, y)) continue;
    placed.push({ name, x, y });
    if (placed.length >= 26) break;
  }
  return placed;
}
