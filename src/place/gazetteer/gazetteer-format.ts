/** The compiled gazetteer: one block of bytes, little-endian, that opens without parsing; the writer and the reader share this layout. */
import type { PlaceKind } from "../place.ts";

/** "RPG2" and the version of the layout; another value means: build again. */
export const magic = 0x32475052;
/** Header of 16 unsigned 32-bit numbers. */
export const headerWords = 16;

/** Order of the numbers in the header. */
export const header = {
  magic: 0,
  places: 1,
  slots: 2,
  postings: 3,
  strings: 4,
  stringBytes: 5,
  extraBytes: 6,
} as const;

/** 32-bit words of one place: lat and lon in 1/1000 degree, name, id, region, district (string numbers), population, traits. */
export const placeWords = 8;

/** 32-bit words of one slot of the form table: hash A, hash B, first posting + 1 (0 empty). */
export const slotWords = 3;

export const kinds: readonly PlaceKind[] = [
  "settlement",
  "district",
  "region",
  "country",
  "area",
  "water",
  "direction",
];

/** How a form names its place. A posting is place number, these bits from bit 20 on, and bit 31 on the last of a list. */
export const sense = {
  /** Only with a placeword: "покровський" is Pokrovsk in "покровський напрямок" alone. */
  adjective: 1 << 20,
  /** A former or one-sided name. */
  old: 1 << 21,
  /** Written in our own table, not an alternate of the package. */
  own: 1 << 22,
  /** The nominative or a usual English name, not an inflected or transliterated form. */
  main: 1 << 23,
  /** A name that is not the usual one of today: other tongues, former names of the package, a spelling only its consonants share. */
  other: 1 << 24,
  /** An adjective among other ways: "покровском" is a case of Покровск too. */
  adjectival: 1 << 25,
} as const;
export const placeMask = (1 << 20) - 1;
export const lastPosting = 0x80000000;

/** Traits of a place beside its kind (bits 0-2) and country (bits 16-31, two ASCII letters). */
export const trait = {
  own: 1 << 3,
  capital: 1 << 4,
  /** Chief town of a first-level area. */
  seat: 1 << 5,
  /** Official type is town or city, where known. */
  town: 1 << 6,
  village: 1 << 7,
} as const;

/** Slot where the search for a form begins: spreads a 32-bit hash over any number of slots. */
export const firstSlot = (hash: number, slots: number): number => Math.floor((hash / 0x1_0000_0000) * slots);
