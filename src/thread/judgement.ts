/** Judgements of people on links and threads, as an argument: appended, undone only by another, held after every re-read. */
import type { LedgerClaim } from "./ledger-claim.ts";
import type { RelationKind } from "./relations/relation.ts";

/**
 * accept: the link of `claims[0]` to `claims[1]` holds. reject: it does not, and stays so. split: `claims` are a thread
 * of their own. merge: `claims[1…]` belong to the thread of `claims[0]`. undo: the judgement `undoes` is as if never made.
 */
export type LinkAct = "accept" | "reject" | "split" | "merge" | "undo";

export interface LinkJudgement {
  readonly id: string;
  readonly act: LinkAct;
  /** Claim ids, or claim anchors, which outlive a reading under newer rules. */
  readonly claims: readonly string[];
  /** Only this kind of relation; null any. */
  readonly kind: RelationKind | null;
  readonly undoes: string | null;
  /** Key of the thread that was split, or that a merge joins others to; left out where the judgement does not tell. */
  readonly thread?: string;
  /** When it was made, as text that sorts; of judgements that contradict each other the later holds. */
  readonly made?: string;
}

/** What a claim keeps when newer rules give it another id: its report version, its words and its action. */
export const claimAnchor = ({
  reportId,
  content,
  action,
}: Pick<LedgerClaim, "reportId" | "content" | "action">): string => `${reportId}:${content[0]}-${content[1]}:${action}`;

const madeBefore = (a: LinkJudgement, b: LinkJudgement): number => {
  const [first, second] = [`${a.made ?? ""} ${a.id}`, `${b.made ?? ""} ${b.id}`];
  return first < second ? -1 : Number(first > second);
};

/** Judgements that stand: those not undone, the earliest first, in whatever order they are given. */
export function standingJudgements(judgements: readonly LinkJudgement[]): readonly LinkJudgement[] {
  const undone = undoneIds(judgements);
  return judgements.filter(({ act, id }) => act !== "undo" && !undone.has(id)).sort(madeBefore);
}

/** An undo can itself be undone; then what it undid stands again. */
function undoneIds(judgements: readonly LinkJudgement[]): ReadonlySet<string> {
  const undoing = new Map(judgements.filter(({ act }) => act === "undo").map((one) => [one.id, one]));
  const stands = (id: string, seen: readonly string[]): boolean =>
    !seen.includes(id) && ![...undoing.values()].some((one) => one.undoes === id && stands(one.id, [...seen, id]));
  return new Set(judgements.filter(({ id }) => !stands(id, [])).map(({ id }) => id));
}

/** Judgements looked up by the claims they name. */
export interface JudgementBook {
  /** The newest accept or reject of this pair and kind; null where nobody judged. */
  link(pair: readonly [LedgerClaim, LedgerClaim], kind: RelationKind | null): LinkJudgement | null;
  /** The newest split that takes this claim out of a thread of this unit: one of two places stays in the other's thread. */
  splitOf(claim: LedgerClaim, unit: string): LinkJudgement | null;
  readonly merges: readonly LinkJudgement[];
  /** Whether a split made after this merge takes the claim out of the thread that the merge joined it to. */
  partedSince(merge: LinkJudgement, claim: LedgerClaim): boolean;
}

export const namesOf = (claim: LedgerClaim): readonly string[] => [claim.id, claimAnchor(claim)];

const names = ({ claims }: LinkJudgement, claim: LedgerClaim): boolean =>
  namesOf(claim).some((name) => claims.includes(name));

/** Of a thread's key "ground~gn:1~2025-02-06~ru": whether it is of this unit, whose key begins it. */
export const isOfUnit = (key: string, unit: string): boolean => key === unit || key.startsWith(`${unit}~`);

/** A judgement that does not tell its thread is taken to be of any. */
const ofOneThread = (a: LinkJudgement, b: LinkJudgement): boolean =>
  a.thread === undefined || b.thread === undefined || a.thread === b.thread;

export function judgementBook(judgements: readonly LinkJudgement[]): JudgementBook {
  const standing = standingJudgements(judgements);
  const links = standing.filter(({ act }) => act === "accept" || act === "reject");
  const splits = standing.filter(({ act }) => act === "split");
  return {
    link: ([a, b], kind) =>
      links.findLast(
        (one) => names(one, a) && names(one, b) && (one.kind === null || kind === null || one.kind === kind),
      ) ?? null,
    splitOf: (claim, unit) =>
      splits.findLast((one) => names(one, claim) && (one.thread === undefined || isOfUnit(one.thread, unit))) ?? null,
    merges: standing.filter(({ act }) => act === "merge"),
    partedSince: (merge, claim) =>
      splits.some((one) => madeBefore(merge, one) < 0 && names(one, claim) && ofOneThread(merge, one)),
  };
}
