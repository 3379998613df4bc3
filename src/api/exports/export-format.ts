/** The export formats by name; every one of them says claim, not event, in its file name and in its rows. */
import { acledExport } from "./acled.ts";
import { claimAnnotation } from "./annotations.ts";
import { bibtexExport } from "./bibtex.ts";
import { bundleExport } from "./bundle.ts";
import { claimColumns, contentColumns } from "./claim-columns.ts";
import { claimJsonLd } from "./claim-jsonld.ts";
import { cslExport } from "./csl.ts";
import { delimited } from "./delimited.ts";
import type { Column } from "./delimited.ts";
import type { ExportClaim, ExportContext } from "./export-claim.ts";
import { quoteOf } from "./export-claim.ts";
import { geojsonExport } from "./geojson.ts";
import { parquetExport } from "./parquet.ts";
import { stixExport } from "./stix.ts";
import { ucdpExport } from "./ucdp.ts";
import { viinaExport } from "./viina.ts";

export interface ExportFormat {
  readonly name: string;
  readonly file: string;
  readonly contentType: string;
  readonly write: (claims: AsyncIterable<ExportClaim>, context: ExportContext) => AsyncIterable<string | Uint8Array>;
}

const rows = (name: string, columns: readonly Column[], file = `claims-as-${name}.csv`): ExportFormat => ({
  name,
  file,
  contentType: "text/csv; charset=utf-8",
  write: (claims, context) => delimited(columns, claims, context),
});

/** A JSON object a line. */
function lines(
  name: string,
  file: string,
  objectOf: (claim: ExportClaim, context: ExportContext) => object | Promise<object>,
): ExportFormat {
  return {
    name,
    file,
    contentType: "application/x-ndjson; charset=utf-8",
    async *write(claims, context) {
      for await (const claim of claims) yield `${JSON.stringify(await objectOf(claim, context))}\n`;
    },
  };
}

const wireLine = (claim: ExportClaim, context: ExportContext): object => ({
  ...claim.wire,
  sentence: quoteOf(claim, context),
  rules: claim.item.rules,
  tool_version: context.version,
});

export const exportFormats: readonly ExportFormat[] = [
  rows("csv", [...claimColumns, ...contentColumns], "claims.csv"),
  lines("jsonl", "claims.jsonl", wireLine),
  { name: "geojson", file: "claims.geojson", contentType: "application/geo+json", write: geojsonExport },
  { name: "parquet", file: "claims.parquet", contentType: "application/vnd.apache.parquet", write: parquetExport },
  rows("acled", acledExport),
  rows("ucdp", ucdpExport),
  rows("viina", viinaExport),
  lines("claim-jsonld", "claims.jsonld.jsonl", claimJsonLd),
  lines("annotations", "claims-annotations.jsonl", claimAnnotation),
  { name: "stix", file: "claims-stix.json", contentType: "application/stix+json;version=2.1", write: stixExport },
  { name: "bibtex", file: "reports.bib", contentType: "application/x-bibtex; charset=utf-8", write: bibtexExport },
  { name: "csl", file: "reports.csl.json", contentType: "application/vnd.citationstyles.csl+json", write: cslExport },
  { name: "bundle", file: "claims-bundle.zip", contentType: "application/zip", write: bundleExport },
];
