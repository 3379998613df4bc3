/** What the resolver needs beside places: where was fought when, which former names live on, how wide an area is. Plain data, kept in the compiled gazetteer. */

/** First and last ISO day, both inclusive; a last day of null is still to come. */
export type Days = readonly [from: string, to: string | null];

/** A stretch of fighting: a rough line of points and the days it was there. */
export interface Front {
  readonly id: string;
  /** ISO days, both inclusive; `to` null means still there. */
  readonly from: string;
  readonly to: string | null;
  /** [lat, lon] from one end to the other. */
  readonly line: readonly (readonly [lat: number, lon: number])[];
  /** How far from the line a place is still of the front, km. */
  readonly width: number;
  /** 0..1: 1 heavy ground fighting, less where there is mostly shelling. */
  readonly heat: number;
}

/** A name a place had or is given by one side. */
export interface Rename {
  readonly place: string;
  /** English, Russian and Ukrainian nominatives of the old name. */
  readonly names: readonly string[];
  /** ISO day from which the present name is official; null unknown. */
  readonly since: string | null;
  /** Parties that still use the old name. */
  readonly uses: readonly string[];
}

/** Where a gazetteer that somebody imported comes from. */
export interface ImportedFrom {
  /** "UA.txt". */
  readonly file: string;
  /** Hash over its places and forms: the same for the same dump on every machine. */
  readonly id: string;
  /** ISO instant of the import. */
  readonly at: string;
  readonly places: number;
  /** Whose rows they are and on what terms, to be shown with them. */
  readonly rights: string;
}

export interface PlaceExtra {
  /** Only in a layer that `import gazetteer` made. */
  readonly imported?: ImportedFrom;
  readonly fronts: readonly Front[];
  readonly renames: readonly Rename[];
  /** Radius in km of areas, by place id. */
  readonly radius: Readonly<Record<string, number>>;
  /** When settlements with namesakes lay at the line of fighting, by place id. */
  readonly fought: Readonly<Record<string, readonly Days[]>>;
}
