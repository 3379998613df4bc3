/** What explore shows: counts by settlement and by day, a page of claims, and those that have no place on the map. */
import type { ClaimFilter, DayCount, PlaceCount } from "../../store/claim-query.ts";
import { standingWords } from "../contract.ts";
import type { StandingWord, WireExplore, WireSpot } from "../contract.ts";
import { partyShape, partySlot } from "../look/party-mark.ts";
import { claimView } from "./claim-view.ts";
import { addressOf, filterOf } from "./explore-query.ts";
import type { ExploreQuery } from "./explore-query.ts";
import { delayed } from "./view-context.ts";
import type { ViewContext } from "./view-context.ts";

/** Above so many days the timeline counts by month. */
const longSpanDays = 500;

interface Counted {
  readonly standing: StandingWord | null;
  readonly rows: readonly PlaceCount[];
}

/** Counts by standing: one question for each, since standings change while counts are kept as claims arrive. */
async function countedByStanding(context: ViewContext, filter: ClaimFilter): Promise<Counted[]> {
  const asked = (filter.standings ?? standingWords) as readonly StandingWord[];
  const perStanding = asked.map(async (standing): Promise<Counted> => ({
    standing,
    rows: await context.ledger.countByPlace({ ...filter, standings: [standing] }),
  }));
  if (filter.standings) return Promise.all(perStanding);
  const all: Counted = { standing: null, rows: await context.ledger.countByPlace(filter) };
  return withoutStanding(all, await Promise.all(perStanding));
}

/** Turns the count of all into the count of those whose thread has no standing yet. */
function withoutStanding(all: Counted, others: Counted[]): Counted[] {
  const known = new Map<string, number>();
  const keyOf = (row: PlaceCount): string => `${row.place.id}|${row.party}|${row.action}`;
  for (const row of others.flatMap((one) => one.rows)) known.set(keyOf(row), (known.get(keyOf(row)) ?? 0) + row.claims);
  const rest = all.rows.map((row) => ({ ...row, claims: row.claims - (known.get(keyOf(row)) ?? 0) }));
  return [{ standing: null, rows: rest.filter((row) => row.claims > 0) }, ...others];
}

/** One entry for each settlement, with its parts by party and standing, most claims first. */
export function spotsOf(counted: readonly Counted[]): WireSpot[] {
  const flat = counted.flatMap(({ standing, rows }) => rows.map((row) => ({ standing, row })));
  const places = Map.groupBy(flat, ({ row }) => row.place.id);
  return [...places.values()].map((group) => {
    const { id, name, lat, lon } = group[0]!.row.place;
    const parts = Map.groupBy(group, ({ row, standing }) => `${row.party}|${standing ?? ""}`);
    return {
      placeId: id,
      name,
      lat,
      lon,
      parts: [...parts.values()]
        .map((part) => ({
          party: part[0]!.row.party,
          standing: part[0]!.standing,
          claims: part.reduce((sum, { row }) => sum + row.claims, 0),
        }))
        .sort((a, b) => b.claims - a.claims),
    };
  });
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

export async function exploreView(context: ViewContext, query: ExploreQuery): Promise<WireExplore> {
  const { ledger } = context;
  const filter = { ...filterOf(query), ...delayed(context) };
  const grain = await grainOf(context, query);
  const [counted, days, claims, unplaced] = await Promise.all([
    countedByStanding(context, filter),
    ledger.countByDay(filter, grain),
    ledger.listClaims(filter, { cursor: query.cursor ?? null, limit: Number(query.limit ?? 60) }),
    ledger.listClaims({ ...filter, placed: false }, { limit: 40 }),
  ]);
  const timeline = daysOf(days);
  return {
    address: addressOf(query),
    total: timeline.reduce((sum, row) => sum + row.claims, 0),
    grain,
    spots: spotsOf(counted),
    signs: signsOf(timeline.map((row) => row.party)),
    days: timeline,
    claims: claims.items.map(claimView),
    unplaced: unplaced.items.map(claimView),
    unplacedMore: unplaced.next !== null,
    next: claims.next,
  };
}
