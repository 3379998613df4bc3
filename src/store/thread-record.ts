/** Threads as they are kept: their head, members, relations and history of standing; the thread room fills them. */
import type { Party } from "../lexicon/row.ts";
import type { LedgerClaim } from "../thread/ledger-claim.ts";
import type { ClaimItem } from "./claim-query.ts";

/** The head of a thread. `key` is made from what it is about, so the same thread has the same key on any machine. */
export interface ThreadRecord {
  readonly key: string;
  readonly kind: "event" | "control";
  /** Action family; "control" for control threads. */
  readonly family: string;
  /** Gazetteer id of its settlement or district; null where claims without a place meet by other slots. */
  readonly place: string | null;
  readonly parties: readonly Party[];
  /** Days it spans; null unknown. */
  readonly from: string | null;
  readonly to: string | null;
  readonly claims: number;
  readonly reports: number;
  readonly origins: number;
  /** Standing on the first axis: that it happened. */
  readonly happened: string;
  /** Standing on the second axis: who did it; null where the axis says nothing. */
  readonly who: string | null;
  /** Day (or instant) of the newest change of standing. */
  readonly changed: string | null;
  /** Whatever else the thread room keeps with a thread; JSON. */
  readonly body: unknown;
}

/** A claim in a thread. Suggested members count for nothing until a judgement links them. */
export interface MemberRecord {
  readonly claim: string;
  readonly state: "linked" | "suggested";
  /** Key of the origin the claim was folded to, and why. */
  readonly origin: string;
  readonly why: string;
}

/** A relation between two claims of one thread. `id` is a content hash over thread, ends and kind. */
export interface RelationRecord {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** repeats, same-origin, updates, corrects, denies, contradicts, concedes, corroborates. */
  readonly kind: string;
  readonly state: "linked" | "suggested";
  readonly score: number;
  /** In words. */
  readonly reason: string;
  /** The slots that made it; JSON. */
  readonly slots: unknown;
}

/** One step of a thread's standing. */
export interface StandingRecord {
  /** ISO day or instant from which it stood so. */
  readonly at: string;
  readonly happened: string;
  readonly who: string | null;
  /** The rule, in words. */
  readonly reason: string;
  /** Ids of the claims that make it so. */
  readonly because: readonly string[];
}

/** What changed in one thread. Members and relations are added or replaced by id; the history is given whole. */
export interface ThreadChange {
  readonly thread: ThreadRecord;
  readonly members: readonly MemberRecord[];
  /** Ids of claims that are no longer in it. */
  readonly left: readonly string[];
  readonly relations: readonly RelationRecord[];
  /** Ids of relations that no longer hold. */
  readonly undone: readonly string[];
  readonly history: readonly StandingRecord[];
  /** Members and relations are all there are: what else was kept of the thread is taken out. */
  readonly whole?: boolean;
}

/** Claims that no thread run has seen. `seen` are tokens to hand back with the run. */
export interface Unthreaded {
  readonly added: readonly LedgerClaim[];
  /** Replaced by another reading of their report; they must leave their threads. */
  readonly gone: readonly LedgerClaim[];
  readonly seen: readonly string[];
}

/** What one run over new claims changed. */
export interface ThreadRun {
  readonly changes: readonly ThreadChange[];
  /** Keys of threads that are no more (folded into others, or left by all). */
  readonly gone: readonly string[];
  /** `Unthreaded.seen` of what this run was made from; taken off the list in the same transaction. */
  readonly seen: readonly string[];
}

/** One thread with all that a page needs, claims in order of publication. */
export interface ThreadPage {
  readonly thread: ThreadRecord;
  readonly claims: readonly (ClaimItem & { readonly member: MemberRecord })[];
  readonly relations: readonly RelationRecord[];
  readonly history: readonly StandingRecord[];
}

export interface ThreadFilter {
  readonly kind?: "event" | "control";
  readonly places?: readonly string[];
  readonly standings?: readonly string[];
  /** Only threads with at least two parties or origins: what is disputed or at least shared. */
  readonly minClaims?: number;
  readonly minOrigins?: number;
  /** ISO instant; only threads whose newest change is before it. */
  readonly changedBefore?: string;
}
