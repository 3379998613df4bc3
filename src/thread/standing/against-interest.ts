/** Whether a party says what harms its own side: it owns up to a loss, or denies its own gain. What a denial only implies is not counted. */
import { claimSource } from "../claim-source.ts";
import type { LedgerClaim } from "../ledger-claim.ts";
import { spoken } from "../spoken.ts";
import { harmedBy, helpedBy, isBelligerent } from "../sides.ts";

/** A ministry that says its troops withdrew: true. The same ministry that says the other side withdrew: false. */
export function againstInterest(given: LedgerClaim): boolean {
  const claim = spoken(given);
  const { party } = claimSource(claim);
  if (!isBelligerent(party)) return false;
  if (claim.stance === "asserts") return harmedBy(claim) === party;
  return claim.stance === "denies" && helpedBy(claim) === party;
}
