/** Yardsticks: what a source's claim on a settlement can be held against; each is somebody's claim too, and is shown apart. */
import type { DayNumber } from "../../claim/time/calendar.ts";
import type { Party } from "../../lexicon/row.ts";
import { isOfPlace, type Assertion } from "./assertion.ts";
import { dayNumber, toldDay } from "../claim-day.ts";
import { claimSource, type BodyOf, type Voices } from "../claim-source.ts";
import type { LedgerClaim } from "../ledger-claim.ts";
import { covers, extentOf } from "../relations/extent.ts";
import { speaksForSide } from "../relations/slot-source.ts";
import { actorParty, isBelligerent } from "../sides.ts";

/** other-side: the harmed side's own words. monitor: a named monitor's claims. layer: an imported map of who holds what. */
export type YardstickKind = "other-side" | "monitor" | "layer";

export interface Yardstick {
  readonly kind: YardstickKind;
  /** "the other side", or the monitor's name. */
  readonly name: string;
}

/** One stretch of days in which a monitor shows a settlement with one holder. */
export interface LayerSpan {
  readonly by: string;
  /** Gazetteer id; null: no settlement of ours fits. */
  readonly placeId: string | null;
  readonly holder: Party;
  /** ISO days; `to` null: still so at the layer's end. */
  readonly from: string;
  readonly to: string | null;
}

export interface Layer {
  readonly by: string;
  /** First and last ISO day the layer speaks of at all. */
  readonly first: string;
  readonly last: string;
  readonly spans: readonly LayerSpan[];
}

/** What one yardstick says of one assertion. */
export interface Bearing {
  readonly yardstick: Yardstick;
  /** ISO day it first said the same; null: not until the end of watching. */
  readonly day: string | null;
  /** Days from the claim to that day; under zero where the yardstick said so first; null open. */
  readonly lag: number | null;
  /** Days the claim was watched by it. */
  readonly watched: number;
  /** The layer already said so on its first day: how long before is not known. */
  readonly fromStart: boolean;
  /** A layer that never names the settlement with any holder: silence, which may be no more than its list being short. */
  readonly silent: boolean;
  /** The claim that bears it out; null for layers. */
  readonly claim: string | null;
}

/** Says of the same settlement what the assertion says, in its own words: taken, held or left to the same side. */
export function saysSame(claim: LedgerClaim, { action, actor, place, extent }: Assertion): boolean {
  if (claim.stance !== "asserts" || claim.background) return false;
  if (!claim.places.some((one) => one.placeId === place.placeId && isOfPlace(one))) return false;
  if (!covers(extentOf(claim), extent)) return false;
  if (claim.action === action || (action === "capture" && claim.action === "hold")) return actorParty(claim) === actor;
  return (
    action === "capture" && claim.action === "withdraw" && actorParty(claim) !== null && actorParty(claim) !== actor
  );
}

export interface Watch {
  readonly claims: readonly LedgerClaim[];
  readonly layers: readonly Layer[];
  /** ISO day up to which anything was said. */
  readonly asOf: string;
  /** ISO day up to which layers are known, where that is another; each also ends with its own last day. */
  readonly layersAsOf?: string;
  readonly bodyOf: BodyOf;
  readonly isMonitor: (name: string) => boolean;
  /** Whether a name is known to speak for its side; left out, every voice of a side may. */
  readonly officialOf?: Voices["officialOf"];
}

/** First claim of these that says the same, told at most `early` days before; later mentions are of no matter. */
function bearing(
  yardstick: Yardstick,
  said: readonly LedgerClaim[],
  at: { readonly assertion: Assertion; readonly asOf: DayNumber },
): Bearing {
  const start = dayNumber(at.assertion.day) ?? 0;
  const days = said
    .map((claim) => ({ claim, day: toldDay(claim) ?? Infinity }))
    .filter(({ day }) => day <= at.asOf && day >= start - earlyDays)
    .sort((a, b) => a.day - b.day || (a.claim.id < b.claim.id ? -1 : 1));
  const [first] = days;
  const day = first?.claim.published?.slice(0, 10) ?? null;
  const watched = Math.max(0, at.asOf - start);
  return {
    yardstick,
    day,
    lag: first ? first.day - start : null,
    watched,
    fromStart: false,
    silent: false,
    claim: first?.claim.id ?? null,
  };
}

/** A yardstick that said the same so many days before speaks of the same change of hands; earlier, of another. */
const earlyDays = 60;

/** Whether a party is a side that this claim could harm. */
export const isOtherSide = (party: Party, { actor, party: own }: Pick<Assertion, "actor" | "party">): boolean =>
  isBelligerent(party) && party !== actor && party !== own;

/** The side the claim harms, in the words of its officials; nobody where the source is of no side. */
export function otherSide(assertion: Assertion, watch: Watch): Bearing {
  const said = watch.claims.filter((claim) => {
    const source = claimSource(claim, watch.bodyOf);
    if (!source.named || !isOtherSide(source.party, assertion)) return false;
    return speaksForSide(source, watch.officialOf) && saysSame(claim, assertion);
  });
  return bearing({ kind: "other-side", name: "the other side" }, said, { assertion, asOf: dayNumber(watch.asOf) ?? 0 });
}

/** The monitors given, by body key, but never the source itself. */
export function byMonitors(
  assertion: Assertion,
  watch: Watch,
  monitors: ReadonlyMap<string, string>,
): readonly Bearing[] {
  const asOf = dayNumber(watch.asOf) ?? 0;
  return [...monitors]
    .filter(([body]) => body !== assertion.source)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([body, name]) => {
      const said = watch.claims.filter(
        (claim) => claimSource(claim, watch.bodyOf).body === body && saysSame(claim, assertion),
      );
      return bearing({ kind: "monitor", name }, said, { assertion, asOf });
    });
}

/**
 * A layer's answer: the first day it shows the settlement with the claimed holder. Null for what it cannot show: a claim
 * after its end, or one before its beginning on a settlement it never names, which may have changed hands unseen.
 */
export function byLayer(assertion: Assertion, layer: Layer, watch: Pick<Watch, "asOf" | "layersAsOf">): Bearing | null {
  if (assertion.part || (assertion.action !== "capture" && assertion.action !== "hold") || assertion.actor === null)
    return null;
  const start = dayNumber(assertion.day) ?? 0;
  const end = Math.min(dayNumber(watch.layersAsOf ?? watch.asOf) ?? 0, dayNumber(layer.last) ?? 0);
  const here = layer.spans.filter(({ placeId }) => placeId === assertion.place.placeId);
  const first = here
    .filter(({ holder }) => holder === assertion.actor)
    .map(({ from, to }) => ({ from: dayNumber(from) ?? 0, to: dayNumber(to) ?? Infinity, day: from }))
    .filter(({ from, to }) => to >= start && from <= end)
    .sort((a, b) => a.from - b.from)[0];
  const yardstick: Yardstick = { kind: "layer", name: layer.by };
  const watched = Math.max(0, end - start);
  const unseen = end < start || (assertion.day < layer.first && here.length === 0);
  const silent = here.length === 0;
  const shown = { yardstick, watched, silent, claim: null };
  if (!first) return unseen ? null : { ...shown, day: null, lag: null, fromStart: false };
  return { ...shown, day: first.day, lag: first.from - start, fromStart: first.day <= layer.first };
}
