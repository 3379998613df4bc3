/** Whether a party says what harms its own side: it owns up to a loss, or denies its own gain. What a denial only implies is not counted. */
import type { Party } from "../../lexicon/row.ts";
import { claimSource } from "../claim-source.ts";
import type { LedgerClaim } from "../ledger-claim.ts";
import { spokenBy } from "../spoken.ts";
import { harmedBy, helpedBy, isBelligerent } from "../sides.ts";

/** A ministry that says its troops withdrew: true. The same ministry that says the other side withdrew: false. */
export const againstInterest = (claim: LedgerClaim): boolean => againstInterestOf(claim, claimSource(claim).party);

/** The same of a voice of this party. */
export function againstInterestOf(given: LedgerClaim, party: Party): boolean {
  if (!isBelligerent(party)) return false;
  const claim = spokenBy(given, party);
  if (claim.stance === "asserts") return harmedBy(claim) === party;
  return claim.stance === "denies" && helpedBy(claim) === party;
}
