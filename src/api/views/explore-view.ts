/** What explore shows: counts by settlement and by day, a page of claims, and those that have no place on the map. */
import type { DayCount, PlaceCount } from "../../store/claim-query.ts";
import type { StandingWord, WireExplore, WireSpot } from "../contract.ts";
import { boxOf } from "../figures/base-map.ts";
import { partyShape, partySlot } from "../look/party-mark.ts";
import { claimView, standingWordOf } from "./claim-view.ts";
import { addressOf, filterOf } from "./explore-query.ts";
import type { ExploreQuery } from "./explore-query.ts";
import { delayed } from "./view-context.ts";
import type { ViewContext } from "./view-context.ts";

/** Above so many days the timeline counts by month. */
const longSpanDays = 500;

/** Settlements whose standing is looked up; the rest, with fewest claims, are drawn without. */
const mostStandings = 300;

/** One entry for each settlement with its claims by party, most claims first. */
export function spotsOf(rows: readonly PlaceCount[]): WireSpot[] {
  const places = Map.groupBy(rows, (row) => row.place.id);
  const spots = [...places.values()].map((group): WireSpot => {
    const { id, name, kind, lat, lon } = group[0]!.place;
    const parties = Map.groupBy(group, (row) => row.party);
    const parts = [...parties].map(([party, mine]) => ({ party, standing: null, claims: sumOf(mine) }));
    return { placeId: id, name, kind, lat, lon, parts: parts.sort((x, y) => y.claims - x.claims) };
  });
  return spots.sort((x, y) => sumOf(y.parts) - sumOf(x.parts));
}

const sumOf = (rows: readonly { readonly claims: number }[]): number => rows.reduce((sum, row) => sum + row.claims, 0);

const mostAreas = 60;

/** Nearly all of the claims on the map fall in this box. */
const boxAround = (spots: readonly WireSpot[]): WireExplore["box"] => [
  ...boxOf(spots.map((one) => ({ lat: one.lat, lon: one.lon, weight: sumOf(one.parts) }))),
];

/** Fills in how the newest thread at each settlement stands in which that side has spoken. */
async function withStandings(context: ViewContext, spots: readonly WireSpot[]): Promise<WireSpot[]> {
  const places = spots.slice(0, mostStandings).map((one) => one.placeId);
  if (places.length === 0) return [];
  const held = context.before === null ? {} : { changedBefore: context.before };
  const { items } = await context.ledger.listThreads({ places, ...held }, { limit: 500 });
  const newest = new Map<string, StandingWord | null>();
  for (const thread of items) {
    for (const party of thread.parties) {
      const key = `${thread.place}|${party}`;
      if (!newest.has(key)) newest.set(key, standingWordOf(thread.happened));
    }
  }
  return spots.map((one) => ({
    ...one,
    parts: one.parts.map((part) => ({ ...part, standing: newest.get(`${one.placeId}|${part.party}`) ?? null })),
  }));
}

const daysOf = (rows: readonly DayCount[]): WireExplore["days"] => {
  const groups = Map.groupBy(rows, (row) => `${row.period}|${row.party}`);
  return [...groups.values()]
    .map((group) => ({
      day: group[0]!.period,
      party: group[0]!.party,
      claims: group.reduce((sum, row) => sum + row.claims, 0),
    }))
    .sort((a, b) => a.day.localeCompare(b.day));
};

const signsOf = (parties: readonly string[]): WireExplore["signs"] =>
  [...new Set(parties)].sort().map((party) => {
    const { whole, half } = partyShape(party);
    return { party, name: party, slot: partySlot(party), whole, half };
  });

async function grainOf(context: ViewContext, query: ExploreQuery): Promise<"day" | "month"> {
  const counts = await context.ledger.counts();
  const from = query.from ?? counts.first;
  const to = query.to ?? counts.newest;
  return from && to && Date.parse(to) - Date.parse(from) > longSpanDays * 864e5 ? "month" : "day";
}

/** Settlements, and what is wider than one. */
const partition = (places: readonly WireSpot[]): [WireSpot[], WireSpot[]] => [
  places.filter((one) => one.kind === "settlement"),
  places.filter((one) => one.kind !== "settlement"),
];

export async function exploreView(context: ViewContext, query: ExploreQuery): Promise<WireExplore> {
  const { ledger } = context;
  const filter = { ...filterOf(query), ...delayed(context) };
  const grain = await grainOf(context, query);
  const [counted, days, claims, unplaced] = await Promise.all([
    ledger.countByPlace(filter),
    ledger.countByDay(filter, grain),
    ledger.listClaims(filter, { cursor: query.cursor ?? null, limit: Number(query.limit ?? 60) }),
    ledger.listClaims({ ...filter, placed: false }, { limit: 40 }),
  ]);
  const timeline = daysOf(days);
  const [spots, areas] = partition(spotsOf(counted));
  return {
    address: addressOf(query),
    total: timeline.reduce((sum, row) => sum + row.claims, 0),
    grain,
    box: boxAround(spots),
    spots: await withStandings(context, spots),
    areas: areas.slice(0, mostAreas),
    signs: signsOf(timeline.map((row) => row.party)),
    days: timeline,
    claims: claims.items.map(claimView),
    unplaced: unplaced.items.map(claimView),
    unplacedMore: unplaced.next !== null,
    next: claims.next,
  };
}
