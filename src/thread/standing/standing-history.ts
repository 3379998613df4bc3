/** The dated history of a thread's standing, and how it stood on any day. */
import { isoDay } from "../../claim/time/calendar.ts";
import { eventWindow, saidDay } from "../claim-day.ts";
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
  return { day: isoDay(known.day), happened: happenedStanding(evidence), who, lead: control?.lead?.id ?? null };
}

/** Whether the standing reads differently: another word, or in a control thread, another side that is said to hold it. */
function differs(
  before: StandingChange | undefined,
  now: StandingChange,
  holders: ReadonlyMap<string, string | null>,
): boolean {
  if (!before) return now.happened.word !== null;
  if (before.happened.word !== now.happened.word || before.who.word !== now.who.word) return true;
  return holders.get(before.lead ?? "") !== holders.get(now.lead ?? "");
}

function knownOn(matter: ThreadMatter, day: number): Known {
  const oldest = matter.kind === "control" ? day - controlDays : -Infinity;
  const claims = matter.claims.filter((claim) => {
    const said = saidDay(claim) ?? Infinity;
    return said <= day && said > oldest;
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

/** Every change of standing, oldest first. Claims without a day of publication are in none: nobody can say when they counted. */
export function standingHistory(matter: ThreadMatter): readonly StandingChange[] {
  const days = [...new Set(matter.claims.map(saidDay).filter((day) => day !== null))].sort((a, b) => a - b);
  const holders = new Map(matter.claims.map((claim) => [claim.id, holderOf(claim)]));
  const history: StandingChange[] = [];
  for (const day of days) {
    const now = standingOn(matter.kind, knownOn(matter, day));
    if (differs(history.at(-1), now, holders)) history.push(now);
  }
  return history;
}
