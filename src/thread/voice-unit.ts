/**
 * Units by voice and day: where a claim that leaves out the place ("the ministry said it had struck an arms plant") meets what
 * its voice said of such deeds that day and the day before. Each pair of a voice meets in one of them: of the later's day.
 */
import type { DayNumber } from "../claim/time/calendar.ts";
import { dayText, saidDay } from "./claim-day.ts";
import { claimSource, type BodyOf } from "./claim-source.ts";
import { actionsOf, familyOf, type Family } from "./family.ts";
import type { LedgerClaim } from "./ledger-claim.ts";
import { sourceKey } from "./source-key.ts";

/** What the voice of a claim goes by: the names under which its body speaks; made from the actor rows. */
export interface VoiceNames {
  readonly bodyOf: BodyOf;
  readonly namesOf: (body: string) => readonly string[];
}

/** Every name speaks for itself. */
export const ownNames: VoiceNames = { bodyOf: () => null, namesOf: () => [] };

/** How far back a voice is heard for what it says without a place. */
export const voiceDays = 1;

export interface VoiceUnit {
  readonly family: Family;
  /** Key of the body or of the one name, and of every source that is it. */
  readonly voice: string;
  readonly sources: readonly string[];
  /** Day of the later telling. */
  readonly day: DayNumber;
}

/** Key of the source a claim is listed under; null for people nobody names, and for names of no known side. */
function listedKey(claim: LedgerClaim): string | null {
  const { name, party, named, relayed } = claimSource(claim);
  return !named || (relayed && party === "unk") ? null : sourceKey(name, party);
}

function voiceOf(claim: LedgerClaim, { bodyOf, namesOf }: VoiceNames): Pick<VoiceUnit, "voice" | "sources"> | null {
  const own = listedKey(claim);
  if (own === null) return null;
  const { name, party } = claimSource(claim);
  const body = bodyOf(name);
  if (body === null) return { voice: own, sources: [own] };
  const sources = new Set([own, ...namesOf(body).map((one) => sourceKey(one, party))]);
  return { voice: sourceKey(body, party), sources: [...sources].sort((a, b) => (a < b ? -1 : 1)) };
}

const isPlan = ({ stance }: LedgerClaim): boolean => stance === "plans" || stance === "calls-for";

/** The days on which a claim can meet others of its voice: its own, and as the earlier of two the next. */
export function voiceUnits(claim: LedgerClaim, names: VoiceNames): readonly VoiceUnit[] {
  const [day, family] = [saidDay(claim), familyOf(claim.action)];
  const voice = day === null || isPlan(claim) || family === "statement" ? null : voiceOf(claim, names);
  if (day === null || voice === null) return [];
  return Array.from({ length: voiceDays + 1 }, (_, n) => ({ ...voice, family, day: day + n }));
}

export const voiceUnitKey = ({ family, voice, day }: VoiceUnit): string => `${family}~voice:${voice}~${dayText(day)}`;

/** Whether a claim is heard in a unit of these sources whose later telling is of this day. */
export function isHeard(claim: LedgerClaim, { family, sources, day }: Omit<VoiceUnit, "voice">): boolean {
  const said = saidDay(claim);
  if (said === null || said > day || said < day - voiceDays) return false;
  const own = isPlan(claim) || familyOf(claim.action) !== family ? null : listedKey(claim);
  return own !== null && sources.includes(own);
}

/** Which claims a voice's unit depends on. */
export const voiceQuery = ({ family, sources, day }: Omit<VoiceUnit, "voice">) => ({
  places: [],
  voices: sources,
  from: dayText(day - voiceDays),
  to: dayText(day),
  actions: actionsOf(family),
});

/** Names no place at all, or only "the town", "the village" of which nobody could tell which. */
export const leavesOutPlace = ({ places }: Pick<LedgerClaim, "places">): boolean =>
  places.every(({ placeId, words }) => placeId === null && !/\p{Lu}/u.test(words));
