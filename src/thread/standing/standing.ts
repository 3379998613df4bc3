/** Standing: what the claims of a thread add up to on two axes, by the printed rules, with the claims that make it so. */
import type { Action } from "../../claim/claim.ts";
import { campOf, originsByClaim, type OriginGroup } from "../origin.ts";
import type { LedgerClaim } from "../ledger-claim.ts";
import type { Relation } from "../relations/relation.ts";
import { actorParty } from "../sides.ts";
import { happenedRules, ruleOf, whoRules, type StandingRule, type StandingWord } from "./standing-rules.ts";

export interface AxisStanding {
  /** Null where the axis says nothing: nobody claims it yet, nobody names a doer. */
  readonly word: StandingWord | null;
  /** Id and printed text of the rule that gave the word; empty with null. */
  readonly rule: string;
  readonly why: string;
  /** Ids of the claims that make it so, in order of telling. */
  readonly because: readonly string[];
}

/** The part of a thread that counts on a day, told apart by what it says of the proposition at hand. */
export interface Evidence {
  /** Claims that say so. */
  readonly yes: readonly LedgerClaim[];
  /** Claims that say it is not so, or answer it with "we hold it". */
  readonly no: readonly LedgerClaim[];
  /** Claims that say something that cannot be together with it. */
  readonly rival: readonly LedgerClaim[];
  /** Claims of the harmed side that own up. */
  readonly conceding: readonly LedgerClaim[];
  readonly origins: readonly OriginGroup[];
  readonly relations: readonly Relation[];
}

const nothing: AxisStanding = { word: null, rule: "", why: "", because: [] };

const accusations: readonly Action[] = ["strike", "damage", "civilian-harm", "explosion"];

const ids = (claims: readonly LedgerClaim[]): readonly string[] => claims.map(({ id }) => id);

function axis(rules: readonly StandingRule[], word: StandingWord, because: readonly string[]): AxisStanding {
  const rule = ruleOf(rules, word);
  return { word, rule: rule.id, why: rule.text, because: [...new Set(because)] };
}

/** Origins behind these claims, and the camps they can be independent from. */
function voices(
  claims: readonly LedgerClaim[],
  origins: readonly OriginGroup[],
): { readonly origins: number; readonly camps: number } {
  const wanted = new Set(ids(claims));
  const behind = origins.filter((origin) => origin.claims.some((id) => wanted.has(id)));
  const first = originsByClaim(origins).get(claims[0]?.id ?? "");
  const camps = new Set(
    behind
      .filter((one) => !one.passing || one === first)
      .map(campOf)
      .filter((camp) => camp !== null),
  );
  return { origins: behind.length, camps: camps.size };
}

function support(
  rules: readonly StandingRule[],
  claims: readonly LedgerClaim[],
  origins: readonly OriginGroup[],
): AxisStanding {
  const heard = voices(claims, origins);
  if (heard.camps > 1) return axis(rules, "independently-reported", ids(claims));
  return axis(rules, heard.origins > 1 ? "one-sided" : "single-source", ids(claims));
}

/** First axis. */
export function happenedStanding(evidence: Evidence): AxisStanding {
  const { yes, no, rival, conceding, origins } = evidence;
  if (yes.length === 0) return no.length > 0 ? axis(happenedRules, "denied", ids(no)) : nothing;
  if (conceding.length > 0) return axis(happenedRules, "conceded", [...ids(yes), ...ids(conceding)]);
  const disputed = rival.length > 0 || (no.length > 0 && voices(yes, origins).camps > 1);
  if (disputed) return axis(happenedRules, "contested", [...ids(yes), ...ids(rival), ...ids(no)]);
  if (no.length > 0) return axis(happenedRules, "denied", [...ids(yes), ...ids(no)]);
  return support(happenedRules, yes, origins);
}

/** Whose doing the side itself says it was: "we struck it". */
const owned = (claim: LedgerClaim, origins: readonly OriginGroup[]): boolean =>
  accusations.includes(claim.action) && originOf(claim, origins)?.party === actorParty(claim);

const originOf = (claim: LedgerClaim, origins: readonly OriginGroup[]): OriginGroup | undefined =>
  originsByClaim(origins).get(claim.id);

/** Second axis: over the claims that name a doer in words; an inferred doer counts for nothing. Who took and who holds a place is the first axis of a control thread. */
export function whoStanding(evidence: Evidence): AxisStanding {
  const { origins } = evidence;
  const naming = [...evidence.yes, ...evidence.rival, ...evidence.conceding].filter(
    (claim) => actorParty(claim) !== null && (claim.actor?.span ?? null) !== null,
  );
  if (naming.length === 0) return nothing;
  const doers = new Set(naming.map(actorParty));
  const owners = naming.filter((claim) => owned(claim, origins));
  const accusers = naming.filter((claim) => !owned(claim, origins));
  if (doers.size > 1) return axis(whoRules, "contested", ids(naming));
  if (owners.length > 0 && accusers.length > 0) return axis(whoRules, "conceded", [...ids(accusers), ...ids(owners)]);
  const denials = evidence.no.filter((claim) => doers.has(originOf(claim, origins)?.party ?? null));
  if (denials.length > 0 && accusers.length > 0) return axis(whoRules, "denied", [...ids(naming), ...ids(denials)]);
  return support(whoRules, naming, origins);
}
