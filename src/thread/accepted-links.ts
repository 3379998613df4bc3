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

/** Whether a newer rejection of the same two (and kind) stands against it. */
function isOverruled(judgement: LinkJudgement, judgements: readonly LinkJudgement[], claims: readonly LedgerClaim[]) {
  const both = ends(claims, judgement);
  return judgements
    .slice(judgements.indexOf(judgement) + 1)
    .some(
      (newer) =>
        newer.act === "reject" &&
        (newer.kind === null || judgement.kind === null || newer.kind === judgement.kind) &&
        both.every((claim) => namesOf(claim).some((name) => newer.claims.includes(name))),
    );
}

/** Adds accepted links that are not among the relations yet; `judgements` in the order they were made. */
export function withAccepted(
  relations: readonly Relation[],
  judgements: readonly LinkJudgement[],
  matter: { readonly claims: readonly LedgerClaim[]; readonly voices: Voices },
): readonly Relation[] {
  const known = new Set(relations.flatMap(({ judgement }) => (judgement === null ? [] : [judgement])));
  const added = judgements
    .filter((one) => one.act === "accept" && !known.has(one.id) && !isOverruled(one, judgements, matter.claims))
    .map((judgement) => accept(judgement, matter.claims, matter.voices))
    .filter((relation) => relation !== null);
  const pairs = new Set(added.map(({ from, to }) => `${from} ${to}`));
  return [...relations.filter(({ from, to }) => !pairs.has(`${from} ${to}`)), ...added];
}
