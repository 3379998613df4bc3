/** Control layers from dated GeoJSON polygons: which settlements' centres lie inside on each day shown. */
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from "geojson";
import type { ControlSpan } from "../store/control-layer.ts";
import type { Place } from "../place/place.ts";
import { isoDayOf } from "./control-file.ts";
import type { ControlContext, ControlRead, ControlRefused } from "./control-file.ts";

type Area = Polygon | MultiPolygon;

interface Shown {
  readonly day: string;
  readonly to: string | null;
  readonly holder: string;
  readonly area: Area;
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

const dayFields = ["date", "day", "from", "start", "valid_from"];
const endFields = ["to", "end", "valid_to"];

const firstOf = (feature: Feature, names: readonly string[]): string | null => {
  for (const name of names) {
    const value = (feature.properties as Record<string, unknown> | null)?.[name];
    const day = typeof value === "string" || typeof value === "number" ? isoDayOf(String(value)) : null;
    if (day) return day;
  }
  return null;
};

const isArea = (geometry: Geometry | null): geometry is Area =>
  geometry !== null && (geometry.type === "Polygon" || geometry.type === "MultiPolygon");

const ringsOf = (area: Area): number[][][] => (area.type === "Polygon" ? area.coordinates : area.coordinates.flat());

function boxOf(area: Area): Shown["box"] {
  const points = ringsOf(area).flat();
  const [lons, lats] = [points.map(([lon = 0]) => lon), points.map(([, lat = 0]) => lat)];
  const least = (list: readonly number[]): number => list.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (list: readonly number[]): number => list.reduce((a, b) => Math.max(a, b), -Infinity);
  return [least(lons), least(lats), most(lons), most(lats)];
}

/** Planar ray casting: an area is inside whatever way its rings run, where d3 would take the rest of the globe. */
function covers(area: Area, lon: number, lat: number): boolean {
  const polygons = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
  return polygons.some((rings) => rings.filter((ring) => inRing(ring, lon, lat)).length % 2 === 1);
}

function inRing(ring: readonly number[][], lon: number, lat: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [[x = 0, y = 0] = [], [u = 0, v = 0] = []] = [ring[i], ring[j]];
    if (y > lat !== v > lat && lon < ((u - x) * (lat - y)) / (v - y) + x) inside = !inside;
  }
  return inside;
}

/** Reads one dated collection, or one whose features have their own days; `name` may hold the day ("areas-20251120.geojson"). */
export function readControlPolygons(text: string, name: string, context: ControlContext): ControlRead {
  const refused: ControlRefused[] = [];
  const shown = shownIn(text, name, { context, refused });
  const days = [...new Set(shown.map(({ day }) => day))].sort();
  const spans: ControlSpan[] = [];
  for (const place of context.gazetteer.all?.() ?? []) {
    if (place.kind === "settlement") spans.push(...stretches(place, shown, { days, monitor: context.by }));
  }
  const means = "the settlement's centre lies inside the area shown";
  return { drafts: spans.length === 0 ? [] : [{ monitor: context.by, means, yardstick: true, spans }], refused };
}

interface Faults {
  readonly context: ControlContext;
  readonly refused: ControlRefused[];
}

function shownIn(text: string, name: string, { context, refused }: Faults): Shown[] {
  const collection = JSON.parse(text) as FeatureCollection & { readonly date?: string };
  const whole = isoDayOf(collection.date) ?? isoDayOf(/\d{4}-?\d{2}-?\d{2}/.exec(name)?.[0]);
  const features = collection.type === "FeatureCollection" ? collection.features : [collection as unknown as Feature];
  return features.flatMap((feature, n): Shown[] => {
    const day = firstOf(feature, dayFields) ?? whole;
    const refuse = (reason: string): Shown[] => {
      refused.push({ line: null, reason: `feature ${n + 1}: ${reason}` });
      return [];
    };
    if (!isArea(feature.geometry)) return refuse("no polygon");
    if (day === null) return refuse("no day, neither in its properties nor in the file's name");
    const given = (feature.properties as Record<string, unknown> | null)?.["holder"];
    const holder = typeof given === "string" ? given.toLowerCase() : context.holder;
    if (!holder) return refuse("nobody is named as holder; give --holder");
    return [{ day, to: firstOf(feature, endFields), holder, area: feature.geometry, box: boxOf(feature.geometry) }];
  });
}

interface Layer {
  readonly days: readonly string[];
  readonly monitor: string;
}

/** Days shown one after another with the same holder are one stretch. */
function stretches({ id, name, lat, lon }: Place, shown: readonly Shown[], { days, monitor }: Layer): ControlSpan[] {
  const inside = shown.filter(({ box, area }) => {
    const [west, south, east, north] = box;
    return lon >= west && lon <= east && lat >= south && lat <= north && covers(area, lon, lat);
  });
  const spans: ControlSpan[] = [];
  for (const { day, to, holder } of inside.sort((a, b) => (a.day < b.day ? -1 : 1))) {
    const before = spans.at(-1);
    const follows = before && before.holder === holder && before.to === days[days.indexOf(day) - 1];
    const span = { monitor, place: id, name, from: follows ? before.from : day, to: to ?? day, holder };
    if (follows) spans[spans.length - 1] = span;
    else if (before?.from !== day || before.holder !== holder) spans.push(span);
  }
  const last = days.at(-1);
  return spans.map((span) => (span.to === last ? { ...span, to: null } : span));
}
