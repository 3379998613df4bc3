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

/** Who fired is often not said; where a reading only inferred it from who was hit, it is nobody's word against another. */
const inferred = ({ action, actor }: LedgerClaim): boolean => inferable.includes(action) && actor?.span === null;

export function compareActors(a: LedgerClaim, b: LedgerClaim): Slot {
  const [first, second] = [actorParty(a), actorParty(b)];
  const harmed = recipientParty(a) !== null && recipientParty(a) === recipientParty(b);
  if (first !== second && harmed && (inferred(a) || inferred(b)))
    return slot("actor", "unknown", "the actor of one is only inferred");
  return compareParties("actor", first, second);
}

/** Whose the struck thing is, where only the land or the speaker tells it. */
const inferredHarmed = ({ action, recipient }: LedgerClaim): boolean =>
  inferable.includes(action) && recipient?.span === null;

export function compareRecipients(a: LedgerClaim, b: LedgerClaim): Slot {
  const [first, second] = [recipientParty(a), recipientParty(b)];
  const oneDoer = actorParty(a) !== null && actorParty(a) === actorParty(b);
  if (first !== second && oneDoer && (inferredHarmed(a) || inferredHarmed(b)))
    return slot("recipient", "unknown", "the recipient of one is only inferred");
  return compareParties("recipient", first, second);
}
