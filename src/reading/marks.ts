/** A reading as marks over the untouched text and as who speaks in each sentence: what the report page and the audit page draw. */
import type { Attribution } from "../attribution/attribution.ts";
import type { Claim, Frame } from "../claim/claim.ts";
import type { Party } from "../lexicon/row.ts";
import type { Toponym } from "../place/toponym.ts";
import { spanOverlap } from "../text/span.ts";
import type { Span } from "../text/span.ts";

export type MarkLayer = "source" | "cue" | "content" | "claim" | "place" | "time" | "quantity" | "frame" | "finding";

export interface Mark {
  readonly layer: MarkLayer;
  readonly span: Span;
  /** What the mark says: a name, an action, the days, the answer of the resolver. */
  readonly label: string;
  readonly rule: string;
  readonly why: string;
  readonly party: Party | null;
}

/** The part of a claim that shows in a text; a claim of the ledger has it as well as one just read. */
export type MarkedClaim = Pick<Claim, "action" | "chain" | "content" | "evidence" | "quantities" | "when">;
export type MarkedToponym = Pick<Toponym, "answer" | "rule" | "span"> & {
  readonly candidates: readonly { readonly why: string }[];
};

/** Nobody stands behind a bare hedge. */
export const nobodyNamed = "nobody named";
const named = (name: string | null): string => name ?? nobodyNamed;

/** "[The ministry](source) [said](cue) [Kupiansk was taken](content)". */
export function attributionMarks({ source, cue, content, name, party, rule, why }: Attribution): Mark[] {
  const layer = (kind: MarkLayer, spans: readonly Span[]): Mark[] =>
    spans.map((span) => ({ layer: kind, span, label: named(name), rule, why, party }));
  return [...layer("source", source), ...layer("cue", cue), ...layer("content", content)];
}

/** Marks of one claim, with the party of who claims it: its content, its time words, its numbers. */
export function claimMarks(claim: MarkedClaim, party: Party): Mark[] {
  const action = claim.evidence.find((one) => one.field === "action");
  const { when } = claim;
  const time: Mark[] = when?.span
    ? [
        {
          layer: "time",
          span: when.span,
          label: `${when.start ?? "…"} – ${when.end ?? "…"}`,
          rule: when.rule,
          why: "",
          party,
        },
      ]
    : [];
  const numbers = claim.quantities.map(({ span, of, min, max, rule }): Mark => ({
    layer: "quantity",
    span,
    label: `${of} ${min ?? ""}–${max ?? ""}`,
    rule,
    why: "",
    party,
  }));
  const content: Mark = {
    layer: "claim",
    span: claim.content,
    label: claim.action,
    rule: action?.rule ?? "",
    why: action?.why ?? "",
    party,
  };
  return [content, ...time, ...numbers];
}

export const toponymMark = ({ answer, rule, span, candidates }: MarkedToponym): Mark => ({
  layer: "place",
  span,
  label: answer === "resolved" ? answer : `${answer}: ${candidates.length}`,
  rule,
  why: candidates[0]?.why ?? "",
  party: null,
});

export const frameMark = ({ span, kind, rule, party }: Frame): Mark => ({
  layer: "frame",
  span,
  label: kind,
  rule,
  why: "",
  party,
});

export interface Voice {
  /** attributed: somebody is named; own: the publisher states a claim itself; none: no claim. */
  readonly voice: "attributed" | "own" | "none";
  /** Nearest to the report first. */
  readonly who: readonly { readonly name: string; readonly party: Party }[];
}

/**
 * Who speaks in one sentence: the attributions whose content it shares, else the chains of its claims. One claim that
 * nobody is named for makes the sentence the publisher's own, whoever else speaks in it.
 */
export function voiceOf(sentence: Span, attributions: readonly Attribution[], claims: readonly MarkedClaim[]): Voice {
  const spoken = attributions.filter((one) => one.content.some((content) => spanOverlap(content, sentence) > 0));
  const stated = claims.filter((claim) => spanOverlap(claim.content, sentence) > 0);
  const links = spoken.length > 0 ? spoken : stated.flatMap((claim) => claim.chain);
  const own = stated.some((claim) => claim.chain.length === 0);
  const seen = new Set<string>();
  const who = links
    .map(({ name, party }) => ({ name: named(name), party }))
    .filter(({ name }) => !seen.has(name) && seen.add(name));
  return { voice: own ? "own" : who.length > 0 ? "attributed" : "none", who };
}
