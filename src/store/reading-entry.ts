/** A reading entry is what ingest hands to the store for one report: the report, how it came in, and what was read from it. */
import type { Attribution } from "../attribution/attribution.ts";
import type { Frame } from "../claim/claim.ts";
import type { Toponym } from "../place/toponym.ts";
import type { Report } from "../report/report.ts";
import type { LedgerClaim } from "../thread/ledger-claim.ts";
import type { Fetched } from "./archive-entry.ts";

/** A toponym as it is kept: candidates by gazetteer id alone. */
export interface KeptToponym extends Omit<Toponym, "place" | "candidates"> {
  readonly place: string | null;
  readonly candidates: readonly { readonly place: string; readonly score: number; readonly why: string }[];
}

/** What was read besides the claims; kept as one JSON text a reading. */
export interface KeptReading {
  readonly attributions: readonly Attribution[];
  readonly toponyms: readonly KeptToponym[];
  readonly frames: readonly Frame[];
  /** Sentences of the text, for audits and counts. */
  readonly sentences: number;
}

export interface ReadingEntry {
  /** `ReportVersion.id`. */
  readonly version: string;
  readonly report: Report;
  readonly rawHash: string;
  readonly fetched: Fetched;
  /** Version of the rules that read it: program version and hash of the data. */
  readonly rules: string;
  readonly reading: KeptReading;
  readonly claims: readonly LedgerClaim[];
}

/** What became of one entry: `changed` is a new version of a known report; `reread` the same text under other rules. */
export type Fate = "new" | "changed" | "same" | "reread";

/** What became of a batch, in its order; given only after the commit. */
export interface SaveResult {
  readonly fates: readonly Fate[];
  /** Ids of the claims that were added, for threading. */
  readonly added: readonly string[];
  /** Ids of the claims that another reading of the same report replaced, for threading. */
  readonly superseded: readonly string[];
}
