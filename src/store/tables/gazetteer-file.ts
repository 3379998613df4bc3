/** The compiled gazetteer as a file: opened with one read; the user's own dump is laid over it. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { ReportedlyError } from "../../errors.ts";
import { learnedAreaNames } from "../../place/gazetteer/area-names.ts";
import { compilePlaces } from "../../place/gazetteer/compile-places.ts";
import { type CompiledGazetteer, openGazetteer } from "../../place/gazetteer/gazetteer.ts";
import { parseGeonames } from "../../place/gazetteer/geonames.ts";
import { layerGazetteers } from "../../place/gazetteer/layered-gazetteer.ts";
import { writeGazetteer } from "../../place/gazetteer/write-gazetteer.ts";
import type { ImportedFrom, PlaceExtra } from "../../place/place-extra.ts";

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

/** Bytes of what is read with, for threads to share: the built gazetteer, and the user's own over it. */
export interface GazetteerBytes {
  readonly built: Uint8Array;
  readonly own: Uint8Array | null;
}

interface Held {
  /** Both as one; the built one itself where there is no other. */
  readonly whole: CompiledGazetteer;
  readonly imported: ImportedFrom | null;
  readonly bytes: GazetteerBytes;
}

let ownFile: string | null = null;
let built: { readonly bytes: Uint8Array; readonly opened: CompiledGazetteer } | null = null;
let held: Held | null = null;

/** From here on this thread reads with the layer of this file over the built gazetteer, or with the built one alone. */
export function useOwnGazetteer(file: string | null): void {
  if (file === ownFile && file !== null) return;
  ownFile = file;
  held = null; // opened when it is asked for, so that a bad file is told by who reads with it
}

/** The file of the own layer in use; null without one. */
export const ownGazetteerFile = (): string | null => ownFile;

/** Where the own layer in use comes from; null without one. */
export const importedGazetteer = (): ImportedFrom | null => (ownFile === null ? held : hold())?.imported ?? null;

/** Bytes of the own layer in use; null without one. */
export const ownGazetteerBytes = (): Uint8Array | null => (ownFile === null ? held : hold())?.bytes.own ?? null;

function ownBytes(): Uint8Array | null {
  if (ownFile === null) return null;
  if (!existsSync(ownFile))
    throw new ReportedlyError(
      `No gazetteer at ${ownFile}. Make it of a GeoNames dump: reportedly import gazetteer UA.txt`,
    );
  return readFileSync(ownFile);
}

function openOwn(bytes: Uint8Array): CompiledGazetteer {
  try {
    const layer = openGazetteer(bytes);
    if (layer.extra.imported) return layer;
  } catch (cause) {
    if (!(cause instanceof ReportedlyError)) throw cause;
  }
  throw new ReportedlyError(
    `${ownFile ?? "The own gazetteer"} is none of this version: make it again with "reportedly import gazetteer UA.txt", or move it away`,
  );
}

function holding(bytes: GazetteerBytes): Held {
  if (built?.bytes !== bytes.built) built = { bytes: bytes.built, opened: openGazetteer(bytes.built) };
  const own = bytes.own === null ? null : openOwn(bytes.own);
  const whole = own === null ? built.opened : layerGazetteers([built.opened, own]);
  return { whole, imported: own?.extra.imported ?? null, bytes };
}

const hold = (): Held => (held ??= holding({ built: built?.bytes ?? bytesOf(gazetteerPath()), own: ownBytes() }));

function inSharedMemory(bytes: Uint8Array): Uint8Array {
  if (bytes.buffer instanceof SharedArrayBuffer) return bytes;
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.byteLength));
  shared.set(bytes);
  return shared;
}

/** What is read with, in memory that threads can share; hand it to `useGazetteer` there. */
export function sharedGazetteer(): GazetteerBytes {
  const { bytes } = hold();
  const shared = { built: inSharedMemory(bytes.built), own: bytes.own && inSharedMemory(bytes.own) };
  if (shared.built !== bytes.built || shared.own !== bytes.own) held = holding(shared);
  return shared;
}

/** From here on what this thread reads with is these bytes. */
export function useGazetteer(bytes: GazetteerBytes): void {
  held = holding(bytes);
}

/** The built gazetteer with the own layer over it; or that of another file, alone. What is read with is held once, whoever asks. */
export const loadGazetteer = (path?: string): CompiledGazetteer =>
  path === undefined ? hold().whole : openGazetteer(bytesOf(path));

export const geonamesRights = "GeoNames (geonames.org), CC BY 4.0";

/** A dump as GeoNames gives it: zipped, beside a readme. */
function dumpText(dump: string): string {
  const bytes = readFileSync(dump);
  if (!bytes.subarray(0, 2).equals(Buffer.from("PK"))) return bytes.toString("utf8");
  const files = unzipSync(bytes, { filter: ({ name }) => name.endsWith(".txt") && !/readme/i.test(name) });
  return Object.values(files)
    .map((file) => new TextDecoder().decode(file))
    .join("\n");
}

/** Compiles a GeoNames dump ("UA.txt") to a layer file. Returns what it holds; throws where no settlement is in it. */
export function importGazetteer(dump: string, target: string, at: string): ImportedFrom {
  const rows = [...parseGeonames(dumpText(dump))];
  if (rows.length === 0)
    throw new ReportedlyError(
      `${dump}: no settlement of a GeoNames dump in it (lines of 19 tab-separated columns, class P): take "UA.zip" or "UA.txt" of download.geonames.org/export/dump`,
    );
  const known = loadGazetteer(gazetteerPath());
  const source = compilePlaces(
    rows,
    [],
    learnedAreaNames(rows, (id) => known.get(id)),
  );
  const id = createHash("sha256").update(writeGazetteer(source)).digest("hex").slice(0, 8);
  const places = source.places.length;
  const imported: ImportedFrom = { file: basename(dump), id, at, places, rights: geonamesRights };
  const bytes = writeGazetteer({ ...source, extra: { ...(source.extra as PlaceExtra), imported } });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(`${target}.part`, bytes);
  renameSync(`${target}.part`, target);
  return imported;
}
