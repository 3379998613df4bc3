/** How the actions of two claims hang together, before anything else is compared. */
import type { Action, QuantityKind } from "../../claim/claim.ts";
import { saysControl } from "../family.ts";
import type { LedgerClaim } from "../ledger-claim.ts";
import { actorParty, holderOf, recipientParty } from "../sides.ts";

/**
 * same: one action. state: "took it" and "holds it" of one side. yields: one side took it, the other left it.
 * outcome: both cannot be: taken and held by the other, taken and beaten off. stage: one side came nearer, then took it.
 * effect: a blow, and what it did. event: words that can tell one blow, if more than place and day says so.
 * kin: of one family of deeds (fire and what it did; fighting and who holds the ground), for suggestions alone.
 * none: nothing to compare.
 */
export type ActionTie = "same" | "state" | "yields" | "outcome" | "stage" | "effect" | "event" | "kin" | "none";

/** Ties under which two claims say no one thing. */
export const unlike: ReadonlySet<ActionTie> = new Set(["kin", "none", "outcome", "stage"]);

/** Speaks of a share of the place, or of so many soldiers in it. */
export const partial = (claim: LedgerClaim): boolean =>
  claim.quantities.some(({ of }) => of === "percent" || of === "personnel");

/** Per cent of the place the claim speaks of: all of it where it names no share; null where it counts soldiers in it. */
function share({ quantities }: LedgerClaim): number | null {
  const part = quantities.find(({ of }) => of === "percent");
  if (part) return part.min ?? part.max;
  return quantities.some(({ of }) => of === "personnel") ? null : 100;
}

/** Two shares that cannot stand side by side: they make one and a half towns. Less is left to the width of "about". */
const tooMuch = 150;

/** Two sides said to hold one place, or so much of it that both cannot be. */
function rivals(a: LedgerClaim, b: LedgerClaim): boolean {
  const [first, second] = [holderOf(a), holderOf(b)];
  if (first === null || second === null || first === second) return false;
  const [left, right] = [share(a), share(b)];
  return left !== null && right !== null && left + right >= tooMuch;
}

/** "captured X" and "the attack on X was beaten off", whichever is told first. */
function beatenOff(a: LedgerClaim, b: LedgerClaim): boolean {
  if (b.action !== "repel" || (a.action !== "capture" && a.action !== "advance")) return false;
  return actorParty(a) !== null && actorParty(a) === recipientParty(b);
}

function yields(a: LedgerClaim, b: LedgerClaim): boolean {
  if (a.action !== "capture" || b.action !== "withdraw") return false;
  // "we took the base", whoever "we" are, from whom admits to have left it
  if (actorParty(a) === null) return recipientParty(a) !== null && recipientParty(a) === actorParty(b);
  return actorParty(b) !== null && actorParty(a) !== actorParty(b);
}

/** One side said to hold a place and to have left it. */
const stays = (a: LedgerClaim, b: LedgerClaim): boolean =>
  a.action === "withdraw" && b.action === "hold" && actorParty(a) !== null && actorParty(a) === actorParty(b);

const machines: readonly QuantityKind[] = ["aircraft", "helicopter", "drone", "missile", "ship", "vehicle", "tank"];

const downs = ({ action }: LedgerClaim): boolean => action === "intercept" || action === "losses";
const wrecks = ({ action }: LedgerClaim): boolean => action === "losses" || action === "damage" || action === "strike";
/** A drone or missile told with a strike is what struck. */
const onGround = machines.filter((of) => of !== "drone" && of !== "missile");

/** What one shot down or blew up the other lost: "five jets shot down" and "lost five jets", "blew up a tank", "the tank was destroyed". */
function lostByHit(a: LedgerClaim, b: LedgerClaim): boolean {
  const shot = downs(a) && downs(b);
  if (!shot && !(wrecks(a) && wrecks(b))) return false;
  const counted = shot ? machines : onGround;
  const kinds = ({ quantities }: LedgerClaim): readonly QuantityKind[] =>
    quantities.map(({ of }) => of).filter((of) => counted.includes(of));
  const [left, right] = [kinds(a), kinds(b)];
  if (left.length > 0 && right.length > 0) return left.some((of) => right.includes(of));
  return shot && recipientParty(a) !== null && recipientParty(a) === recipientParty(b);
}

const flying: readonly QuantityKind[] = ["drone", "missile", "aircraft", "helicopter"];

/** "repelled an attack of three drones" and "three drones were shot down": who beats off what flies shot it down. */
function shotDown(a: LedgerClaim, b: LedgerClaim): boolean {
  if (a.action !== "repel" || b.action !== "intercept") return false;
  return a.quantities.some(({ of }) => flying.includes(of)) || airRaid.test(a.sentence);
}

const airRaid =
  /(?:drone|missile|air|uav) (?:attack|raid)|attack (?:by|of) (?:\p{L}+ ){0,2}(?:drones|missiles|uavs)|атак\p{L}* (?:\p{L}+ ){0,2}(?:беспилотник|дрон|бпла|ракет|безпілотник)/iu;

/** Words for one blow that no language keeps apart: "attacked the convoy", "struck the convoy". */
function oneBlow(a: LedgerClaim, b: LedgerClaim): boolean {
  const blows: readonly Action[] = ["attack", "strike"];
  if (a.action !== b.action && blows.includes(a.action) && blows.includes(b.action))
    return actorParty(a) !== null && actorParty(a) === actorParty(b);
  // the toll told with the blow: "an attack that killed nine", "nine were killed in the attack"
  const tolls = ({ quantities }: LedgerClaim): boolean => quantities.some(({ of }) => of === "civilians");
  const harms: readonly Action[] = ["civilian-harm", "strike", "attack", "losses"];
  return harms.includes(a.action) && harms.includes(b.action) && tolls(a) && tolls(b);
}

const works: readonly Action[] = ["damage", "explosion"];

/** The blow and what it did: "struck the refinery", "the refinery caught fire in the attack". */
const effect = (a: LedgerClaim, b: LedgerClaim): boolean =>
  a.action === "strike" && works.includes(b.action) && actorParty(a) !== null && actorParty(a) === actorParty(b);

const stages: ReadonlySet<Action> = new Set(["advance", "encircle", "capture"]);

const fire: ReadonlySet<Action> = new Set(["attack", "strike", "explosion", "damage", "civilian-harm"]);

/** "No attack", "did not enter": who denies the less denies the more. */
const gains: readonly Action[] = ["attack", "advance", "capture"];
const reach = (action: Action): number => gains.indexOf(action);

/** A denial has its own words for the deed it denies: "never targeted civilians", "did not enter the town". */
function deniedDeed(a: LedgerClaim, b: LedgerClaim): boolean {
  if ((a.stance === "denies") === (b.stance === "denies")) return false;
  const [denied, told] = a.stance === "denies" ? [a, b] : [b, a];
  const entered = reach(denied.action) >= 0 && reach(denied.action) < reach(told.action);
  const lost = downs(denied) && downs(told);
  const taken = denied.action === "capture" && told.action === "hold";
  return entered || taken || lost || (fire.has(denied.action) && fire.has(told.action) && !onlyHarmless(denied));
}

/** "There are no casualties": says what a blow did not do, of nobody's deed, and denies no blow. */
const onlyHarmless = ({ action, actor }: LedgerClaim): boolean => action === "civilian-harm" && !actor?.span;

/** What was blown up, who was hurt and that shells fell: one blow is told as each of them. */
const blow: ReadonlySet<Action> = new Set([...fire, "losses"]);

const ground: ReadonlySet<Action> = new Set([
  "attack",
  "repel",
  "clash",
  "advance",
  "capture",
  "hold",
  "withdraw",
  "encircle",
  "deploy",
]);

/** Fire, what it did and what was shot down of it; fighting on the ground and who holds it. */
const oneFamily = (a: Action, b: Action): boolean =>
  (ground.has(a) && ground.has(b)) || ((blow.has(a) || a === "intercept") && (blow.has(b) || b === "intercept"));

/** The same answer whichever claim is given first. */
export function actionTie(a: LedgerClaim, b: LedgerClaim): ActionTie {
  if (rivals(a, b) || beatenOff(a, b) || beatenOff(b, a) || stays(a, b)) return "outcome";
  if (a.action === b.action || lostByHit(a, b) || oneBlow(a, b)) return "same";
  if (shotDown(a, b) || shotDown(b, a)) return "same";
  if (effect(a, b) || effect(b, a) || deniedDeed(a, b)) return "effect";
  if (yields(a, b) || yields(b, a)) return "yields";
  if (stages.has(a.action) && stages.has(b.action) && actorParty(a) !== null && actorParty(a) === actorParty(b))
    return "stage";
  const held = holderOf(a) !== null && holderOf(a) === holderOf(b);
  if (held && saysControl(a.action)) return "state";
  if (blow.has(a.action) && blow.has(b.action)) return "event";
  return oneFamily(a.action, b.action) ? "kin" : "none";
}
