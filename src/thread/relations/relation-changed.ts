/** One side changing what it said: as time passes (updates), or of the same moment (corrects). */
import type { Action } from "../../claim/claim.ts";
import { eventWindow, toldAtOnce } from "../claim-day.ts";
import {
  decisive,
  oneDeed,
  placeLeftOut,
  sameSide,
  sameVoice,
  sidesAgree,
  within,
  type Finding,
  type Pair,
} from "./pair.ts";
import { canLookBackFromSaying, sameStatedDay } from "./slot-days.ts";
import { floorRose, leastRose } from "./slot-numbers.ts";
import { numeralsIn } from "./numerals.ts";
import { ownsMistake, saysItGrew, setsAside, takesBack } from "./taken-back.ts";

const updateDays = 120;
const correctDays = 3;
/** How long a toll goes on growing. */
const grownDays = 14;

/** Tolls and shares are of one thing all day; attacks, interceptions and losses come several times a day, each with its own count. */
const oneCount = ({ a, control }: Pair): boolean => control || a.action === "civilian-harm" || a.action === "damage";

const placed = (pair: Pair): boolean =>
  pair.place.verdict === "same" ||
  pair.place.verdict === "near" ||
  (pair.a.places.length + pair.b.places.length === 0 && pair.place.verdict !== "differs") ||
  (placeLeftOut(pair) && sameVoice(pair) && (saysItGrew(pair.b) || takesBack(pair.b)));

/** A count that says of itself that it grew or is mended is of what was told before, whatever word that had for the blow. */
const toll = (pair: Pair): boolean =>
  (pair.tie === "event" || pair.tie === "effect") && (saysItGrew(pair.b) || takesBack(pair.b));

/** The same moment: the same day of the event, or for who holds a place, the same day of speaking. */
const sameMoment = (pair: Pair): boolean =>
  pair.control
    ? within(pair.between, 0) && (sameStatedDay(pair.a, pair.b) || pair.told === 0)
    : pair.days.verdict === "same";

/** Of two tolls of one day without an hour the greater is taken for the later one: tolls rise. */
const isRise = (pair: Pair): boolean => pair.turn === "less" && !pair.control && toldAtOnce(pair.a, pair.b);

/** The later says in its own words that it mends a count ("уточнил: пятеро, а не шестеро"); of two told at once, the one that says so. */
function mends(pair: Pair): Finding | null {
  const { a, b, source } = pair;
  if (pair.turn !== "more" && pair.turn !== "less") return null;
  const says = (claim: Pair["a"]): boolean => takesBack(claim) || setsAside(claim);
  const turned = toldAtOnce(a, b) && says(a) && !says(b);
  if (!says(b) && !turned) return null;
  const why = `${source.why}; says itself that it mends the count ${pair.lag}: ${pair.numbers.why}`;
  return { kind: "corrects", rule: "corrects.says-so", why, firm: true, turned };
}

/** Takes it back, or lowers a count of the same moment; tolls that rise are updates. */
function corrects(pair: Pair): Finding | null {
  if (
    !sameVoice(pair) ||
    !(oneDeed(pair) || toll(pair)) ||
    !placed(pair) ||
    !sidesAgree(pair) ||
    !within(pair.told, correctDays)
  )
    return null;
  if (pair.polarity === "opposed")
    return {
      kind: "corrects",
      rule: "corrects.taken-back",
      why: `${pair.source.why}; taken back ${pair.lag}`,
      firm: true,
    };
  const mended =
    pair.polarity === "agree" &&
    !(pair.turn === "more" && saysItGrew(pair.b)) &&
    (sameMoment(pair) || canLookBackFromSaying(pair.a, pair.b, correctDays))
      ? mends(pair)
      : null;
  if (mended !== null) return mended;
  if (pair.polarity !== "agree" || pair.turn !== "less" || !sameMoment(pair) || isRise(pair)) return null;
  return {
    kind: "corrects",
    rule: "corrects.lower",
    why: `${pair.source.why}; lower ${pair.lag}: ${pair.numbers.why}`,
    firm: oneCount(pair),
  };
}

/** "17 were killed on Monday", then in one voice "900 in last week's fighting": a stated period that holds the other's stated day. */
function isInPeriod(pair: Pair): boolean {
  const [day, period] = [eventWindow(pair.a), eventWindow(pair.b)];
  if (!sameVoice(pair) || pair.a.action !== "civilian-harm" || pair.b.action !== "civilian-harm") return false;
  // the past 24 hours of a bulletin are two days, and the next count of many
  if (!day?.stated || !period?.stated || period.last - period.first < 2) return false;
  return period.first <= day.first && day.last <= period.last;
}

/** A count since some beginning ("since the start of the war", "с начала войны", "всего за время боёв"): there is one, and it grows. */
const sinceBeginning =
  /\bsince (?:the )?(?:[\p{L}' -]{0,40}? )?(?:start|beg[aiu]n|outbreak)|(?<!\p{L})(?:с начала|[зв]?і?[дз] початку|за (?:время|час) бо)/iu;

/** "Eleven were killed in four provinces", and two days on "13 have died since the fighting began": the first days of one war are its total. */
const isFirstOfTotal = ({ a, told }: Pair): boolean => a.action === "civilian-harm" && within(told, 3);

function totalGrew(pair: Pair): Finding | null {
  const { a, b, source } = pair;
  const more = pair.turn === "more" || leastRose(a, b);
  if (!sameVoice(pair) || pair.tie !== "same" || pair.polarity !== "agree" || !more) return null;
  if ((pair.told ?? 0) < 1 || !within(pair.told, updateDays) || !sidesAgree(pair)) return null;
  if (!sinceBeginning.test(b.sentence) || !(sinceBeginning.test(a.sentence) || isFirstOfTotal(pair))) return null;
  if (!(placed(pair) || (placeLeftOut(pair) && pair.recipient.verdict === "same"))) return null;
  const why = `${source.why}; its count since the beginning, ${pair.lag}: ${pair.numbers.why}`;
  return { kind: "updates", rule: "updates.since", why, firm: false, score: totalScore };
}

/** Days are not asked of a total: of slots that agree in nothing but voice and deed, it is a suggestion and no more. */
const totalScore = 0.6;

/** A share or a toll that moves with time. Counts of two days stand side by side and update nothing. */
function updates(pair: Pair): Finding | null {
  if (
    !sameSide(pair) ||
    !(oneDeed(pair) || pair.tie === "state" || toll(pair)) ||
    pair.polarity !== "agree" ||
    !placed(pair) ||
    !sidesAgree(pair)
  )
    return null;
  if ((pair.turn !== "more" && pair.turn !== "less") || (!decisive(pair) && !sameVoice(pair))) return null;
  const moved = pair.control ? (pair.told ?? 0) > 0 && within(pair.told, updateDays) : false;
  const turned = isRise(pair);
  const grown = saysItGrew(pair.b) && oneCount(pair);
  const oneEvent =
    pair.days.verdict === "same" ||
    isInPeriod(pair) ||
    (grown && (pair.days.verdict === "near" || canLookBackFromSaying(pair.a, pair.b, grownDays)));
  const grew = (pair.turn === "more" || turned) && oneEvent && within(pair.told, updateDays);
  if (!moved && !grew && !(pair.control && pair.turn === "more" && pair.told === 0)) return null;
  return {
    kind: "updates",
    rule: "updates.numbers",
    why: `${pair.source.why}; ${pair.numbers.why}, ${pair.lag}`,
    firm: oneCount(pair),
    turned,
  };
}

/** "The number of the hurt has risen", though nobody could read to what. */
function grownInWords(pair: Pair): Finding | null {
  const { a, b, source } = pair;
  if (!sameVoice(pair) || !(pair.tie === "same" || toll(pair)) || pair.polarity !== "agree" || !saysItGrew(b))
    return null;
  if (pair.turn !== "none" || a.quantities.length === 0 || !placed(pair) || !sidesAgree(pair)) return null;
  if (pair.days.verdict !== "same" || pair.control) return null;
  return {
    kind: "updates",
    rule: "updates.says-so",
    why: `${source.why}; says itself that it grew, ${pair.lag}`,
    firm: false,
  };
}

/** "We were premature about the village": takes back in its own words what it said, without a count and without a no. */
function withdrawn(pair: Pair): Finding | null {
  const { b, source } = pair;
  if (!sameVoice(pair) || pair.tie !== "same" || pair.polarity !== "agree" || pair.turn !== "none") return null;
  if (!ownsMistake(b) || !placed(pair) || !sidesAgree(pair) || !within(pair.told, correctDays)) return null;
  return {
    kind: "corrects",
    rule: "corrects.mistaken",
    why: `${source.why}; says that it was wrong, ${pair.lag}`,
    firm: false,
  };
}

/** "12, not 21 as the agency had said", or on the channel that gave the first count "medics clarified: one died". */
function mendedByName(pair: Pair): Finding | null {
  const { a, b, source } = pair;
  if (!takesBack(b) || !(source.passing || source.kinship === "unknown") || !oneDeed(pair) || !placed(pair))
    return null;
  if (pair.turn !== "more" && pair.turn !== "less") return null;
  const onOneChannel = a.publisher === b.publisher && !source.b.named && a.chain.length === 0;
  if (!within(pair.told, correctDays) || pair.days.verdict !== "same" || !(tellsCountOf(b, a) || onOneChannel))
    return null;
  const why = `${source.b.name} tells that the count ${a.publisher} gave is mended: ${pair.numbers.why}, ${pair.lag}`;
  return { kind: "corrects", rule: "corrects.names-both", why, firm: false };
}

/** "The spokesman withdrew his statement: the brigade did not leave": whoever is not named here takes back what nobody was named for there. */
function takenBackUnnamed(pair: Pair): Finding | null {
  const { a, b, source } = pair;
  const nobody = source.kinship === "unknown" || (source.passing && a.publisher === b.publisher);
  if (!nobody || pair.polarity !== "opposed" || pair.tie !== "same" || !placed(pair) || !sidesAgree(pair)) return null;
  if (!(ownsMistake(b) || takesBack(b)) || (pair.told ?? -1) < 0 || !within(pair.told, correctDays)) return null;
  const why = `${source.b.name} takes back what was told ${pair.lag} before; ${source.why}`;
  return { kind: "corrects", rule: "corrects.unnamed", why, firm: false };
}

/** Whether a sentence gives a count of another claim beside its own. */
const tellsCountOf = (claim: Pair["b"], { quantities }: Pair["a"]): boolean =>
  quantities.some(({ min, max }) => min === max && min !== null && numeralsIn(claim).has(min));

/** How far a side has come with a place: near it, around it, in it. */
const stages: readonly (readonly Action[])[] = [["attack", "clash"], ["advance"], ["encircle"], ["capture"]];
const stageOf = ({ action }: Pair["a"]): number => stages.findIndex((actions) => actions.includes(action));
const stageDays = 90;
/** Per cent from which a share is as good as the whole. */
const nearlyAll = 95;

/** "surrounded the town", then "took the town": one side's tale of one place goes on. */
function wentOn(pair: Pair): Finding | null {
  const { a, b, source } = pair;
  if (!sameSide(pair) || pair.polarity !== "agree" || pair.place.verdict !== "same" || pair.actor.verdict !== "same")
    return null;
  const [from, to] = [stageOf(a), stageOf(b)];
  if (from < 1 || to <= from || (pair.told ?? 0) < 1 || !within(pair.told, stageDays)) return null;
  const why = `${source.why}; ${a.action}, then ${b.action}, ${pair.lag}`;
  return { kind: "updates", rule: "updates.stage", why, firm: true };
}

/** "holds the east of the town", then "already 80 per cent of it is held": a share given where none was. */
function gaveShare(pair: Pair): Finding | null {
  const { a, b, source } = pair;
  const shares = (claim: Pair["a"]): boolean => claim.quantities.some(({ of }) => of === "percent");
  if (!pair.control || !sameVoice(pair) || pair.polarity !== "agree" || !sidesAgree(pair)) return null;
  if (a.action !== "hold" || shares(a) || !shares(b) || !placed(pair)) return null;
  if ((pair.told ?? 0) < 1 || !within(pair.told, updateDays)) return null;
  const why = `${source.why}; tells how much of it ${pair.lag}`;
  return { kind: "updates", rule: "updates.share", why, firm: true };
}

/** "At least 21", then "24": of one place and day, in one voice. */
function floorGrew(pair: Pair): Finding | null {
  const { a, b, source } = pair;
  if (!sameVoice(pair) || pair.polarity !== "agree" || !floorRose(a, b) || !placed(pair) || !sidesAgree(pair))
    return null;
  if (pair.days.verdict !== "same" || pair.numbers.verdict !== "same" || (pair.told ?? -1) < 0) return null;
  const why = `${source.why}; the least of it rose, ${pair.lag}: ${pair.numbers.why}`;
  return { kind: "updates", rule: "updates.floor", why, firm: false };
}

/** "Seized half of the base", then "the whole of it is ours": a share that is none any more. */
function madeWhole(pair: Pair): Finding | null {
  const { a, b, source } = pair;
  const part = a.quantities.find(({ of }) => of === "percent");
  const whole = (b.action === "capture" || b.action === "hold") && b.quantities.every(({ of }) => of !== "percent");
  if (!pair.control || !sameVoice(pair) || pair.polarity !== "agree" || !sidesAgree(pair) || !placed(pair)) return null;
  if (a.action !== "capture" || !part || (part.min ?? part.max ?? 100) >= nearlyAll || !whole) return null;
  if ((pair.told ?? 0) < 1 || !within(pair.told, updateDays)) return null;
  const why = `${source.why}; then tells of all of it, ${pair.lag}`;
  return { kind: "updates", rule: "updates.whole", why, firm: false };
}

/** Within one report two counts are of two things: the dead and the hurt, one village and the next. */
export const changed = (pair: Pair): Finding | null =>
  pair.a.reportId === pair.b.reportId
    ? null
    : (corrects(pair) ??
      withdrawn(pair) ??
      mendedByName(pair) ??
      takenBackUnnamed(pair) ??
      updates(pair) ??
      totalGrew(pair) ??
      grownInWords(pair) ??
      wentOn(pair) ??
      floorGrew(pair) ??
      gaveShare(pair) ??
      madeWhole(pair));
