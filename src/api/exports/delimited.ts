/** Comma-separated rows: quoted where needed, no cell that a spreadsheet would run. */
import { csvCell } from "../rows.ts";
import type { ExportClaim, ExportContext } from "./export-claim.ts";

export type Cell = string | number | null;
/** A named column and how a claim fills it; null leaves the cell empty. */
export type Column = readonly [name: string, value: (claim: ExportClaim, context: ExportContext) => Cell];

const line = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(",")}\r\n`;

/** Head and rows, one claim at a time. */
export async function* delimited(
  columns: readonly Column[],
  claims: AsyncIterable<ExportClaim>,
  context: ExportContext,
): AsyncGenerator<string> {
  yield line(columns.map(([name]) => name));
  for await (const claim of claims) yield line(columns.map(([, value]) => value(claim, context)));
}
