/** The reports behind the claims as BibTeX, one entry a report, so that what is cited can be cited properly. */
import { reportTitle } from "./export-claim.ts";
import type { ExportClaim, ExportContext } from "./export-claim.ts";

/** Characters that mean something to TeX. */
const escaped = (text: string): string =>
  text.replaceAll("\\", "\\textbackslash ").replaceAll(/[{}%&#_$]/g, (sign) => `\\${sign}`);

const field = (name: string, value: string | null | undefined): string =>
  value ? `  ${name} = {${name === "url" ? value.replaceAll(/[{}\s]/g, encodeURIComponent) : escaped(value)}},\n` : "";

/** `@misc{reportedly-1a2b…}`: publisher as author, day, address, and where the archived version stands. */
export async function bibtexEntry(claim: ExportClaim, context: ExportContext): Promise<string> {
  const { wire } = claim;
  const { base, made } = context;
  const day = wire.published?.slice(0, 10);
  return (
    `@misc{reportedly-${wire.reportId.slice(0, 12)},\n` +
    field("author", wire.publisher.name) +
    field("title", await reportTitle(claim, context)) +
    field("year", day?.slice(0, 4)) +
    field("date", day) +
    field("url", wire.url) +
    field("urldate", made) +
    field("language", wire.language) +
    field("note", `Archived version: ${base}/reports/${wire.reportId}. Records claims, not facts.`) +
    "}\n\n"
  );
}

export async function* bibtexExport(
  claims: AsyncIterable<ExportClaim>,
  context: ExportContext,
): AsyncGenerator<string> {
  const seen = new Set<string>();
  for await (const claim of claims) {
    if (seen.has(claim.wire.reportId)) continue;
    seen.add(claim.wire.reportId);
    yield await bibtexEntry(claim, context);
  }
}
