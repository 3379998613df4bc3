/** Makes the base map: the world's coast and borders, cut at the antimeridian, with Crimea as the UN draws it and disputed lines apart. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoContains, geoEquirectangular } from "d3-geo";
import { geoProject } from "d3-geo-projection";
import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon } from "geojson";
import { feature, merge, mergeArcs, mesh } from "topojson-client";
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon as Shapes,
  Polygon,
  Topology,
} from "topojson-specification";

type Named = { readonly name: string };
type World = Topology<{ countries: GeometryCollection<Named>; land: GeometryObject }>;
type Country = Shapes<Named> & { properties: Named };

/** What the pages draw: land as one shape, borders as lines, disputed ones apart. All plain GeoJSON in degrees. */
export interface BaseMap {
  readonly land: MultiPolygon;
  readonly borders: MultiLineString;
  readonly disputed: MultiLineString;
}

/** A point in the Crimean peninsula; the source file puts the peninsula in Russia. */
const simferopol: [number, number] = [34.1, 44.95];

/** Pairs whose common line is drawn dashed, since states do not agree on it. */
const disputedPairs: readonly (readonly [string, string])[] = [
  ["Kosovo", "Serbia"],
  ["N. Cyprus", "Cyprus"],
  ["Somaliland", "Somalia"],
  ["W. Sahara", "Morocco"],
  ["Israel", "Palestine"],
  ["Israel", "Syria"],
  ["Siachen Glacier", "India"],
  ["Siachen Glacier", "Pakistan"],
  ["Siachen Glacier", "China"],
  ["India", "China"],
  ["India", "Pakistan"],
];

function readWorld(): World {
  const path = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  return JSON.parse(readFileSync(path, "utf8")) as World;
}

const named = (world: World, name: string): Country => {
  const found = world.objects.countries.geometries.find((shape) => nameOf(shape) === name);
  if (!found) throw new Error(`The base map holds no ${name}.`);
  return found as Country;
};

/** Moves the peninsula from Russia to Ukraine, in place; the line at Perekop goes with it. */
export function moveCrimea(world: World): World {
  const russia = named(world, "Russia");
  const ukraine = named(world, "Ukraine");
  const isCrimea = (arcs: number[][]): boolean => {
    const shape: Polygon = { type: "Polygon", arcs };
    return geoContains(feature(world, shape), simferopol);
  };
  const crimea = russia.arcs.filter(isCrimea);
  russia.arcs = russia.arcs.filter((arcs) => !crimea.includes(arcs));
  ukraine.arcs = mergeShapes(world, [...ukraine.arcs, ...crimea]);
  return world;
}

/** Joins polygons of one country by dropping the arcs they share, which would else stay as a border. */
function mergeShapes(world: World, polygons: number[][][]): number[][][] {
  const shapes = polygons.map((arcs): Polygon => ({ type: "Polygon", arcs }));
  const joined = mergeArcs(world, shapes);
  return joined.arcs;
}

const nameOf = (shape: GeometryObject): string => (shape.properties as Named | null)?.name ?? "";

const isDisputed = (a: GeometryObject, b: GeometryObject): boolean =>
  disputedPairs.some((pair) => pair.includes(nameOf(a)) && pair.includes(nameOf(b)) && nameOf(a) !== nameOf(b));

/** Cuts what crosses the antimeridian, which else draws bands over the whole map. */
function cut<G extends MultiPolygon | MultiLineString>(geometry: G): G {
  const degrees = geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0])
    .precision(0)
    .reflectY(true);
  const whole: FeatureCollection = {
    type: "FeatureCollection",
    features: [{ type: "Feature", properties: {}, geometry }],
  };
  const projected = geoProject(whole, degrees) as FeatureCollection<G>;
  const first = projected.features[0] as Feature<G> | undefined;
  if (!first) throw new Error("The base map lost a layer while it was cut.");
  return rounded(first.geometry);
}

/** Three places after the point are a hundred metres: finer than a 1:50m map knows. */
const rounded = <G>(geometry: G): G =>
  JSON.parse(
    JSON.stringify(geometry, (_, value) => (typeof value === "number" ? Math.round(value * 1e3) / 1e3 : value)),
  );

/** The countries as GeoJSON after the patch, for tests that ask where a town falls. */
export function baseCountries(): FeatureCollection<MultiPolygon, Named> {
  const world = moveCrimea(readWorld());
  return feature(world, world.objects.countries) as unknown as FeatureCollection<MultiPolygon, Named>;
}

/** The layers the pages draw. */
export function makeBaseMap(): BaseMap {
  const world = moveCrimea(readWorld());
  const shapes = world.objects.countries.geometries as unknown as Country[];
  const lines = (keep: (a: GeometryObject, b: GeometryObject) => boolean): MultiLineString =>
    mesh(world, world.objects.countries, keep);
  return {
    land: cut(merge(world, shapes)),
    borders: cut(lines((a, b) => a !== b && !isDisputed(a, b))),
    disputed: cut(lines((a, b) => a !== b && isDisputed(a, b))),
  };
}

/** The longest jump in degrees of longitude between neighbours of a layer; over 180 means an uncut line. */
export const widestJump = (geometry: MultiPolygon | MultiLineString): number => {
  const lines = (
    geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : geometry.coordinates
  ) as LineString["coordinates"][];
  return Math.max(...lines.flatMap((line) => line.slice(1).map((point, i) => Math.abs(point[0]! - line[i]![0]!))));
};
