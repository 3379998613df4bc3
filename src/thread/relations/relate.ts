/** The relation of two claims: the first rule that speaks, with a score from the slots it rests on. */
import { unknownVoices, type Voices } from "../claim-source.ts";
import type { LedgerClaim } from "../ledger-claim.ts";
import { comparable, likeness, makePair, type Finding, type Pair } from "./pair.ts";
import { agreed } from "./relation-agreed.ts";
import { changed } from "./relation-changed.ts";
import { opposed } from "./relation-opposed.ts";
import { likely } from "./relation-likely.ts";
import { retold, saidAgain } from "./relation-told.ts";
import { linkedFrom, suggestedFrom, type Axis, type LinkState, type Relation } from "./relation.ts";
import { reachBetween } from "./slot-reach.ts";
import type { Slot, SlotName, Verdict } from "./slot.ts";

/** What each slot is worth; place and source weigh most. */
const weights: Readonly<Record<SlotName, number>> = {
  place: 3,
  days: 2,
  actor: 1,
  recipient: 0.5,
  numbers: 1.5,
  source: 2,
  words: 0,
  likeness: 0,
};

const worth: Readonly<Record<Verdict, number>> = { same: 1, near: 0.6, unknown: 0.4, differs: 0 };

/** The slot a contradiction is about is asked to differ, not to agree. */
const disputed: Readonly<Record<Axis, readonly SlotName[]>> = {
  place: ["place"],
  number: ["numbers"],
  actor: ["actor", "recipient"],
  outcome: ["actor", "recipient"],
};

/** A claim read with less confidence than this carries no link by itself. */
const shakyUnder = 0.3;

function slotsOf(pair: Pair): readonly Slot[] {
  const { place, days, actor, recipient, numbers, source, words, tie } = pair;
  const voice = { slot: source.slot, verdict: source.verdict, why: source.why };
  const all = [place, days, actor, recipient, numbers, voice, words];
  return tie === "event" ? [...all, likeness(pair)] : all;
}

/** Who speaks counts for a relation only in told-again and changed; elsewhere voices are meant to differ. */
function value(slot: Slot, finding: Finding, pair: Pair): number {
  if (slot.slot === "source") return 1;
  if (slot.slot === "days" && pair.control) return 1;
  const asked = finding.axis ? disputed[finding.axis].includes(slot.slot) : false;
  return asked ? 1 : worth[slot.verdict];
}

function scoreOf(slots: readonly Slot[], finding: Finding, pair: Pair): number {
  const all = slots.reduce((sum, slot) => sum + weights[slot.slot], 0);
  const got = slots.reduce((sum, slot) => sum + weights[slot.slot] * value(slot, finding, pair), 0);
  return Math.round((got / all) * 100) / 100;
}

function stateOf(score: number, firm: boolean): LinkState | null {
  if (score < suggestedFrom) return null;
  return firm && score >= linkedFrom ? "linked" : "suggested";
}

/** A town and the region around it are taken for one place on the strength of something else: never linked by that. */
const isWider = ({ a, b, place }: Pair): boolean =>
  place.verdict === "near" && ["within", "wide"].includes(reachBetween(a, b));

/**
 * What the later of two claims is to the earlier; null where they are about something else.
 * Pure, and the same whichever is given first. `voices` tells which body a name speaks for and who is a monitor.
 */
export function relate(one: LedgerClaim, other: LedgerClaim, voices: Voices = unknownVoices): Relation | null {
  if (!comparable(one, other)) return null;
  const pair = makePair(one, other, voices);
  const finding = retold(pair) ?? changed(pair) ?? saidAgain(pair) ?? opposed(pair) ?? agreed(pair) ?? likely(pair);
  if (!finding) return null;
  const slots = slotsOf(pair);
  const score = finding.score ?? scoreOf(slots, finding, pair);
  const sure = Math.min(pair.a.confidence, pair.b.confidence) >= shakyUnder && !isWider(pair);
  const state = stateOf(score, finding.firm && sure);
  if (state === null) return null;
  const [from, to] = finding.turned ? [pair.a.id, pair.b.id] : [pair.b.id, pair.a.id];
  const { kind, rule, why } = finding;
  return { from, to, kind, axis: finding.axis ?? null, state, score, rule, why, slots, judgement: null };
}
