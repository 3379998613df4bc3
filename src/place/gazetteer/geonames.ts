/** Reads GeoNames dumps ("UA.txt", "cities500.txt"): tab-separated lines of 19 columns, CC BY 4.0, into plain rows. */

/** One settlement or area of a dump. */
export interface GeonamesRow {
  readonly id: number;
  readonly name: string;
  readonly ascii: string;
  readonly alternates: readonly string[];
  readonly lat: number;
  readonly lon: number;
  /** "PPL", "PPLA", "ADM1" … */
  readonly code: string;
  /** Lower case. */
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
  /** Null where the dump says 0. */
  readonly population: number | null;
}

/** Codes of settlements that are no more, or parts of towns; they name nothing on today's map. */
const gone = new Set(["PPLH", "PPLQ", "PPLW", "PPLCH"]);

/** One line; null where it is no settlement or not a line of a dump ("#comment", too few columns, no coordinates). */
export function parseGeonamesLine(line: string): GeonamesRow | null {
  const cell = line.split("\t");
  if (cell.length < 15) return null;
  const [id = "", name = "", ascii = "", alternates = "", lat = "", lon = "", kind = "", code = ""] = cell;
  if (kind !== "P" || gone.has(code) || name === "") return null;
  const row = { id: Number(id), lat: Number(lat), lon: Number(lon) };
  if (!Number.isInteger(row.id) || !(Math.abs(row.lat) <= 90) || !(Math.abs(row.lon) <= 180) || lat === "") return null;
  return {
    ...row,
    name,
    ascii,
    alternates: alternates === "" ? [] : alternates.split(","),
    code,
    country: (cell[8] ?? "").toLowerCase(),
    admin1: cell[10] ?? "",
    admin2: cell[11] ?? "",
    population: Number(cell[14]) || null,
  };
}

/** All settlements of a dump, lazily, so that a file of millions of lines is not held twice. Other lines are passed over. */
export function* parseGeonames(text: string): Generator<GeonamesRow> {
  for (let at = 0; at < text.length;) {
    const end = text.indexOf("\n", at);
    const line = text.slice(at, end < 0 ? text.length : end);
    const row = parseGeonamesLine(line.endsWith("\r") ? line.slice(0, -1) : line);
    if (row) yield row;
    at = end < 0 ? text.length : end + 1;
  }
}
