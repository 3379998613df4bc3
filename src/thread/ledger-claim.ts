/** A ledger claim is a claim as threads see it: with its ids, its report's publisher and time, and places resolved. */
import type { Action, Claim, Frame, Link, Quantity, Side, When } from "../claim/claim.ts";
import type { Stance } from "../attribution/attribution.ts";
import type { PlaceRole } from "../claim/claim.ts";
import type { Party } from "../lexicon/row.ts";
import type { Language } from "../text/language.ts";
import type { Span } from "../text/span.ts";

export interface LedgerPlace {
  readonly span: Span;
  readonly role: PlaceRole;
  /** The words of the report. */
  readonly words: string;
  /** Gazetteer id, or null where ambiguous or unknown; such a claim is listed, never mapped. */
  readonly placeId: string | null;
  readonly name: string | null;
  readonly kind: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  /** Gazetteer id of nothing finer than a district, for blocks. */
  readonly district: string | null;
  readonly region: string | null;
  readonly country: string | null;
  /** How many places the words can mean, where not resolved. */
  readonly candidates: number;
}

export interface LedgerClaim {
  /** Content hash: the same claim of the same report version under the same rules has the same id on any machine. */
  readonly id: string;
  /** Content hash of the report version. */
  readonly reportId: string;
  readonly publisher: string;
  readonly publisherParty: Party;
  readonly language: Language;
  readonly url: string | null;
  /** ISO; the three clocks: when it happened (`when`), said (day of the chain's own time word, else published), published. */
  readonly published: string | null;
  readonly forwardedFrom: string | null;
  readonly action: Action;
  readonly stance: Stance;
  readonly chain: readonly Link[];
  readonly actor: Side | null;
  readonly recipient: Side | null;
  readonly places: readonly LedgerPlace[];
  readonly when: When | null;
  readonly quantities: readonly Quantity[];
  readonly frames: readonly Frame[];
  readonly background: boolean;
  readonly confidence: number;
  readonly evidence: Claim["evidence"];
  readonly content: Span;
  /** The exact sentence that states it, from the untouched text, and where it begins there. */
  readonly sentence: string;
  readonly sentenceStart: number;
}

/** Who the claim goes back to: the last link of the chain, or the publisher itself where the chain is empty. */
export interface Origin {
  readonly name: string;
  readonly party: Party;
}
