/** What the claim room reads from: "Ministry: two attacks were repelled near Lyman" with its matches, attributions and place words. */
import type { Attribution } from "../attribution/attribution.ts";
import type { Matches } from "../lexicon/match.ts";
import type { Party } from "../lexicon/row.ts";
import type { Report } from "../report/report.ts";
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import type { Frame } from "./claim.ts";
import type { WordingModels } from "./wording/model.ts";
import type { Lying } from "./side/held-areas.ts";

/** Words that name a place, as the place room gives them; it stands to the right, so the shape is repeated. */
export interface PlaceMention {
  readonly span: Span;
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly use: string;
  readonly rule: string;
  /** The place meant, where it is already resolved: its country tells whose town was struck. */
  readonly place?: {
    readonly country: string;
    readonly kind: string;
    readonly lat?: number;
    readonly lon?: number;
    readonly population?: number | null;
    readonly name?: string;
    readonly region?: string | null;
    readonly district?: string | null;
  } | null;
  /** What it can mean, best first. */
  readonly candidates?: readonly { readonly place: Lying }[];
  /** What its own words make of it, where they say: "settlement", "region", "direction". */
  readonly kind?: string | null;
}

export interface ClaimInput {
  readonly report: Report;
  readonly document: Document;
  readonly matches: Matches;
  readonly attributions: readonly Attribution[];
  readonly toponyms: readonly PlaceMention[];
  /** Whose "enemy" the publisher speaks of where its own voice takes no side; from the actor row that publishes under its name. */
  readonly home?: Party | null;
  /** What wordings no rule knows mostly claim, by language; without them only rules read. */
  readonly wordings?: WordingModels;
  /** Loaded words of the report, where they were found already. */
  readonly frames?: readonly Frame[];
}
