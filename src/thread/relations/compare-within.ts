/** The relations among claims that meet in a unit: each claim against those told before that it can answer. */
import { compareClaims, saidDay } from "../claim-day.ts";
import { claimSource, type ClaimSource, type Voices } from "../claim-source.ts";
import { isBelligerent } from "../sides.ts";
import type { JudgementBook } from "../judgement.ts";
import type { LedgerClaim } from "../ledger-claim.ts";
import { relate } from "./relate.ts";
import type { Relation, RelationKind } from "./relation.ts";
import { Tellings } from "../tellings.ts";

/** No relation reaches further back. */
const reachDays = 180;

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

/** A relation as a person left it; null where it was rejected. */
export function judged(
  relation: Relation,
  pair: readonly [LedgerClaim, LedgerClaim],
  book: JudgementBook,
): Relation | null {
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
  const tellings = new Tellings(voices.bodyOf);
  const order = new Map<LedgerClaim, number>();
  const relations: Relation[] = [];
  for (const claim of [...claims].sort(compareClaims)) {
    relations.push(...kept(claim, found(claim, tellings.before(claim), { book, voices, order })));
    order.set(claim, order.size);
    tellings.add(claim);
  }
  return relations;
}

interface How {
  readonly book: JudgementBook;
  readonly voices: Voices;
  /** Place of each claim in the order of telling. */
  readonly order: ReadonlyMap<LedgerClaim, number>;
}

/** The best relation of a claim to each source told before it. */
function found(claim: LedgerClaim, told: Iterable<LedgerClaim>, how: How): readonly Found[] {
  const best = new Map<string, Found>();
  for (const other of told) {
    const raw = near(other, claim) ? relate(other, claim, how.voices) : null;
    const relation = raw && judged(raw, [other, claim], how.book);
    if (!relation) continue;
    const source = claimSource(other, how.voices.bodyOf);
    const one = { relation, source, order: how.order.get(other) ?? 0 };
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
