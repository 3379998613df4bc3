/** The live map: the same signs over the same base map, to move and to enlarge no further than a district. */
import { Map as GlMap, NavigationControl, Popup, setWorkerUrl } from "maplibre-gl";
import type { GeoJSONSource } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { FeatureCollection, Point } from "geojson";
import type { WireExplore } from "../../src/api/contract.ts";
import { imageName, signImage } from "./sign-image.ts";
import { baseStyle } from "./base-style.ts";

/** Same growth as on the server's drawing. */
const scaleOf = (claims: number): number => 0.92 + 0.5 * Math.log10(claims);

/** One point for each side and standing of a settlement, set side by side. */
export function signPoints(spots: WireExplore["spots"]): FeatureCollection<Point> {
  const features = spots.flatMap((spot) => {
    const shown = spot.parts.slice(0, 5);
    const widths = shown.map((part) => 15 * scaleOf(part.claims));
    let x = -widths.reduce((sum, one) => sum + one, 0) / 2;
    return shown.map((part, i) => {
      const scale = scaleOf(part.claims);
      const at = x + widths[i]! / 2;
      x += widths[i]!;
      return {
        type: "Feature" as const,
        geometry: { type: "Point" as const, coordinates: [spot.lon, spot.lat] },
        properties: {
          place: spot.placeId,
          name: i === 0 ? spot.name : "",
          image: imageName(part.party, part.standing),
          scale,
          offset: [at / scale, 0],
          claims: part.claims,
        },
      };
    });
  });
  return { type: "FeatureCollection", features };
}

export interface LiveMap {
  show(explore: WireExplore): void;
}

/** The words of the server's sign stand in its label; the popup shows those. */
function openPopup(map: GlMap, place: string, at: [number, number]): void {
  const spot = document.querySelector(`a.spot[data-place="${CSS.escape(place)}"]`);
  const link = document.createElement("a");
  link.href = `/places/${encodeURIComponent(place)}`;
  link.textContent = spot?.getAttribute("aria-label") ?? place;
  new Popup({ closeButton: true, maxWidth: "22rem" }).setLngLat(at).setDOMContent(link).addTo(map);
}

function addSigns(map: GlMap, explore: WireExplore): void {
  for (const sign of explore.signs) {
    for (const standing of [
      null,
      "single-source",
      "one-sided",
      "contested",
      "denied",
      "conceded",
      "independently-reported",
    ] as const) {
      const name = imageName(sign.party, standing);
      if (!map.hasImage(name)) map.addImage(name, signImage(sign, standing), { pixelRatio: 2 });
    }
  }
}

export async function liveMap(box: HTMLElement, explore: WireExplore): Promise<LiveMap> {
  setWorkerUrl(worker);
  const map = new GlMap({
    container: box,
    style: await baseStyle(),
    bounds: [explore.box[0], explore.box[1], explore.box[2], explore.box[3]],
    maxZoom: 10,
    attributionControl: false,
    fadeDuration: 0,
    dragRotate: false,
    pitchWithRotate: false,
    renderWorldCopies: false,
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }));
  await new Promise<void>((resolve, reject) => {
    map.once("load", () => resolve());
    map.once("error", ({ error }) => reject(error));
  });
  addSigns(map, explore);
  map.addSource("signs", { type: "geojson", data: signPoints(explore.spots) });
  map.addLayer(signLayer);
  map.addLayer(nameLayer);
  map.on("click", "signs", (event) => {
    const place = event.features?.[0]?.properties["place"] as string | undefined;
    if (place) openPopup(map, place, [event.lngLat.lng, event.lngLat.lat]);
  });
  return {
    show(next) {
      addSigns(map, next);
      void (map.getSource("signs") as GeoJSONSource).setData(signPoints(next.spots));
    },
  };
}

const signLayer = {
  id: "signs",
  type: "symbol" as const,
  source: "signs",
  layout: {
    "icon-image": ["get", "image"] as ["get", string],
    "icon-size": ["*", 0.82, ["get", "scale"]] as ["*", number, ["get", string]],
    "icon-offset": ["get", "offset"] as ["get", string],
    "icon-allow-overlap": true,
    "icon-ignore-placement": true,
  },
};

const nameLayer = {
  id: "sign-names",
  type: "symbol" as const,
  source: "signs",
  layout: {
    "text-field": ["get", "name"] as ["get", string],
    "text-size": 12,
    "text-offset": [0, 1.3] as [number, number],
    "text-font": ["Georgia", "serif"],
    "symbol-sort-key": ["-", 0, ["get", "claims"]] as ["-", number, ["get", string]],
  },
  paint: { "text-color": ink("--ink"), "text-halo-color": ink("--land"), "text-halo-width": 1.6 },
};

function ink(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
