/** The built files of the pages: scripts, style, fonts and maps from build/web, kept in memory once read. */
import { existsSync, readFileSync } from "node:fs";
import { join, normalize, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { projectRoot } from "../store/project-root.ts";
import { ownGazetteerBytes } from "../store/tables/gazetteer-file.ts";
import { weightsFile } from "../store/tables/wording-file.ts";
import { languages } from "../text/language.ts";
import { sheetOf } from "./figures/base-map.ts";
import type { BaseMap, MapSheet, Town } from "./figures/base-map.ts";
import type { PageAssets } from "./pages/page-context.ts";

export const builtWeb = join(projectRoot, "build/web"); // one folder, whether this runs from src or from dist

/** Files outside the web build that the audit page's script may fetch: the same data the program itself reads. */
const builtData: Readonly<Record<string, string>> = {
  "lexicon.bin": join(builtWeb, "../lexicon.bin"),
  "gazetteer.bin": join(builtWeb, "../gazetteer.bin"),
  ...Object.fromEntries(languages.map((language) => [`wordings-${language}.bin`, weightsFile(language)])),
};

interface ManifestEntry {
  readonly file: string;
  readonly css?: readonly string[];
}

const none: PageAssets = {
  style: null,
  scripts: { main: null, explore: null, audit: null, thread: null, report: null },
};

const readJson = <T>(path: string, otherwise: T): T =>
  existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as T) : otherwise;

/** Addresses from the build's manifest; without a build pages show without style and script, and still work. */
export function pageAssets(folder: string = builtWeb): PageAssets {
  const manifest = readJson<Record<string, ManifestEntry>>(join(folder, "manifest.json"), {});
  const main = manifest["web/main.ts"];
  if (!main) return none;
  const script = (name: string): string | null => {
    const entry = manifest[`web/${name}.ts`];
    return entry ? `/${entry.file}` : null;
  };
  return {
    style: main.css?.[0] ? `/${main.css[0]}` : null,
    scripts: {
      main: script("main"),
      explore: script("explore"),
      audit: script("audit"),
      thread: script("thread"),
      report: script("report"),
    },
  };
}

/** Base map and towns for maps drawn on the server; without a build the signs stand on an empty sheet. */
export function mapSheet(folder: string = builtWeb): MapSheet {
  const base = readJson<BaseMap | null>(join(folder, "assets/base-map.json"), null);
  return sheetOf(base, readJson<Town[]>(join(folder, "assets/towns.json"), []));
}

const kinds: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  mjs: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json; charset=utf-8",
  svg: "image/svg+xml",
  woff2: "font/woff2",
  bin: "application/octet-stream",
};

export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly kind: string;
  /** Named after its content, so it may be kept for ever. */
  readonly lasting: boolean;
  /** Packed once, so that a page's style is on its way at once, however busy the server is; null for what does not shrink. */
  readonly packed: Uint8Array<ArrayBuffer> | null;
}

const mostPacked = 8_000_000; // bytes; what is larger is packed as it is sent
const shrinks = (name: string, kind: string): boolean =>
  name === "lexicon.bin" || /^(text|application\/json)/.test(kind);

const packedOf = (name: string, bytes: Uint8Array<ArrayBuffer>, kind: string): Asset["packed"] =>
  shrinks(name, kind) && bytes.length <= mostPacked ? new Uint8Array(gzipSync(bytes)) : null;

/** The user's own gazetteer, for the audit page's script; empty where there is none, so that asking is no fault. */
const ownGazetteer = "gazetteer-own.bin";

/** One built file by its name under /assets/; null where there is none, also for names that climb out of the folder. */
export function openAssets(folder: string = builtWeb): (name: string) => Asset | null {
  const kept = new Map<string, Asset>();
  return (name) => {
    const known = kept.get(name);
    if (known) return known;
    if (name === ownGazetteer) {
      const bytes = new Uint8Array(ownGazetteerBytes() ?? []);
      return { bytes, kind: kinds["bin"]!, lasting: false, packed: null };
    }
    const home = join(folder, "assets");
    const path = builtData[name] ?? normalize(join(home, name));
    const kind = kinds[name.split(".").at(-1) ?? ""];
    if (!kind || (!builtData[name] && !path.startsWith(home + sep)) || !existsSync(path)) return null;
    const bytes = new Uint8Array(readFileSync(path));
    const asset = { bytes, kind, lasting: /-[\w-]{8}\.\w+$/.test(name), packed: packedOf(name, bytes, kind) };
    kept.set(name, asset);
    return asset;
  };
}
