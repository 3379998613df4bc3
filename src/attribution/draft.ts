/** A draft is an attribution in token ranges, before nesting, pronouns and names are known. */
import type { CueRow } from "../lexicon/rows/cue-row.ts";
import type { Attribution, Stance } from "./attribution.ts";

/** Tokens `[from, to)`. */
export type Range = readonly [from: number, to: number];

/** Where the content stands: after the cue, before it, on both sides, or in another sentence. */
export type Side = "right" | "left" | "around" | "header";

export interface Draft {
  readonly row: CueRow | null;
  readonly rule: string;
  readonly why: string;
  cue: readonly Range[];
  source: readonly Range[];
  content: readonly Range[];
  /** All tokens of the attribution but its content: connective, source, cue, adverbials. */
  readonly chunk: Range;
  readonly side: Side;
  kind: Attribution["kind"];
  stance: Stance;
  readonly confidence: number;
  /** The source is that of this earlier draft: "said A and added B". */
  readonly shares: Draft | null;
  /** The draft that stands around this one, where grammar tells it: "X told Y", "citing X". */
  outer: Draft | null;
  /** Told by the report itself in the midst of what another says: "he denied the raid, which the police say killed two". */
  readonly apart: boolean;
  /** It answers what the report itself has told in the sentence before. */
  answers: boolean;
  /** A source with no words of its own here: the speaker of the quotation before. */
  readonly carried: boolean;
}

/** Fills what most drafts leave out. */
export function draft(fields: Partial<Draft> & Pick<Draft, "rule" | "why" | "chunk">): Draft {
  return {
    row: null,
    cue: [],
    source: [],
    content: [],
    side: "right",
    kind: "indirect",
    stance: fields.row?.stance ?? "asserts",
    confidence: 0.8,
    shares: null,
    outer: null,
    apart: false,
    answers: false,
    carried: false,
    ...fields,
  };
}

/** What a cue that yielded nothing lost for: shown by `explain`. */
export interface Loss {
  readonly rule: string;
  readonly at: Range;
  readonly why: string;
}

export const isLoss = (result: Draft | Loss): result is Loss => "at" in result;
