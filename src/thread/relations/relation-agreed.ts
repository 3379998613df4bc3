/** Claims of two sides that say the same: the harmed side owns up (concedes), or another origin says so too (corroborates). */
import type { Action } from "../../claim/claim.ts";
import { toldAtOnce } from "../claim-day.ts";
import { isShown } from "../claim-source.ts";
import { againstInterest } from "../standing/against-interest.ts";
import { decisive, likeness, oneDeed, sameThing, sidesAgree, within, type Finding, type Pair } from "./pair.ts";
import { actorParty, harmedBy, isBelligerent, recipientParty } from "../sides.ts";
import type { LedgerClaim } from "../ledger-claim.ts";
import { otherThings } from "./likeness.ts";
import { unlike } from "./action-tie.ts";
import { coversExtent } from "./extent.ts";
import { canLookBack } from "./slot-days.ts";

const concedeDays = 60;
/** How late an admission without a day of its own can be of what was told before it. */
const admitDays = 30;
const corroborateDays = 30;

const blows: readonly Action[] = ["strike", "damage", "explosion", "losses"];
const accusations: readonly Action[] = ["strike", "damage", "civilian-harm"];

/** Who says it against its own side, or after the other accused it, takes it on itself. A side that tells of its own strike first only boasts. */
const ownsUp = (claim: LedgerClaim, party: string, accused: boolean): boolean =>
  againstInterest(claim) ||
  (accused && claim.stance === "asserts" && accusations.includes(claim.action) && actorParty(claim) === party);

const guilty = ({ chain }: LedgerClaim): boolean => chain.at(-1)?.tone === "guilt";

/** Told first, and by the side that suffered it or of its civilians: a strike that a monitor tells of too is no accusation. */
const accuses = ({ a, b, source }: Pair): boolean =>
  guilty(b) ||
  source.a.party === (recipientParty(a) ?? recipientParty(b) ?? a.places[0]?.country) ||
  (a.action === "civilian-harm" && !toldAtOnce(a, b));

/** "We hit the refinery", says one side; then the governor of the other: "drones hit the refinery". */
const ownsUpToHit = ({ a, b, source }: Pair): boolean =>
  blows.includes(a.action) &&
  (blows.includes(b.action) || b.action === "civilian-harm" || b.action === "attack") &&
  b.stance === "asserts" &&
  a.stance === "asserts" &&
  actorParty(a) === source.a.party &&
  source.b.party === suffers(b, a);

/** Whose the thing hit is: as its own words say, else as the other's do, else as the reading infers. */
const suffers = (claim: LedgerClaim, other: LedgerClaim): string | null =>
  claim.recipient?.span ? recipientParty(claim) : (recipientParty(other) ?? recipientParty(claim));

const timely = (pair: Pair, days: number): boolean =>
  pair.control
    ? within(pair.told, days) && within(pair.between, days)
    : pair.days.verdict === "same" ||
      (pair.days.verdict === "near" && (pair.numbers.verdict === "same" || lasts(pair) || oneBlowSeen(pair)));

/** Ground gained stays gained, and what was hit can be seen a day later. */
const lasts = ({ a, b }: Pair): boolean => (a.action === "advance" && b.action === "advance") || isShown(b);

/** A blow at a thing in one place that two sides file under two days in a row: by its thing or name it is the same. */
const oneBlowSeen = (pair: Pair): boolean => blows.includes(pair.b.action) && likeness(pair).verdict === "same";

/** "admitted that it had lost five jets": the cue itself says that it harms who speaks, of the side it harms or of none told. */
const admits = (claim: LedgerClaim, against: string | null): boolean =>
  claim.stance === "asserts" &&
  guilty(claim) &&
  ["unk", against].includes(claim.chain.at(-1)?.party ?? "") &&
  against !== null;

/** An admission names no day of its own, or the night between two days. */
const admittedLater = ({ a, b, days }: Pair): boolean =>
  guilty(b) && (canLookBack(a, b, admitDays) || days.verdict === "near");

type How = Pick<Finding, "why" | "firm" | "turned">;

/** A side owns up through its officials alone; what a channel of its says against it is that channel's word, and a suggestion. */
function owned({ source }: Pair, how: How): How {
  const official = how.turned === true ? source.official.a : source.official.b;
  const { name } = how.turned === true ? source.a : source.b;
  return official ? how : { ...how, why: `${how.why}; ${name} is not known to speak for that side`, firm: false };
}

/** "We no longer hold the town", after the other side took it. */
function givesUp(pair: Pair): Finding | null {
  const { a, b, source } = pair;
  if (pair.tie !== "outcome" || pair.polarity !== "opposed" || b.stance !== "denies" || b.action !== "hold")
    return null;
  if (source.kinship !== "apart" || source.b.party !== actorParty(b) || !sameThing(pair) || !timely(pair, concedeDays))
    return null;
  const why = `${source.b.name} says that its side (${source.b.party}) does not hold what ${source.a.name} says was taken, ${pair.lag}`;
  return { kind: "concedes", rule: "concedes.gives-up", ...owned(pair, { why, firm: a.stance === "asserts" }) };
}

function concedesByCue(pair: Pair): Finding | null {
  const { a, b, source } = pair;
  const known = harmedBy(a) ?? harmedBy(b);
  if (!admits(b, known) || source.a.party === known || !isBelligerent(source.a.party) || pair.polarity !== "agree")
    return null;
  const held = a.action === "capture" && b.action === "hold" && actorParty(b) === null;
  if (pair.tie !== "same" && pair.tie !== "yields" && pair.tie !== "state" && !held) return null;
  const placeless = a.places.length + b.places.length === 0 && pair.days.verdict === "same";
  if (!sidesAgree(pair) || pair.numbers.verdict === "differs" || !(sameThing(pair) || placeless)) return null;
  if (!placeless && !timely(pair, concedeDays) && !admittedLater(pair)) return null;
  const why = `${source.b.name} admits what ${source.a.name} claims, ${pair.lag}`;
  return { kind: "concedes", rule: "concedes.admits", ...owned(pair, { why, firm: true }) };
}

/** The one that owns up answers the other, whichever was told first. */
function concedes(pair: Pair): Finding | null {
  const { a, b, source } = pair;
  if (pair.polarity !== "agree" || source.kinship !== "apart") return null;
  if (!timely(pair, concedeDays) && !admittedLater(pair)) return null;
  const likely = pair.tie === "event" && likelyOne(pair);
  const tied = likely || oneDeed(pair) || pair.tie === "state" || pair.tie === "effect";
  if (pair.tie !== "yields" && !(tied && sidesAgree(pair))) return null;
  if (!sameThing(pair) || pair.numbers.verdict === "differs" || !decisive(pair)) return null;
  if (source.monitors && pair.tie !== "yields") return null;
  const [byA, byB] = [ownsUp(a, source.a.party, false), ownsUp(b, source.b.party, accuses(pair)) || ownsUpToHit(pair)];
  if (byA === byB) return null;
  if (pair.control && !(byB ? coversExtent(b, a) : coversExtent(a, b))) return null;
  const [who, other] = byB ? [source.b, source.a] : [source.a, source.b];
  const why = `${who.name} says against its own side (${who.party}) what ${other.name} claims, ${pair.lag}`;
  const how = owned(pair, { why, firm: !likely || oneDeed(pair), turned: byA });
  return { kind: "concedes", rule: "concedes.against-interest", ...how };
}

/** People nobody names who saw it themselves beside somebody in office, or two by name of whom one's side is not known; only ever a suggestion. */
const eyes =
  /(?:resident|witness|local|doctor|medic|nurse|survivor|hospital|worker|employee|neighbo|villager|relative|жител|очевид|местн|врач|медик|больниц|рабочи|работник|сотрудник|мешкан|місцев|лікар|робітник|працівник|постражд)/iu;
const seen = ({ name, party, named }: Pair["source"]["a"]): boolean => (party === "unk" || !named) && eyes.test(name);
const isOther = ({ name, named }: Pair["source"]["a"]): boolean => named && !eyes.test(name);
export const seenByOwnEyes = ({ source }: Pair): boolean => {
  const [a, b] = [source.a, source.b];
  if (source.kinship !== "unknown") return false;
  if (a.party !== b.party && (seen(a) || seen(b))) return true;
  if ((seen(a) && isOther(b)) || (seen(b) && isOther(a))) return true;
  return a.named && b.named && a.party !== b.party && a.relayed && b.relayed;
};

const fired: readonly Action[] = ["strike", "damage", "explosion"];

/** Burnt in the morning and hit in the evening: one town, two blows; a number in common makes them one again. */
const isTwoBlows = (pair: Pair): boolean =>
  fired.includes(pair.a.action) && pair.numbers.verdict !== "same" && likeness(pair).verdict === "differs";

/** A blow and the harm it did, told of one place and day by two who owe each other nothing, and nothing that parts them; soldiers killed are another matter. */
const likelyOne = (pair: Pair): boolean =>
  pair.source.kinship === "apart" &&
  pair.days.verdict === "same" &&
  likeness(pair).verdict !== "differs" &&
  !otherThings(pair.a, pair.b) &&
  !isOfTroops(pair.a) &&
  !isOfTroops(pair.b);

const isOfTroops = ({ action, quantities }: LedgerClaim): boolean =>
  action === "losses" && quantities.some(({ of }) => of === "personnel");

function corroborates(pair: Pair): Finding | null {
  const { source } = pair;
  if (
    pair.polarity !== "agree" ||
    !(source.kinship === "apart" || seenByOwnEyes(pair)) ||
    !timely(pair, corroborateDays)
  )
    return null;
  if ((pair.a.stance === "doubts") !== (pair.b.stance === "doubts")) return null;
  // who sees a few men in the north bears nobody out who claims the town
  if (pair.control && !coversExtent(pair.b, pair.a)) return null;
  if (unlike.has(pair.tie)) return null;
  if (pair.tie === "event" && !oneDeed(pair) && !likelyOne(pair)) return null;
  const sides = pair.tie === "yields" || sidesAgree(pair);
  if (isTwoBlows(pair) || !sides || !sameThing(pair) || pair.numbers.verdict === "differs" || !decisive(pair))
    return null;
  const firm =
    source.kinship === "apart" &&
    (pair.control || pair.days.verdict === "same") &&
    (pair.tie !== "event" || oneDeed(pair)) &&
    !(fired.includes(pair.a.action) && otherThings(pair.a, pair.b)) &&
    !source.passing &&
    pair.a.stance !== "doubts";
  return {
    kind: "corroborates",
    rule: "corroborates.apart",
    why: `${pair.source.why}; ${pair.place.why}, ${pair.lag}`,
    firm,
  };
}

export const agreed = (pair: Pair): Finding | null =>
  concedes(pair) ?? givesUp(pair) ?? concedesByCue(pair) ?? corroborates(pair);
