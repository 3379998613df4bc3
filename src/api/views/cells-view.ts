/** The counts behind a brush: by settlement, side, standing and day, as numbers that point into lists. */
import type { CellCount, ClaimFilter } from "../../store/claim-query.ts";
import type { WireCells } from "../contract.ts";
import { standingWordOf } from "./claim-view.ts";
import { withIds } from "./explore-names.ts";
import { filterOf } from "./explore-query.ts";
import type { ExploreQuery } from "./explore-query.ts";
import { boxAround, daysOf, grainOf, partition, signsOf, spotsOf } from "./explore-view.ts";
import { delayed } from "./view-context.ts";
import type { ViewContext } from "./view-context.ts";

/** Some 100,000 claims a day and settlement apart; a browser adds so many up within a frame. */
const mostCells = 150_000;

/** Of so many claims the cells are not even tried for all settlements. */
const surelyTooMany = 400_000;

/** So many settlements are counted where all would be too many; a map draws no more of them at once. */
const mostSettlements = 400;

/** Numbers a list as it grows. */
function numbered<T>(): { readonly list: T[]; of(one: T): number } {
  const list: T[] = [];
  const known = new Map<T, number>();
  return {
    list,
    of(one) {
      const at = known.get(one) ?? list.push(one) - 1;
      known.set(one, at);
      return at;
    },
  };
}

function packed(rows: readonly CellCount[], settlements: ReadonlyMap<string, number>) {
  const [periods, parties, standings] = [numbered<string>(), numbered<string>(), numbered<string | null>()];
  const cells = rows.flatMap(({ period, place, party, standing, claims }) => {
    const at = settlements.get(place);
    return at === undefined ? [] : [periods.of(period), at, parties.of(party), standings.of(standing), claims];
  });
  return { periods: periods.list, parties: parties.list, standings: standings.list.map(standingWordOf), cells };
}

/** Cells of all settlements, else of the busiest; null where even those are too many. */
async function cellsOf(
  context: ViewContext,
  filter: ClaimFilter,
  asked: { grain: "day" | "month"; busiest: readonly string[]; claims: number },
) {
  const [grain, most] = [asked.grain, mostCells];
  const hopeless = asked.claims > surelyTooMany && !filter.places;
  const all = hopeless ? null : await context.ledger.countCells(filter, { grain, most });
  if (all !== null || filter.places) return { rows: all, partial: false };
  return {
    rows: await context.ledger.countCells({ ...filter, places: asked.busiest }, { grain, most }),
    partial: true,
  };
}

export async function cellsView(context: ViewContext, asked: ExploreQuery): Promise<WireCells> {
  const { ledger } = context;
  const { query } = await withIds(context, asked);
  const filter = { ...filterOf(query), ...delayed(context) };
  const grain = await grainOf(context, query);
  const [counted, days] = await Promise.all([ledger.countByStanding(filter), ledger.countByDay(filter, grain)]);
  const [spots] = partition(spotsOf(counted));
  const timeline = daysOf(days);
  const claims = timeline.reduce((sum, row) => sum + row.claims, 0);
  const busiest = spots.slice(0, mostSettlements);
  const { rows, partial } = await cellsOf(context, filter, {
    grain,
    busiest: busiest.map((one) => one.placeId),
    claims,
  });
  const shown = partial ? busiest : spots;
  return {
    grain,
    box: boxAround(spots),
    signs: signsOf(timeline.map((row) => row.party)),
    places: shown.map(({ placeId, name, lat, lon }) => ({ id: placeId, name, lat, lon })),
    partial,
    ...packed(rows ?? [], new Map(shown.map(({ placeId }, at) => [placeId, at]))),
    ...(rows === null ? { cells: null } : {}),
    days: timeline,
  };
}
