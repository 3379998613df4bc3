/** How the actions of two claims hang together, before anything else is compared. */
import { saysControl } from "../family.ts";
import type { LedgerClaim } from "../ledger-claim.ts";
import { actorParty, holderOf, recipientParty } from "../sides.ts";

/**
 * same: one action. state: "took it" and "holds it" of one side. yields: one side took it, the other left it.
 * outcome: both cannot be: taken and held by the other, taken and beaten off. none: nothing to compare.
 */
export type ActionTie = "same" | "state" | "yields" | "outcome" | "none";

/** Speaks of a share of the place, or of so many soldiers in it. */
export const partial = (claim: LedgerClaim): boolean =>
  claim.quantities.some(({ of }) => of === "percent" || of === "personnel");

/** Per cent of the place the claim speaks of: all of it where it names no share; null where it counts soldiers in it. */
function share({ quantities }: LedgerClaim): number | null {
  const part = quantities.find(({ of }) => of === "percent");
  if (part) return part.min ?? part.max;
  return quantities.some(({ of }) => of === "personnel") ? null : 100;
}

/** Two shares that cannot stand side by side: they make one and a half towns. Less is left to the width of "about". */
const tooMuch = 150;

/** Two sides said to hold one place, or so much of it that both cannot be. */
function rivals(a: LedgerClaim, b: LedgerClaim): boolean {
  const [first, second] = [holderOf(a), holderOf(b)];
  if (first === null || second === null || first === second) return false;
  const [left, right] = [share(a), share(b)];
  return left !== null && right !== null && left + right >= tooMuch;
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
