/** Sides of a claim: who attacks, who would hold the place, who is harmed by its being true. Parties only; unknown is null. */
import type { Action } from "../claim/claim.ts";
import type { Party } from "../lexicon/row.ts";
import type { LedgerClaim } from "./ledger-claim.ts";

type Sided = Pick<LedgerClaim, "action" | "actor" | "recipient">;

const known = (party: Party | undefined): Party | null => (party === undefined || party === "unk" ? null : party);

export const actorParty = ({ actor }: Pick<LedgerClaim, "actor">): Party | null => known(actor?.party);
export const recipientParty = ({ recipient }: Pick<LedgerClaim, "recipient">): Party | null => known(recipient?.party);

/** Whether a party takes part in the war; press, monitors and unknown voices do not. */
export const isBelligerent = (party: Party | null): boolean => party !== null && party !== "ind" && party !== "unk";

/**
 * What tells two events of one family, place and day apart: the attacker on the ground, the owner of what was shot
 * down, who suffered the losses, who moved. Fire has none: who fired is often the very thing in dispute.
 */
export function sideGroup(claim: Sided): Party | null {
  if (claim.action === "attack" || claim.action === "advance" || claim.action === "capture") return actorParty(claim);
  if (claim.action === "deploy") return actorParty(claim);
  if (claim.action === "repel" || claim.action === "intercept" || claim.action === "losses")
    return recipientParty(claim);
  return null;
}

/** Who holds the place if the claim is true: the taker of a capture, the holder of a hold; null where it does not say. */
export const holderOf = (claim: Sided): Party | null =>
  claim.action === "capture" || claim.action === "hold" ? actorParty(claim) : null;

/** Who no longer holds it: the loser of a capture, who withdraws. */
export function loserOf(claim: Sided): Party | null {
  if (claim.action === "capture") return recipientParty(claim);
  return claim.action === "withdraw" ? actorParty(claim) : null;
}

const gainsByActor: readonly Action[] = ["capture", "advance", "hold", "encircle", "repel", "intercept"];
const blamesActor: readonly Action[] = ["civilian-harm", "damage"];

/** The country a place belongs to loses when somebody else gains it, where the claim names no loser. */
function countryHarmed(claim: Sided & Pick<LedgerClaim, "places">): Party | null {
  const country = claim.places.find((place) => place.country !== null)?.country ?? null;
  return country === actorParty(claim) ? null : country;
}

/** Whose interest the claim runs against if true; null where nobody's or unknown. */
export function harmedBy(claim: Sided & Pick<LedgerClaim, "places">): Party | null {
  if (claim.action === "withdraw" || blamesActor.includes(claim.action)) return actorParty(claim);
  if (claim.action === "losses") return recipientParty(claim);
  if (!gainsByActor.includes(claim.action) || actorParty(claim) === null) return null;
  return (
    recipientParty(claim) ?? (claim.action === "repel" || claim.action === "intercept" ? null : countryHarmed(claim))
  );
}

/** Who would gain by it; null where nobody or unknown. */
export function helpedBy(claim: Sided): Party | null {
  if (claim.action === "withdraw") return recipientParty(claim);
  return gainsByActor.includes(claim.action) || claim.action === "losses" ? actorParty(claim) : null;
}
