/** Whether the numbers of two claims agree: ranges of the same counted thing, in each one's own bounds, never averaged. */
import type { Quantity } from "../../claim/claim.ts";
import type { LedgerClaim } from "../ledger-claim.ts";
import { memo } from "../memo.ts";
import { slot, type Slot } from "./slot.ts";
import { saysItGrew } from "./taken-back.ts";

/** less, more: the later claim's range lies wholly below or above the earlier one's. */
export type NumberTurn = "none" | "agree" | "more" | "less";

type Range = Pick<Quantity, "min" | "max">;

/** "up to 1,290" and "fewer than 100": two bounds of one kind so far apart are no one number. */
const farApart = 2;

function boundsTurn(a: number, b: number): NumberTurn {
  if (b >= a * farApart) return "more";
  return a >= b * farApart ? "less" : "agree";
}

function turn(a: Range, b: Range): NumberTurn {
  if (a.min === null && b.min === null && a.max !== null && b.max !== null) return boundsTurn(a.max, b.max);
  if (a.max === null && b.max === null && a.min !== null && b.min !== null) return boundsTurn(a.min, b.min);
  const [aLow, aHigh, bLow, bHigh] = [a.min ?? 0, a.max ?? Infinity, b.min ?? 0, b.max ?? Infinity];
  if (bLow > aHigh) return "more";
  return bHigh < aLow ? "less" : "agree";
}

/** "up to 250", "more than 10", "24 or more", "40–50", "3": told alike in every language but for the words. */
export function rangeWords({ min, max }: Range): string {
  if (min !== null && max !== null) return min === max ? String(min) : `${min}–${max}`;
  if (min !== null) return `${min} or more`;
  return max === null ? "some" : `up to ${max}`;
}

const wholePlace: Range = { min: 100, max: 100 };

/** A capture with no share of the town is a capture of all of it, beside one that gives a share. */
const shareOf = (claim: LedgerClaim): Range | null =>
  claim.quantities.find(({ of }) => of === "percent") ?? (claim.action === "capture" ? wholePlace : null);

interface Pair {
  readonly of: string;
  readonly a: Range;
  readonly b: Range;
}

/** "at the airfield of Belbek in Crimea" is at Belbek: areas count only where nothing narrower is named. */
const narrowest = memo(({ places }: LedgerClaim): LedgerClaim["places"] => {
  const narrow = places.filter(({ role }) => role !== "area");
  // "the Golani camp at Binyamina": a spot nobody could tell beside its town is no second place
  const told = narrow.filter(({ placeId }) => placeId !== null);
  return told.length > 0 ? told : narrow.length > 0 ? narrow : places;
});

const placesOf = memo((claim: LedgerClaim): string =>
  [...new Set(narrowest(claim).map(({ placeId }) => placeId ?? ""))].sort((x, y) => (x < y ? -1 : 1)).join(" "),
);

/** One number over several places ("four over Belgorod and Kursk") is of those places together, and of no other set. */
const sameGround = (a: LedgerClaim, b: LedgerClaim): boolean =>
  (narrowest(a).length < 2 && narrowest(b).length < 2) || placesOf(a) === placesOf(b);

/** Of several counts of one kind (the dead and the hurt) two that agree speak for all; else the first of each. */
function bestPair(of: Quantity["of"], a: LedgerClaim, b: LedgerClaim): readonly Pair[] {
  const [left, right] = [a, b].map(({ quantities }) => quantities.filter((one) => one.of === of));
  const all = (left ?? []).flatMap((one) => (right ?? []).map((other) => ({ of, a: one, b: other })));
  const best = all.find((pair) => turn(pair.a, pair.b) === "agree") ?? all[0];
  return best ? [best] : [];
}

const none: readonly Pair[] = [];

/** Ranges of the same thing, best fit first found; shares of a place are completed. */
function pairsOf(a: LedgerClaim, b: LedgerClaim): readonly Pair[] {
  return a.quantities.length + b.quantities.length === 0 ? none : countedPairs(a, b);
}

function countedPairs(a: LedgerClaim, b: LedgerClaim): readonly Pair[] {
  if (!sameGround(a, b) && !saysItGrew(b)) return [];
  const kinds = [...new Set(a.quantities.map(({ of }) => of))].filter((of) => of !== "percent" && of !== "other");
  const pairs = kinds.flatMap((of) => bestPair(of, a, b));
  const shares = [a, b].some(({ quantities }) => quantities.some(({ of }) => of === "percent"));
  const [left, right] = [shareOf(a), shareOf(b)];
  return shares && left && right ? [...pairs, { of: "percent", a: left, b: right }] : [...pairs, ...loosePairs(a, b)];
}

/** Things the reading has no kind for are compared only where each claim has just one of them. */
function loosePairs(a: LedgerClaim, b: LedgerClaim): readonly Pair[] {
  const [left, right] = [a, b].map(({ quantities }) => quantities.filter(({ of }) => of === "other"));
  const [one, other] = [left?.[0], right?.[0]];
  return left?.length === 1 && right?.length === 1 && one && other ? [{ of: "other", a: one, b: other }] : [];
}

/** "at least 43", then "rose to 78": the later says itself that it is more. */
const grew = (later: LedgerClaim, { a, b }: Pair): boolean =>
  saysItGrew(later) && a.min !== null && b.min !== null && b.min > a.min;

/** How the later numbers stand to the earlier ones; the first that cannot agree decides. */
export function numberTurn(a: LedgerClaim, b: LedgerClaim): NumberTurn {
  const turns = pairsOf(a, b).map((pair) => (grew(b, pair) ? "more" : turn(pair.a, pair.b)));
  return turns.find((one) => one !== "agree") ?? (turns.length > 0 ? "agree" : "none");
}

const people: readonly Quantity["of"][] = ["civilians", "personnel"];

/** "300 soldiers were killed" and "1,900 have died": heads that two readings count as two kinds; none where they share a kind. */
export function headTurn(a: LedgerClaim, b: LedgerClaim): NumberTurn {
  const [one, other] = [a, b].map(({ quantities }) => quantities.find(({ of }) => people.includes(of)));
  return one && other && countsOtherThings(a, b) ? turn(one, other) : "none";
}

/** "At least 21 were killed", then "24 were killed": the least of it rose, though both can be so. */
export const floorRose = (a: LedgerClaim, b: LedgerClaim): boolean =>
  a.action === "civilian-harm" && b.action === "civilian-harm" && leastRose(a, b);

/** "More than 57,000", then "over 68,000", of whatever is counted. */
export const leastRose = (a: LedgerClaim, b: LedgerClaim): boolean =>
  pairsOf(a, b).some(({ a: one, b: other }) => one.max === null && one.min !== null && (other.min ?? 0) > one.min);

/** A count so great that another near it is the same running total. */
const runningFrom = 50;
const runningWithin = 1.3;

/** "61,020 killed since October", "61,158 killed": one total, a day on. */
export const isRunningTotal = (a: LedgerClaim, b: LedgerClaim): boolean =>
  pairsOf(a, b).some(
    ({ a: { min: first }, b: { min: later } }) =>
      first !== null && later !== null && first >= runningFrom && later >= first && later <= first * runningWithin,
  );

/** Whether both count things, and no thing in common: 65 drones and 4 missiles. */
export const countsOtherThings = (a: LedgerClaim, b: LedgerClaim): boolean =>
  a.quantities.length > 0 &&
  b.quantities.length > 0 &&
  !a.quantities.some(({ of }) => b.quantities.some((other) => other.of === of));

/** Equal numbers that are unlikely by chance: one of ten or more, or two kinds. */
export function tellingNumbers(a: LedgerClaim, b: LedgerClaim): boolean {
  const equal = pairsOf(a, b).filter((pair) => pair.a.min === pair.b.min && pair.a.max === pair.b.max);
  return (
    equal.length > 1 || equal.some((pair) => Math.max(pair.a.min ?? 0, pair.a.max ?? 0) >= 10 && pair.of !== "percent")
  );
}

/** Machines of which few are lost on a day, so that one told at two places is likely one. */
const rare: readonly Quantity["of"][] = ["aircraft", "helicopter", "ship"];
const few = 3;

/** "one Su-27" in both: the same few of a rare machine. */
export const sameRareThing = (a: LedgerClaim, b: LedgerClaim): boolean =>
  a.quantities.some(({ of, min, max }) =>
    b.quantities.some(
      (other) => rare.includes(of) && other.of === of && min === other.min && max === other.max && (max ?? 99) <= few,
    ),
  );

/** Whether a claim has a number by which its deed would be known elsewhere: ten or more of a thing, or a few of a rare machine. */
export const isTelling = ({ quantities }: LedgerClaim): boolean =>
  quantities.some(
    ({ of, min, max }) =>
      (rare.includes(of) && (max ?? 99) <= few) || (of !== "percent" && Math.max(min ?? 0, max ?? 0) >= 10),
  );

/** Whether a number of each can be the same number of the same thing. */
export const sharesNumber = (a: LedgerClaim, b: LedgerClaim): boolean =>
  a.quantities.some(({ of, ...one }) =>
    b.quantities.some((other) => other.of === of && turn(one, other) === "agree" && of !== "percent"),
  );

const means: readonly string[] = ["percent", "distance-km", "other"];

/** Whether both count two or more of one thing and give the same number; one of a thing is no mark of an event. */
export const sharesCount = (a: LedgerClaim, b: LedgerClaim): boolean =>
  a.quantities.some(
    ({ of, min, max }) =>
      Math.max(min ?? 0, max ?? 0) > 1 &&
      !means.includes(of) &&
      b.quantities.some((other) => other.of === of && other.min === min && other.max === max),
  );

/** "3 drones against 30": differs. "at least 40" and 40: same. No number in common: unknown. */
export function compareNumbers(a: LedgerClaim, b: LedgerClaim): Slot {
  const pairs = pairsOf(a, b);
  const odd = pairs.find((pair) => turn(pair.a, pair.b) !== "agree" || grew(b, pair));
  if (odd) return slot("numbers", "differs", `${odd.of}: ${rangeWords(odd.a)} against ${rangeWords(odd.b)}`);
  const [same] = pairs;
  if (same) return slot("numbers", "same", `${same.of}: ${rangeWords(same.a)} and ${rangeWords(same.b)}`);
  if (countsOtherThings(a, b)) return slot("numbers", "unknown", "they count other things");
  return slot("numbers", "unknown", "no number in common");
}
