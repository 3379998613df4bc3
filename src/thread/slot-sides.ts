/** Whether two claims mean the same doer and the same side done to; unknown is never an answer. */
import type { Party } from "../lexicon/row.ts";
import type { LedgerClaim } from "./ledger-claim.ts";
import { actorParty, recipientParty } from "./sides.ts";
import { slot, type Slot, type SlotName } from "./slot.ts";

function compareParties(name: SlotName, a: Party | null, b: Party | null): Slot {
  if (a === null || b === null)
    return slot(name, "unknown", `${name} not said by ${a === null && b === null ? "either" : "one"}`);
  return a === b ? slot(name, "same", `${name} ${a} in both`) : slot(name, "differs", `${name} ${a} against ${b}`);
}

export const compareActors = (a: LedgerClaim, b: LedgerClaim): Slot =>
  compareParties("actor", actorParty(a), actorParty(b));

export const compareRecipients = (a: LedgerClaim, b: LedgerClaim): Slot =>
  compareParties("recipient", recipientParty(a), recipientParty(b));
