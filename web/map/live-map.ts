/** The live map: the same signs over the same base map, to move and to enlarge no further than a district. */
import { Map as GlMap, NavigationControl, Popup, ScaleControl, setWorkerUrl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { WireCells } from "../../src/api/contract.ts";
import type { Spot } from "../explore/cell-sums.ts";
import { baseStyle } from "./base-style.ts";
import { signCanvas } from "./sign-canvas.ts";
import type { Sheet, SignRow } from "./sign-rows.ts";

export interface LiveMap {
  /** Draws these settlements before it returns. */
  show(spots: readonly Spot[]): void;
}

/** What the popup says of a settlement, in the reader's words. */
export type SpotWords = (spot: Spot) => string;

async function openMap(box: HTMLElement, [west, south, east, north]: WireCells["box"]): Promise<GlMap> {
  setWorkerUrl(worker);
  const map = new GlMap({
    container: box,
    style: await baseStyle(),
    bounds: [west, south, east, north],
    maxZoom: 10.5,
    attributionControl: false,
    fadeDuration: 0,
    dragRotate: false,
    pitchWithRotate: false,
    renderWorldCopies: false,
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }));
  map.addControl(new ScaleControl({ maxWidth: 90 }), "bottom-left");
  await new Promise<void>((resolve, reject) => {
    map.once("load", () => resolve());
    map.once("error", ({ error }) => reject(error));
  });
  return map;
}

function openPopup(map: GlMap, { spot, left, top }: SignRow, words: SpotWords): void {
  const link = document.createElement("a");
  link.href = `/places/${encodeURIComponent(spot.id)}`;
  link.textContent = words(spot);
  new Popup({ closeButton: true, maxWidth: "22rem" })
    .setLngLat(map.unproject([left, top]))
    .setDOMContent(link)
    .addTo(map);
}

export async function liveMap(
  box: HTMLElement,
  { box: bounds, signs }: Pick<WireCells, "box" | "signs">,
  words: SpotWords,
): Promise<LiveMap> {
  const map = await openMap(box, bounds);
  const canvas = document.createElement("canvas");
  canvas.className = "signs";
  canvas.setAttribute("aria-hidden", "true");
  map.getCanvasContainer().append(canvas);
  const sheet = (): Sheet => ({
    width: box.clientWidth,
    height: box.clientHeight,
    project: (lon, lat) => map.project([lon, lat]),
  });
  const drawing = signCanvas(canvas, signs, sheet);
  let shown: readonly Spot[] = [];
  let hidden = "";
  /** The ground names no town that a sign already names. */
  const withoutTwins = (spots: readonly Spot[]): void => {
    const names = spots.slice(0, 60).map(({ name }) => name);
    if (names.join() === hidden) return;
    hidden = names.join();
    map.setFilter("towns", ["!", ["in", ["get", "name"], ["literal", names]]]);
  };
  const show = (spots: readonly Spot[]): void => {
    shown = spots;
    drawing.draw(spots);
  };
  map.on("idle", () => withoutTwins(shown));
  map.on("move", () => drawing.draw(shown));
  map.on("resize", () => drawing.draw(shown));
  map.on("click", ({ point }) => {
    const row = drawing.rowAt(point.x, point.y);
    if (row) openPopup(map, row, words);
  });
  map.on("mousemove", ({ point }) => {
    map.getCanvas().style.cursor = drawing.rowAt(point.x, point.y) ? "pointer" : "";
  });
  return { show };
}
