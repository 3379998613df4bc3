/** A claim as its words have it: sides that a reading only implied give way where the voice makes them unlikely. */
import type { Party } from "../lexicon/row.ts";
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
export const spoken = memo((claim: LedgerClaim): LedgerClaim => spokenBy(claim, claimSource(claim).party));

/** The same of a voice of this party, not remembered. */
export function spokenBy(claim: LedgerClaim, party: Party): LedgerClaim {
  if (holdsForItself(claim, party))
    return { ...claim, actor: { span: claim.actor?.span ?? null, party, name: claim.actor?.name ?? null } };
  if (leavesItself(claim, party)) return { ...claim, actor: { span: null, party, name: null } };
  if (ownsLoss(claim, party))
    return { ...claim, actor: null, recipient: { span: claim.recipient?.span ?? null, party, name: null } };
  if (!isDoubtful(claim, party)) return claim;
  if (claim.stance === "asserts" && claim.action === "capture" && callsVictory(claim))
    return { ...claim, actor: { span: null, party, name: null }, recipient: otherThan(party, claim.recipient) };
  return { ...claim, actor: stated(claim.actor), recipient: stated(claim.recipient) };
}

/** "All quarters are under the control of the 6th Army", says a ministry: a side that says a place is held and names no holder means itself. */
const holdsForItself = ({ action, stance, actor, recipient, background, chain }: LedgerClaim, party: string): boolean =>
  action === "hold" &&
  stance === "asserts" &&
  chain.at(-1)?.tone !== "guilt" && // who admits that a place is held means the other side
  !background &&
  isBelligerent(party) &&
  (actor === null || actor.party === "unk") &&
  recipient?.party !== party;

/** "Troops have been withdrawn from the town", says an army: its own, where it names nobody's. */
const leavesItself = ({ action, stance, actor, recipient }: LedgerClaim, party: string): boolean =>
  action === "withdraw" &&
  stance === "asserts" &&
  isBelligerent(party) &&
  (actor === null || actor.party === "unk") &&
  (recipient === null || recipient.party === "unk");

/** "Admitted the loss of two tanks", "confirmed the loss of the town": whoever says so of nobody else lost it himself. */
const ownsLoss = ({ action, stance, actor, chain, evidence }: LedgerClaim, party: string): boolean =>
  stance === "asserts" &&
  (action === "capture" || action === "losses") &&
  isBelligerent(party) &&
  !actor?.span &&
  (chain.at(-1)?.tone === "guilt" || evidence.some(({ rule }) => rule.endsWith(".loss-noun")));

/** "The village has been liberated by the actions of the group of forces": every party says this word of its own side only. */
const callsVictory = ({ frames }: LedgerClaim): boolean =>
  frames.some(({ rule, quoted }) => !quoted && rule.endsWith(".frame.liberate"));

const otherThan = (party: string, side: LedgerClaim["recipient"]): LedgerClaim["recipient"] =>
  side?.party === party ? null : stated(side);

function isDoubtful(claim: LedgerClaim, party: Party): boolean {
  if (claim.stance === "denies") return true;
  if (!gains.includes(claim.action) || !claim.actor || claim.actor.span) return false;
  return isBelligerent(party) && claim.actor.party !== party;
}
