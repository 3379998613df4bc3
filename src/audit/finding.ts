/** A finding is one thing an editor would not let pass: its rule, its words, a sentence of why, and the kind of remedy. Never a score. */
import type { Span } from "../text/span.ts";

export const findingRules = [
  "own-voice-claim",
  "endorsing-cue",
  "headline-without-source",
  "party-label",
  "loaded-frame",
  "crowd-source",
  "one-side-only",
  "inference",
  "place-name",
  "denied-same-day",
  "claimed-before",
] as const;
export type FindingRule = (typeof findingRules)[number];

/** Kinds of what can be done; the words are the editor's own. */
export const remedies = [
  "attribute",
  "name-the-source",
  "say-unverified",
  "use-neutral-cue",
  "use-neutral-word",
  "explain-the-word",
  "hear-the-other-side",
  "drop-the-inference",
  "use-current-name",
  "tell-the-denial",
  "tell-the-history",
] as const;
export type Remedy = (typeof remedies)[number];

export interface Finding {
  readonly rule: FindingRule;
  /** The words, in the untouched text. */
  readonly span: Span;
  readonly why: string;
  readonly remedy: Remedy;
}

/** What each rule looks for; shown with the findings and in SARIF. */
export const ruleTexts: Readonly<Record<FindingRule, string>> = {
  "own-voice-claim": "A party's claim told in the outlet's own voice.",
  "endorsing-cue": "A cue that vouches for what only one party claims.",
  "headline-without-source": "A headline that drops the attribution its body has.",
  "party-label": "A party's label or verdict used as the outlet's own word.",
  "loaded-frame": "A loaded word carried over without quote marks or explanation.",
  "crowd-source": "A plural for one source or for none.",
  "one-side-only": "Nobody from the other side is heard, and nothing says why.",
  inference: "A conclusion built on what was only claimed.",
  "place-name": "A former or one-sided name of a place.",
  "denied-same-day": "The ledger holds a denial that the article leaves out.",
  "claimed-before": "The ledger holds earlier claims of the same thing.",
};

/** How many findings of each rule; rules without one are left out. Never added up. */
export function countByRule(findings: readonly Finding[]): Readonly<Partial<Record<FindingRule, number>>> {
  const counts: Partial<Record<FindingRule, number>> = {};
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}
