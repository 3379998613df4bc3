/** What a claim says of who holds a settlement: gained, held, lost, denied, as its source claims it. */
import type { LedgerClaim } from "../ledger-claim.ts";
import { spoken } from "../spoken.ts";
import { actorParty } from "../sides.ts";
import type { Turn } from "../thread.ts";

const words = {
  capture: "gained",
  hold: "held",
  withdraw: "lost",
  encircle: "encircled",
  advance: "advanced",
} as const;

/** "ru took Kupiansk" as denied by Kyiv: denied, of ru. Null for claims that say nothing of who holds a place. */
export function turnOf(given: LedgerClaim): Turn | null {
  const claim = spoken(given);
  const { action, stance } = claim;
  if (
    action !== "capture" &&
    action !== "hold" &&
    action !== "withdraw" &&
    action !== "encircle" &&
    action !== "advance"
  )
    return null;
  const party = actorParty(claim);
  if (stance === "denies") return { says: "denied", party };
  return { says: stance === "plans" || stance === "calls-for" ? "planned" : words[action], party };
}
