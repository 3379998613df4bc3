/** How the actions of two claims hang together, before anything else is compared. */
import { saysControl } from "./family.ts";
import type { LedgerClaim } from "./ledger-claim.ts";
import { actorParty, holderOf, recipientParty } from "./sides.ts";

/**
 * same: one action. state: "took it" and "holds it" of one side. yields: one side took it, the other left it.
 * outcome: both cannot be: taken and held by the other, taken and beaten off. none: nothing to compare.
 */
export type ActionTie = "same" | "state" | "yields" | "outcome" | "none";

/** Speaks of a share of the place, or of so many soldiers in it. */
export const partial = (claim: LedgerClaim): boolean =>
  claim.quantities.some(({ of }) => of === "percent" || of === "personnel");

/** Two sides said to hold one place: not where one of them is said to hold only a part of it. */
function rivals(a: LedgerClaim, b: LedgerClaim): boolean {
  const [first, second] = [holderOf(a), holderOf(b)];
  if (first === null || second === null || first === second) return false;
  return !partial(a) && !partial(b);
}

/** "captured X" and "the attack on X was beaten off", whichever is told first. */
function beatenOff(a: LedgerClaim, b: LedgerClaim): boolean {
  if (b.action !== "repel" || (a.action !== "capture" && a.action !== "advance")) return false;
  return actorParty(a) !== null && actorParty(a) === recipientParty(b);
}

function yields(a: LedgerClaim, b: LedgerClaim): boolean {
  if (a.action !== "capture" || b.action !== "withdraw") return false;
  return actorParty(a) !== null && actorParty(b) !== null && actorParty(a) !== actorParty(b);
}

/** The same answer whichever claim is given first. */
export function actionTie(a: LedgerClaim, b: LedgerClaim): ActionTie {
  if (rivals(a, b) || beatenOff(a, b) || beatenOff(b, a)) return "outcome";
  if (a.action === b.action) return "same";
  if (yields(a, b) || yields(b, a)) return "yields";
  const held = holderOf(a) !== null && holderOf(a) === holderOf(b);
  return held && saysControl(a.action) ? "state" : "none";
}
