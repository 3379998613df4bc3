/** An attribution is one "who says so" of a text: source, cue and content, each with its spans and the rule that found it. */
import type { Party } from "../lexicon/row.ts";
import type { Span } from "../text/span.ts";

/** What the cue says of the source's attitude: "denied" denies, "demanded" calls-for, "plans" plans, "suggested" doubts. */
export type Stance = "asserts" | "denies" | "doubts" | "plans" | "calls-for";

/** What the cue says of the teller's attitude to the source: neutral said, endorsing confirmed, doubting claimed, guilt admitted, loaded insisted. */
export type Tone = "neutral" | "endorsing" | "doubting" | "guilt" | "loaded";

export interface Attribution {
  /** The source's noun phrase; empty for a hedge with nobody behind it ("reportedly"). */
  readonly source: readonly Span[];
  /** The words that show it; empty for a bare colon or dash. */
  readonly cue: readonly Span[];
  /** What is said; more than one span where the attribution interrupts it. */
  readonly content: readonly Span[];
  /** Who the source is, in English where known: "Russian Ministry of Defence"; null when nobody. */
  readonly name: string | null;
  readonly party: Party;
  readonly stance: Stance;
  readonly tone: Tone;
  /** direct: whole content in quotes; mixed: part; indirect: none; header: a title line speaks for the post; hedge: nobody behind it. */
  readonly kind: "direct" | "indirect" | "mixed" | "header" | "hedge";
  /** speech: somebody says it; attitude: somebody wants, fears or holds it; evidence: something shows it. Speech where left out. */
  readonly group?: "speech" | "attitude" | "evidence";
  /** True where it answers what the report itself has told: "The town is taken. Kyiv denied this"; the telling stays beside it. */
  readonly answers?: true;
  /** Index of the attribution whose content this one stands in (Reuters > ministry); null at the outside. */
  readonly parent: number | null;
  /** Lexicon row or grammar rule that found it. */
  readonly rule: string;
  /** One line a person can read. */
  readonly why: string;
  /** 0..1, calibrated by rule; below `reviewBelow` the finding is marked for review. */
  readonly confidence: number;
}
