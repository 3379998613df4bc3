/**
 * Matter: how much speaks for two claims being about one thing, all slots weighed together. The rules of relations ask
 * for slots that agree; a suggestion may rest on a few that are strong where others are silent.
 */
import { eventWindow } from "../claim-day.ts";
import { memo } from "../memo.ts";
import type { Pair } from "./pair.ts";
import { otherHours, otherPeople, otherThings, sameAge, sharedNames } from "./likeness.ts";
import { canLookBackFromSaying } from "./slot-days.ts";
import { isNamedIn } from "../name-sound.ts";
import type { LedgerClaim } from "../ledger-claim.ts";
import { countsOtherThings, sharesCount, tellingNumbers } from "./slot-numbers.ts";
import { sharesNumeral } from "./numerals.ts";
import { reachBetween, type Reach } from "./slot-reach.ts";
import { sharesThing } from "./things-hit.ts";

export interface Matter {
  /** What place, days, deed and sides give. */
  readonly frame: number;
  /** What names, things, ages and numbers give beside them: marks that few other events have. */
  readonly marks: number;
  /** For a person: "one within the other; both name one thing". */
  readonly why: readonly string[];
}

interface Part {
  readonly worth: number;
  readonly why?: string;
}

const nothing: Part = { worth: 0 };

const reachWorth: Readonly<Record<Reach, Part>> = {
  within: { worth: 2, why: "one place lies within the other" },
  beside: { worth: -1 },
  wide: { worth: 1.5, why: "one names the region the other's place lies in" },
  country: { worth: 0.5, why: "one names no more than the country" },
  unknown: { worth: 0 },
  elsewhere: { worth: -4 },
};

function whereOf(pair: Pair): Part {
  const { a, b, place } = pair;
  if (place.verdict === "same") return { worth: 3, why: place.why };
  if (place.verdict === "near") return { worth: 2.5, why: place.why };
  if (place.verdict === "differs" && a.places.length * b.places.length === 0) return reachWorth.elsewhere;
  const reach = reachBetween(a, b);
  // who holds a village says nothing of the next one, nor of its region
  if (pair.control && reach !== "unknown") return reach === "within" ? nothing : reachWorth.elsewhere;
  if (reach !== "unknown") return reachWorth[reach];
  if (isOfVoice(a, b, pair.source.a.body) || isOfVoice(b, a, pair.source.b.body))
    return { worth: 1.5, why: "who speaks for one is in office at the other's place" };
  if (namesTownOf(a, b) || namesTownOf(b, a)) return { worth: 1.5, why: "the voice of one is of the other's place" };
  return isElsewhere(a, b) ? { worth: -1.5 } : nothing;
}

/** "Residents of the town", "the governor of the region": where a sentence names no place, its speaker's may be it. */
const namesTownOf = (a: LedgerClaim, b: LedgerClaim): boolean =>
  tellsNowhere(a) && b.places.some(({ name, words }) => isNamedIn(a.sentence, name ?? words));

const tellsNowhere = ({ places }: LedgerClaim): boolean =>
  places.every(({ placeId, words }) => placeId === null && !/\p{Lu}/u.test(words));

/** A mayor or governor who names no place tells of his own: "23 were killed in the night", says the mayor of the other's town. */
const isOfVoice = (claim: LedgerClaim, other: LedgerClaim, body: string): boolean => {
  if (!tellsNowhere(claim) || !/(?:mayor|governor|head|administration)/u.test(body)) return false;
  const names = other.places.flatMap(({ name, region }) => [name ?? "", region?.split("/").at(-1) ?? ""]);
  const first = names.map((name) => name.toLowerCase().split(/[\s-]/u)[0] ?? "").filter(({ length }) => length >= 4);
  return first.some((word) => body.split(" ").includes(word));
};

const namesOne = ({ places }: LedgerClaim): boolean =>
  places.some(({ words, role }) => /\p{Lu}/u.test(words) && role !== "near" && role !== "toward");

/** Each names a place of its own, though one could not be told. */
const isElsewhere = (a: LedgerClaim, b: LedgerClaim): boolean => namesOne(a) && namesOne(b);

/** How long an answer, a mended count or a repeated line is taken to be of what was told before it. */
const backDays = 7;

/** Days that neither agree nor are far apart: a window of one holds the other, or the later only tells its own day. */
function loosely({ a, b }: Pair): Part {
  const [first, second] = [eventWindow(a), eventWindow(b)];
  if (first === null || second === null) return nothing;
  if (first.first <= second.last && second.first <= first.last) return { worth: 0.75, why: "their days overlap" };
  if (canLookBackFromSaying(a, b, backDays)) return { worth: 0.5, why: "the later may tell of days before it" };
  const apart = Math.max(first.first - second.last, second.first - first.last);
  return apart <= 1 ? { worth: -0.5 } : { worth: -3 };
}

function whenOf(pair: Pair): Part {
  if (pair.control) return ofControl(pair);
  if (pair.days.verdict === "same") return { worth: 1.5, why: pair.days.why };
  if (pair.days.verdict === "near") return { worth: 1, why: pair.days.why };
  return loosely(pair);
}

const soon = 3;
const fortnight = 14;

/** Who holds a place is told over days: soon after each other it is one turn of it. */
function ofControl({ told, between }: Pair): Part {
  const gap = Math.max(Math.abs(told ?? 0), Math.abs(between ?? told ?? 0));
  if (gap <= soon) return { worth: 1, why: "told within days" };
  return gap <= fortnight ? { worth: 0.5 } : { worth: -1 };
}

function deedOf({ tie }: Pair): Part {
  if (tie === "same") return { worth: 1, why: "one deed" };
  if (tie === "none") return { worth: -2 };
  return tie === "kin" ? { worth: -0.5 } : { worth: 0.5 };
}

const sideWorth = { same: 0.5, near: 0.25, unknown: 0, differs: -1.5 } as const;

function whoOf({ actor, recipient }: Pair): Part {
  return { worth: sideWorth[actor.verdict] + sideWorth[recipient.verdict] };
}

const most = 2;

/** One voice on one day, told by another: seldom of two such deeds. */
function saidBy({ source, told }: Pair): Part {
  const one = source.kinship === "source" || source.kinship === "body";
  const relayed = source.a.relayed || source.b.relayed;
  return one && relayed && told !== null && Math.abs(told) <= 1 ? { worth: 1, why: source.why } : nothing;
}

/** Who is accused, or said to have suffered it, says no at once. */
function answered({ a, b, source, told }: Pair): Part {
  const named = source.b.party !== "unk" && [a.actor?.party, a.recipient?.party].includes(source.b.party);
  const no = b.stance === "denies" && a.stance === "asserts" && source.kinship === "apart";
  return no && named && told !== null && told >= 0 && told <= 1 ? { worth: 1.5, why: source.why } : nothing;
}

function namedIn({ a, b, isCommonName }: Pair): Part {
  const names = sharedNames(a, b, isCommonName);
  if (names.length === 0) return nothing;
  return { worth: 0.5 + Math.min(most, names.length), why: `both name ${names.slice(0, most).join(", ")}` };
}

function hitIn({ a, b }: Pair): Part {
  if (otherPeople(a, b)) return { worth: -4 };
  if (sameAge(a, b)) return { worth: 2, why: "somebody of one age" };
  if (sharesThing(a, b)) return { worth: 1.25, why: "one thing hit" };
  return { worth: (otherThings(a, b) ? -1.5 : 0) + (otherHours(a, b) ? -1.5 : 0) };
}

/** Three drones and three missiles are two counts; heads and houses can be of one blow. */
const machines: readonly string[] = ["drone", "missile", "aircraft", "helicopter", "ship", "tank"];
const countsMachines = ({ quantities }: LedgerClaim): boolean =>
  quantities.length > 0 && quantities.every(({ of }) => machines.includes(of));

function countedIn({ a, b, numbers }: Pair): Part {
  if (countsOtherThings(a, b) && countsMachines(a) && countsMachines(b)) return { worth: -1.5 };
  if (numbers.verdict === "same" && tellingNumbers(a, b)) return { worth: 2, why: numbers.why };
  if (sharesCount(a, b)) return { worth: 1.25, why: numbers.why };
  return sharesNumeral(a, b) && !countsOtherThings(a, b) ? { worth: 0.75, why: "a number in common" } : nothing;
}

const sum = (parts: readonly Part[]): number => parts.reduce((all, { worth }) => all + worth, 0);

/** Weighs a pair; worked out once. */
export const matterOf = memo((pair: Pair): Matter => {
  const frame = [whereOf(pair), whenOf(pair), deedOf(pair), whoOf(pair), saidBy(pair), answered(pair)];
  const marks = [namedIn(pair), hitIn(pair), countedIn(pair)];
  return {
    frame: sum(frame),
    marks: sum(marks),
    why: [...frame, ...marks].flatMap(({ why, worth }) => (why !== undefined && worth > 0 ? [why] : [])),
  };
});
