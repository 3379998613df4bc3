/** Questions about claims: the filter that pages, exports and feeds share, and the rows and counts it gives. */
import type { Stance } from "../attribution/attribution.ts";
import type { Action } from "../claim/claim.ts";
import type { Party } from "../lexicon/row.ts";
import type { Place } from "../place/place.ts";
import type { Language } from "../text/language.ts";
import type { Span } from "../text/span.ts";
import type { LedgerClaim } from "../thread/ledger-claim.ts";

/** Every field narrows; a list means any of it. Days are ISO days, inclusive. */
export interface ClaimFilter {
  /** Party of the original source: who claims it. */
  readonly parties?: readonly Party[];
  /** Keys of original sources (`SourceRecord.key`). */
  readonly sources?: readonly string[];
  readonly publishers?: readonly string[];
  readonly actions?: readonly Action[];
  readonly stances?: readonly Stance[];
  /** Hedged: a link with nobody behind it, or doubt of the source itself. */
  readonly hedged?: boolean;
  /** Gazetteer ids. */
  readonly places?: readonly string[];
  /** Keys of districts and regions as `LedgerPlace.district` and `.region` give them. */
  readonly districts?: readonly string[];
  readonly regions?: readonly string[];
  /** West, south, east, north in degrees: claims at a settlement inside. */
  readonly box?: readonly [west: number, south: number, east: number, north: number];
  /** Day it was published. */
  readonly from?: string;
  readonly to?: string;
  /** Days it can have happened; a claim fits when its window meets these. */
  readonly happenedFrom?: string;
  readonly happenedTo?: string;
  readonly languages?: readonly Language[];
  readonly thread?: string;
  /** Words that must all stand in the sentence; compared by their stems. */
  readonly text?: string;
  /** Standing of the claim's thread, on the first axis (`ThreadRecord.happened`). */
  readonly standings?: readonly string[];
  readonly againstInterest?: boolean;
  /** Independent origins of the claim's thread. */
  readonly minOrigins?: number;
  readonly maxOrigins?: number;
  /** false: only claims without a resolved place; true: only those with one. */
  readonly placed?: boolean;
  readonly background?: boolean;
  /** Confidence under this, for the queue of what a person should look at. */
  readonly confidenceUnder?: number;
  readonly version?: string;
  /** ISO instant: only claims published before it; the delay of instances served to others. */
  readonly publishedBefore?: string;
}

/** Which thread a claim is in, and how that stands. */
export interface ClaimThread {
  readonly key: string;
  readonly state: "linked" | "suggested";
  readonly happened: string;
  readonly origins: number;
}

/** A claim as lists show it. */
export interface ClaimItem {
  readonly claim: LedgerClaim;
  /** Key of the original source; null where nobody stands behind a hedge. */
  readonly source: string | null;
  readonly sourceName: string | null;
  readonly sourceParty: Party;
  readonly againstInterest: boolean;
  readonly rules: string;
  /** Newest reading of its report; false when a later reading replaced it. */
  readonly current: boolean;
  readonly threads: readonly ClaimThread[];
}

/** A claim of an earlier reading: addresses that name it must go on to lead to its words. */
export interface ReplacedClaim {
  readonly id: string;
  /** Version of its report. */
  readonly reportId: string;
  readonly action: Action;
  readonly content: Span;
}

/** Claims at one settlement, by party and by the standing of their threads; null: in no thread that stands anyhow yet. */
export interface StandingCount {
  readonly place: PlaceRow;
  readonly party: Party;
  readonly standing: string | null;
  readonly claims: number;
}

/** Claims at one settlement in one day or month, by party and standing: what a brush over the timeline adds up. */
export interface CellCount {
  /** Gazetteer id. */
  readonly place: string;
  readonly party: Party;
  readonly standing: string | null;
  /** "2025-11-20", or "2025-11" for a month. */
  readonly period: string;
  readonly claims: number;
}

/** What was published at an instant or later, counted: the part of kept totals that a delay holds back. */
export interface HeldBack {
  readonly claims: readonly {
    /** Key of the original source; "" for nobody. */
    readonly source: string;
    readonly month: string;
    readonly action: Action;
    readonly claims: number;
  }[];
  readonly reports: readonly { readonly source: string; readonly reports: number }[];
  /** Threads whose standing changed on its day or later. */
  readonly threads: number;
}

/** Claims of one party published in one day (or month, where the span asked for is long). */
export interface DayCount {
  /** "2025-11-20", or "2025-11" for a month. */
  readonly period: string;
  readonly party: Party;
  readonly action: Action;
  readonly claims: number;
}

/** A place as the ledger keeps it, from the gazetteer alone. */
export type PlaceRow = Omit<Place, "population">;

/** Somebody who says or publishes. */
export interface SourceRecord {
  readonly key: string;
  readonly name: string;
  readonly party: Party;
  readonly publisher: boolean;
  readonly claims: number;
  readonly reports: number;
  /** ISO days of its first and newest claim here. */
  readonly first: string | null;
  readonly newest: string | null;
}

/** What a source page opens with; its claims come by `claims({ sources: [key] })`. */
export interface SourcePage {
  readonly source: SourceRecord;
  readonly counts: readonly { readonly month: string; readonly action: Action; readonly claims: number }[];
}

/** Claims a new one can be threaded with: around the same places, or of the same voices, of these days and actions. */
export interface BlockQuery {
  /** Gazetteer ids, keys of districts or of names; empty: claims without a resolved place. */
  readonly places: readonly string[];
  /** Keys of sources: claims of theirs, wherever, if one of them has no place. Left out: any voice. */
  readonly voices?: readonly string[];
  /** ISO days that the thread room files claims under (the last day it can have happened), of voices those they were told on; null: any. */
  readonly from: string | null;
  readonly to: string | null;
  /** Left out: any. */
  readonly actions?: readonly Action[];
}
