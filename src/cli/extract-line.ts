/** One line of `reportedly extract`: a report in, the same line with attributions, claims and toponyms out. */
import type { ReadingContext } from "../reading/read-report.ts";
import { readReport } from "../reading/read-report.ts";
import { toExchange } from "../reading/exchange.ts";
import { reportOfJson } from "../report/report-line.ts";

export type ExtractedLine = { readonly line: string } | { readonly reason: string };

/** Extracts one line; whatever is wrong with it comes back as a reason, never as an error. */
export function extractLine(line: string, context: ReadingContext): ExtractedLine {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (error) {
    return { reason: `no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const read = reportOfJson(row);
  if ("reason" in read) return read;
  const layers = toExchange(readReport(read.report, context));
  return { line: JSON.stringify({ ...(row as object), ...layers }) };
}
