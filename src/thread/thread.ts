/** A thread is claims held to be about one thing, with their relations, origins and standing. Nothing in it is a fact. */
import type { Party } from "../lexicon/row.ts";
import type { Fold, OriginGroup } from "./origin.ts";
import type { Relation } from "./relations/relation.ts";
import type { StandingChange } from "./standing/standing-history.ts";
import type { AxisStanding } from "./standing/standing.ts";
import type { Family } from "./family.ts";

/** What a claim says of who holds a settlement; `party` is the side it is said of. */
export interface Turn {
  readonly says: "gained" | "held" | "lost" | "denied" | "encircled" | "advanced" | "planned";
  readonly party: Party | null;
}

export interface Member {
  readonly claim: string;
  /** `OriginGroup.key`. */
  readonly origin: string;
  /** Why it counts to that origin; null where its own report is the origin. */
  readonly fold: Fold | null;
  /** Only in control threads. */
  readonly turn: Turn | null;
  readonly againstInterest: boolean;
}

/** One number in one claim's words; numbers of a thread stand side by side and are never averaged. */
export interface NumberLine {
  readonly of: string;
  readonly claim: string;
  readonly origin: string;
  readonly min: number | null;
  readonly max: number | null;
  /** The words of the report where the sentence holds them; else the bounds. */
  readonly words: string;
}

export interface Thread {
  /** Made from what it is about: the same on any machine, in any order of arrival. */
  readonly key: string;
  /** `Unit.key`. */
  readonly unit: string;
  readonly kind: "event" | "control";
  readonly family: Family;
  /** Gazetteer id and usual name; null where its claims name none. */
  readonly place: { readonly id: string; readonly name: string } | null;
  /** Parties of its origins, then of its sides, in order of telling. */
  readonly parties: readonly Party[];
  /** ISO days it spans: of the event, or of telling for the control of a place; null unknown. */
  readonly from: string | null;
  readonly to: string | null;
  /** In order of telling. */
  readonly members: readonly Member[];
  readonly relations: readonly Relation[];
  readonly origins: readonly OriginGroup[];
  readonly reports: number;
  readonly numbers: readonly NumberLine[];
  readonly happened: AxisStanding;
  readonly who: AxisStanding;
  /** Oldest first; the last entry is how it stands now. */
  readonly history: readonly StandingChange[];
}
