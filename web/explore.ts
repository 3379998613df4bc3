/** Explore with JavaScript: the live map in place of the drawn one, and a brush that moves map and list together. */
import type { WireExplore } from "../src/api/contract.ts";
import { brush } from "./brush.ts";
import type { Days } from "./brush.ts";
import type { LiveMap } from "./map/live-map.ts";

const twin = (search: string): string => `/explore.json${search}`;

const fetchExplore = async (search: string, signal: AbortSignal): Promise<WireExplore> =>
  (await fetch(twin(search), { signal })).json() as Promise<WireExplore>;

const hasWebGl = (): boolean => document.createElement("canvas").getContext("webgl2") !== null;

/** Puts the live map where the drawn one is; the drawn one stays for programs that read the page, and where WebGL is missing. */
async function startMap(box: HTMLElement): Promise<LiveMap | null> {
  if (!hasWebGl()) return null;
  const drawn = box.querySelector("svg");
  const live = document.createElement("div");
  live.className = "live";
  box.append(live);
  try {
    const [{ liveMap }, explore] = await Promise.all([
      import("./map/live-map.ts"),
      fetchExplore(location.search, AbortSignal.timeout(20_000)),
    ]);
    const map = await liveMap(live, explore);
    drawn?.classList.add("behind");
    box.querySelector(".outside")?.classList.add("behind");
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

/** Takes list, tray and downloads of the page at this address; the timeline under the brush stays. */
async function refresh(search: string, signal: AbortSignal): Promise<void> {
  const text = await (await fetch(`/explore${search}`, { signal, headers: { accept: "text/html" } })).text();
  const page = new DOMParser().parseFromString(text, "text/html");
  for (const part of [".found", ".tray", ".carry"]) {
    const next = page.querySelector(part);
    if (next) document.querySelector(part)?.replaceWith(document.importNode(next, true));
  }
}

function follow(map: LiveMap | null): (days: Days | null) => void {
  let running = new AbortController();
  let waiting = 0;
  return (days) => {
    clearTimeout(waiting);
    const search = addressWith(days);
    history.replaceState(null, "", `/explore${search}`);
    for (const name of ["from", "to"] as const) {
      const field = document.querySelector<HTMLInputElement>(`#f-${name}`);
      if (field) field.value = days?.[name] ?? "";
    }
    waiting = window.setTimeout(() => {
      running.abort();
      running = new AbortController();
      const { signal } = running;
      void Promise.all([
        fetchExplore(search, signal).then((explore) => map?.show(explore)),
        refresh(search, signal),
      ]).catch(() => undefined);
    }, 60);
  };
}

async function start(): Promise<void> {
  const box = document.querySelector<HTMLElement>("#map");
  const map = box ? await startMap(box) : null;
  const holder = document.querySelector<HTMLElement>(".brushed");
  const parameters = new URLSearchParams(location.search);
  const [from, to] = [parameters.get("from"), parameters.get("to")];
  if (holder) brush(holder, from && to ? { from, to } : null, follow(map));
  document.documentElement.dataset["ready"] = map ? "map" : "drawn";
}

void start();
