/** A claim as its words have it: sides that a reading only implied give way where the voice makes them unlikely. */
import { claimSource } from "./claim-source.ts";
import type { LedgerClaim } from "./ledger-claim.ts";
import { memo } from "./memo.ts";
import { isBelligerent } from "./sides.ts";

const stated = (side: LedgerClaim["actor"]): LedgerClaim["actor"] => (side?.span ? side : null);

const gains: readonly LedgerClaim["action"][] = ["capture", "hold", "advance", "encircle"];

/**
 * A denial seldom says whose act it denies, and a general who speaks of "the capture of the town" does not mean the
 * other side's: such sides stay unknown unless the words name them. What is stated is never touched.
 */
export const spoken = memo((claim: LedgerClaim): LedgerClaim => {
  if (!isDoubtful(claim)) return claim;
  const { party } = claimSource(claim);
  if (claim.stance === "asserts" && claim.action === "capture" && callsVictory(claim))
    return { ...claim, actor: { span: null, party, name: null }, recipient: otherThan(party, claim.recipient) };
  return { ...claim, actor: stated(claim.actor), recipient: stated(claim.recipient) };
});

/** "The village has been liberated by the actions of the group of forces": every party says this word of its own side only. */
const callsVictory = ({ frames }: LedgerClaim): boolean =>
  frames.some(({ rule, quoted }) => !quoted && rule.endsWith(".frame.liberate"));

const otherThan = (party: string, side: LedgerClaim["recipient"]): LedgerClaim["recipient"] =>
  side?.party === party ? null : stated(side);

function isDoubtful(claim: LedgerClaim): boolean {
  if (claim.stance === "denies") return true;
  if (!gains.includes(claim.action) || !claim.actor || claim.actor.span) return false;
  const { party } = claimSource(claim);
  return isBelligerent(party) && claim.actor.party !== party;
}
