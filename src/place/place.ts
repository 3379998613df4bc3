/** A place is a gazetteer entry: a settlement or something coarser, never anything finer. */
export type PlaceKind = "settlement" | "district" | "region" | "country" | "area" | "water" | "direction";

export interface Place {
  /** "gn:698625" for GeoNames, "own:robotyne" for our own table. */
  readonly id: string;
  /** Usual English name. */
  readonly name: string;
  readonly kind: PlaceKind;
  /** Centre of the settlement, rough centre of the area; degrees, WGS84. */
  readonly lat: number;
  readonly lon: number;
  /** ISO 3166 two-letter code, as the UN draws it (Crimea: UA), lower case. */
  readonly country: string;
  /** Oblast or first-level area and raion or district, English names; null unknown. */
  readonly region: string | null;
  readonly district: string | null;
  /** Inhabitants; null unknown. */
  readonly population: number | null;
}

/** Degrees to about a hundred metres: a settlement's centre, never a house. */
export const settlementDegrees = (degrees: number): number => Math.round(degrees * 1000) / 1000;

/** The list of entries, asked by name form; implementations live in `store`, and one over plain rows for tests and browser. */
export interface Gazetteer {
  /** Places that can be meant by a normalised name form ("купянську"); empty for none. */
  lookup(form: string): readonly Place[];
  get(id: string): Place | null;
  /** Whether any multi-word name begins with this normalised token; lets the finder stop early. */
  begins(token: string): boolean;
}
