/** The dated history of a thread's standing, and how it stood on any day. */
import { isoDay } from "../../claim/time/calendar.ts";
import { eventWindow, instantOf, saidDay } from "../claim-day.ts";
import type { LedgerClaim } from "../ledger-claim.ts";
import type { OriginGroup } from "../origin.ts";
import { foldOrigins } from "../origin.ts";
import type { Voices } from "../claim-source.ts";
import type { Relation } from "../relations/relation.ts";
import { holderOf } from "../sides.ts";
import { controlEvidence, eventEvidence, type Known } from "./standing-evidence.ts";
import { controlDays } from "./standing-rules.ts";
import { happenedStanding, whoStanding, type AxisStanding } from "./standing.ts";

export interface StandingChange {
  /** ISO day from which it stood so. */
  readonly day: string;
  /** That day with the hour of the claim that made it so, as its report was stamped; the bare day where none has an hour. */
  readonly told: string;
  readonly happened: AxisStanding;
  readonly who: AxisStanding;
  /** The claim the first axis is about in a control thread; null for events. */
  readonly lead: string | null;
}

export interface ThreadMatter {
  readonly kind: "event" | "control";
  /** In order of telling. */
  readonly claims: readonly LedgerClaim[];
  readonly relations: readonly Relation[];
  readonly voices: Voices;
}

function standingOn(kind: ThreadMatter["kind"], known: Known): StandingChange {
  const control = kind === "control" ? controlEvidence(known) : null;
  const evidence = control ?? eventEvidence(known);
  const who: AxisStanding = control ? { word: null, rule: "", why: "", because: [] } : whoStanding(evidence);
  const day = isoDay(known.day);
  const told = known.claims.findLast(({ published }) => published?.startsWith(day))?.published ?? day;
  return { day, told, happened: happenedStanding(evidence), who, lead: control?.lead?.id ?? null };
}

/** The side each claim gives a place to, by claim. */
type Holders = ReadonlyMap<string, string | null>;

/** Whether the standing reads differently: another word, or in a control thread, another side that is said to hold it. */
function differs(before: StandingChange | undefined, now: StandingChange, holders: Holders): boolean {
  if (!before) return now.happened.word !== null;
  if (before.happened.word !== now.happened.word || before.who.word !== now.who.word) return true;
  return holders.get(before.lead ?? "") !== holders.get(now.lead ?? "");
}

/** What was told up to an instant of a day; the day itself counts to its end where the instant is Infinity. */
function knownAt(matter: ThreadMatter, day: number, instant: number): Known {
  const oldest = matter.kind === "control" ? day - controlDays : -Infinity;
  const claims = matter.claims.filter((claim) => {
    const said = saidDay(claim) ?? Infinity;
    return said > oldest && (said < day || (said === day && instantOf(claim) <= instant));
  });
  const ids = new Set(claims.map(({ id }) => id));
  const relations = matter.relations.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const origins: readonly OriginGroup[] = foldOrigins(claims, relations, matter.voices);
  return { claims, relations, origins, day };
}

/** How a thread stands with all that is in it, claims without a day of publication too. */
export function standingNow(matter: ThreadMatter): StandingChange {
  const origins = foldOrigins(matter.claims, matter.relations, matter.voices);
  const days = matter.claims.map((claim) => saidDay(claim) ?? eventWindow(claim)?.last ?? 0);
  return standingOn(matter.kind, {
    claims: matter.claims,
    relations: matter.relations,
    origins,
    day: Math.max(...days),
  });
}

/** How a thread stood on an ISO day, with what was published up to its end; null where nothing was yet. */
export function standingAsOf(history: readonly StandingChange[], day: string): StandingChange | null {
  return history.findLast((change) => change.day <= day.slice(0, 10)) ?? null;
}

/** Most instants of one day that are looked at one by one; on a fuller day only its first ones and its end. */
const mostInstants = 24;

/**
 * The instants of a day after which the standing is looked at: each at which something was told where the day's claims
 * do not all say the same, else its end alone. Claims without an hour come first in their day, and together.
 */
function instantsOf(told: readonly LedgerClaim[], holders: Holders): readonly number[] {
  const sayings = new Set(told.map((claim) => `${claim.stance} ${claim.action} ${holders.get(claim.id) ?? ""}`));
  if (sayings.size < 2) return [Infinity];
  const instants = [...new Set(told.map(instantOf))].sort((a, b) => a - b).slice(0, -1);
  return [...instants.slice(0, mostInstants), Infinity];
}

/**
 * Every change of standing, oldest first; several of one day stand in their order. Claims without a day of publication
 * are in none: nobody can say when they counted.
 */
export function standingHistory(matter: ThreadMatter): readonly StandingChange[] {
  const byDay = Map.groupBy(matter.claims, saidDay);
  const days = [...byDay.keys()].filter((day) => day !== null).sort((a, b) => a - b);
  const holders = new Map(matter.claims.map((claim) => [claim.id, holderOf(claim)]));
  const history: StandingChange[] = [];
  for (const day of days)
    for (const instant of instantsOf(byDay.get(day) ?? [], holders)) {
      const now = standingOn(matter.kind, knownAt(matter, day, instant));
      if (differs(history.at(-1), now, holders)) history.push(now);
    }
  return history;
}
