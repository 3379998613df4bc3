/** Sources for the list and a source's page: counts and days by the same rule for every side. */
import type { SourcePage, SourceRecord } from "../../store/claim-query.ts";
import type { WireHome, WireOutcomes, WireRecord, WireSource, WireSourceSummary } from "../contract.ts";
import { NotFound } from "../../errors.ts";
import { claimView } from "./claim-view.ts";
import { concededView } from "./conceded-view.ts";
import { shownSources } from "./held-counts.ts";
import { delayed } from "./view-context.ts";
import { withVanished } from "./vanished-view.ts";
import type { ViewContext } from "./view-context.ts";

export const sourceLink = (key: string): string => `/sources/${encodeURIComponent(key)}`;

/** Gives the track record of a source; the thread room computes it. */
export type Recorder = (context: ViewContext, key: string, asked: RecordAsked) => Promise<RecordAnswer>;

/** Which of its claims a record counts: those first made in this period about places in this area. */
export interface RecordAsked {
  /** ISO days, inclusive. */
  readonly from: string | null;
  readonly to: string | null;
  /** Key of a region; null everywhere. */
  readonly area: string | null;
  /** Only over its newest claims, for a row among others: soon told, whatever the size of the ledger. */
  readonly brief?: boolean;
}

export interface RecordAnswer {
  readonly records: readonly WireRecord[];
  /** Regions its claims are about, to choose from. */
  readonly areas: readonly string[];
  readonly outcomes: WireOutcomes;
}

export const noRecord: RecordAnswer = {
  records: [],
  areas: [],
  outcomes: { conceded: 0, borneOut: 0, contradicted: 0, open: 0, since: null },
};

const summaryOf = (source: SourceRecord): WireSourceSummary => ({
  id: source.key,
  name: source.name,
  party: source.party,
  claims: source.claims,
  reports: source.reports,
  first: source.first,
  last: source.newest,
  permalink: sourceLink(source.key),
});

const summed = (rows: SourcePage["counts"], by: "month" | "action"): [string, number][] => {
  const groups = Map.groupBy(rows, (row) => row[by] as string);
  return [...groups].map(([key, group]) => [key, group.reduce((sum, row) => sum + row.claims, 0)]);
};

const monthsOf = (rows: SourcePage["counts"]): WireSource["byMonth"] =>
  summed(rows, "month")
    .map(([month, claims]) => ({ month, claims }))
    .sort((a, b) => a.month.localeCompare(b.month));

export async function sourceList(
  context: ViewContext,
  page: { readonly cursor: string | null; readonly limit: number },
): Promise<{ readonly sources: WireSourceSummary[]; readonly next: string | null }> {
  const { items, next } = await context.ledger.listSources(page);
  const shown = await shownSources(context);
  return {
    sources: items
      .map((one) => shown.record(one))
      .filter(hasAnything)
      .map(summaryOf),
    next,
  };
}

const hasAnything = ({ claims, reports }: SourceRecord): boolean => claims > 0 || reports > 0;

/** What may be shown of a source; throws NotFound where the delay still holds all of it back. */
async function shownPage(context: ViewContext, key: string): Promise<SourcePage> {
  const page = (await shownSources(context)).page(await context.ledger.getSource(key));
  if (!hasAnything(page.source)) throw new NotFound(`No source ${key} may be shown yet.`);
  return page;
}

/** A source with how its newest claims on settlements turned out, for small multiples. Throws NotFound. */
export async function sourceOutcomes(
  context: ViewContext,
  key: string,
  record: Recorder | null,
): Promise<WireHome["sources"][number]> {
  const { source } = await shownPage(context, key);
  const answer = await record?.(context, key, { from: null, to: null, area: null, brief: true });
  return { ...summaryOf(source), outcomes: answer?.outcomes ?? null };
}

/** Throws NotFound. */
export async function sourceView(
  context: ViewContext,
  { key, ...asked }: RecordAsked & { readonly key: string },
  record: Recorder | null,
): Promise<WireSource> {
  const { source, counts } = await shownPage(context, key);
  const mine = { sources: [key], ...delayed(context) };
  const { records, areas } = (await record?.(context, key, asked)) ?? noRecord;
  const latest = await context.ledger.listClaims(mine, { limit: 30 });
  const against = await context.ledger.listClaims({ ...mine, againstInterest: true }, { limit: 20 });
  return {
    ...summaryOf(source),
    byAction: summed(counts, "action")
      .map(([action, claims]) => ({ action, claims }))
      .sort((a, b) => b.claims - a.claims),
    byMonth: monthsOf(counts),
    records: [...records],
    areas: [...areas],
    asked,
    conceded: await concededView(context, { key, from: asked.from, to: asked.to }),
    concessions: await withVanished(context, against.items.map(claimView)),
    latest: await withVanished(context, latest.items.map(claimView)),
  };
}
