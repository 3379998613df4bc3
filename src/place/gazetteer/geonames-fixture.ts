/** Lays out a line of a GeoNames dump for tests: 19 columns, of which an invented settlement needs few. */
import type { GeonamesRow } from "./geonames.ts";

type Given = Partial<Omit<GeonamesRow, "alternates">> &
  Pick<GeonamesRow, "id" | "name"> & { readonly alternates?: string };

/** A village of Ukraine where nothing else is given; of the class "P", settlements, where its code is no forest's. */
export function geonamesLine({ id, name, alternates = "", ...given }: Given): string {
  const { ascii = name, lat = 49.68, lon = 37.72, code = "PPL", country = "ua", admin1 = "05", admin2 = "" } = given;
  const group = code.startsWith("PPL") ? "P" : "V";
  const place = [id, name, ascii, alternates, lat, lon, group, code, country.toUpperCase(), "", admin1, admin2, "", ""];
  return [...place, given.population ?? 0, "", 90, "Europe/Kyiv", "2024-01-01"].join("\t");
}
