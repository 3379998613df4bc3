/** Explore with JavaScript: the live map in place of the drawn one, and a brush that moves map and list together. */
import type { WireCells } from "../src/api/contract.ts";
import { brush } from "./brush.ts";
import type { Days } from "./brush.ts";
import { cellSums } from "./explore/cell-sums.ts";
import type { CellSums } from "./explore/cell-sums.ts";
import { sayings } from "./explore/explore-words.ts";
import { refreshPage, showDays } from "./explore/page-parts.ts";
import type { LiveMap } from "./map/live-map.ts";

/** Settlements drawn at once; more would only hide each other. */
const mostSpots = 400;
const always: Days = { from: "0", to: "9" };
const say = sayings();

const fetchCells = async (search: string, signal: AbortSignal): Promise<WireCells> =>
  (await fetch(`/explore/cells.json${search}`, { signal })).json() as Promise<WireCells>;

const hasWebGl = (): boolean => document.createElement("canvas").getContext("webgl2") !== null;

interface Instrument {
  readonly map: LiveMap | null;
  /** Null where the cells of this view are too many to be added up here: then the server is asked for each brush. */
  readonly sums: CellSums | null;
  /** The sums hold the busiest settlements alone; the others come with the server's answer. */
  readonly partial: boolean;
}

/** Puts the live map where the drawn one is; the drawn one stays for programs that read the page, and where WebGL is missing. */
async function startMap(box: HTMLElement, cells: WireCells, sums: CellSums | null): Promise<LiveMap | null> {
  if (!hasWebGl() || sums === null) return null;
  const live = document.createElement("div");
  live.className = "live loading"; // laid out, so that it has a size, but unseen until it has drawn
  box.append(live);
  try {
    const { liveMap } = await import("./map/live-map.ts");
    const map = await liveMap(live, cells, (spot) => say.spot(spot));
    map.show(sums.spots(always.from, always.to, mostSpots));
    live.classList.remove("loading");
    box.querySelector("svg")?.classList.add("behind");
    for (const one of box.querySelectorAll(".outside")) one.classList.add("behind");
    return map;
  } catch (error) {
    live.remove();
    console.warn("The live map could not start; the drawn one stays.", error);
    return null;
  }
}

function addressWith(days: Days | null): string {
  const parameters = new URLSearchParams(location.search);
  parameters.delete("cursor");
  for (const name of ["from", "to"] as const) {
    if (days === null) parameters.delete(name);
    else parameters.set(name, days[name]);
  }
  const search = parameters.toString();
  return search === "" ? "" : `?${search}`;
}

async function showAll(map: LiveMap, search: string, signal: AbortSignal): Promise<void> {
  const sums = cellSums(await fetchCells(search, signal));
  if (sums) map.show(sums.spots(always.from, always.to, mostSpots));
}

const pause = 140; // milliseconds without a movement until the server is asked

/** At once from what is here: map, count and the listed claims; after a pause from the server: the whole list, address and downloads. */
function follow({ map, sums, partial }: Instrument): (days: Days | null) => void {
  let running = new AbortController();
  let waiting = 0;
  return (days) => {
    clearTimeout(waiting);
    const { from, to } = days ?? always;
    if (sums) map?.show(sums.spots(from, to, mostSpots));
    showDays(days, sums ? say.claims(sums.claims(from, to)) : null);
    waiting = window.setTimeout(() => {
      const search = addressWith(days);
      history.replaceState(null, "", `/explore${search}`);
      running.abort();
      running = new AbortController();
      const { signal } = running;
      void Promise.all([
        refreshPage(search, signal, map === null),
        partial && map !== null ? showAll(map, search, signal) : null,
      ]).catch(() => undefined);
    }, pause);
  };
}

async function start(): Promise<void> {
  const box = document.querySelector<HTMLElement>("#map");
  const cells = await fetchCells(location.search, AbortSignal.timeout(20_000)).catch(() => null);
  const sums = cells ? cellSums(cells) : null;
  const map = box && cells ? await startMap(box, cells, sums) : null;
  const holder = document.querySelector<HTMLElement>(".brushed");
  const parameters = new URLSearchParams(location.search);
  const [from, to] = [parameters.get("from"), parameters.get("to")];
  if (holder) brush(holder, from && to ? { from, to } : null, follow({ map, sums, partial: cells?.partial ?? false }));
  document.documentElement.dataset["ready"] = map ? "map" : "drawn";
}

void start();
