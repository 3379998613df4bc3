/** Whether two claims mean the same doer and the same side done to; unknown is never an answer. */
import type { Party } from "../../lexicon/row.ts";
import type { LedgerClaim } from "../ledger-claim.ts";
import { actorParty, recipientParty } from "../sides.ts";
import { slot, type Slot, type SlotName } from "./slot.ts";

function compareParties(name: SlotName, a: Party | null, b: Party | null): Slot {
  if (a === null || b === null)
    return slot(name, "unknown", `${name} not said by ${a === null && b === null ? "either" : "one"}`);
  return a === b ? slot(name, "same", `${name} ${a} in both`) : slot(name, "differs", `${name} ${a} against ${b}`);
}

const inferable: readonly LedgerClaim["action"][] = ["losses", "strike", "explosion", "damage", "civilian-harm"];

/** What a reading only infers of a doer contradicts nobody; whom a source blames, or whose rocket it was, is no inference. */
export const namesActor = ({ actor, chain, sentence }: LedgerClaim): boolean =>
  (actor?.span ?? null) !== null || chain.at(-1)?.rule.includes(".accuse") === true || byWhom.test(sentence);

/** "a rocket fired by Islamic Jihad", "caused by", "выпущенная": the doer of a thing told with it. */
const byWhom =
  /\b(?:fired|launched|caused|carried out|dropped) by \p{Lu}|(?:выпущенн|запущенн|випущен|запущен)\p{L}+ \p{L}+/u;

/** Who fired is often not said; where a reading only inferred it from who was hit, it is nobody's word against another. */
const inferred = (claim: LedgerClaim): boolean =>
  inferable.includes(claim.action) && claim.actor?.span === null && !namesActor(claim);

export function compareActors(a: LedgerClaim, b: LedgerClaim): Slot {
  const [first, second] = [actorParty(a), actorParty(b)];
  if (first !== second && (inferred(a) || inferred(b)))
    return slot("actor", "unknown", "the actor of one is only inferred");
  return compareParties("actor", first, second);
}

/** Whose the struck thing is, where only the land or the speaker tells it. */
const inferredHarmed = ({ action, recipient }: LedgerClaim): boolean =>
  inferable.includes(action) && recipient?.span === null;

export function compareRecipients(a: LedgerClaim, b: LedgerClaim): Slot {
  const [first, second] = [recipientParty(a), recipientParty(b)];
  if (first !== second && (inferredHarmed(a) || inferredHarmed(b)))
    return slot("recipient", "unknown", "the recipient of one is only inferred");
  return compareParties("recipient", first, second);
}
