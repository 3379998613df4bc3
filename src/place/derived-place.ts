/** A direction or district that a town gives its name to, where no row has one: "Торецький напрямок" from Toretsk. */
import type { Place } from "./place.ts";

export type DerivedKind = "direction" | "district";

/** "gn:692372" > "gn:692372/direction". */
export const deriveId = (base: Place, kind: DerivedKind): string => `${base.id}/${kind}`;

/** The base id and kind of a derived id; null for a plain one. */
export function parseDerivedId(id: string): { base: string; kind: DerivedKind } | null {
  const found = /^(.+)\/(direction|district)$/.exec(id);
  return found ? { base: found[1] ?? "", kind: found[2] as DerivedKind } : null;
}

/** The area around a town that a placeword makes of its name; centre of the town, no inhabitants. */
export function derivePlace(base: Place, kind: DerivedKind): Place {
  return {
    ...base,
    id: deriveId(base, kind),
    name: `${base.name.replace(/ (?:Oblast|Raion|Hromada|District|Krai)$/, "")} ${kind}`,
    kind,
    population: null,
  };
}
