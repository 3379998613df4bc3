/** A pair is two claims in their order of telling with every slot compared; relations are pure functions of it. */
import { actionTie, type ActionTie } from "./action-tie.ts";
import { anchorOf, compareClaims, saidDay, toldAtOnce } from "../claim-day.ts";
import type { IsCommonName, Voices } from "../claim-source.ts";
import { saysControl } from "../family.ts";
import type { LedgerClaim } from "../ledger-claim.ts";
import type { Axis, RelationKind } from "./relation.ts";
import { compareDays, lagWords, saidGap } from "./slot-days.ts";
import { compareNumbers, countsOtherThings, numberTurn, tellingNumbers, type NumberTurn } from "./slot-numbers.ts";
import { comparePlaces } from "./slot-place.ts";
import { compareActors, compareRecipients } from "./slot-sides.ts";
import { compareSources, type SourceSlot } from "./slot-source.ts";
import { compareWords } from "./slot-words.ts";
import { compareLikeness, namesAlike, otherPeople } from "./likeness.ts";
import { memo } from "../memo.ts";
import type { Slot } from "./slot.ts";
import { callsFalse, saysItGrew, setsAside, takesBack } from "./taken-back.ts";
import { spoken } from "../spoken.ts";

export type Polarity = "agree" | "opposed" | "apart";

export interface Pair {
  /** The earlier told claim. */
  readonly a: LedgerClaim;
  readonly b: LedgerClaim;
  readonly tie: ActionTie;
  readonly polarity: Polarity;
  readonly place: Slot;
  readonly days: Slot;
  readonly actor: Slot;
  readonly recipient: Slot;
  readonly numbers: Slot;
  readonly turn: NumberTurn;
  readonly words: Slot;
  readonly source: SourceSlot;
  readonly isCommonName: IsCommonName;
  /** Both say who holds a place, so they run through time. */
  readonly control: boolean;
  /** Days from telling to telling, and from the one state of things to the other; null unknown. */
  readonly told: number | null;
  readonly between: number | null;
  /** "the same day", "3 days later, on 2025-11-23". */
  readonly lag: string;
}

/** What a rule says of a pair; `firm` false keeps it a suggestion however well the slots agree. */
export interface Finding {
  readonly kind: RelationKind;
  readonly axis?: Axis;
  readonly rule: string;
  readonly why: string;
  readonly firm: boolean;
  /** Where it rests on all slots weighed together; left out, the slots asked for give it. */
  readonly score?: number;
  /** The answer comes from the claim told first: a denial that was there before the claim. */
  readonly turned?: boolean;
}

const sign = ({ stance }: LedgerClaim): "yes" | "no" | "plan" =>
  stance === "denies" ? "no" : stance === "plans" || stance === "calls-for" ? "plan" : "yes";

/** A plan and a deed are neither in agreement nor opposed. */
function polarityOf(a: LedgerClaim, b: LedgerClaim): Polarity {
  if (sign(a) === sign(b)) return "agree";
  return sign(a) === "plan" || sign(b) === "plan" ? "apart" : "opposed";
}

/** The day whose state of things a control claim tells: its own time word, else the day it was said; background without one: unknown. */
function stateDay(claim: LedgerClaim): number | null {
  const stated = (claim.when?.span ?? null) !== null;
  if (stated) return anchorOf(claim)?.last ?? null;
  return claim.background ? null : saidDay(claim);
}

/** No relation reaches further; most pairs end here, before their slots are compared. */
const farthest = 180;

/** What all slots together suggest is asked of claims told within so many days of each other. */
export const likelyDays = 14;

/** Whether two claims are worth comparing at all: their actions hang together, neither is a plan beside a deed, they are not far apart. */
export function comparable(one: LedgerClaim, other: LedgerClaim): boolean {
  if (polarityOf(one, other) === "apart") return false;
  const gap = Math.abs(saidGap(one, other) ?? 0);
  if (gap > farthest) return false;
  const tie = actionTie(spoken(one), spoken(other));
  return tie === "kin" ? gap <= likelyDays : tie !== "none";
}

const everyName: IsCommonName = () => true;

/** A place only one of them has, or neither, though both sentences name the same thing. */
function placeByName(a: LedgerClaim, b: LedgerClaim, isCommonName: IsCommonName): Slot {
  const place = comparePlaces(a, b);
  if (place.verdict !== "unknown" || !namesAlike(a, b, isCommonName)) return place;
  return { ...place, verdict: "near", why: "both name one thing that no place was made of" };
}

/** What says of itself that it grew, is mended or is said again comes after what it was told at once with. */
const follows = (claim: LedgerClaim): boolean =>
  saysItGrew(claim) || takesBack(claim) || setsAside(claim) || callsFalse(claim);

function inOrder(one: LedgerClaim, other: LedgerClaim): readonly [LedgerClaim, LedgerClaim] {
  if (toldAtOnce(one, other) && follows(one) !== follows(other)) return follows(one) ? [other, one] : [one, other];
  return compareClaims(one, other) <= 0 ? [one, other] : [other, one];
}

/** Orders the two and compares every slot; the same pair whichever comes first. */
export function makePair(one: LedgerClaim, other: LedgerClaim, voices: Voices): Pair {
  const [a, b] = inOrder(one, other).map(spoken) as [LedgerClaim, LedgerClaim];
  const isCommonName = voices.isCommonName ?? everyName;
  const [from, to] = [stateDay(a), stateDay(b)];
  return {
    a,
    b,
    tie: actionTie(a, b),
    polarity: polarityOf(a, b),
    place: placeByName(a, b, isCommonName),
    days: compareDays(a, b),
    actor: compareActors(a, b),
    recipient: compareRecipients(a, b),
    numbers: compareNumbers(a, b),
    turn: numberTurn(a, b),
    words: compareWords(a, b),
    source: compareSources(a, b, voices),
    isCommonName,
    control: saysControl(a.action) && saysControl(b.action) && a.action !== "advance" && b.action !== "advance",
    told: saidGap(a, b),
    between: from === null || to === null ? null : to - from,
    lag: lagWords(a, b),
  };
}

/** What beside place, day and sides makes the two one blow, or parts them; worked out only where a rule asks. */
export const likeness = memo(({ a, b, isCommonName }: Pair): Slot => compareLikeness(a, b, isCommonName));

/**
 * The same deed in other words: one action, or two that can tell one blow where something beside place and day makes
 * them one. Within one report two words for a blow are one sentence, and no second telling.
 */
export const oneDeed = (pair: Pair): boolean =>
  pair.tie === "same" ||
  ((pair.tie === "event" || pair.tie === "effect") &&
    pair.a.reportId !== pair.b.reportId &&
    likeness(pair).verdict === "same");

/** One voice or one body. */
export const sameVoice = ({ source }: Pair): boolean => source.kinship === "source" || source.kinship === "body";
export const sameSide = (pair: Pair): boolean => sameVoice(pair) || pair.source.kinship === "side";

/** Neither doer nor done-to are named differently. */
export const sidesAgree = ({ actor, recipient }: Pair): boolean =>
  actor.verdict !== "differs" && recipient.verdict !== "differs";

const isOneBlow = (pair: Pair): boolean => pair.tie === "event" && likeness(pair).verdict === "same";

/** Same place; or no place in either and an equal number instead, in one of them a number unlikely by chance. */
export function sameThing(pair: Pair): boolean {
  const { place, numbers, a, b } = pair;
  const { places } = a.places.length === 0 ? a : b;
  if (otherPeople(a, b) || (countsOtherThings(a, b) && !isOneBlow(pair))) return false;
  if (place.verdict === "same" || place.verdict === "near") return true;
  if (place.verdict === "differs" || numbers.verdict !== "same") return false;
  return a.places.length + b.places.length === 0 || (places.length === 0 && tellingNumbers(a, b));
}

/** Names no place, or only "the capital", "the village" of which nobody could tell which. */
const tellsNoPlace = ({ places }: LedgerClaim): boolean =>
  places.every(({ placeId, words }) => placeId === null && !/\p{Lu}/u.test(words));

/** One names a place and the other none: what is told again, mended or answered often leaves out where. */
export const placeLeftOut = ({ a, b }: Pair): boolean => tellsNoPlace(a) !== tellsNoPlace(b);

const sided: readonly LedgerClaim["action"][] = ["capture", "hold", "withdraw", "encircle", "advance"];

/** For who holds or gains a place, both must say whose it is; "under control" without a holder agrees with nobody for sure. */
export function decisive({ a, actor, recipient, tie }: Pair): boolean {
  if (!sided.includes(a.action) || tie === "yields") return true;
  return (
    actor.verdict === "same" || (a.action !== "hold" && actor.verdict === "unknown" && recipient.verdict === "same")
  );
}

/** Within so many days, either way; unknown is never within. */
export const within = (days: number | null, most: number): boolean => days !== null && Math.abs(days) <= most;
