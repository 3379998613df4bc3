/** Origins: who first said it, after forwards, wire copies, translations and the voices of one body are folded; each fold with its evidence. */
import type { Party } from "../lexicon/row.ts";
import { compareClaims } from "./claim-day.ts";
import { claimSource, type BodyOf, type ClaimSource } from "./claim-source.ts";
import { DisjointSets } from "./disjoint-sets.ts";
import type { LedgerClaim } from "./ledger-claim.ts";
import { relationId, type Relation } from "./relation.ts";
import { isBelligerent } from "./sides.ts";

/** Why a claim counts to an origin that its own report is not. */
export interface Fold {
  readonly claim: string;
  /** named: the chain leads there; copy: a linked relation shows it; body: another voice of the same body. */
  readonly by: "named" | "copy" | "body";
  readonly why: string;
  /** The relation that shows it; null where the chain or the body does. */
  readonly relation: string | null;
}

export interface OriginGroup {
  readonly key: string;
  readonly name: string;
  readonly party: Party;
  /** Nobody is named behind it; such an origin never counts as independent. */
  readonly named: boolean;
  /** In order of telling. */
  readonly claims: readonly string[];
  readonly reports: number;
  readonly folds: readonly Fold[];
}

/**
 * Which origins can be independent of each other: all voices of one belligerent are one camp; each named monitor,
 * agency or outlet is its own; unknown voices are in none.
 */
export function campOf({ party, key, named }: Pick<OriginGroup, "party" | "key" | "named">): string | null {
  if (!named || party === "unk") return null;
  return isBelligerent(party) ? party : `${party}:${key}`;
}

interface Voice {
  readonly claim: LedgerClaim;
  readonly source: ClaimSource;
  /** The linked relation that shows it to be a copy. */
  readonly copy: Relation | undefined;
}

function fold({ claim, source, copy }: Voice, first: ClaimSource): Fold | null {
  if (copy) return { claim: claim.id, by: "copy", why: copy.why, relation: relationId(copy) };
  if (source.key !== first.key) {
    const why = `${source.name} and ${first.name} speak for one body`;
    return { claim: claim.id, by: "body", why, relation: null };
  }
  if (!source.relayed) return null;
  return { claim: claim.id, by: "named", why: `${claim.publisher} names ${source.name}`, relation: null };
}

/** Folds claims of one thread, given its relations; only linked ones carry anything over. */
export function foldOrigins(
  claims: readonly LedgerClaim[],
  relations: readonly Relation[],
  bodyOf: BodyOf,
): readonly OriginGroup[] {
  const sources = new Map(claims.map((claim) => [claim.id, claimSource(claim, bodyOf)]));
  const sets = new DisjointSets();
  const copies = relations.filter(({ kind, state }) => kind === "same-origin" && state === "linked");
  for (const claim of claims) sets.join(claim.id, `body ${sources.get(claim.id)?.body ?? ""}`);
  for (const { from, to } of copies) if (sources.has(from) && sources.has(to)) sets.join(from, to);
  const groups = Map.groupBy([...claims].sort(compareClaims), (claim) => sets.find(claim.id));
  return [...groups.values()].map((members) => originGroup(members, sources, copies));
}

function originGroup(
  members: readonly LedgerClaim[],
  sources: ReadonlyMap<string, ClaimSource>,
  copies: readonly Relation[],
): OriginGroup {
  const named = members.find((claim) => sources.get(claim.id)?.named) ?? members[0];
  const first = sources.get(named?.id ?? "");
  if (!first) throw new TypeError("an origin without claims");
  const folds = members.map((claim) => {
    const copy = copies.find(({ from }) => from === claim.id);
    return fold({ claim, source: sources.get(claim.id) ?? first, copy }, first);
  });
  return {
    key: first.key,
    name: first.name,
    party: first.party,
    named: first.named,
    claims: members.map(({ id }) => id),
    reports: new Set(members.map(({ reportId }) => reportId)).size,
    folds: folds.filter((one) => one !== null),
  };
}

/** "4 origins in 31 reports". */
export function originWords(origins: readonly OriginGroup[], reports: number): string {
  const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;
  return `${count(origins.length, "origin")} in ${count(reports, "report")}`;
}
