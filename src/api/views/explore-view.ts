/** What explore shows: counts by settlement and by day, a page of claims, and those that have no place on the map. */
import type { DayCount, StandingCount } from "../../store/claim-query.ts";
import type { WireExplore, WireSpot } from "../contract.ts";
import { boxOf } from "../figures/base-map.ts";
import { partyShape, partySlot } from "../look/party-mark.ts";
import { claimView, standingWordOf } from "./claim-view.ts";
import { addressOf, filterOf } from "./explore-query.ts";
import type { ExploreQuery } from "./explore-query.ts";
import { delayed } from "./view-context.ts";
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
const boxAround = (spots: readonly WireSpot[]): WireExplore["box"] => [
  ...boxOf(spots.map((one) => ({ lat: one.lat, lon: one.lon, weight: sumOf(one.parts) }))),
];

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

/** Places of the ledger that begin with these words, and those the gazetteer knows under them in another language. */
async function placesNamed(context: ViewContext, words: string): Promise<WireExplore["places"]> {
  const beginning = await context.ledger.findPlaces(words);
  const meant = (context.lookup?.(words) ?? []).slice(0, 8);
  const known = await Promise.all(meant.map(({ id }) => context.ledger.getPlace(id).catch(() => null)));
  const all = [...beginning, ...known.flatMap((one) => (one ? [one.place] : []))];
  return [...new Map(all.map(({ id, name, region }) => [id, { id, name, region }])).values()].slice(0, 6);
}

export async function exploreView(context: ViewContext, query: ExploreQuery): Promise<WireExplore> {
  const { ledger } = context;
  const filter = { ...filterOf(query), ...delayed(context) };
  const grain = await grainOf(context, query);
  const [counted, days, claims, unplaced, places] = await Promise.all([
    ledger.countByStanding(filter),
    ledger.countByDay(filter, grain),
    ledger.listClaims(filter, { cursor: query.cursor ?? null, limit: Number(query.limit ?? 60) }),
    ledger.listClaims({ ...filter, placed: false }, { limit: 40 }),
    query.q ? placesNamed(context, query.q.trim()) : [],
  ]);
  const timeline = daysOf(days);
  const [spots, areas] = partition(spotsOf(counted));
  return {
    address: addressOf(query),
    total: timeline.reduce((sum, row) => sum + row.claims, 0),
    places,
    grain,
    box: boxAround(spots),
    spots,
    areas: areas.slice(0, mostAreas),
    signs: signsOf(timeline.map((row) => row.party)),
    days: timeline,
    claims: claims.items.map(claimView),
    unplaced: unplaced.items.map(claimView),
    unplacedMore: unplaced.next !== null,
    next: claims.next,
  };
}
