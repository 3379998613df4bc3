/** The first page: what is disputed, newest change of standing first; what changed on the ledger's day; never by reach. */
import { NotFound } from "../../errors.ts";
import type { WireHome } from "../contract.ts";
import { newestDay, shownCounts } from "./held-counts.ts";
import { othersFirst } from "./others-first.ts";
import { sourceOutcomes } from "./source-view.ts";
import type { Recorder } from "./source-view.ts";
import { threadSummaries } from "./thread-view.ts";
import { changedBefore } from "./view-context.ts";
import type { ViewContext } from "./view-context.ts";

const unlessHeld = (error: unknown): null => {
  if (error instanceof NotFound) return null;
  throw error;
};

const disputedStandings = ["contested", "denied"];
const shownDisputed = 8;
const shownChanged = 24;
const shownSources = 8;

/** Everything of the page but the sources. */
export async function homeThreads(context: ViewContext): Promise<Omit<WireHome, "sources">> {
  const { ledger } = context;
  const held = changedBefore(context);
  const [disputed, changed, today, counts] = await Promise.all([
    ledger.listThreads({ standings: disputedStandings, ...held }, { limit: shownDisputed }),
    ledger.listThreads(held, { limit: shownChanged }),
    newestDay(context),
    shownCounts(context),
  ]);
  const above = await threadSummaries(context, disputed.items);
  const newest = await threadSummaries(context, changed.items);
  const known = new Set(above.map((thread) => thread.id));
  const onDay = newest.filter((thread) => thread.changed !== null && thread.changed === today);
  const days = newest.flatMap((thread) => thread.changed ?? []).sort();
  return {
    disputed: above,
    today,
    changed: onDay.filter((thread) => !known.has(thread.id)),
    changedAbove: above.filter((thread) => thread.changed !== null && thread.changed === today).length,
    lastChange: days.at(-1) ?? null,
    counts,
  };
}

/** The busiest sources of which anything may be shown, each with how its claims turned out. */
export async function homeSources(context: ViewContext, record: Recorder | null): Promise<WireHome["sources"]> {
  const { items } = await context.ledger.listSources({ limit: shownSources });
  const sources: WireHome["sources"] = [];
  for (const { key } of items) {
    await othersFirst();
    const one = await sourceOutcomes(context, key, record).catch(unlessHeld);
    if (one) sources.push(one);
  }
  return sources;
}

export async function homeView(context: ViewContext, record: Recorder | null): Promise<WireHome> {
  return { ...(await homeThreads(context)), sources: await homeSources(context, record) };
}
