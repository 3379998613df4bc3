/** A place's page: what is claimed about it, by whom, in which threads. */
import type { WirePlace } from "../contract.ts";
import { claimView } from "./claim-view.ts";
import { threadSummaries } from "./thread-view.ts";
import { changedBefore, delayed } from "./view-context.ts";
import { withVanished } from "./vanished-view.ts";
import type { ViewContext } from "./view-context.ts";

export const placeLink = (id: string): string => `/places/${encodeURIComponent(id)}`;

/** Names the shown claims used for the place, as written; "the city" and "there" are no names. */
const namesIn = (
  { lookup }: ViewContext,
  claims: WirePlace["claims"],
  { id, name }: { id: string; name: string },
): string[] => {
  const isName = (word: string): boolean => !lookup || lookup(word).some((place) => place.id === id);
  const words = claims.flatMap((claim) =>
    claim.places.filter((place) => place.placeId === id).map((place) => place.words),
  );
  return [...new Set(words)].filter((one) => one !== name && isName(one)).slice(0, 12);
};

const mostNamesakes = 24;

/** Other places of this name or of the names it had, those of the ledger first. */
async function namesakesOf(
  context: ViewContext,
  id: string,
  names: readonly string[],
): Promise<WirePlace["namesakes"]> {
  const all = names.flatMap((name) => context.lookup?.(name) ?? []).filter((one) => one.id !== id);
  const others = [...new Map(all.map((one) => [one.id, one])).values()].slice(0, mostNamesakes);
  const rows = await Promise.all(
    others.map(async ({ id: other, name, kind, region, district, country }) => ({
      id: other,
      name,
      kind,
      region,
      district,
      country,
      inLedger: (await context.ledger.getPlace(other).catch(() => null)) !== null,
    })),
  );
  return rows.sort((a, b) => Number(b.inLedger) - Number(a.inLedger));
}

/** Throws NotFound. */
export async function placeView(context: ViewContext, id: string): Promise<WirePlace> {
  const place = await context.ledger.getPlace(id);
  const counts = await context.ledger.countByStanding({ places: [id], ...delayed(context) });
  const page = await context.ledger.listClaims({ places: [id], ...delayed(context) }, { limit: 200 });
  const threads = await context.ledger.listThreads({ places: [id], ...changedBefore(context) }, { limit: 20 });
  const claims = await withVanished(context, page.items.map(claimView));
  const former = context.renames?.(id) ?? [];
  const here = counts.filter((one) => one.place.id === id);
  const byParty = Map.groupBy(here, (one) => one.party);
  return {
    ...place,
    names: namesIn(context, claims, place),
    formerNames: former.map(({ names, since, uses }) => ({ names: [...names], since, uses: [...uses] })),
    namesakes: await namesakesOf(context, id, [place.name, ...former.flatMap(({ names }) => names.slice(0, 1))]),
    byParty: [...byParty].map(([party, rows]) => ({ party, claims: rows.reduce((sum, row) => sum + row.claims, 0) })),
    claims,
    threads: await threadSummaries(context, threads.items),
    permalink: placeLink(id),
  };
}
