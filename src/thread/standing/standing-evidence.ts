/** Which claims of a thread count on a day, and on which side of its proposition they stand. */
import { partial } from "../relations/action-tie.ts";
import { eventWindow, saidDay } from "../claim-day.ts";
import { claimSource } from "../claim-source.ts";
import type { LedgerClaim } from "../ledger-claim.ts";
import type { OriginGroup } from "../origin.ts";
import type { Relation } from "../relations/relation.ts";
import { holderOf, loserOf } from "../sides.ts";
import { compareNumbers } from "../relations/slot-numbers.ts";
import { answerDays, controlDays } from "./standing-rules.ts";
import type { Evidence } from "./standing.ts";

/** What is known on a day: claims in order of telling, and the relations among them, of which only linked ones count. */
export interface Known {
  readonly claims: readonly LedgerClaim[];
  readonly relations: readonly Relation[];
  readonly origins: readonly OriginGroup[];
  /** ISO-day number; what is older than the window before it is history for control threads. */
  readonly day: number;
}

/** A source that itself doubts what it says ("likely") supports nothing that others say plainly. */
const says = ({ stance }: LedgerClaim): boolean => stance === "asserts";
const gains = (claim: LedgerClaim): boolean =>
  says(claim) && (claim.action === "capture" || claim.action === "withdraw");

/** Ids of these claims and of their copies: what answers a copy answers the claim. */
function withCopies(claims: readonly LedgerClaim[], known: Known): ReadonlySet<string> {
  const ids = new Set(claims.map(({ id }) => id));
  const copies = known.relations
    .filter(({ kind, state }) => kind === "same-origin" && state === "linked")
    .flatMap(({ from, to }) => (ids.has(from) ? [to] : ids.has(to) ? [from] : []));
  return new Set([...ids, ...copies]);
}

/** Claims linked to one of these, or to a copy of one, by such a relation at either end. */
function linkedTo(
  claims: readonly LedgerClaim[],
  known: Known,
  test: (relation: Relation) => boolean,
): readonly LedgerClaim[] {
  const wanted = withCopies(claims, known);
  const others = new Set<string>();
  for (const relation of known.relations) {
    if (relation.state !== "linked" || !test(relation)) continue;
    if (wanted.has(relation.to)) others.add(relation.from);
    if (wanted.has(relation.from)) others.add(relation.to);
  }
  return known.claims.filter(({ id }) => others.has(id) && !wanted.has(id));
}

/** Own-ups: the claims that concede (the `from` ends), wherever the other end stands. */
function ownUps(claims: readonly LedgerClaim[], known: Known): readonly LedgerClaim[] {
  const wanted = withCopies(claims, known);
  const found = known.relations.filter(
    ({ kind, state, from, to }) => kind === "concedes" && state === "linked" && (wanted.has(from) || wanted.has(to)),
  );
  const froms = new Set(found.map(({ from }) => from));
  return known.claims.filter(({ id }) => froms.has(id));
}

const contradicting = ({ kind, axis }: Relation): boolean =>
  kind === "contradicts" && (axis === "outcome" || axis === "place");

/** An event: everybody who says so, against who denies; who names another doer is heard on the second axis. */
export function eventEvidence(known: Known): Evidence {
  const sure = known.claims.filter(says);
  const yes = sure.length > 0 ? sure : known.claims.filter(({ stance }) => stance === "doubts");
  const no = known.claims.filter(({ stance }) => stance === "denies");
  const disputes = known.relations.filter((relation) => relation.state === "linked" && contradicting(relation));
  const ends = new Set(disputes.map(({ from }) => from));
  return {
    yes: yes.filter(({ id }) => !ends.has(id)),
    no,
    rival: yes.filter(({ id }) => ends.has(id)),
    conceding: ownUps(yes, known),
    origins: known.origins,
    relations: known.relations,
  };
}

/** Told of days long past ("claimed the capture in November") it is no news of who holds the place. */
function fresh(claim: LedgerClaim): boolean {
  const [said, window] = [saidDay(claim), eventWindow(claim)];
  return said === null || window === null || said - window.last <= answerDays;
}

/** Says whose the place is, or whose it no longer is. */
const sided = (claim: LedgerClaim): boolean => holderOf(claim) !== null || loserOf(claim) !== null;

/** Newest claim of gain; without one, of holding; without one, of encirclement or advance. */
function leadOf(recent: readonly LedgerClaim[]): LedgerClaim | null {
  const told = recent.filter((claim) => says(claim) && fresh(claim));
  const gained = newestDay(told.filter((claim) => gains(claim) && sided(claim)));
  const held = newestDay(told.filter((claim) => claim.action === "hold" && sided(claim)));
  return mostTold(gained) ?? mostTold(held) ?? told.at(-1) ?? null;
}

function newestDay(claims: readonly LedgerClaim[]): readonly LedgerClaim[] {
  const newest = claims.at(-1);
  return newest ? claims.filter((claim) => saidDay(claim) === saidDay(newest)) : [];
}

/** Of one day's claims, the first that says what most voices say; the order of reports within a day decides nothing else. */
function mostTold(claims: readonly LedgerClaim[]): LedgerClaim | null {
  const sides = Map.groupBy(claims, (claim) => `${holderOf(claim) ?? ""}|${loserOf(claim) ?? ""}`);
  const groups = [...sides.values()].map((group) => ({
    first: group[0] ?? null,
    voices: new Set(group.map((claim) => claimSource(claim).key)).size,
  }));
  return (
    groups.reduce<(typeof groups)[number] | null>((best, one) => (best && best.voices >= one.voices ? best : one), null)
      ?.first ?? null
  );
}

/** Says the same of who holds the place as the lead does. */
function agrees(lead: LedgerClaim, claim: LedgerClaim): boolean {
  if (!says(claim) || (partial(claim) && !partial(lead)) || compareNumbers(lead, claim).verdict === "differs")
    return false;
  const holder = holderOf(lead);
  if (holder !== null && holderOf(claim) === holder) return true;
  const loser = loserOf(lead);
  if (loser !== null && claim.action === "withdraw" && loserOf(claim) === loser) return true;
  if (holder !== null && claim.action === "withdraw") return loserOf(claim) !== null && loserOf(claim) !== holder;
  if (lead.action === "withdraw" && holderOf(claim) !== null) return loser !== null && holderOf(claim) !== loser;
  return claim.action === lead.action && (holder === null || holderOf(claim) === null) && sameActor(lead, claim);
}

const sameActor = (a: LedgerClaim, b: LedgerClaim): boolean => a.actor?.party === b.actor?.party;

/** Days between two claims of gain within which they are one run; what was said before the run is of another turn. */
const runDays = 21;

/** Day from which claims speak of the lead's turn: back through claims of the same gain as long as none is far from the next. */
function runStart(lead: LedgerClaim, recent: readonly LedgerClaim[]): number {
  const said = recent.filter((claim) => gains(claim) && agrees(lead, claim)).map((claim) => saidDay(claim) ?? 0);
  const first = said.reduceRight(
    (start, day) => (start - day <= runDays ? Math.min(start, day) : start),
    saidDay(lead) ?? 0,
  );
  return first - 2;
}

/** "We hold it", said by another within days of the claim of gain: an answer to it. */
function answers(lead: LedgerClaim, claim: LedgerClaim): boolean {
  const [from, to] = [saidDay(lead), saidDay(claim)];
  return claim.action === "hold" && gains(lead) && from !== null && to !== null && to - from <= answerDays;
}

/** Who holds a settlement, as claimed in the weeks before the day: the newest claim of gain and what is said against it. */
export function controlEvidence(known: Known): Evidence & { readonly lead: LedgerClaim | null } {
  const recent = known.claims.filter((claim) => {
    const said = saidDay(claim);
    return said !== null && said > known.day - controlDays && !claim.background;
  });
  const lead = leadOf(recent);
  if (lead === null) {
    const no = recent.filter(({ stance }) => stance === "denies");
    return { yes: [], no, rival: [], conceding: [], origins: known.origins, relations: known.relations, lead: null };
  }
  const start = runStart(lead, recent);
  const yes = recent.filter((claim) => agrees(lead, claim) && (saidDay(claim) ?? -Infinity) >= start);
  const against = linkedTo(yes, { ...known, claims: recent }, (one) => one.kind === "denies" || contradicting(one));
  const denying = (claim: LedgerClaim): boolean => claim.stance === "denies" || answers(lead, claim);
  const no = against.filter(denying);
  const rival = against.filter((claim) => !denying(claim));
  const conceding = standingConcessions(ownUps(yes, { ...known, claims: recent }), [...no, ...rival]);
  return { yes, no, rival, conceding, origins: known.origins, relations: known.relations, lead };
}

/** A concession counts until its own side says otherwise again. */
function standingConcessions(
  conceding: readonly LedgerClaim[],
  against: readonly LedgerClaim[],
): readonly LedgerClaim[] {
  return conceding.filter((claim) => {
    const said = saidDay(claim) ?? Infinity;
    return !against.some((other) => (saidDay(other) ?? -Infinity) > said);
  });
}
