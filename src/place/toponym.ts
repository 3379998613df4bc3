/** A toponym is words that name a place, with the candidates they can mean and the answer, which may be "ambiguous". */
import type { Span } from "../text/span.ts";
import type { Place, PlaceKind } from "./place.ts";

/** event: where something happened; seat: "Moscow said", "Kharkiv governor"; name: part of a name («Днепр» group); direction: an axis; label: a nationality or "people's republic" used as a locator. */
export type ToponymUse = "event" | "seat" | "name" | "direction" | "locator";

export interface Candidate {
  readonly place: Place;
  /** 0..1; all candidates of one toponym add up to at most 1. */
  readonly score: number;
  /** What spoke for it: "same oblast as the previous sentence", "the only settlement of that name". */
  readonly why: string;
}

/** `mention`: found, not yet resolved. */
export interface ToponymMention {
  readonly span: Span;
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly use: ToponymUse;
  readonly rule: string;
}

/** A mention with what the finder saw beside the name; what `resolveToponyms` takes. */
export interface FoundToponym extends ToponymMention {
  /** The name alone, as the gazetteer keys it; the span may hold a placeword too ("Kharkiv region"). */
  readonly form: string;
  /** What the placeword beside it makes of the name; null without one. */
  readonly makes: PlaceKind | null;
  /** "village" or "town", where a word beside it says so. */
  readonly size: "village" | "town" | null;
  /** The sentence tells of fire from a distance and of no fighting on the ground: the place may lie far behind a front. */
  readonly remote: boolean;
  /** How wide it is at least: 0 a settlement, 1 a district or area, 2 a region, 3 a country. */
  readonly width: number;
  /** Token at which the list of names begins that this one stands in ("A, B and C"); its own `from` outside a list. */
  readonly list: number;
  /** The name it is said to lie in or near ("Ma'an, southeast of Khan Younis"): the token at which that begins, and whether a comma stands between. */
  readonly tied?: { readonly to: number; readonly comma: boolean };
}

export interface Toponym extends ToponymMention {
  /** unknown: no list has the name, or the one place it lists does not fit where it stands. */
  readonly answer: "resolved" | "ambiguous" | "unknown";
  /** The place meant; null unless resolved. */
  readonly place: Place | null;
  /** Best first, at most 12. */
  readonly candidates: readonly Candidate[];
}
