/** A claim is one asserted action: who did what to whom, where, when, how many, and through which chain it is said. */
import type { Stance, Tone } from "../attribution/attribution.ts";
import { actions, quantityKinds } from "../lexicon/row-kinds.ts";
import type { Party } from "../lexicon/row.ts";
import type { Span } from "../text/span.ts";

export { actions, quantityKinds };
export type Action = (typeof actions)[number];

/** One link of the chain, nearest to the report first. A hedge with nobody behind it has `source` and `name` null and party `unk`. */
export interface Link {
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly name: string | null;
  readonly party: Party;
  readonly tone: Tone;
  readonly rule: string;
}

/** Actor or recipient: stated where it has a span, implied where it has not. */
export interface Side {
  readonly span: Span | null;
  readonly party: Party;
  /** Canonical English name where a row knows it. */
  readonly name: string | null;
}

export type PlaceRole = "at" | "near" | "toward" | "area";

/** Where, in the words of the report; `toponym` points into the list of toponyms that `place` resolves. */
export interface ClaimPlace {
  readonly span: Span;
  readonly role: PlaceRole;
  /** Index into `Reading.toponyms`; null for a stand-in ("the city") nobody could tie to a name. */
  readonly toponym: number | null;
}

/** Earliest and latest day it can have happened, ISO days; `span` null where implied by the publication day. */
export interface When {
  readonly start: string | null;
  readonly end: string | null;
  readonly span: Span | null;
  readonly rule: string;
}

export type QuantityKind = (typeof quantityKinds)[number];

/** "up to 250": min null, max 250. "more than 250": min 250, max null. "dozens": min 24, max null. */
export interface Quantity {
  readonly span: Span;
  readonly of: QuantityKind;
  readonly min: number | null;
  readonly max: number | null;
  readonly rule: string;
}

/** A loaded word within the claim, and whose word it is ("liberated": ru when said of Russia's own capture). */
export interface Frame {
  readonly span: Span;
  readonly rule: string;
  readonly kind: string;
  readonly party: Party | null;
  /** Inside quote marks: the teller keeps distance. */
  readonly quoted: boolean;
  /** Why the word is loaded, and what stands in for it; from its row. */
  readonly why?: string;
  readonly neutral?: string | null;
}

/** Why a field has its value: the rule, and the words, or null where implied. */
export interface Evidence {
  readonly field:
    | "action"
    | "stance"
    | "chain"
    | "actor"
    | "recipient"
    | "places"
    | "when"
    | "quantities"
    | "background";
  readonly rule: string;
  readonly span: Span | null;
  readonly why: string;
}

export interface Claim {
  readonly action: Action;
  readonly stance: Stance;
  readonly content: Span;
  readonly chain: readonly Link[];
  readonly actor: Side | null;
  readonly recipient: Side | null;
  readonly places: readonly ClaimPlace[];
  readonly when: When | null;
  readonly quantities: readonly Quantity[];
  readonly background: boolean;
  readonly frames: readonly Frame[];
  readonly evidence: readonly Evidence[];
  readonly confidence: number;
}
