/** What is known beyond the article: what the ledger remembers of each claim, and former names of places. All of it may be missing. */
import type { Claim } from "../claim/claim.ts";
import type { Party } from "../lexicon/row.ts";
import type { Rename } from "../place/place-extra.ts";

/** One voice of the thread a claim belongs to. */
export interface RememberedVoice {
  readonly name: string;
  readonly party: Party;
  /** ISO day or time at which it was said. */
  readonly at: string;
}

export interface RememberedClaim {
  /** Who said first that it happened; null where the article is the first. */
  readonly first: RememberedVoice | null;
  /** How often it was claimed before the article, repeats included. */
  readonly times: number;
  readonly denials: readonly RememberedVoice[];
}

export interface AuditMemory {
  /** What the ledger remembers of a claim of this article; null for nothing. The article's own report is left out by the asker. */
  readonly remember?: (claim: Claim) => RememberedClaim | null;
  /** Former and one-sided names, from the gazetteer (`gazetteer.extra.renames`). */
  readonly renames?: readonly Rename[];
}
