/** The one function of d3-geo-projection we use; the package ships no types. */
declare module "d3-geo-projection" {
  import type { GeoProjection } from "d3-geo";
  import type { GeoJSON } from "geojson";
  export function geoProject<G extends GeoJSON>(object: G, projection: GeoProjection): G;
}
