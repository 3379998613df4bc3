/** Claims of two sides that say the same: the harmed side owns up (concedes), or another origin says so too (corroborates). */
import type { Action } from "../claim/claim.ts";
import { againstInterest } from "./against-interest.ts";
import { decisive, sameThing, sidesAgree, within, type Finding, type Pair } from "./pair.ts";
import { actorParty } from "./sides.ts";
import type { LedgerClaim } from "./ledger-claim.ts";

const concedeDays = 60;
const corroborateDays = 30;

const accusations: readonly Action[] = ["strike", "damage", "civilian-harm"];

/** Says what harms its own side, or takes on itself what the other accuses it of. */
const ownsUp = (claim: LedgerClaim, party: string): boolean =>
  againstInterest(claim) ||
  (claim.stance === "asserts" && accusations.includes(claim.action) && actorParty(claim) === party);

const timely = (pair: Pair, days: number): boolean =>
  pair.control
    ? within(pair.told, days) && within(pair.between, days)
    : pair.days.verdict === "same" || (pair.days.verdict === "near" && pair.numbers.verdict === "same");

/** The one that owns up answers the other, whichever was told first. */
function concedes(pair: Pair): Finding | null {
  const { a, b, source } = pair;
  if (pair.polarity !== "agree" || source.kinship !== "apart" || !timely(pair, concedeDays)) return null;
  if (pair.tie !== "yields" && !(pair.tie === "same" && sidesAgree(pair))) return null;
  if (!sameThing(pair) || pair.numbers.verdict === "differs" || !decisive(pair)) return null;
  const [byA, byB] = [ownsUp(a, source.a.party), ownsUp(b, source.b.party)];
  if (byA === byB) return null;
  const [who, other] = byB ? [source.b, source.a] : [source.a, source.b];
  const why = `${who.name} says against its own side (${who.party}) what ${other.name} claims, ${pair.lag}`;
  return { kind: "concedes", rule: "concedes.against-interest", why, firm: true, turned: byA };
}

function corroborates(pair: Pair): Finding | null {
  const { source } = pair;
  if (pair.polarity !== "agree" || pair.source.kinship !== "apart" || !timely(pair, corroborateDays)) return null;
  if (pair.tie !== "same" && pair.tie !== "state" && pair.tie !== "yields") return null;
  const sides = pair.tie === "yields" || sidesAgree(pair);
  if (!sides || !sameThing(pair) || pair.numbers.verdict === "differs" || !decisive(pair)) return null;
  const firm =
    (pair.control || pair.days.verdict === "same") &&
    !source.passing &&
    pair.a.stance !== "doubts" &&
    pair.b.stance !== "doubts";
  return {
    kind: "corroborates",
    rule: "corroborates.apart",
    why: `${pair.source.why}; ${pair.place.why}, ${pair.lag}`,
    firm,
  };
}

export const agreed = (pair: Pair): Finding | null => concedes(pair) ?? corroborates(pair);
