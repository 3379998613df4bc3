/** Track record: how a source's claims on settlements turned out, by each yardstick apart. Counts with denominators, lags with their interval, never a grade. */
import type { Action } from "../../claim/claim.ts";
import type { Party } from "../../lexicon/row.ts";
import { assertionsOf, isOfPlace, type Assertion } from "./assertion.ts";
import { dayNumber, saidDay, toldDay } from "../claim-day.ts";
import { claimSource } from "../claim-source.ts";
import { spoken } from "../spoken.ts";
import { kaplanMeier, medianLag, type CurveStep } from "./survival.ts";
import { actorParty } from "../sides.ts";
import type { LedgerClaim } from "../ledger-claim.ts";
import { byLayer, byMonitors, isOtherSide, otherSide, type Bearing, type Watch, type Yardstick } from "./yardstick.ts";

/** One assertion with all that was said of it since. */
export interface Outcome {
  readonly assertion: Assertion;
  readonly bearings: readonly Bearing[];
  /** Claims of others that deny it or say that somebody else holds the place. */
  readonly contradictedBy: readonly string[];
}

/** After how many days without being borne out a claim is counted so; open claims younger than that are not in the count. */
export const waits = [30, 90, 180] as const;

export interface YardstickRecord {
  readonly yardstick: Yardstick;
  /** Assertions it could speak of. */
  readonly total: number;
  readonly borneOut: number;
  /** Of these, said by the yardstick on or before the day of the claim. */
  readonly before: number;
  /** Of these, shown by a layer from its first day on: on which day it came to be so, nobody knows. */
  readonly fromStart: number;
  /** Not borne out up to the end of watching; open is not false. */
  readonly open: number;
  /** Of the open ones, settlements a layer never names at all. */
  readonly silent: number;
  /** For each wait: of `of` assertions watched so long or borne out earlier, how many were not borne out within it. */
  readonly waits: readonly { readonly days: number; readonly of: number; readonly never: number }[];
  /** Median over all, open ones counted as long as they were watched; null where half were not yet borne out. */
  readonly medianLagDays: number | null;
  /** Lags of those borne out, in order. Without those the layer showed from its first day, whose lag nobody knows; so too waits and curve. */
  readonly lags: readonly number[];
  readonly curve: readonly CurveStep[];
}

export interface TrackRecord {
  readonly source: string;
  readonly name: string;
  readonly party: Party;
  readonly action: Action;
  readonly part: boolean;
  /** Assertions: settlements claimed. */
  readonly assertions: number;
  /** Claims that made them, relays included. */
  readonly claims: number;
  /** Further days on which the source said them again. */
  readonly repeats: number;
  readonly contradicted: number;
  readonly yardsticks: readonly YardstickRecord[];
  /** ISO days of the first and newest assertion. */
  readonly first: string;
  readonly newest: string;
}

export interface RecordFilter {
  /** Body keys. */
  readonly sources?: readonly string[];
  readonly actions?: readonly Action[];
  /** Keys of regions or districts, or gazetteer ids. */
  readonly areas?: readonly string[];
  /** ISO days of the first telling, inclusive. */
  readonly from?: string;
  readonly to?: string;
}

const contradictDays = 60;

/** Denied by another voice, or said to be another's, within two months. */
function contradicts(claim: LedgerClaim, assertion: Assertion, watch: Watch): boolean {
  if (claimSource(claim, watch.bodyOf).body === assertion.source || claim.background) return false;
  if (!claim.places.some((one) => one.placeId === assertion.place.placeId && isOfPlace(one))) return false;
  const gap = (toldDay(claim) ?? Infinity) - (dayNumber(assertion.day) ?? 0);
  if (gap < 0 || gap > contradictDays) return false;
  if (claim.stance === "denies")
    return claim.action === assertion.action && (actorParty(claim) ?? assertion.actor) === assertion.actor;
  const holds = claim.stance === "asserts" && (claim.action === "hold" || claim.action === "capture");
  const partial = claim.quantities.some(({ of }) => of === "percent" || of === "personnel");
  return (
    holds &&
    !partial &&
    assertion.action === "capture" &&
    assertion.actor !== null &&
    actorParty(claim) !== null &&
    actorParty(claim) !== assertion.actor
  );
}

/** Every assertion in the claims with what each yardstick says of it; `watch.asOf` bounds all that is known. */
export function outcomesOf(watch: Watch): readonly Outcome[] {
  const end = dayNumber(watch.asOf) ?? Infinity;
  const claims = watch.claims.filter((claim) => (saidDay(claim) ?? Infinity) <= end).map(spoken);
  const placed = claims.flatMap((claim) =>
    [...new Set(claim.places.map(({ placeId }) => placeId))].map((id) => ({ id, claim })),
  );
  const byPlace = Map.groupBy(placed, ({ id }) => id);
  const heard = heardIn(claims, watch);
  return assertionsOf(claims, watch.bodyOf).map((assertion) =>
    outcomeOf(
      assertion,
      { ...watch, claims: (byPlace.get(assertion.place.placeId) ?? []).map(({ claim }) => claim) },
      heard.get(assertion.place.region ?? "") ?? nobody,
    ),
  );
}

/** Who has spoken of a region at all: silent on one village, he is still a yardstick for it; never heard, he is none. */
interface Heard {
  readonly monitors: ReadonlyMap<string, string>;
  readonly parties: ReadonlySet<Party>;
}

const nobody: Heard = { monitors: new Map(), parties: new Set() };

function heardIn(claims: readonly LedgerClaim[], watch: Watch): ReadonlyMap<string, Heard> {
  const regions = new Map<string, { readonly monitors: Map<string, string>; readonly parties: Set<Party> }>();
  for (const claim of claims) {
    const { body, name, named, party } = claimSource(claim, watch.bodyOf);
    if (!named) continue;
    for (const { region } of claim.places) {
      const heard = regions.get(region ?? "") ?? { monitors: new Map<string, string>(), parties: new Set<Party>() };
      regions.set(region ?? "", heard);
      heard.parties.add(party);
      if (watch.isMonitor(name) && !heard.monitors.has(body)) heard.monitors.set(body, name);
    }
  }
  return regions;
}

function outcomeOf(assertion: Assertion, near: Watch, heard: Heard): Outcome {
  const layers = near.layers.filter(({ by }) => !(near.bodyOf(by) ?? by).toLowerCase().startsWith(assertion.source));
  const answered = [...heard.parties].some((party) => isOtherSide(party, assertion));
  return {
    assertion,
    bearings: [
      ...(answered ? [otherSide(assertion, near)] : []),
      ...byMonitors(assertion, near, heard.monitors),
      ...layers.flatMap((layer) => byLayer(assertion, layer, near) ?? []),
    ],
    contradictedBy: near.claims.filter((claim) => contradicts(claim, assertion, near)).map(({ id }) => id),
  };
}

/** Whether an outcome is of these sources, kinds, areas and days. */
export function outcomeFits({ assertion }: Outcome, filter: RecordFilter): boolean {
  const { place, day } = assertion;
  const areas = [place.placeId, place.district, place.region];
  return (
    (!filter.sources || filter.sources.includes(assertion.source)) &&
    (!filter.actions || filter.actions.includes(assertion.action)) &&
    (!filter.areas || filter.areas.some((area) => areas.includes(area))) &&
    (!filter.from || day >= filter.from) &&
    (!filter.to || day <= filter.to)
  );
}

/** Records by source and kind of claim, most assertions first; the filter narrows by area, period, source and kind. */
export function trackRecords(outcomes: readonly Outcome[], filter: RecordFilter = {}): readonly TrackRecord[] {
  const groups = Map.groupBy(
    outcomes.filter((outcome) => outcomeFits(outcome, filter)),
    ({ assertion: { source, action, part } }) => `${source}|${action}|${part}`,
  );
  return [...groups.values()]
    .map(recordOf)
    .sort((a, b) => b.assertions - a.assertions || (a.source + a.action < b.source + b.action ? -1 : 1));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function recordOf(outcomes: readonly Outcome[]): TrackRecord {
  const assertions = outcomes.map(({ assertion }) => assertion);
  const [first] = assertions;
  if (!first) throw new TypeError("a record of nothing");
  const days = assertions.map(({ day }) => day).sort();
  const bearings = Map.groupBy(
    outcomes.flatMap((outcome) => outcome.bearings),
    ({ yardstick }) => `${yardstick.kind}|${yardstick.name}`,
  );
  const { source, name, party, action, part } = first;
  return {
    source,
    name,
    party,
    action,
    part,
    assertions: assertions.length,
    claims: sum(assertions.map(({ claims }) => claims.length)),
    repeats: sum(assertions.map(({ repeats }) => repeats)),
    contradicted: outcomes.filter(({ contradictedBy }) => contradictedBy.length > 0).length,
    yardsticks: [...bearings.values()].map(yardstickRecord),
    first: days[0] ?? "",
    newest: days.at(-1) ?? "",
  };
}

function yardstickRecord(bearings: readonly Bearing[]): YardstickRecord {
  const borne = bearings.filter(({ lag }) => lag !== null);
  const timed = bearings.filter(({ fromStart }) => !fromStart);
  const lags = timed.map(({ lag, watched }) => ({ days: lag ?? watched, borneOut: lag !== null }));
  const curve = kaplanMeier(lags);
  return {
    yardstick: bearings[0]?.yardstick ?? { kind: "other-side", name: "" },
    total: bearings.length,
    borneOut: borne.length,
    before: borne.filter(({ lag }) => (lag ?? 1) <= 0).length,
    fromStart: bearings.length - timed.length,
    open: bearings.length - borne.length,
    silent: bearings.filter(({ silent }) => silent).length,
    waits: waits.map((days) => waited(timed, days)),
    medianLagDays: medianLag(curve),
    lags: borne.flatMap(({ lag, fromStart }) => (lag === null || fromStart ? [] : [lag])).sort((a, b) => a - b),
    curve,
  };
}

function waited(bearings: readonly Bearing[], days: number): YardstickRecord["waits"][number] {
  const counted = bearings.filter(({ lag, watched }) => (lag !== null && lag <= days) || watched >= days);
  return { days, of: counted.length, never: counted.filter(({ lag }) => lag === null || lag > days).length };
}
