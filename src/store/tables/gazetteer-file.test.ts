/** Importing a GeoNames dump: an invented excerpt becomes a layer that the gazetteer is opened with. */
import { strToU8, zipSync } from "fflate";
import { copyFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { geonamesLine } from "../../place/gazetteer/geonames-fixture.ts";
import {
  gazetteerPath,
  importGazetteer,
  importedGazetteer,
  loadGazetteer,
  sharedGazetteer,
  useGazetteer,
  useOwnGazetteer,
} from "./gazetteer-file.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-gazetteer-"));
const columns = (id: number, name: string, alternates: string): string =>
  geonamesLine({ id, name, alternates, lat: 48.61, lon: 37.21, admin2: "1412", population: 77 });

const at = "2026-01-02T03:04:05.000Z";
const twoPlaces = `${columns(990001, "Zovsimvyhadane", "Зовсімвигадане")}\n${columns(990002, "Nibyto", "Нібито")}\n`;

function imported(
  name: string,
  bytes: string | Uint8Array,
): { layer: string; about: ReturnType<typeof importGazetteer> } {
  const dump = join(folder, name);
  writeFileSync(dump, bytes);
  const layer = join(folder, "layers", `${name}.bin`);
  return { layer, about: importGazetteer(dump, layer, at) };
}

afterEach(() => useOwnGazetteer(null));

test("an imported dump adds its settlements, inflected and in Latin letters, and says where it comes from", () => {
  const { layer, about } = imported("UA.txt", twoPlaces);
  expect(about).toMatchObject({ file: "UA.txt", places: 2, at, rights: "GeoNames (geonames.org), CC BY 4.0" });
  const built = loadGazetteer();
  useOwnGazetteer(layer);
  const gazetteer = loadGazetteer();
  expect(gazetteer.lookup("зовсімвигаданого").map((place) => place.id)).toEqual(["gn:990001"]);
  expect(gazetteer.lookup("zovsimvyhadane")).toHaveLength(1);
  expect(gazetteer.get("gn:990002")).toMatchObject({ name: "Nibyto", country: "ua", population: 77 });
  expect(gazetteer.lookup("купянську").length).toBeGreaterThan(0);
  expect([loadGazetteer() === gazetteer, importedGazetteer()]).toEqual([true, about]);
  useOwnGazetteer(null);
  expect([loadGazetteer() === built, importedGazetteer()]).toEqual([true, null]);
});

test("regions of a dump are called as its places that are known already say", () => {
  const known = [...loadGazetteer().lookup("купянськ")].find(({ id }) => id.startsWith("gn:"))!;
  const { layer } = imported("named.txt", `${columns(Number(known.id.slice(3)), "Kupiansk", "")}\n${twoPlaces}`);
  useOwnGazetteer(layer);
  expect(known.region).not.toBeNull();
  expect(loadGazetteer().get("gn:990002")).toMatchObject({ region: known.region, district: known.district });
});

test("the same dump has the same name whenever it is imported, zipped or not; another has another", () => {
  const name = imported("UA.txt", twoPlaces).about.id;
  const zipped = zipSync({ "readme.txt": strToU8("A readme."), "UA.txt": strToU8(twoPlaces) });
  expect(imported("UA.zip", zipped).about).toMatchObject({ id: name, places: 2 });
  expect(imported("other.txt", columns(990003, "Inakshe", "Інакше")).about.id).not.toBe(name);
});

test("threads read with what this thread reads with, own layer and all", () => {
  useOwnGazetteer(imported("UA.txt", twoPlaces).layer);
  const { built, own } = sharedGazetteer();
  expect([built.buffer, own?.buffer].every((buffer) => buffer instanceof SharedArrayBuffer)).toBe(true);
  useOwnGazetteer(null);
  expect(loadGazetteer().lookup("нібито")).toEqual([]);
  useGazetteer({ built, own });
  expect(loadGazetteer().lookup("нібито")).toHaveLength(1);
});

test("a file that is no dump, or no layer of this version, is refused with what to do", () => {
  expect(() => imported("readme.txt", "This is no dump.\n")).toThrow("19 tab-separated columns");
  const [old, alien] = [join(folder, "old.bin"), join(folder, "alien.bin")];
  writeFileSync(alien, "This is no layer.\n");
  copyFileSync(gazetteerPath(), old);
  for (const file of [old, alien]) {
    useOwnGazetteer(file);
    expect(() => loadGazetteer()).toThrow(`${file} is none of this version: make it again`);
  }
  useOwnGazetteer(join(folder, "gone.bin"));
  expect(() => loadGazetteer()).toThrow("reportedly import gazetteer UA.txt");
});

test("a missing gazetteer says how to make it", () =>
  expect(() => loadGazetteer(join(folder, "missing.bin"))).toThrow("npm run prepare"));
