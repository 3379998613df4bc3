/** Lines of `reportedly extract`: reports in, the same lines with attributions, claims and toponyms out. */
import type { Reading } from "../reading/reading.ts";
import type { ReadingContext } from "../reading/read-report.ts";
import { readReports } from "../reading/read-report.ts";
import { toExchange } from "../reading/exchange.ts";
import type { Report } from "../report/report.ts";
import { reportOfJson } from "../report/report-line.ts";

export type ExtractedLine = { readonly line: string } | { readonly reason: string };

type OpenedLine = { readonly row: object; readonly report: Report } | { readonly reason: string };

function openLine(line: string): OpenedLine {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (error) {
    return { reason: `no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const read = reportOfJson(row);
  return "reason" in read ? read : { row: row as object, report: read.report };
}

/** Extracts lines, in their order; whatever is wrong with one comes back as its reason, never as an error. */
export function extractLines(lines: readonly string[], context: ReadingContext): ExtractedLine[] {
  const opened = lines.map(openLine);
  const reports = opened.flatMap((each) => ("report" in each ? [each.report] : []));
  const readings = readReports(reports, context).values();
  const { imported } = context.gazetteer.extra;
  const own = imported ? { gazetteer: `gazetteer-${imported.id} ${imported.file}` } : {}; // whose places it was read with
  return opened.map((each) => {
    if ("reason" in each) return each;
    const layers = toExchange(readings.next().value as Reading);
    return { line: JSON.stringify({ ...each.row, ...layers, ...own }) };
  });
}

/** One line, as `extractLines` does many. */
export const extractLine = (line: string, context: ReadingContext): ExtractedLine =>
  extractLines([line], context)[0] as ExtractedLine;
