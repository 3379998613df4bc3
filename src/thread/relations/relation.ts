/** A relation holds between two claims: what kind, why in words, which slots made it, and whether it is linked or only suggested. */
import type { Slot } from "./slot.ts";

export const relationKinds = [
  "same-origin",
  "repeats",
  "updates",
  "corrects",
  "denies",
  "contradicts",
  "concedes",
  "corroborates",
] as const;
export type RelationKind = (typeof relationKinds)[number];

/** What two contradicting claims cannot both be right about. */
export type Axis = "place" | "number" | "actor" | "outcome";

/** Only linked relations carry anything over; a suggestion waits for a person. */
export type LinkState = "linked" | "suggested";

export interface Relation {
  /** From the claim that answers (repeats, denies, concedes …) to the one answered; both are ledger claim ids. */
  readonly from: string;
  readonly to: string;
  readonly kind: RelationKind;
  /** Only with `contradicts`. */
  readonly axis: Axis | null;
  readonly state: LinkState;
  /** 0..1: how much of what was asked of the slots they gave. */
  readonly score: number;
  /** Which rule decided, stable: "same-origin.source". */
  readonly rule: string;
  /** One sentence for a person. */
  readonly why: string;
  readonly slots: readonly Slot[];
  /** Id of the judgement that set or lifted it; null where the rules alone speak. */
  readonly judgement: string | null;
}

/** Scores from which a relation is linked, or at least suggested. */
export const linkedFrom = 0.7;
export const suggestedFrom = 0.5;

/** "a~denies~b": the same on any machine. */
export const relationId = ({ from, to, kind }: Pick<Relation, "from" | "to" | "kind">): string =>
  `${from}~${kind}~${to}`;
