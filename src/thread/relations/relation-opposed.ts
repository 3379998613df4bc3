/** Claims that cannot both be so: one denies the other, or they contradict in outcome, actor, number or place. */
import type { Action } from "../../claim/claim.ts";
import {
  decisive,
  oneDeed,
  placeLeftOut,
  sameSide,
  sameThing,
  sameVoice,
  sidesAgree,
  within,
  type Finding,
  type Pair,
} from "./pair.ts";
import type { LedgerClaim } from "../ledger-claim.ts";
import { againstInterest } from "../standing/against-interest.ts";
import { actorParty, isBelligerent, recipientParty } from "../sides.ts";
import { unlike } from "./action-tie.ts";
import { canLookBack } from "./slot-days.ts";
import { sameRareThing, tellingNumbers } from "./slot-numbers.ts";
import { namesActor } from "./slot-sides.ts";
import { namesPlaceOf, sameArea } from "./slot-place.ts";
import { callsFalse, setAsideWords, takesBack } from "./taken-back.ts";

const denialDays = 60;
/** A denial said before the claim it meets: only where both are of the same days. */
const earlyDays = 3;
/** A denial that names no day: of what was told in the days before it, and then only a suggestion. */
const answerDays = 7;
const outcomeDays = 60;
const numberDays = 7;

/** Who fired is itself in dispute; on the ground two attackers are two attacks. */
const blames: readonly Action[] = ["strike", "explosion", "damage", "civilian-harm"];

const placed = ({ place }: Pair): boolean => place.verdict === "same" || place.verdict === "near";

/** The accused, or the one said to have suffered it, says no within a day and leaves out where. */
const answers = ({ a, b, source, told }: Pair): boolean =>
  b.stance === "denies" &&
  a.stance === "asserts" &&
  within(told, 1) &&
  isBelligerent(source.b.party) &&
  source.kinship === "apart" &&
  [actorParty(a), recipientParty(a)].includes(source.b.party);

/** "It is a record of leaving and not of control": a hold of nobody's is of what was told in the days before, not of anybody's weeks ago. */
const saysNotWhose = (claim: LedgerClaim): boolean => claim.action === "hold" && actorParty(claim) === null;

/** "There are no troops there", said by the side that says the same day "we hold it": nobody denies his own side with that. */
const saysBoth = (pair: Pair): boolean => sameSide(pair) && within(pair.told, 1) && pair.actor.verdict !== "same";

/** Says it is not so, of the same place, days and sides. */
function denies(pair: Pair): Finding | null {
  const where = placed(pair) || sameThing(pair);
  const leftOut =
    placeLeftOut(pair) && ((pair.actor.verdict === "same" && within(pair.told, earlyDays)) || answers(pair));
  if (pair.polarity !== "opposed" || !(where || leftOut) || !sidesAgree(pair)) return null;
  if (unlike.has(pair.tie) || saysBoth(pair)) return null;
  if (pair.tie === "event" && !oneDeed(pair)) return null;
  const first = pair.a.stance === "denies";
  const days = first ? earlyDays : saysNotWhose(pair.b) ? answerDays : denialDays;
  const timely = pair.control
    ? within(pair.told, days) && within(pair.between, days)
    : pair.days.verdict === "same" || (pair.days.verdict === "near" && within(pair.told, earlyDays));
  const late = !first && !timely && canLookBack(pair.a, pair.b, answerDays);
  if (!timely && !late) return null;
  const who = first ? pair.source.a.name : pair.source.b.name;
  const other = first ? pair.source.b.name : pair.source.a.name;
  const why = `${who} says it is not so; claimed by ${other}, answered ${first ? "before" : pair.lag}`;
  return { kind: "denies", rule: "denies.polarity", why, firm: timely && where, turned: first };
}

/** Held by the other after it was taken; taken while it was held; beaten off. Earlier possession contradicts nothing. */
function outcomeMeets(pair: Pair): boolean {
  if (!pair.control) return pair.days.verdict === "same" || within(pair.between, 1);
  const answered = pair.b.action === "hold";
  return within(pair.between, answered ? outcomeDays : 1);
}

/** Who calls it false: a side of its own, or on its own channel where it passes on what nobody is named for ("reports that … are a fake"). */
function callerOf({ a, b, source }: Pair): string | null {
  if (source.kinship === "apart") return isBelligerent(source.b.party) ? source.b.name : null;
  const passesOn = !source.b.named && b.chain.length === 1 && b.chain[0]?.party === "unk";
  const other = b.publisherParty !== source.a.party && a.publisher !== b.publisher;
  return passesOn && other && isBelligerent(b.publisherParty) ? b.publisher : null;
}

/** "It is a lie that the town was taken": a reading can miss the no; a side that calls false what the other says of it agrees with nothing. */
function callsItFalse(pair: Pair): Finding | null {
  const { a, b, source } = pair;
  const caller = callerOf(pair);
  if (pair.polarity !== "agree" || pair.tie !== "same" || caller === null) return null;
  if (!callsFalse(b) || callsFalse(a) || againstInterest(b) || !sidesAgree(pair)) return null;
  const leftOut = placeLeftOut(pair) && pair.actor.verdict === "same" && within(pair.told, 1);
  if (!(placed(pair) || sameThing(pair) || leftOut) || !within(pair.told, answerDays)) return null;
  if (!pair.control && pair.days.verdict === "differs") return null;
  const why = `${caller} calls false what ${source.a.name} says, ${pair.lag}`;
  return { kind: "denies", rule: "denies.calls-false", why, firm: false };
}

function outcome(pair: Pair): Finding | null {
  if (
    pair.tie !== "outcome" ||
    pair.polarity !== "agree" ||
    pair.a.stance === "plans" ||
    !placed(pair) ||
    sameVoice(pair)
  )
    return null;
  if (pair.a.stance === "doubts" || pair.b.stance === "doubts") return null; // who doubts says nothing that could be wrong
  if (!outcomeMeets(pair)) return null;
  if (callsFalse(pair.b) && isBelligerent(pair.source.b.party) && pair.source.kinship === "apart") {
    const no = `${pair.source.b.name} calls it false: ${pair.b.action} against ${pair.a.action}, ${pair.lag}`;
    return { kind: "denies", rule: "denies.false", why: no, firm: true };
  }
  const why = `${pair.source.a.name} and ${pair.source.b.name} cannot both be right: ${pair.a.action} and ${pair.b.action}, ${pair.lag}`;
  return { kind: "contradicts", axis: "outcome", rule: "contradicts.outcome", why, firm: true };
}

function otherActor(pair: Pair): Finding | null {
  if (!namesActor(pair.a) || !namesActor(pair.b)) return null;
  if (
    pair.actor.verdict !== "differs" ||
    !oneDeed(pair) ||
    pair.polarity !== "agree" ||
    !blames.includes(pair.a.action)
  )
    return null;
  if (
    pair.place.verdict !== "same" ||
    pair.days.verdict !== "same" ||
    sameSide(pair) ||
    pair.numbers.verdict === "differs"
  )
    return null;
  return {
    kind: "contradicts",
    axis: "actor",
    rule: "contradicts.actor",
    why: `${pair.place.why}, but ${pair.actor.why}`,
    firm: true,
  };
}

/** Two sides' counts of the same day's downed machines, where neither says where. */
const isTally = ({ a, b, source, recipient, place }: Pair): boolean =>
  a.places.length + b.places.length === 0 &&
  place.verdict !== "differs" &&
  (a.action === "intercept" || a.action === "losses") &&
  recipient.verdict === "same" &&
  isBelligerent(source.a.party) &&
  isBelligerent(source.b.party);

function otherNumber(pair: Pair): Finding | null {
  if (pair.numbers.verdict !== "differs" || !oneDeed(pair) || pair.polarity !== "agree" || sameVoice(pair)) return null;
  // "corrected its statement: one soldier, not two": a side that mends a count contradicts nobody
  if (pair.source.kinship === "side" && takesBack(pair.b)) return null;
  if (!(placed(pair) || isTally(pair)) || !sidesAgree(pair) || !decisive(pair)) return null;
  const soon = pair.days.verdict === "near" && pair.source.kinship === "apart" && within(pair.told, 1);
  const timely = pair.control ? within(pair.told, numberDays) : pair.days.verdict === "same" || soon;
  if (!timely) return null;
  return {
    kind: "contradicts",
    axis: "number",
    rule: "contradicts.number",
    why: `${pair.place.why}, but ${pair.numbers.why}`,
    firm: !soon,
  };
}

/** "hit the base, not Haifa", where the other said Haifa. */
const setsAsidePlace = ({ a, b }: Pair): boolean =>
  namesPlaceOf(setAsideWords(b), a) || namesPlaceOf(setAsideWords(a), b);

/** What makes two blows at two places one: numbers unlikely by chance in one region, or the same few of a rare machine. */
const oneThing = ({ a, b, numbers, source }: Pair): boolean =>
  numbers.verdict === "same" &&
  ((sameArea(a, b) && tellingNumbers(a, b)) ||
    (sameRareThing(a, b) && isBelligerent(source.a.party) && isBelligerent(source.b.party)));

/** One deed told of two places; linked only where one of the two sets the other's place aside in so many words. */
function otherPlace(pair: Pair): Finding | null {
  if (pair.place.verdict !== "differs" || pair.tie !== "same" || pair.polarity !== "agree" || sameVoice(pair))
    return null;
  if (pair.days.verdict !== "same" || !sidesAgree(pair) || pair.actor.verdict !== "same") return null;
  const aside = setsAsidePlace(pair);
  if (!aside && !oneThing(pair)) return null;
  const why = aside
    ? `one sets the other's place aside: ${pair.place.why}`
    : `${pair.numbers.why}, but ${pair.place.why}`;
  return { kind: "contradicts", axis: "place", rule: "contradicts.place", why, firm: aside };
}

export const opposed = (pair: Pair): Finding | null =>
  denies(pair) ?? callsItFalse(pair) ?? outcome(pair) ?? otherActor(pair) ?? otherNumber(pair) ?? otherPlace(pair);
