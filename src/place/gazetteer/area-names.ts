/** What regions and districts are called by their GeoNames codes: told by our own table, or learned from places known already. */
import type { Place } from "../place.ts";
import type { GeonamesRow } from "./geonames.ts";
import { type OwnPlace, shownName } from "./own-place.ts";

/** Names by code: "UA.07", "UA.6308". */
export type AreaNames = ReadonlyMap<string, string>;

/** Codes of a row's region and district; an empty code is none. */
export const areaCodes = ({ country, admin1, admin2 }: GeonamesRow): readonly [region: string, district: string] => {
  const code = (admin: string): string => (admin === "" ? "" : `${country.toUpperCase()}.${admin}`);
  return [code(admin1), code(admin2)];
};

export function ownAreaNames(own: readonly OwnPlace[]): AreaNames {
  const names = new Map<string, string>();
  for (const row of own) if (row.admin !== null) names.set(row.admin, shownName(row));
  return names;
}

/** A dump names its areas by codes alone: each is called as most of its places that are known already say. */
export function learnedAreaNames(rows: readonly GeonamesRow[], known: (id: string) => Place | null): AreaNames {
  const votes = new Map<string, Map<string, number>>();
  const vote = (code: string, name: string | null): void => {
    if (code === "" || name === null) return;
    const of = votes.get(code) ?? new Map<string, number>();
    votes.set(code, of.set(name, (of.get(name) ?? 0) + 1));
  };
  for (const row of rows) {
    const place = known(`gn:${row.id}`);
    const [region, district] = areaCodes(row);
    vote(region, place?.region ?? null);
    vote(district, place?.district ?? null);
  }
  const most = (of: ReadonlyMap<string, number>): string =>
    [...of].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]![0];
  return new Map([...votes].map(([code, of]) => [code, most(of)]));
}
