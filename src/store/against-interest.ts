/** A party saying what harms its own side: its losses, its retreat, the other side's gain. The same rule for every party. */
import type { Action } from "../claim/claim.ts";
import type { LedgerClaim } from "../thread/ledger-claim.ts";
import { originalSource } from "./source-key.ts";

/** Whom each action harms, where it does. */
const harmed: Partial<Record<Action, "actor" | "recipient">> = {
  capture: "recipient",
  advance: "recipient",
  encircle: "recipient",
  losses: "recipient",
  repel: "recipient",
  withdraw: "actor",
};

/** Whether the original source asserts, in its own side's name, what harms its own side; nobody and the press have no side. */
export function isAgainstInterest(claim: LedgerClaim): boolean {
  const role = harmed[claim.action];
  const party = originalSource(claim)?.party ?? "unk";
  if (!role || claim.stance !== "asserts" || party === "ind" || party === "unk") return false;
  const side = claim[role];
  const other = claim[role === "actor" ? "recipient" : "actor"];
  return side?.party === party && other?.party !== party;
}
