/** The first page: what is disputed, newest change of standing first; never by reach. */
import { NotFound } from "../../errors.ts";
import type { WireHome } from "../contract.ts";
import { shownCounts } from "./held-counts.ts";
import { sourceMonths } from "./source-view.ts";
import { threadSummaries } from "./thread-view.ts";
import { changedBefore } from "./view-context.ts";
import type { ViewContext } from "./view-context.ts";

/** The busiest sources of which anything may be shown. */
async function monthsOfShown(
  context: ViewContext,
  sources: readonly { readonly key: string }[],
): Promise<WireHome["sources"]> {
  const all = await Promise.all(sources.map(({ key }) => sourceMonths(context, key).catch(unlessHeld)));
  return all.filter((one) => one !== null);
}

const unlessHeld = (error: unknown): null => {
  if (error instanceof NotFound) return null;
  throw error;
};

const disputedStandings = ["contested", "denied"];

export async function homeView(context: ViewContext): Promise<WireHome> {
  const { ledger } = context;
  const held = changedBefore(context);
  const [disputed, changed, sources, counts] = await Promise.all([
    ledger.listThreads({ standings: disputedStandings, ...held }, { limit: 8 }),
    ledger.listThreads(held, { limit: 16 }),
    ledger.listSources({ limit: 8 }),
    shownCounts(context),
  ]);
  const shown = new Set(disputed.items.map((thread) => thread.key));
  const others = changed.items.filter((thread) => !shown.has(thread.key)).slice(0, 8);
  return {
    disputed: await threadSummaries(context, disputed.items),
    changed: await threadSummaries(context, others),
    sources: await monthsOfShown(context, sources.items),
    counts,
  };
}
