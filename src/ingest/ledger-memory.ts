/** What a ledger remembers of an article's claims, for its audit: who said it first, how often since, who denied it. */
import type { AuditMemory, RememberedClaim, RememberedVoice } from "../audit/memory.ts";
import type { Claim } from "../claim/claim.ts";
import type { Reading } from "../reading/reading.ts";
import type { Ledger } from "../store/ledger.ts";
import { toLedgerClaims } from "../store/ledger-claims.ts";
import { claimSource } from "../thread/claim-source.ts";
import type { Voices } from "../thread/claim-source.ts";
import type { LedgerClaim } from "../thread/ledger-claim.ts";
import { relate } from "../thread/relations/relate.ts";
import type { Relation, RelationKind } from "../thread/relations/relation.ts";
import { touchedUnits, unitQuery } from "../thread/unit.ts";
import { ownNames } from "../thread/voice-unit.ts";
import { rulesVersion } from "./rules-version.ts";

/** Kinds by which an earlier claim says the same as the article's. */
const same: ReadonlySet<RelationKind> = new Set(["repeats", "same-origin", "updates", "corroborates"]);
/** Kinds by which another claim says that it is not so. */
const against: ReadonlySet<RelationKind> = new Set(["denies", "contradicts"]);

/** A claim is told apart within its report by these words and this action. */
const keyOf = ({ action, stance, content }: Pick<Claim, "action" | "stance" | "content">): string =>
  `${action} ${stance} ${content.join("-")}`;

function voiceOf(claim: LedgerClaim, voices: Voices): RememberedVoice {
  const { name, party } = claimSource(claim, voices.bodyOf);
  return { name, party, at: claim.published ?? "" };
}

/** An outlet's own sentence may only pass on what was claimed before, so it is no corroboration; that it was claimed before still holds. */
const passesOn = ({ chain }: LedgerClaim, { kind }: Relation): boolean => kind === "corroborates" && chain.length === 0;

/** What an outlet passes on was said by its source before that too: "said in September, and again in October". */
function withRepeats(found: readonly LedgerClaim[], others: readonly LedgerClaim[], voices: Voices): LedgerClaim[] {
  const said = new Set(found);
  for (const one of found)
    for (const other of others) {
      const relation = other.published !== null && other !== one ? relate(one, other, voices) : null;
      const before = relation?.state === "linked" && relation.to === other.id && same.has(relation.kind);
      if (before && other.stance === "asserts") said.add(other);
    }
  return [...said];
}

/** Sums up one claim's relatives; the article's own report is left out. */
function remembered(claim: LedgerClaim, others: readonly LedgerClaim[], voices: Voices): RememberedClaim | null {
  const earlier: LedgerClaim[] = [];
  const denials: LedgerClaim[] = [];
  for (const other of others) {
    if (other.reportId === claim.reportId || other.published === null) continue;
    const relation = relate(claim, other, voices);
    if (relation === null || !(relation.state === "linked" || passesOn(claim, relation))) continue;
    const before = claim.published !== null && other.published.slice(0, 10) < claim.published.slice(0, 10);
    if (same.has(relation.kind) && before && other.stance === "asserts") earlier.push(other);
    if (against.has(relation.kind) && relation.to !== other.id) denials.push(other);
    else if (against.has(relation.kind) && other.stance === "denies") denials.push(other);
  }
  if (earlier.length === 0 && denials.length === 0) return null;
  const said = claim.chain.length > 0 ? earlier : withRepeats(earlier, others, voices);
  const ordered = said.sort((a, b) => ((a.published ?? "") < (b.published ?? "") ? -1 : 1));
  const [first] = ordered;
  return {
    first: first ? voiceOf(first, voices) : null,
    times: said.length,
    denials: denials.map((one) => voiceOf(one, voices)),
  };
}

export interface Remembering {
  readonly ledger: Ledger;
  /** ISO instant; what was published from it on is not told yet. Null: all is. */
  readonly before: string | null;
}

/** Asks the ledger once for every block the article's claims touch. */
export async function ledgerMemory(
  { ledger, before }: Remembering,
  reading: Reading,
  voices: Voices,
): Promise<AuditMemory["remember"]> {
  const claims = toLedgerClaims(reading, rulesVersion());
  const names = { bodyOf: voices.bodyOf, namesOf: voices.namesOf ?? ownNames.namesOf };
  const blocks = await Promise.all(touchedUnits(claims, names).map((unit) => ledger.candidates(unitQuery(unit))));
  const told = ({ published }: LedgerClaim): boolean =>
    before === null || (published !== null && Date.parse(published) < Date.parse(before));
  const others = [...new Map(blocks.flat().map((one) => [one.id, one])).values()].filter(told);
  const known = new Map(claims.map((claim) => [keyOf(claim), remembered(claim, others, voices)]));
  return (claim) => known.get(keyOf(claim)) ?? null;
}
