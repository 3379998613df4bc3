/** An assertion is what a source has to answer for: one kind of claim on one settlement, when first made and how often again. */
import { isoDay, type DayNumber } from "../../claim/time/calendar.ts";
import type { Action } from "../../claim/claim.ts";
import type { Party } from "../../lexicon/row.ts";
import { compareClaims, toldDay } from "../claim-day.ts";
import { claimSource, type BodyOf } from "../claim-source.ts";
import { saysControl } from "../family.ts";
import type { LedgerClaim, LedgerPlace } from "../ledger-claim.ts";
import { extentOf } from "../relations/extent.ts";
import { actorParty } from "../sides.ts";

export interface Assertion {
  /** Body key of the source. */
  readonly source: string;
  readonly name: string;
  readonly party: Party;
  readonly action: Action;
  /** Only a share of the place is claimed ("half the town"). */
  readonly part: boolean;
  /** Per cent of the place; null for a part of unknown size. */
  readonly extent: number | null;
  /** Who is said to have done it. */
  readonly actor: Party | null;
  readonly place: LedgerPlace & { readonly placeId: string };
  /** ISO day it was first made. */
  readonly day: string;
  /** Claims that made it, first first; one report of many outlets each. */
  readonly claims: readonly string[];
  /** Days on which the source made it again, without the first. */
  readonly repeats: number;
}

/** A claim made again after so long is a new one: the place may have changed hands between. */
const renewDays = 365;

interface Said {
  readonly claim: LedgerClaim;
  readonly place: LedgerPlace & { readonly placeId: string };
  readonly day: DayNumber;
}

/** "took Kupiansk", not "took positions near Kupiansk" or "advanced toward Kupiansk": only the first says who has the town. */
export const isOfPlace = ({ role }: Pick<LedgerPlace, "role">): boolean => role === "at" || role === "area";

const settlement = (place: LedgerPlace): place is LedgerPlace & { readonly placeId: string } =>
  place.placeId !== null && isOfPlace(place) && (place.kind === null || place.kind === "settlement");

const isPart = (claim: LedgerClaim): boolean => extentOf(claim) !== 100;

/** Only what a source asserts of the present about who gains, holds or leaves a settlement can be borne out by a yardstick. */
function saidOf(claim: LedgerClaim): readonly Said[] {
  const day = toldDay(claim);
  if (day === null || claim.background || claim.stance !== "asserts" || !saysControl(claim.action)) return [];
  return claim.places.filter(settlement).map((place) => ({ claim, place, day }));
}

/** All assertions in these claims, oldest first; the source's own posts and all relays of them are one. */
export function assertionsOf(claims: readonly LedgerClaim[], bodyOf: BodyOf): readonly Assertion[] {
  const said = [...claims].sort(compareClaims).flatMap(saidOf);
  const groups = Map.groupBy(said, ({ claim, place }) => {
    const { body, named } = claimSource(claim, bodyOf);
    return named ? [body, claim.action, isPart(claim), actorParty(claim), place.placeId].join("|") : "";
  });
  groups.delete("");
  return [...groups.values()].flatMap((group) => episodes(group).map((one) => toAssertion(one, bodyOf)));
}

function episodes(group: readonly Said[]): readonly (readonly Said[])[] {
  const parts: Said[][] = [];
  for (const one of group) {
    const last = parts.at(-1);
    if (last && one.day - (last.at(-1)?.day ?? one.day) <= renewDays) last.push(one);
    else parts.push([one]);
  }
  return parts;
}

function toAssertion(said: readonly Said[], bodyOf: BodyOf): Assertion {
  const [first] = said;
  if (!first) throw new TypeError("an assertion without a claim");
  const { claim, place, day } = first;
  const source = claimSource(claim, bodyOf);
  return {
    source: source.body,
    name: source.name,
    party: source.party,
    action: claim.action,
    part: isPart(claim),
    extent: extentOf(claim),
    actor: actorParty(claim),
    place,
    day: isoDay(day),
    claims: said.map((one) => one.claim.id),
    repeats: tellings(said),
  };
}

/** Relays of the next two days are the first telling; each later day is one more. */
function tellings(said: readonly Said[]): number {
  let last = said[0]?.day ?? 0;
  let count = 0;
  for (const { day } of said)
    if (day - last > 2) {
      count += 1;
      last = day;
    }
  return count;
}
