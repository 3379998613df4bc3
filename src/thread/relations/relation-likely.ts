/**
 * What two claims likely are to each other where no rule that asks for every slot speaks: suggestions for a person,
 * never links. First whether all slots together make them one matter, then what the later does with it.
 */
import type { Action } from "../../claim/claim.ts";
import { againstInterest } from "../standing/against-interest.ts";
import { toldAtOnce } from "../claim-day.ts";
import { actorParty, isBelligerent, recipientParty } from "../sides.ts";
import type { LedgerClaim } from "../ledger-claim.ts";
import { unlike } from "./action-tie.ts";
import { coversExtent } from "./extent.ts";
import { matterOf } from "./matter.ts";
import { likelyDays, placeLeftOut, sameVoice, within, type Finding, type Pair } from "./pair.ts";
import { headTurn, isRunningTotal, type NumberTurn } from "./slot-numbers.ts";
import { seenByOwnEyes } from "./relation-agreed.ts";
import { inOffice } from "./relation-told.ts";
import { reachBetween } from "./slot-reach.ts";
import type { Axis, RelationKind } from "./relation.ts";
import { callsFalse, ownsMistake, saysAgain, saysItGrew, setsAside, takesBack } from "./taken-back.ts";

/** Where the later says itself what it does with the earlier ("again", "not so"), less is asked of the slots. */
const withCue = 3.5;
/** Where marks that few other events have are shared. */
const withMarks = 4;
/** Where place, day, deed and sides alone speak. */
const framed = 5.5;
/** A mark worth the name: one thing, one name, one count. */
const oneMark = 1;

const total = (pair: Pair): number => matterOf(pair).frame + matterOf(pair).marks;

/** What is disputed may differ without parting the two. */
const disputedWorth = 1.5;
const disputed = ({ actor, recipient }: Pair): number =>
  [actor, recipient].filter(({ verdict }) => verdict === "differs").length * disputedWorth;

/** One of them is nobody's by name. */
const isNobodys = ({ source }: Pair): boolean => source.kinship === "unknown" && !(source.a.named && source.b.named);

function isOneMatter(pair: Pair): boolean {
  const { marks } = matterOf(pair);
  if (marks >= oneMark) return total(pair) >= withMarks;
  if (pair.tie === "event" || pair.tie === "kin" || isNobodys(pair)) return false;
  const oneDay = pair.control ? within(pair.told, 3) : pair.days.verdict === "same";
  return oneDay && marks >= 0 && total(pair) >= framed;
}

/** With a mark besides, a place that one of them left out is made up for. */
const withCueAndMark = 2.5;

function cued(pair: Pair, more = 0): boolean {
  const { marks } = matterOf(pair);
  return marks >= -oneMark && total(pair) + more >= (marks >= oneMark ? withCueAndMark : withCue);
}

/** How the later's count stands to the earlier's, heads of two kinds as well. */
const turnOf = ({ turn, a, b }: Pair): NumberTurn => (turn === "none" ? headTurn(a, b) : turn);

function suggest(
  kind: RelationKind,
  pair: Pair,
  how: { readonly why: string; readonly axis?: Axis; readonly turned?: boolean },
): Finding {
  const { why, ...rest } = how;
  return {
    kind,
    rule: `${kind}.likely`,
    why: [why, ...matterOf(pair).why, pair.lag].join("; "),
    firm: false,
    score: likelyScore(pair),
    ...rest,
  };
}

/** From just suggested to just short of linked. */
const likelyScore = (pair: Pair): number =>
  Math.min(0.69, Math.round((0.5 + Math.max(0, total(pair) - withCue) / 20) * 100) / 100);

const answerDays = 7;
const after = ({ told }: Pair, most: number): boolean => told !== null && told >= 0 && told <= most;

/** Whose word it can be that is taken back, grown or said again: the voice's own, its side's, or that of somebody nobody named. */
const canBeOwn = ({ source }: Pair): boolean => source.kinship !== "apart" || source.passing;

function takenBack(pair: Pair): Finding | null {
  const { b, source } = pair;
  const other =
    pair.polarity === "opposed" || pair.turn === "more" || pair.turn === "less" || pair.place.verdict !== "same";
  const says =
    ownsMistake(b) ||
    (takesBack(b) && other) ||
    (sameVoice(pair) && (setsAside(b) || (pair.polarity === "opposed" && pair.tie === "same")));
  if (!says || !canBeOwn(pair) || !after(pair, answerDays) || !cued(pair, disputed(pair))) return null;
  return suggest("corrects", pair, { why: `${source.b.name} mends what was told before` });
}

/** "Dismissed the claim", "a lie": the denial says itself that it answers a claim. */
const calledFalse = 1;

/** "Rebels entered the town", and within a day: "it has not fallen". */
const hasNotFallen = ({ a, b, place, told }: Pair): boolean =>
  (a.action === "attack" || a.action === "advance") &&
  b.action === "capture" &&
  b.stance === "denies" &&
  place.verdict === "same" &&
  within(told, 1);

function denied(pair: Pair): Finding | null {
  const { a, b, source } = pair;
  if (sameVoice(pair) || a.stance !== "asserts" || !after(pair, answerDays)) return null;
  const isFalse = callsFalse(b);
  const outright = isFalse && !callsFalse(a) && source.kinship === "apart" && isBelligerent(source.b.party);
  const no = pair.polarity === "opposed" && (!unlike.has(pair.tie) || matterOf(pair).marks >= oneMark);
  if (!(no || outright || hasNotFallen(pair)) || !cued(pair, disputed(pair) + (isFalse ? calledFalse : 0))) return null;
  return suggest("denies", pair, { why: `${source.b.name} likely says of it that it is not so` });
}

/** Encircled and held, left and held, taken and fought for: told by two sides of one place these are at odds. */
const rivals: readonly (readonly [Action, Action])[] = [
  ["encircle", "hold"],
  ["withdraw", "hold"],
  ["advance", "repel"],
  ["hold", "repel"],
  ["capture", "repel"],
];
const gains: readonly Action[] = ["capture", "advance"];
const isRival = ({ a, b, actor }: Pair): boolean =>
  rivals.some((two) => two.includes(a.action) && two.includes(b.action) && a.action !== b.action) ||
  (actor.verdict === "differs" && a.action !== b.action && gains.includes(a.action) && gains.includes(b.action));

/** Who only doubts or plans is at odds with nobody, and bears nobody out. */
const bothAssert = ({ a, b }: Pair): boolean => a.stance === "asserts" && b.stance === "asserts";

function atOdds(pair: Pair): Finding | null {
  const { source } = pair;
  if (!bothAssert(pair) || source.kinship !== "apart") return null;
  if (pair.tie !== "outcome" && !(pair.tie === "kin" && isRival(pair))) return null;
  if (!within(pair.told, 3) || total(pair) + 2 * disputedWorth < framed - 0.5 || pair.place.verdict === "unknown")
    return null;
  return suggest("contradicts", pair, {
    axis: "outcome",
    why: `${source.a.name} and ${source.b.name} tell of it with another outcome`,
  });
}

function saidAnew(pair: Pair): Finding | null {
  const { b, source } = pair;
  if (pair.polarity !== "agree" || !saysAgain(b) || (pair.told ?? 0) < 1 || !canBeOwn(pair) || !cued(pair)) return null;
  if (pair.numbers.verdict === "differs") return null;
  return suggest("repeats", pair, { why: `${source.b.name} says it again, in its own words` });
}

/** Both count one kind of thing, and the later more. */
const countedAlike = 0.5;

function grown(pair: Pair): Finding | null {
  const { b, source } = pair;
  if (
    pair.polarity !== "agree" ||
    !saysItGrew(b) ||
    ownsMistake(b) ||
    turnOf(pair) === "less" ||
    !canBeOwn(pair) ||
    !after(pair, 14)
  )
    return null;
  const counted = (pair.turn === "more" ? countedAlike : 0) + (isRunningTotal(pair.a, pair.b) ? oneMark : 0);
  if (!cued(pair, counted) || pair.control) return null;
  return suggest("updates", pair, { why: `${source.b.name} tells a count that has grown` });
}

const sides = (pair: Pair): boolean => pair.source.kinship === "side" || sameVoice(pair);

/** A toll so great that a town hardly has two such days in a row. */
const greatToll = 5;

/** "Nineteen were killed" and, the day after, "at least 26 were killed", of one town in one voice. */
function isGrowingToll(pair: Pair): boolean {
  const { a, b, place } = pair;
  const counts = [a, b].map(({ quantities }) => quantities.find(({ of }) => of === "civilians")?.min ?? 0);
  const harm = a.action === "civilian-harm" && b.action === "civilian-harm";
  if (!harm || !within(pair.told, 2) || pair.turn !== "more" || Math.min(...counts) < greatToll) return false;
  // "14 in a district of the city", then "28 in the city"
  const leftOut = placeLeftOut(pair) && sameVoice(pair) && pair.recipient.verdict === "same";
  const here = place.verdict === "same" || place.verdict === "near" || reachBetween(a, b) === "within" || leftOut;
  return here && pair.days.verdict !== "differs" && matterOf(pair).marks >= 0;
}

/** "52 shot down since midnight", "87 over the day": one voice's count of one day's air raid, without a place. */
const isTally = (pair: Pair): boolean =>
  pair.tie === "same" &&
  pair.a.action === "intercept" &&
  sameVoice(pair) &&
  pair.days.verdict === "same" &&
  [pair.a, pair.b].every(({ places }) => places.every(({ placeId }) => placeId === null)) &&
  total(pair) >= withMarks;

/** A number moved, in the voice of one side. */
function moved(pair: Pair): Finding | null {
  if (pair.polarity !== "agree" || !sides(pair) || !(isOneMatter(pair) || isGrowingToll(pair) || isTally(pair)))
    return null;
  const rose = pair.turn === "less" && toldAtOnce(pair.a, pair.b) && pair.a.action === "intercept";
  if (rose) return suggest("updates", pair, { why: `${pair.source.why}; ${pair.numbers.why}`, turned: true });
  if (pair.turn === "more" && after(pair, 14))
    return suggest("updates", pair, { why: `${pair.source.why}; ${pair.numbers.why}` });
  if (pair.turn === "less" && sameVoice(pair) && after(pair, 3))
    return suggest("corrects", pair, { why: `${pair.source.why}; ${pair.numbers.why}` });
  return null;
}

const relayed = ({ source }: Pair): boolean => source.a.relayed || source.b.relayed;

/** Two bulletins of one voice on two days tell of two days. */
const isNextBulletin = (pair: Pair): boolean =>
  !pair.control && pair.days.verdict !== "same" && !(relayed(pair) && within(pair.told, 2));

/** A strike and what it did are two sayings of one voice, unless a mark or who tells it makes them one. */
const isSameSaying = (pair: Pair): boolean =>
  pair.tie === "same" || pair.tie === "state" || (relayed(pair) && matterOf(pair).marks >= oneMark);

function again(pair: Pair): Finding | null {
  const { source } = pair;
  if (isNextBulletin(pair) || !isSameSaying(pair)) return null;
  if (pair.polarity !== "agree" || !sides(pair) || pair.numbers.verdict === "differs" || !isOneMatter(pair))
    return null;
  if (pair.a.stance !== pair.b.stance && !sameVoice(pair)) return null;
  if (sameVoice(pair) && relayed(pair) && within(pair.told, 2))
    return suggest("same-origin", pair, { why: source.why });
  return suggest("repeats", pair, { why: source.why });
}

const blames: readonly Action[] = ["strike", "explosion", "damage", "civilian-harm", "attack"];

function otherwise(pair: Pair): Finding | null {
  const { source } = pair;
  const two = source.kinship === "apart" || (source.kinship === "unknown" && source.a.party !== source.b.party);
  if (!bothAssert(pair) || !two) return null;
  if (pair.actor.verdict === "differs" && blames.includes(pair.a.action) && blames.includes(pair.b.action)) {
    const more = { ...matterOf(pair) };
    if (pair.days.verdict === "same" && more.frame + disputed(pair) + more.marks >= withMarks + 0.5)
      return suggest("contradicts", pair, { axis: "actor", why: pair.actor.why });
    return null;
  }
  const turn = pair.recipient.verdict === "same" && oneCount(pair) ? turnOf(pair) : pair.turn;
  if ((turn !== "more" && turn !== "less") || matterOf(pair).marks < oneMark) return null;
  if (!isOneMatter(pair) && !(isSameFrame(pair) && pair.tie !== "kin")) return null;
  return suggest("contradicts", pair, { axis: "number", why: pair.numbers.why });
}

/** Losses are of soldiers, harm of civilians: heads told with both are of one count only where one of them was not told apart. */
const oneCount = ({ a, b, tie }: Pair): boolean =>
  tie === "same" || a.quantities.concat(b.quantities).every(({ of }) => of !== "personnel");

/** Of one place and of days that agree, whatever words it is told in. */
const isSameFrame = (pair: Pair): boolean =>
  pair.source.kinship === "apart" &&
  total(pair) >= 4.5 &&
  matterOf(pair).marks >= 0 &&
  (pair.place.verdict === "same" || pair.place.verdict === "near") &&
  pair.days.verdict !== "differs";

/** Two marks that few events have, at two places. */
const twoMarks = 2.5;

function elsewhere(pair: Pair): Finding | null {
  const { source } = pair;
  if (pair.polarity !== "agree" || source.kinship !== "apart" || pair.place.verdict !== "differs") return null;
  if (pair.days.verdict !== "same" || pair.tie !== "same" || matterOf(pair).marks < twoMarks) return null;
  return suggest("contradicts", pair, { axis: "place", why: pair.place.why });
}

/** The side that the other's claim harms says it too. */
const ownsUp = (claim: LedgerClaim, other: LedgerClaim, party: string): boolean =>
  againstInterest(claim) ||
  (claim.stance === "asserts" &&
    isBelligerent(party) &&
    actorParty(other) !== null &&
    actorParty(other) !== party &&
    ((recipientParty(claim) ?? recipientParty(other)) === party ||
      (claim.action === "withdraw" && actorParty(claim) === party)));

/** "We blew up a carrier", and the day after the other army: "our soldiers fell there"; told at once, whichever comes first. */
function owns(pair: Pair): Finding | null {
  const { a, b, source } = pair;
  if (source.kinship !== "apart" || source.monitors || !after(pair, 3) || pair.tie === "stage") return null;
  const turned =
    !boastOf(a, source.a.party) && pair.told === 0 && boastOf(b, source.b.party) && ownsUp(a, b, source.a.party);
  if (!turned && !(boastOf(a, source.a.party) && ownsUp(b, a, source.b.party))) return null;
  const bare = (pair.tie === "event" || pair.tie === "kin") && matterOf(pair).marks < oneMark;
  if (pair.control && !(turned ? coversExtent(a, b) : coversExtent(b, a))) return null;
  if (bare || !(isOneMatter(pair) || isSameFrame(pair))) return null;
  const who = turned ? source.a : source.b;
  return suggest("concedes", pair, { why: `${who.name} tells what harms its own side`, turned });
}

const boastOf = (claim: LedgerClaim, party: string): boolean =>
  isBelligerent(party) && (actorParty(claim) ?? party) === party;

/** Who saw it tells of one deed on one day, in words that name the place or whose own is it. */
const isWhereSeen = (pair: Pair): boolean =>
  pair.tie === "same" && pair.days.verdict === "same" && total(pair) >= withMarks && matterOf(pair).marks >= 0;

/** "Came nearer", "are in the town": one side's move at one place, told within two days by two who owe each other nothing. */
const isOneMove = (pair: Pair): boolean =>
  (pair.tie === "state" || (pair.tie === "stage" && [pair.a, pair.b].every(({ action }) => gains.includes(action)))) &&
  pair.source.kinship === "apart" &&
  pair.actor.verdict === "same" &&
  within(pair.told, 2) &&
  isSameFrame(pair);

function agreed(pair: Pair): Finding | null {
  const { source } = pair;
  if (!bothAssert(pair) || pair.numbers.verdict === "differs") return null;
  if (pair.tie === "outcome" || (pair.tie === "kin" && isRival(pair))) return null;
  if ([pair.actor, pair.recipient].some(({ verdict }) => verdict === "differs")) return null;
  const owned = owns(pair);
  if (owned !== null) return owned;
  if (seenByOwnEyes(pair) && isWhereSeen(pair)) return suggest("corroborates", pair, { why: source.why });
  if (!isOneMove(pair) && (pair.tie === "stage" || !isOneMatter(pair))) return null;
  if (source.kinship === "unknown") return bySomebody(pair);
  if (source.kinship !== "apart") return null;
  return suggest("corroborates", pair, { why: source.why });
}

/** Nobody is named behind one of them: one office's word, or another's. */
function bySomebody(pair: Pair): Finding | null {
  const { source } = pair;
  if (seenByOwnEyes(pair)) return suggest("corroborates", pair, { why: source.why });
  const own = source.a.party === source.b.party && isBelligerent(source.a.party);
  if (source.a.named && source.b.named && !own) return suggest("corroborates", pair, { why: source.why });
  const oneSide = source.a.party === source.b.party || source.a.party === "unk" || source.b.party === "unk";
  if (oneSide && inOffice(source.a) && inOffice(source.b) && relayed(pair) && within(pair.told, 1))
    return suggest("same-origin", pair, { why: source.why });
  if (own) return suggest("repeats", pair, { why: source.why });
  return suggest("corroborates", pair, { why: source.why });
}

/** Within one report two claims of one matter are its own tale of it. */
export const likely = (pair: Pair): Finding | null =>
  pair.a.reportId === pair.b.reportId || !within(pair.told, likelyDays)
    ? null
    : (grown(pair) ??
      takenBack(pair) ??
      denied(pair) ??
      atOdds(pair) ??
      saidAnew(pair) ??
      moved(pair) ??
      again(pair) ??
      otherwise(pair) ??
      elsewhere(pair) ??
      agreed(pair));
