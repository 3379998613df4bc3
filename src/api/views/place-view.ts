/** A place's page: what is claimed about it, by whom, in which threads. */
import type { WirePlace } from "../contract.ts";
import { claimView } from "./claim-view.ts";
import { threadSummaries } from "./thread-view.ts";
import { changedBefore, delayed } from "./view-context.ts";
import { withVanished } from "./vanished-view.ts";
import type { ViewContext } from "./view-context.ts";

export const placeLink = (id: string): string => `/places/${encodeURIComponent(id)}`;

/** Other words the shown claims used for the place, as written. */
const namesIn = (claims: WirePlace["claims"], id: string, name: string): string[] => {
  const words = claims.flatMap((claim) =>
    claim.places.filter((place) => place.placeId === id).map((place) => place.words),
  );
  return [...new Set(words)].filter((one) => one !== name).slice(0, 12);
};

/** Throws NotFound. */
export async function placeView(context: ViewContext, id: string): Promise<WirePlace> {
  const { place } = await context.ledger.getPlace(id);
  const counts = await context.ledger.countByStanding({ places: [id], ...delayed(context) });
  const page = await context.ledger.listClaims({ places: [id], ...delayed(context) }, { limit: 200 });
  const threads = await context.ledger.listThreads({ places: [id], ...changedBefore(context) }, { limit: 20 });
  const claims = await withVanished(context, page.items.map(claimView));
  const here = counts.filter((one) => one.place.id === id);
  const byParty = Map.groupBy(here, (one) => one.party);
  return {
    ...place,
    names: namesIn(claims, id, place.name),
    byParty: [...byParty].map(([party, rows]) => ({ party, claims: rows.reduce((sum, row) => sum + row.claims, 0) })),
    claims,
    threads: await threadSummaries(context, threads.items),
    permalink: placeLink(id),
  };
}
