/** A slot is one thing two claims can agree on: place, days, sides, numbers, source, words, what was hit; each answer with its reason. */

/** same: they agree; near: they can; unknown: one of them does not say; differs: they cannot both be meant. */
export type Verdict = "same" | "near" | "unknown" | "differs";

export const slotNames = ["place", "days", "actor", "recipient", "numbers", "source", "words", "likeness"] as const;
export type SlotName = (typeof slotNames)[number];

export interface Slot {
  readonly slot: SlotName;
  readonly verdict: Verdict;
  /** For a person: "both at Kupiansk", "3 drones against 30". */
  readonly why: string;
}

export const slot = (name: SlotName, verdict: Verdict, why: string): Slot => ({ slot: name, verdict, why });
