/** The reports behind the claims as CSL-JSON, one item a report, for Zotero, Pandoc and their like. */
import { reportTitle } from "./export-claim.ts";
import type { ExportClaim, ExportContext } from "./export-claim.ts";

/** "2025-11-20" as CSL writes a day. */
const dateOf = (day: string | undefined): object | undefined =>
  day === undefined ? undefined : { "date-parts": [day.split("-").map(Number)] };

/** The publisher is the author: who signs an article is not what a claim is cited for. */
export async function cslItem(claim: ExportClaim, context: ExportContext): Promise<object> {
  const { wire } = claim;
  const { base, made } = context;
  const day = wire.published?.slice(0, 10);
  return {
    id: `reportedly-${wire.reportId.slice(0, 12)}`,
    type: "webpage",
    author: [{ literal: wire.publisher.name }],
    title: await reportTitle(claim, context),
    issued: dateOf(day),
    accessed: dateOf(made),
    URL: wire.url ?? `${base}/reports/${wire.reportId}`,
    language: wire.language,
    note: `Archived version: ${base}/reports/${wire.reportId}. Records claims, not facts.`,
  };
}

/** One array, as the tools import it. */
export async function* cslExport(claims: AsyncIterable<ExportClaim>, context: ExportContext): AsyncGenerator<string> {
  const seen = new Set<string>();
  yield "[";
  for await (const claim of claims) {
    if (seen.has(claim.wire.reportId)) continue;
    yield `${seen.size > 0 ? ",\n" : "\n"}${JSON.stringify(await cslItem(claim, context))}`;
    seen.add(claim.wire.reportId);
  }
  yield "\n]\n";
}
