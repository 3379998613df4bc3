/** Reports of a ledger, newest publication first, narrowed by publisher and days. */
import { z } from "@hono/zod-openapi";
import { reportSummary } from "../contract.ts";
import type { WireReportSummary } from "../contract.ts";
import { rowCursor } from "./explore-query.ts";
import { reportLink } from "./report-view.ts";
import { delayed } from "./view-context.ts";
import type { ViewContext } from "./view-context.ts";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day is written 2025-11-20");

export const reportListQuery = z.object({
  publisher: z.array(z.string().max(200)).max(20).optional(),
  q: z.string().max(200).optional(),
  from: day.optional(),
  to: day.optional(),
  cursor: rowCursor,
});
export const reportList = z.object({ reports: z.array(reportSummary), next: z.string().nullable() });

export interface ReportListData {
  readonly reports: WireReportSummary[];
  readonly next: string | null;
}

const opening = (text: string): string => {
  const line = text.trimStart().split("\n", 1)[0] ?? "";
  return line.length > 160 ? `${line.slice(0, 157)}…` : line;
};

export async function reportListView(
  context: ViewContext,
  { publisher, q, from, to, cursor }: z.infer<typeof reportListQuery>,
): Promise<ReportListData> {
  const filter = {
    ...(publisher ? { publishers: publisher } : {}),
    ...(q ? { text: q } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...delayed(context),
  };
  const { items, next } = await context.ledger.listReports(filter, { cursor: cursor ?? null, limit: 60 });
  const stones = await context.ledger.tombstonesOf(items.map(({ id }) => id));
  const reports = items.map(({ id, report }) => ({
    id,
    publisher: { name: report.publisher, party: report.party },
    published: report.published,
    language: report.language,
    opening: opening(report.text),
    vanished: stones.get(id)?.at ?? null,
    permalink: reportLink(id),
  }));
  return { reports, next };
}
