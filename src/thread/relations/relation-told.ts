/** One statement told again: by another report (same-origin), or later by its own side (repeats). */
import { eventWindow, saidDay } from "../claim-day.ts";
import { relaysOf } from "../claim-source.ts";
import { isBareHouseOf } from "../house.ts";
import { seenByOwnEyes } from "./relation-agreed.ts";
import { otherThings } from "./likeness.ts";
import { sharesNumeral } from "./numerals.ts";
import { floorRose, sharesCount, tellingNumbers } from "./slot-numbers.ts";
import { reachBetween } from "./slot-reach.ts";
import { leavesOutPlace } from "../voice-unit.ts";
import { canLookBackFromSaying } from "./slot-days.ts";
import { ownsMistake, saysAgain, setsAside, takesBack } from "./taken-back.ts";
import {
  decisive,
  likeness,
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

/** How long after a statement reports of it still are that statement, and how long a side's claim counts as said again. */
const relayDays = 2;
const repeatDays = 180;
/** How long after an event "said again" without a day of its own can be of it. */
const againDays = 30;

const relayed = ({ source }: Pair): boolean => source.a.relayed || source.b.relayed;

/** Another voice that only doubts it ("could not confirm") does not tell it again. */
const asSure = (pair: Pair): boolean =>
  sameVoice(pair) || (pair.a.stance === "doubts") === (pair.b.stance === "doubts");

const agreed = (pair: Pair): boolean =>
  pair.polarity === "agree" && pair.numbers.verdict !== "differs" && sidesAgree(pair) && asSure(pair);

/** Title and text of one report, or one report in its own voice and another's: one telling, however its source is named. */
function inOneReport(pair: Pair): Finding | null {
  const { a, b, source } = pair;
  const one = a.reportId === b.reportId && (sameSide(pair) || a.chain.length === 0 || b.chain.length === 0);
  const thing = sameThing(pair) || (pair.place.verdict === "unknown" && pair.numbers.verdict === "same");
  if (!one || pair.tie !== "same" || !agreed(pair) || !thing) return null;
  if (!pair.control && pair.days.verdict !== "same") return null;
  const why = `one report says it twice, of ${source.a.name} and of ${source.b.name}`;
  return { kind: "same-origin", rule: "same-origin.report", why, firm: true };
}

/** A copy: nearly the same words, or a forward with its header. Two bulletins of one body on two days are no copies. */
function copied(pair: Pair): Finding | null {
  const { a, b, source, words, days } = pair;
  if (pair.tie !== "same" || !within(pair.told, relayDays) || pair.place.verdict === "differs") return null;
  if (source.forwarded && agreed(pair))
    return {
      kind: "same-origin",
      rule: "same-origin.forward",
      why: `${b.publisher} forwarded it from ${b.forwardedFrom ?? a.publisher}`,
      firm: true,
    };
  const twoBulletins = source.kinship === "source" && !relayed(pair) && days.verdict !== "same";
  if (words.verdict !== "same" || !agreed(pair) || days.verdict === "differs" || twoBulletins) return null;
  return { kind: "same-origin", rule: "same-origin.words", why: `${words.why}, ${pair.lag}`, firm: true };
}

function timely(pair: Pair): boolean {
  if (pair.control) return within(pair.told, relayed(pair) ? relayDays : 0) && within(pair.between, relayDays);
  if (!within(pair.told, relayDays)) return false;
  return pair.days.verdict === "same" || (pair.days.verdict === "near" && relayed(pair));
}

/** "both go back to the ministry, through Reuters". */
function through(pair: Pair): string {
  const agencies = [...new Set([...relaysOf(pair.a), ...relaysOf(pair.b)])];
  const how = agencies.length > 0 ? `, through ${agencies.join(", ")}` : "";
  const translated = pair.a.language === pair.b.language ? "" : `, told in ${pair.a.language} and ${pair.b.language}`;
  return `${pair.source.why}${how}${translated}, ${pair.lag}`;
}

/** "Took the town", and another's report that it "is in their hands, they say": one statement, not a new one of a later state. */
const stillHolds = (pair: Pair): boolean =>
  pair.tie === "state" && relayed(pair) && pair.source.kinship === "source" && within(pair.told, relayDays);

/** "A car was hit in the morning", and the same office in the evening: "the school was shelled"; neither tells the other's. */
const isNextBlow = (pair: Pair): boolean =>
  hasObject.has(pair.a.action) &&
  !relayed(pair) &&
  !saysAgain(pair.b) &&
  pair.numbers.verdict !== "same" &&
  (likeness(pair).verdict === "differs" || otherThings(pair.a, pair.b));

/** The same source, the same slots, the same days: told by two reports. */
function oneStatement(pair: Pair): Finding | null {
  if (!(oneDeed(pair) || stillHolds(pair)) || !agreed(pair) || !sameThing(pair)) return null;
  if (!timely(pair) || !sameVoice(pair) || isNextBlow(pair)) return null;
  const body = pair.source.kinship === "body";
  const firm = pair.control || pair.days.verdict === "same" || pair.numbers.verdict === "same";
  return { kind: "same-origin", rule: body ? "same-origin.body" : "same-origin.source", why: through(pair), firm };
}

/** Unnamed people who speak for somebody; residents, doctors and witnesses speak for themselves. */
const office =
  /(?:nobody named|official|authorit|administration|ministry|government|governor|mayor|staff|source|statement|spokes|command|military|police|army|власт|влад[аи]|источник|джерел|представ|ведомств|відомств|адм[иі]н[иі]страц|м[иі]н[иі]стер|штаб|сводк|зведенн|прокуратур|мэр|(?<!\p{L})мер(?!\p{L})|губернатор|голов|глав|очільник|речник|прес-?служб|пресс-?служб)/iu;
export const inOffice = ({ named, name }: Pair["source"]["a"]): boolean => named || office.test(name);

/** Deeds with a thing they are done to, of which a day and a town can see several. */
const hasObject: ReadonlySet<string> = new Set(["strike", "damage", "civilian-harm", "losses", "explosion"]);

/** Neither says where: then both sides and the voice itself have to be the same. */
const bothLeaveOut = ({ a, b, recipient, source, place }: Pair): boolean =>
  leavesOutPlace(a) &&
  leavesOutPlace(b) &&
  place.verdict !== "differs" &&
  recipient.verdict === "same" &&
  source.kinship === "source";

/** "A town in the east of the state", "a site in Israel": another report names no more than what the place lies in. */
const isTownOf = ({ a, b, recipient, control }: Pair): boolean =>
  (control || recipient.verdict === "same") && ["within", "wide", "country"].includes(reachBetween(a, b));

/** The same source, day, deed and sides, told by another report, where one or both leave out where; only ever a suggestion. */
function withoutPlace(pair: Pair): Finding | null {
  const { a, b, place, actor, days } = pair;
  if (!oneDeed(pair) || !agreed(pair) || !sameVoice(pair) || !relayed(pair) || a.publisher === b.publisher) return null;
  const noWhere = (placeLeftOut(pair) && place.verdict !== "differs") || bothLeaveOut(pair) || isTownOf(pair);
  if (!noWhere || otherThings(a, b)) return null;
  if (actor.verdict !== "same" || days.verdict !== "same" || !within(pair.told, relayDays)) return null;
  return { kind: "same-origin", rule: "same-origin.no-place", why: through(pair), firm: false };
}

/** "officials", "reportedly": somebody's statement told without its name; only ever a suggestion. */
function nameless(pair: Pair): Finding | null {
  const { source, days, place, actor, numbers } = pair;
  if (source.kinship !== "unknown" || (source.a.named && source.b.named) || pair.tie !== "same" || !agreed(pair))
    return null;
  // "two industry sources told the agency": they saw for themselves
  if (!inOffice(source.a) || !inOffice(source.b) || seenByOwnEyes(pair)) return null;
  const oneRelay = relaysOf(pair.a).some((name) => relaysOf(pair.b).includes(name));
  if (days.verdict !== "same" || place.verdict !== "same" || actor.verdict !== "same") return null;
  if (!oneRelay && hasObject.has(pair.a.action) && numbers.verdict !== "same") return null;
  return { kind: "same-origin", rule: "same-origin.nameless", why: `${source.why}; the rest agrees`, firm: false };
}

/** A number unlikely by chance, told again a day later. */
const telling = ({ a, b, numbers }: Pair): boolean =>
  numbers.verdict === "same" && looksBack(b) && (tellingNumbers(a, b) || a.places.length + b.places.length === 0);

/** Tells of a day before its own; a bulletin of the past day does not. */
const looksBack = (claim: Pair["b"]): boolean => {
  const [window, said] = [eventWindow(claim), saidDay(claim)];
  return window !== null && said !== null && window.stated && window.last < said;
};

/** "insists that it did not": what a side denied yesterday it denies still. */
const standsBy = ({ a, b }: Pair): boolean => a.stance === "denies" && b.stance === "denies";

/** "Up to 800 are surrounded", told on one day by two voices of one side, one of them through others: one statement's number. */
function oneNumber(pair: Pair): Finding | null {
  const { a, b, source, numbers } = pair;
  if (!inOffice(source.a) || !inOffice(source.b)) return null;
  if (source.kinship !== "side" || !relayed(pair) || a.publisher === b.publisher || saysAgain(b)) return null;
  if (!within(pair.told, 1) || numbers.verdict !== "same" || !(tellingNumbers(a, b) || sharesCount(a, b))) return null;
  if (pair.days.verdict !== "same" || !oneDeed(pair) || !agreed(pair) || !sameThing(pair)) return null;
  const why = `${source.why}; ${numbers.why}, ${pair.lag}`;
  return { kind: "same-origin", rule: "same-origin.number", why, firm: false };
}

/** The same side says it again; place, polarity and numbers must agree. */
export function saidAgain(pair: Pair): Finding | null {
  if (isNextBlow(pair) || isMended(pair)) return null;
  if (!agreed(pair) || !sameSide(pair) || !sameThing(pair) || !(decisive(pair) || sameVoice(pair))) return null;
  if (!oneDeed(pair) && pair.tie !== "state") return null;
  const time = pair.control
    ? within(pair.told, repeatDays) && within(pair.between, repeatDays)
    : pair.days.verdict === "same" ||
      (pair.days.verdict === "near" && (telling(pair) || standsBy(pair) || saysAgain(pair.b))) ||
      (saysAgain(pair.b) && canLookBackFromSaying(pair.a, pair.b, againDays));
  if (!time) return null;
  return {
    kind: "repeats",
    rule: "repeats.side",
    why: `${pair.source.why}; said again ${pair.lag}`,
    firm: true,
  };
}

/** "repeated on Friday that": its own words make it a new saying of an old claim. */
function saidAnew(pair: Pair): Finding | null {
  if (!saysAgain(pair.b) || (pair.told ?? 0) < 1 || pair.a.reportId === pair.b.reportId) return null;
  const found = saidAgain(pair);
  return found && { ...found, rule: "repeats.says-so", why: `${found.why}, in its own words` };
}

/** "The narrator repeats that forty were killed": somebody nobody names says anew what was told before, slot by slot. */
function saidAnewByNobody(pair: Pair): Finding | null {
  const { source, days, place, actor, numbers } = pair;
  if (!saysAgain(pair.b) || (pair.told ?? 0) < 1 || source.kinship !== "unknown" || !oneDeed(pair) || !agreed(pair))
    return null;
  if ([days, place, actor, numbers].some(({ verdict }) => verdict !== "same")) return null;
  const why = `${source.why}, but it says itself that it says it again, ${pair.lag}: ${numbers.why}`;
  return { kind: "repeats", rule: "repeats.nameless", why, firm: false };
}

/** Letters by which a word for people is known in its other forms: "doctors' group", "Sudan Doctors Network". */
const stem = 6;

/** "a doctors' group", where the other names the Sudan Doctors Network: nobody's name, and the word for who they are in common. */
function describes(unnamed: Pair["source"]["a"], named: Pair["source"]["a"]): boolean {
  if (unnamed.named || !named.named) return false;
  const stems = (name: string): readonly string[] =>
    (name.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, stem));
  return stems(unnamed.name).some((one) => !office.test(one) && stems(named.name).includes(one));
}

/** "the General Staff", where the other names the General Staff of a state: an office of no known side whose every word the other's name has. */
function shortens(short: Pair["source"]["a"], whole: Pair["source"]["a"]): boolean {
  const words = ({ name }: Pair["source"]["a"]): readonly string[] => name.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const [part, all] = [words(short), words(whole)];
  return (
    short.party === "unk" && part.length > 1 && part.length < all.length && part.every((word) => all.includes(word))
  );
}

const canBeOne = ({ source: { a, b } }: Pair): boolean =>
  [describes, shortens, isBareHouseOf].some((is) => is(a, b) || is(b, a));

/** One number of one place, or where neither says where, one written in both. */
const sameCount = ({ a, b, numbers, place }: Pair): boolean =>
  place.verdict === "same" ? numbers.verdict === "same" : leavesOutPlace(a) && leavesOutPlace(b) && sharesNumeral(a, b);

/** The same count of the same place within two days, of somebody one report names and the other only describes or shortens. */
function described(pair: Pair): Finding | null {
  const { source, numbers } = pair;
  if (source.kinship !== "unknown" || !canBeOne(pair) || !sameCount(pair)) return null;
  if (!oneDeed(pair) || !agreed(pair) || pair.place.verdict === "differs") return null;
  if (!within(pair.told, relayDays) || pair.days.verdict === "differs") return null;
  const why = `${source.a.name} and ${source.b.name} can be one: ${numbers.why}`;
  return { kind: "same-origin", rule: "same-origin.described", why, firm: false };
}

/** "Nine camps were hit on 7 May", of its side's army before with the places: said again by another of that side, which leaves out where. */
function againWithoutPlace(pair: Pair): Finding | null {
  const { a, b, source } = pair;
  if (!sameSide(pair) || !placeLeftOut(pair) || !oneDeed(pair) || !agreed(pair) || (pair.told ?? 0) < 1) return null;
  const [first, later] = [eventWindow(a), eventWindow(b)];
  const stated = first?.stated === true && later?.stated === true;
  if (!stated || pair.days.verdict === "differs" || !sharesNumeral(a, b) || !within(pair.told, againDays)) return null;
  const why = `${source.why}; the same number of the same days, ${pair.lag}`;
  return { kind: "repeats", rule: "repeats.no-place", why, firm: false };
}

/** One statement told by two reports, or said anew in so many words. */
export const retold = (pair: Pair): Finding | null =>
  isMended(pair) || (sameVoice(pair) && floorRose(pair.a, pair.b)) ? null : toldAgain(pair);

/** "Clarified: the clinic was hit, and not the hospital": what mends and sets the other aside tells nothing again. */
const isMended = ({ b }: Pair): boolean => ownsMistake(b) || (takesBack(b) && setsAside(b));

const toldAgain = (pair: Pair): Finding | null =>
  inOneReport(pair) ??
  saidAnew(pair) ??
  copied(pair) ??
  oneStatement(pair) ??
  withoutPlace(pair) ??
  oneNumber(pair) ??
  saidAnewByNobody(pair) ??
  nameless(pair) ??
  described(pair) ??
  againWithoutPlace(pair);
