/** A cue row holds words that show an attribution: "said", "according to", "claim that", "reportedly". */
import { z } from "zod";
import { rowBase } from "../schema.ts";
import type { Row } from "../row.ts";

/**
 * How the cue is built into a sentence.
 * verb: has a subject who says; noun: "the claim that"; before: stands before its source ("according to");
 * hedge: nobody behind it ("reportedly"); passive: nobody, from a verb ("is said to", "сообщается");
 * adjective: after "is", "remains", "seems" ("is convinced that"); circum: a noun around its source ("by Moscow's account"); header: a title word that names a speaker ("Заявление начальника …").
 */
export const cueKinds = ["verb", "noun", "before", "hedge", "passive", "adjective", "circum", "header"] as const;
export type CueKind = (typeof cueKinds)[number];

/**
 * What the cue takes as content.
 * that: "that …", "что …"; clause: a bare clause; quote: words in quotes, and a place after them; np: a noun phrase; inf: "to …";
 * as: "X as Y"; naming: "X Y" ("called it a lie"); about: "of", "о", "про"; hearer: a listener first ("told X");
 * accused: "accused X of Y"; control: "told X to leave"; telling: "shared a video of X", "issued a warning that P".
 */
export const complements = [
  "that",
  "clause",
  "quote",
  "np",
  "inf",
  "as",
  "naming",
  "about",
  "hearer",
  "accused",
  "control",
  "telling",
] as const;
export type Complement = (typeof complements)[number];

export const cueRow = z.strictObject({
  ...rowBase,
  kind: z.enum(cueKinds),
  takes: z.array(z.enum(complements)).default([]),
  stance: z.enum(["asserts", "denies", "doubts", "plans", "calls-for"]).default("asserts"),
  tone: z.enum(["neutral", "endorsing", "doubting", "guilt", "loaded"]).default("neutral"),
  /** speech: somebody says it; attitude: somebody wants, fears or holds it; evidence: something shows it. */
  group: z.enum(["speech", "attitude", "evidence"]).default("speech"),
  /** True for words with other everyday uses: the source must be one that can say ("the storm claimed three lives"). */
  wary: z.boolean().default(false),
  /** Words that stand before the content after "about" cues: of, on, о, про. */
  prepositions: z.array(z.string()).default([]),
  /** True for phrases that stand inside the speaker's words: "citing X", "со ссылкой на X". */
  inner: z.boolean().default(false),
});

export type CueGroup = "speech" | "attitude" | "evidence";
export type CueStance = "asserts" | "denies" | "doubts" | "plans" | "calls-for";
export type CueTone = "neutral" | "endorsing" | "doubting" | "guilt" | "loaded";

export interface CueRow extends Row {
  readonly kind: CueKind;
  readonly takes: readonly Complement[];
  readonly stance: CueStance;
  readonly tone: CueTone;
  readonly group: CueGroup;
  readonly wary: boolean;
  readonly prepositions: readonly string[];
  readonly inner: boolean;
}
