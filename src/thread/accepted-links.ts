/** Links a person accepted between claims that the rules never compared or found nothing between. */
import { compareClaims } from "./claim-day.ts";
import type { Voices } from "./claim-source.ts";
import { namesOf, type LinkJudgement } from "./judgement.ts";
import type { LedgerClaim } from "./ledger-claim.ts";
import { relate } from "./relations/relate.ts";
import type { Relation } from "./relations/relation.ts";

const ends = (claims: readonly LedgerClaim[], { claims: named }: LinkJudgement): readonly LedgerClaim[] =>
  claims.filter((claim) => namesOf(claim).some((name) => named.includes(name))).sort(compareClaims);

function accept(judgement: LinkJudgement, claims: readonly LedgerClaim[], voices: Voices): Relation | null {
  const [a, b] = ends(claims, judgement);
  if (judgement.act !== "accept" || !a || !b) return null;
  const found = relate(a, b, voices);
  if (found && (judgement.kind === null || judgement.kind === found.kind))
    return { ...found, state: "linked", judgement: judgement.id };
  if (judgement.kind === null) return null;
  const why = "a person linked these two";
  const link = { from: b.id, to: a.id, kind: judgement.kind, axis: null, state: "linked" as const, score: 1 };
  return { ...link, rule: "judgement.accept", why, slots: [], judgement: judgement.id };
}

/** Adds accepted links that are not among the relations yet. */
export function withAccepted(
  relations: readonly Relation[],
  judgements: readonly LinkJudgement[],
  matter: { readonly claims: readonly LedgerClaim[]; readonly voices: Voices },
): readonly Relation[] {
  const known = new Set(relations.flatMap(({ judgement }) => (judgement === null ? [] : [judgement])));
  const added = judgements
    .filter(({ id }) => !known.has(id))
    .map((judgement) => accept(judgement, matter.claims, matter.voices))
    .filter((relation) => relation !== null);
  const pairs = new Set(added.map(({ from, to }) => `${from} ${to}`));
  return [...relations.filter(({ from, to }) => !pairs.has(`${from} ${to}`)), ...added];
}
