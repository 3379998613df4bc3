/** Importing a GeoNames dump: an invented excerpt becomes a layer that the gazetteer is opened with. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { gazetteerPath, importGazetteer, loadGazetteer } from "./gazetteer-file.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-gazetteer-"));
const columns = (id: number, name: string, alternates: string): string =>
  [
    id,
    name,
    name,
    alternates,
    48.61,
    37.21,
    "P",
    "PPL",
    "UA",
    "",
    "05",
    "1412",
    "",
    "",
    77,
    "",
    90,
    "Europe/Kyiv",
    "2024-01-01",
  ].join("\t");

test("an imported dump adds its settlements, inflected and in Latin letters", () => {
  const dump = join(folder, "UA.txt");
  writeFileSync(
    dump,
    `${columns(990001, "Zovsimvyhadane", "Зовсімвигадане")}\n${columns(990002, "Nibyto", "Нібито")}\n`,
  );
  const layer = join(folder, "layers", "ua.bin");
  expect(importGazetteer(dump, layer).places).toBe(2);
  const gazetteer = loadGazetteer(gazetteerPath(), [layer]);
  expect(gazetteer.lookup("зовсімвигаданого").map((place) => place.id)).toEqual(["gn:990001"]);
  expect(gazetteer.lookup("zovsimvyhadane")).toHaveLength(1);
  expect(gazetteer.get("gn:990002")).toMatchObject({ name: "Nibyto", country: "ua", population: 77 });
  expect(gazetteer.lookup("купянську").length).toBeGreaterThan(0);
});
test("a file that is no dump is refused with what to do", () => {
  const dump = join(folder, "readme.txt");
  writeFileSync(dump, "This is no dump.\n");
  expect(() => importGazetteer(dump, join(folder, "no.bin"))).toThrow("19 tab-separated columns");
});
test("a missing gazetteer says how to make it", () =>
  expect(() => loadGazetteer(join(folder, "missing.bin"))).toThrow("npm run prepare"));
