/** The compiled gazetteer as a file: opened with one read; the user's own dumps are laid over it. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ReportedlyError } from "../../errors.ts";
import { compilePlaces } from "../../place/gazetteer/compile-places.ts";
import { type CompiledGazetteer, openGazetteer } from "../../place/gazetteer/gazetteer.ts";
import { parseGeonames } from "../../place/gazetteer/geonames.ts";
import { layerGazetteers } from "../../place/gazetteer/layered-gazetteer.ts";
import { writeGazetteer } from "../../place/gazetteer/write-gazetteer.ts";

/** Walks up from this file to the folder that holds `build/`, so that it works from `src` and from `dist`. */
function findUp(name: string): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, name)) || dirname(folder) === folder) return join(folder, name);
  }
}

/** Where `scripts/build-gazetteer.ts` writes. */
export const gazetteerPath = (): string => findUp(join("build", "gazetteer.bin"));

function bytesOf(file: string): Uint8Array {
  if (!existsSync(file)) throw new ReportedlyError(`No gazetteer at ${file}. Run: npm run prepare`);
  return readFileSync(file);
}

let built: CompiledGazetteer | null = null;
let shared: Uint8Array | null = null;

/** The bytes of the built gazetteer in memory that threads can share; hand them to `useGazetteer` there. */
export function sharedGazetteer(): Uint8Array {
  if (shared !== null) return shared;
  const bytes = bytesOf(gazetteerPath());
  const held = new Uint8Array(new SharedArrayBuffer(bytes.byteLength));
  held.set(bytes);
  useGazetteer(held);
  return held;
}

/** From here on the built gazetteer of this thread is these bytes. */
export function useGazetteer(bytes: Uint8Array): void {
  shared = bytes;
  built = openGazetteer(bytes);
}

/**
 * The compiled gazetteer of `path`, with the layers of `more` (files made by `importGazetteer`) over it. The built one is
 * held once, whoever asks.
 */
export function loadGazetteer(path: string = gazetteerPath(), more: readonly string[] = []): CompiledGazetteer {
  const open = (file: string): CompiledGazetteer => openGazetteer(bytesOf(file));
  const base = path === gazetteerPath() ? (built ??= open(path)) : open(path);
  return layerGazetteers([base, ...more.map(open)]);
}

/** Compiles a GeoNames dump ("UA.txt") to a layer file. Returns how many settlements it holds; throws where there are none. */
export function importGazetteer(dump: string, target: string): { places: number; bytes: number } {
  const rows = [...parseGeonames(readFileSync(dump, "utf8"))];
  if (rows.length === 0)
    throw new ReportedlyError(
      `${dump}: no line of a GeoNames dump in it (19 tab-separated columns, class P). Unzip it first.`,
    );
  const bytes = writeGazetteer(compilePlaces(rows, []));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(`${target}.part`, bytes);
  renameSync(`${target}.part`, target);
  return { places: rows.length, bytes: bytes.byteLength };
}
