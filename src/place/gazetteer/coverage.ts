/** Which settlements of a world-wide dump are taken: all of the countries at war and near them, elsewhere the large ones and capitals. */
import type { GeonamesRow } from "./geonames.ts";
import type { OwnPlace } from "./own-place.ts";

/** Fewest inhabitants of a settlement in a country that no row covers. */
const elsewhere = 150_000;

/** A test for rows, made from the `coverage` of the country rows and of regions beside a front. */
export function coverage(own: readonly OwnPlace[]): (row: GeonamesRow) => boolean {
  const floor = new Map<string, number>();
  const areas = new Map<string, number>();
  for (const row of own) {
    if (row.coverage === null) continue;
    if (row.kind === "country") floor.set(row.country, row.coverage);
    else if (row.admin !== null) areas.set(row.admin, row.coverage);
  }
  return (row) => {
    const size = row.population ?? 0;
    if (row.code === "PPLC") return true;
    if (row.code === "PPLX")
      return size >= (row.country === "ru" ? 40_000 : Math.max(floor.get(row.country) ?? elsewhere, 5000));
    const least = areas.get(`${row.country.toUpperCase()}.${row.admin1}`) ?? floor.get(row.country);
    if (row.code === "PPLA" && least !== undefined) return true;
    return size >= (least ?? elsewhere);
  };
}
