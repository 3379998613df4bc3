/** Origins: who first said it, after forwards, wire copies, translations and the voices of one body are folded; each fold with its evidence. */
import type { Party } from "../lexicon/row.ts";
import { compareClaims } from "./claim-day.ts";
import { claimSource, type ClaimSource, type Voices } from "./claim-source.ts";
import { DisjointSets } from "./disjoint-sets.ts";
import type { LedgerClaim } from "./ledger-claim.ts";
import { memo } from "./memo.ts";
import { relationId, type Relation } from "./relations/relation.ts";
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
  /** An outlet's own sentences, no monitor's; independent only where nobody told it before. */
  readonly passing: boolean;
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

function fold({ claim, source, copy, link }: Telling, first: ClaimSource): Fold | null {
  if (copy) return { claim: claim.id, by: "copy", why: copy.why, relation: link };
  if (source.key !== first.key) {
    const why = `${source.name} and ${first.name} speak for one body`;
    return { claim: claim.id, by: "body", why, relation: link };
  }
  if (!source.relayed) return null;
  return { claim: claim.id, by: "named", why: `${claim.publisher} names ${source.name}`, relation: link };
}

interface Telling {
  readonly claim: LedgerClaim;
  readonly source: ClaimSource;
  /** The linked relation that shows it to be a copy of another body's statement. */
  readonly copy: Relation | undefined;
  /** Id of the linked relation that shows it to be told again; null where only the chain does. */
  readonly link: string | null;
}

/** Folds claims of one thread, given its relations; only linked ones carry anything over. */
export function foldOrigins(
  claims: readonly LedgerClaim[],
  relations: readonly Relation[],
  voices: Voices,
): readonly OriginGroup[] {
  const sources = new Map(claims.map((claim) => [claim.id, claimSource(claim, voices.bodyOf)]));
  const links = relations.filter(({ kind, state }) => kind === "same-origin" && state === "linked");
  const linksFrom = Map.groupBy(links, ({ from }) => from);
  const tellings = [...claims].sort(compareClaims).map((claim): Telling => {
    const source = claimSource(claim, voices.bodyOf);
    const own = linksFrom.get(claim.id) ?? [];
    const toBody = own.filter(({ to }) => sources.get(to)?.body === source.body);
    // said twice in one report it may still be another's words
    const kin = toBody.find(({ rule }) => rule !== "same-origin.report");
    const copy = kin ? undefined : own.find((one) => sources.has(one.to) && !toBody.includes(one));
    const link = kin ?? copy ?? toBody[0];
    return { claim, source, copy, link: link ? relationId(link) : null };
  });
  const sets = new DisjointSets();
  for (const { claim, source, copy } of tellings) sets.join(claim.id, copy?.to ?? `body ${source.body}`);
  const groups = Map.groupBy(tellings, ({ claim }) => sets.find(claim.id));
  return [...groups.values()].map((members) => originGroup(members, voices));
}

function originGroup(members: readonly Telling[], { isMonitor }: Voices): OriginGroup {
  const first = (members.find(({ copy }) => !copy) ?? members[0])?.source;
  if (!first) throw new TypeError("an origin without claims");
  const own = members.every(({ source, copy }) => copy || !source.relayed);
  return {
    key: first.key,
    name: first.name,
    party: first.party,
    named: first.named,
    passing: own && first.party === "ind" && !isMonitor(first.name),
    claims: members.map(({ claim }) => claim.id),
    reports: new Set(members.map(({ claim }) => claim.reportId)).size,
    folds: members.map((one) => fold(one, first)).filter((one) => one !== null),
  };
}

/** The origin of each claim, by its id. */
export const originsByClaim = memo(
  (origins: readonly OriginGroup[]): ReadonlyMap<string, OriginGroup> =>
    new Map(origins.flatMap((origin) => origin.claims.map((id) => [id, origin] as const))),
);

/** Why each claim was folded to an origin, by its id. */
export const foldsByClaim = memo(
  ({ folds }: OriginGroup): ReadonlyMap<string, Fold> => new Map(folds.map((fold) => [fold.claim, fold])),
);

/** "4 origins in 31 reports". */
export function originWords(origins: readonly unknown[], reports: number): string {
  const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;
  return `${count(origins.length, "origin")} in ${count(reports, "report")}`;
}
