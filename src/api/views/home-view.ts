/** The first page: what is disputed, newest change of standing first; never by reach. */
import type { WireHome } from "../contract.ts";
import { sourceMonths } from "./source-view.ts";
import { threadSummaries } from "./thread-view.ts";
import { changedBefore } from "./view-context.ts";
import type { ViewContext } from "./view-context.ts";

const disputedStandings = ["contested", "denied"];

export async function homeView(context: ViewContext): Promise<WireHome> {
  const { ledger } = context;
  const held = changedBefore(context);
  const [disputed, changed, sources, counts] = await Promise.all([
    ledger.listThreads({ standings: disputedStandings, ...held }, { limit: 8 }),
    ledger.listThreads(held, { limit: 16 }),
    ledger.listSources({ limit: 8 }),
    ledger.counts(),
  ]);
  const shown = new Set(disputed.items.map((thread) => thread.key));
  const others = changed.items.filter((thread) => !shown.has(thread.key)).slice(0, 8);
  return {
    disputed: await threadSummaries(context, disputed.items),
    changed: await threadSummaries(context, others),
    sources: await Promise.all(sources.items.map((source) => sourceMonths(context, source.key))),
    counts: { reports: counts.reports, claims: counts.claims, threads: counts.threads },
  };
}
