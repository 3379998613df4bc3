/** Finds the same claim in two releases: by report, words and action; then by report and words that overlap. */
import { spanLength, spanOverlap } from "../text/span.ts";
import { comparedFields } from "./release-claims.ts";
import type { ComparedField, ReleasedClaim } from "./release-claims.ts";

export interface ClaimPair {
  readonly before: ReleasedClaim;
  readonly after: ReleasedClaim;
  readonly changed: readonly ComparedField[];
}

export interface ClaimMatch {
  readonly pairs: readonly ClaimPair[];
  readonly added: readonly ReleasedClaim[];
  readonly gone: readonly ReleasedClaim[];
}

interface Sides {
  readonly before: readonly ReleasedClaim[];
  readonly after: readonly ReleasedClaim[];
}

/** How ill two claims fit, the weightiest number first; null where they are not the same claim at all. */
type Misfit = (before: ReleasedClaim, after: ReleasedClaim) => readonly number[] | null;

const changedFields = (before: ReleasedClaim, after: ReleasedClaim): ComparedField[] =>
  comparedFields.filter((field) => before.fields[field] !== after.fields[field]);

/** Two claims of one action can stand on the same words ("captured A and B"): the likest are paired. */
const sameWords: Misfit = (before, after) => [Number(before.id !== after.id), changedFields(before, after).length];

const overlapping: Misfit = (before, after) => {
  const shared = spanOverlap(before.content, after.content);
  if (shared <= 0) return null;
  const apart = 1 - shared / (spanLength(before.content) + spanLength(after.content) - shared);
  return [Number(before.action !== after.action), apart, changedFields(before, after).length];
};

const compareNumbers = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((one, i) => one !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
};

/** Best fit first, each claim once; what is left comes back unpaired. */
function pairUp({ before, after }: Sides, misfit: Misfit): ClaimMatch {
  const candidates = before
    .flatMap((one) => after.map((other) => ({ one, other, misfit: misfit(one, other) })))
    .flatMap(({ one, other, misfit: by }) => (by === null ? [] : [{ one, other, by }]))
    .sort((a, b) => compareNumbers(a.by, b.by));
  const taken = new Set<ReleasedClaim>();
  const pairs: ClaimPair[] = [];
  for (const { one, other } of candidates) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    pairs.push({ before: one, after: other, changed: changedFields(one, other) });
  }
  const free = (claim: ReleasedClaim): boolean => !taken.has(claim);
  return { pairs, gone: before.filter(free), added: after.filter(free) };
}

/** Pairs within groups of one key; the order of each release is kept. */
function pairGroups({ before, after }: Sides, keyOf: (claim: ReleasedClaim) => string, misfit: Misfit): ClaimMatch {
  const others = Map.groupBy(after, keyOf);
  const mine = Map.groupBy(before, keyOf);
  const found = [...new Set([...mine.keys(), ...others.keys()])].map((key) =>
    pairUp({ before: mine.get(key) ?? [], after: others.get(key) ?? [] }, misfit),
  );
  return {
    pairs: found.flatMap(({ pairs }) => pairs),
    gone: found.flatMap(({ gone }) => gone),
    added: found.flatMap(({ added }) => added),
  };
}

const wordsKey = ({ report, content, action }: ReleasedClaim): string => `${report}:${content.join("-")}:${action}`;

/** Claims of two releases, also where newer rules gave every one of them another id. */
export function matchClaims(before: readonly ReleasedClaim[], after: readonly ReleasedClaim[]): ClaimMatch {
  const exact = pairGroups({ before, after }, wordsKey, sameWords);
  const near = pairGroups({ before: exact.gone, after: exact.added }, ({ report }) => report, overlapping);
  return { pairs: [...exact.pairs, ...near.pairs], added: near.added, gone: near.gone };
}
