/** Counts kept over the whole ledger, told without what the delay of a served instance still holds back. */
import type { HeldBack, SourcePage, SourceRecord } from "../../store/claim-query.ts";
import type { LedgerCounts } from "../../store/ledger.ts";
import type { ViewContext } from "./view-context.ts";

const sum = (rows: readonly { readonly claims: number }[]): number => rows.reduce((all, one) => all + one.claims, 0);

export interface ShownSources {
  record(source: SourceRecord): SourceRecord;
  page(page: SourcePage): SourcePage;
}

const everything: ShownSources = { record: (source) => source, page: (page) => page };

function without(held: HeldBack, lastDay: string): ShownSources {
  const claims = Map.groupBy(held.claims, (one) => one.source);
  const reports = Map.groupBy(held.reports, (one) => one.source);
  const record = (source: SourceRecord): SourceRecord => ({
    ...source,
    claims: source.claims - sum(claims.get(source.key) ?? []),
    reports: source.reports - (reports.get(source.key) ?? []).reduce((all, one) => all + one.reports, 0),
    newest: source.newest !== null && source.newest > lastDay ? lastDay : source.newest,
  });
  const page = ({ source, counts }: SourcePage): SourcePage => {
    const mine = claims.get(source.key) ?? [];
    const heldIn = ({ month, action }: SourcePage["counts"][number]): number =>
      sum(mine.filter((one) => one.month === month && one.action === action));
    const left = counts.map((row) => ({ ...row, claims: row.claims - heldIn(row) }));
    return { source: record(source), counts: left.filter((row) => row.claims > 0) };
  };
  return { record, page };
}

/** Takes from sources and their months what is held back; gives them as they are to the owner. */
export async function shownSources({ ledger, before }: ViewContext): Promise<ShownSources> {
  return before === null ? everything : without(await ledger.heldBack(before), before.slice(0, 10));
}

/** How much the ledger holds of what may be shown. */
export async function shownCounts({
  ledger,
  before,
}: ViewContext): Promise<Pick<LedgerCounts, "reports" | "claims" | "threads">> {
  const [{ reports, claims, threads }, held] = await Promise.all([
    ledger.counts(),
    before === null ? null : ledger.heldBack(before),
  ]);
  if (held === null) return { reports, claims, threads };
  const heldReports = held.reports.reduce((all, one) => all + one.reports, 0);
  return { reports: reports - heldReports, claims: claims - sum(held.claims), threads: threads - held.threads };
}

/** Day of the newest report that may be shown. */
export async function newestDay({ ledger, before }: ViewContext): Promise<string | null> {
  const { newest } = await ledger.counts();
  const last = before?.slice(0, 10) ?? null;
  return last !== null && newest !== null && newest > last ? last : newest;
}
