/** The relations among claims that meet in a unit: each claim against the first and newest of every distinct telling before it. */
import { compareClaims, saidDay } from "./claim-day.ts";
import { claimSource, type BodyOf, type ClaimSource, type Voices } from "./claim-source.ts";
import { isBelligerent } from "./sides.ts";
import type { JudgementBook } from "./judgement.ts";
import type { LedgerClaim } from "./ledger-claim.ts";
import { relate } from "./relate.ts";
import type { Relation, RelationKind } from "./relation.ts";

/** No relation reaches further back. */
const reachDays = 180;

/** What makes two tellings of one source the same telling, so that only the first and newest need comparing. */
function telling(claim: LedgerClaim, bodyOf: BodyOf): string {
  const source = claimSource(claim, bodyOf);
  const numbers = claim.quantities.map(({ of, min, max }) => `${of}:${min}-${max}`).join(",");
  const places = claim.places.map(({ placeId, role }) => `${placeId}/${role}`).join(",");
  const sides = `${claim.actor?.party ?? ""}>${claim.recipient?.party ?? ""}`;
  const when = claim.when ? `${claim.when.start}_${claim.when.end}` : "";
  return [source.key, claim.action, claim.stance, sides, numbers, places, when].join("|");
}

interface Bucket {
  readonly source: ClaimSource;
  readonly first: LedgerClaim;
  newest: LedgerClaim;
}

/** The kind that is kept where one claim stands in several relations to one source, best first. */
const rank: readonly RelationKind[] = [
  "same-origin",
  "corrects",
  "updates",
  "repeats",
  "denies",
  "concedes",
  "contradicts",
  "corroborates",
];

function judged(relation: Relation, pair: readonly [LedgerClaim, LedgerClaim], book: JudgementBook): Relation | null {
  const judgement = book.link(pair, relation.kind);
  if (!judgement) return relation;
  return judgement.act === "reject" ? null : { ...relation, state: "linked", judgement: judgement.id };
}

interface Found {
  readonly relation: Relation;
  readonly source: ClaimSource;
  readonly order: number;
}

const stateRank = ({ state }: Relation): number => (state === "linked" ? 0 : 1);

/** Of one claim's relations to the tellings of one source: the linked before the suggested, then by kind, then the newest. */
function better(a: Found, b: Found): Found {
  const byState = stateRank(a.relation) - stateRank(b.relation);
  if (byState !== 0) return byState < 0 ? a : b;
  const byKind = rank.indexOf(a.relation.kind) - rank.indexOf(b.relation.kind);
  if (byKind !== 0) return byKind < 0 ? a : b;
  return a.order >= b.order ? a : b;
}

const near = (a: LedgerClaim, b: LedgerClaim): boolean => {
  const [first, second] = [saidDay(a), saidDay(b)];
  return first === null || second === null || Math.abs(second - first) <= reachDays;
};

/** Pure function of the set: the order claims are given in changes nothing. */
export function compareWithin(
  claims: readonly LedgerClaim[],
  book: JudgementBook,
  voices: Voices,
): readonly Relation[] {
  const buckets = new Map<string, Bucket>();
  const relations: Relation[] = [];
  for (const claim of [...claims].sort(compareClaims)) {
    relations.push(...kept(claim, found(claim, [...buckets.values()], { book, voices })));
    const key = telling(claim, voices.bodyOf);
    const bucket = buckets.get(key);
    if (bucket) bucket.newest = claim;
    else buckets.set(key, { source: claimSource(claim, voices.bodyOf), first: claim, newest: claim });
  }
  return relations;
}

/** The best relation of a claim to each source told before it. */
function found(
  claim: LedgerClaim,
  buckets: readonly Bucket[],
  how: { readonly book: JudgementBook; readonly voices: Voices },
): readonly Found[] {
  const best = new Map<string, Found>();
  let order = 0;
  for (const { source, first, newest } of buckets)
    for (const other of first === newest ? [first] : [first, newest]) {
      order += 1;
      const raw = near(other, claim) ? relate(other, claim, how.voices) : null;
      const relation = raw && judged(raw, [other, claim], how.book);
      if (!relation) continue;
      const one = { relation, source, order };
      const before = best.get(source.body);
      best.set(source.body, before ? better(before, one) : one);
    }
  return [...best.values()];
}

/** All voices of one belligerent are answered by answering the newest of them; others each for themselves. */
const camp = ({ source, relation }: Found): string =>
  relation.state === "suggested" && relation.kind === "corroborates"
    ? "suggested corroborates"
    : [relation.kind, relation.axis, relation.state, isBelligerent(source.party) ? source.party : source.body].join(
        "|",
      );

/** A copy stands for its original and keeps that link alone; of equal answers to one camp the newest is kept. */
function kept(claim: LedgerClaim, all: readonly Found[]): readonly Relation[] {
  const copies = all.filter(({ relation }) => isCopy(relation, claim));
  if (copies.length > 0) return copies.map(({ relation }) => relation);
  const newest = new Map<string, Found>();
  for (const one of all) {
    const before = newest.get(camp(one));
    if (!before || before.order < one.order) newest.set(camp(one), one);
  }
  return [...newest.values()].map(({ relation }) => relation);
}

const isCopy = ({ kind, state, from }: Relation, claim: LedgerClaim): boolean =>
  kind === "same-origin" && state === "linked" && from === claim.id;
