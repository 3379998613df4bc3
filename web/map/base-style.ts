/** The map's ground in the page's own colours: land, coast, borders, disputed lines dashed, towns for orientation. */
import type { StyleSpecification } from "maplibre-gl";
import type { Feature, FeatureCollection, Geometry, Point } from "geojson";

interface BaseMap {
  readonly land: Geometry;
  readonly borders: Geometry;
  readonly disputed: Geometry;
}
type Town = readonly [name: string, lat: number, lon: number, population: number];

const hue = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const fetchJson = async <T>(path: string): Promise<T> => (await fetch(path)).json() as Promise<T>;

const feature = (geometry: Geometry): Feature => ({ type: "Feature", properties: {}, geometry });

const townPoints = (towns: readonly Town[]): FeatureCollection<Point> => ({
  type: "FeatureCollection",
  features: towns.map(([name, lat, lon, population]) => ({
    type: "Feature",
    properties: { name, rank: -population },
    geometry: { type: "Point", coordinates: [lon, lat] },
  })),
});

export async function baseStyle(): Promise<StyleSpecification> {
  const [base, towns] = await Promise.all([
    fetchJson<BaseMap>("/assets/base-map.json"),
    fetchJson<Town[]>("/assets/towns.json"),
  ]);
  const line = { "line-color": hue("--soft"), "line-width": 0.8, "line-opacity": 0.75 };
  return {
    version: 8,
    sources: {
      land: { type: "geojson", data: feature(base.land) },
      borders: { type: "geojson", data: feature(base.borders) },
      disputed: { type: "geojson", data: feature(base.disputed) },
      towns: { type: "geojson", data: townPoints(towns) },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": hue("--sea") } },
      { id: "land", type: "fill", source: "land", paint: { "fill-color": hue("--land") } },
      { id: "borders", type: "line", source: "borders", paint: line },
      { id: "disputed", type: "line", source: "disputed", paint: { ...line, "line-dasharray": [4, 3] } },
      {
        id: "towns",
        type: "symbol",
        source: "towns",
        layout: {
          "text-field": ["get", "name"],
          "text-size": 11,
          "text-font": ["Georgia", "serif"],
          "symbol-sort-key": ["get", "rank"],
          "text-padding": 14,
        },
        paint: { "text-color": hue("--soft"), "text-halo-color": hue("--land"), "text-halo-width": 1 },
      },
    ],
  };
}
