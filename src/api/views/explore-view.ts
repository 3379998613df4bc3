/** What explore shows: counts by settlement and by day, a page of claims, and those that have no place on the map. */
import type { DayCount, StandingCount } from "../../store/claim-query.ts";
import type { WireExplore, WireSpot } from "../contract.ts";
import { boxOf } from "../figures/base-map.ts";
import { partyShape, partySlot } from "../look/party-mark.ts";
import { claimView, standingWordOf } from "./claim-view.ts";
import { placesNamed, withIds } from "./explore-names.ts";
import { newestDay } from "./held-counts.ts";
import { addressOf, filterOf } from "./explore-query.ts";
import type { ExploreQuery } from "./explore-query.ts";
import { othersFirst } from "./others-first.ts";
import { delayed } from "./view-context.ts";
import { withVanished } from "./vanished-view.ts";
import type { ViewContext } from "./view-context.ts";

/** Above so many days the timeline counts by month. */
const longSpanDays = 500;

/** Standings of one side's claims at one place, most claims first. */
function partOf(party: string, rows: readonly StandingCount[]): WireSpot["parts"][number] {
  const standings = [...Map.groupBy(rows, (row) => standingWordOf(row.standing))]
    .map(([standing, mine]) => ({ standing, claims: sumOf(mine) }))
    .sort((x, y) => y.claims - x.claims);
  return { party, claims: sumOf(rows), standing: standings[0]?.standing ?? null, standings };
}

/** One entry for each place with its claims by party, most claims first. */
export function spotsOf(rows: readonly StandingCount[]): WireSpot[] {
  const places = Map.groupBy(rows, (row) => row.place.id);
  const spots = [...places.values()].map((group): WireSpot => {
    const { id, name, kind, lat, lon } = group[0]!.place;
    const parts = [...Map.groupBy(group, (row) => row.party)].map(([party, mine]) => partOf(party, mine));
    return { placeId: id, name, kind, lat, lon, parts: parts.sort((x, y) => y.claims - x.claims) };
  });
  return spots.sort((x, y) => sumOf(y.parts) - sumOf(x.parts));
}

const sumOf = (rows: readonly { readonly claims: number }[]): number => rows.reduce((sum, row) => sum + row.claims, 0);

const mostAreas = 60;

/** Nearly all of the claims on the map fall in this box. */
export const boxAround = (spots: readonly WireSpot[]): WireExplore["box"] => [
  ...boxOf(spots.map((one) => ({ lat: one.lat, lon: one.lon, weight: sumOf(one.parts) }))),
];

export const daysOf = (rows: readonly DayCount[]): WireExplore["days"] => {
  const groups = Map.groupBy(rows, (row) => `${row.period}|${row.party}`);
  return [...groups.values()]
    .map((group) => ({
      day: group[0]!.period,
      party: group[0]!.party,
      claims: group.reduce((sum, row) => sum + row.claims, 0),
    }))
    .sort((a, b) => a.day.localeCompare(b.day));
};

export const signsOf = (parties: readonly string[]): WireExplore["signs"] =>
  [...new Set(parties)].sort().map((party) => {
    const { whole, half } = partyShape(party);
    return { party, name: party, slot: partySlot(party), whole, half };
  });

export async function grainOf(context: ViewContext, query: ExploreQuery): Promise<"day" | "month"> {
  const counts = await context.ledger.counts();
  const from = query.from ?? counts.first;
  const to = query.to ?? counts.newest;
  return from && to && Date.parse(to) - Date.parse(from) > longSpanDays * 864e5 ? "month" : "day";
}

/** Settlements, and what is wider than one. */
export const partition = (places: readonly WireSpot[]): [WireSpot[], WireSpot[]] => [
  places.filter((one) => one.kind === "settlement"),
  places.filter((one) => one.kind !== "settlement"),
];

/** Sides that claim anything at all, so that a filter can be changed for another. */
async function partiesOf(context: ViewContext): Promise<string[]> {
  const months = await context.ledger.countByDay(delayed(context), "month");
  return [...new Set(months.map(({ party }) => party))].sort();
}

export interface ExploreTopAnswer extends Pick<WireExplore, "address" | "parties" | "named" | "unknown" | "upTo"> {
  /** The query with names as ids. */
  readonly query: ExploreQuery;
}

/** What can be told before anything is counted. */
export async function exploreTop(context: ViewContext, asked: ExploreQuery): Promise<ExploreTopAnswer> {
  const [ids, parties, upTo] = await Promise.all([withIds(context, asked), partiesOf(context), newestDay(context)]);
  return { ...ids, address: addressOf(asked), parties, upTo };
}

/** The whole view, given what was told first. */
export async function exploreRest(context: ViewContext, { query, ...top }: ExploreTopAnswer): Promise<WireExplore> {
  const { ledger } = context;
  const filter = { ...filterOf(query), ...delayed(context) };
  const grain = await grainOf(context, query);
  const days = await ledger.countByDay(filter, grain);
  await othersFirst();
  const counted = await ledger.countByStanding(filter);
  await othersFirst();
  const claims = await ledger.listClaims(filter, { cursor: query.cursor ?? null, limit: Number(query.limit ?? 60) });
  await othersFirst();
  const unplaced = await ledger.listClaims({ ...filter, placed: false }, { limit: 40 });
  const places = query.q ? await placesNamed(context, query.q.trim()) : [];
  await othersFirst();
  const timeline = daysOf(days);
  const [spots, areas] = partition(spotsOf(counted));
  return {
    ...top,
    total: timeline.reduce((sum, row) => sum + row.claims, 0),
    places,
    grain,
    box: boxAround(spots),
    spots,
    areas: areas.slice(0, mostAreas),
    signs: signsOf(timeline.map((row) => row.party)),
    days: timeline,
    claims: await withVanished(context, claims.items.map(claimView)),
    unplaced: await withVanished(context, unplaced.items.map(claimView)),
    unplacedMore: unplaced.next !== null,
    next: claims.next,
  };
}

export const exploreView = async (context: ViewContext, asked: ExploreQuery): Promise<WireExplore> =>
  exploreRest(context, await exploreTop(context, asked));
