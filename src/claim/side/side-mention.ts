/** A side named in a clause, and the voice that tells it: what all rules of sides share. */
import type { Party } from "../../lexicon/row.ts";
import type { Words } from "../event/clause.ts";

export interface SideMention {
  readonly words: Words;
  readonly party: Party;
  /** Canonical English name; null where only a stand-in ("they") was read. */
  readonly name: string | null;
  readonly rule: string;
}

/** From whose mouth the event is told: turns "the enemy" and "our troops" into parties. */
export interface Voice {
  readonly party: Party | null;
  /** Parties named in the report, first named first. */
  readonly named: readonly Party[];
  /** Whether the event is told as one that did not happen: what is denied is mostly the enemy's deed. */
  readonly denies?: boolean;
  /** The source says it did it: "claimed responsibility for the attack". */
  readonly owns?: boolean;
  /** Whose claim the speaker answers: "it" and "its forces" in that claim are theirs. */
  readonly answered?: Party | null;
  /** Who answers the claim, in the claim itself and in the answer. */
  readonly answerer?: Party | null;
  /** The source is of no side: residents, medics, witnesses; "they" in its mouth is itself. */
  readonly lay?: boolean;
  /** Whose enemy "the enemy" is where the source itself takes no side. */
  readonly home?: Party | null;
  /** The side the teller is on, where the words are the teller's and not quoted: an enemy's "occupied" turns with it. */
  readonly teller?: Party | null;
  /** The country the event's place lies in; whose the defenders of a town are. */
  readonly land?: Party | null;
}
