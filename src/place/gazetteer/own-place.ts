/** What the own place table says of one row, free of YAML: names by language, where, what kind, since when. */
import type { Days } from "../place-extra.ts";
import type { PlaceKind } from "../place.ts";

export const ownKinds = [
  "city",
  "town",
  "village",
  "district",
  "region",
  "country",
  "area",
  "water",
  "direction",
  "name", // a further name of a place that stands elsewhere: `of` and `at` say which
  "front", // no name: a stretch of fighting with its days
] as const;
export type OwnKind = (typeof ownKinds)[number];

export interface OwnNames {
  /** Nominatives that are inflected (ru, uk) or varied (en). */
  readonly name: readonly string[];
  readonly adjective: readonly string[];
  /** Taken as written. */
  readonly fixed: readonly string[];
}

export interface OwnPlace {
  readonly id: string;
  readonly kind: OwnKind;
  readonly forms: Readonly<Partial<Record<"en" | "ru" | "uk", OwnNames>>>;
  readonly at: readonly [lat: number, lon: number];
  /** km around `at` that an area reaches. */
  readonly radius: number | null;
  readonly country: string;
  readonly region: string | null;
  readonly district: string | null;
  readonly population: number | null;
  /** GeoNames codes of an area: "UA.07", "UA.6308". */
  readonly admin: string | null;
  /** For kind `name`: English name of the place meant. */
  readonly of: string | null;
  /** First ISO day on which the place's present name is official; null unknown. */
  readonly since: string | null;
  /** Parties that use this name now. */
  readonly uses: readonly string[];
  /** For kind `front`. */
  readonly line: readonly (readonly [number, number])[];
  readonly from: string | null;
  readonly to: string | null;
  readonly width: number;
  /** 0..1: 1 heavy ground fighting. */
  readonly heat: number;
  /** Days at the line of fighting, for telling namesakes apart; empty: not stated. */
  readonly fought: readonly Days[];
  /** For kinds `country` and `region`: settlements with at least so many inhabitants are taken from the package; null: only large ones. */
  readonly coverage: number | null;
}

/** How the gazetteer sees an own kind. */
export function placeKind(kind: OwnKind): PlaceKind {
  return kind === "city" || kind === "town" || kind === "village" || kind === "name" || kind === "front"
    ? "settlement"
    : kind;
}

/** The name shown: the first English one. */
export const shownName = (row: OwnPlace): string =>
  row.forms.en?.name[0] ?? row.forms.en?.fixed[0] ?? row.forms.uk?.name[0] ?? row.forms.ru?.name[0] ?? row.id;
