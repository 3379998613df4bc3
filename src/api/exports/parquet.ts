/** Claims as Parquet for DuckDB and Spark: one file, or one a month in `month=2025-11/` folders. */
import { parquetWriteBuffer } from "hyparquet-writer";
import { claimColumns, contentColumns } from "./claim-columns.ts";
import type { Cell, Column } from "./delimited.ts";
import type { ExportClaim, ExportContext } from "./export-claim.ts";

const columns: readonly Column[] = [...claimColumns, ...contentColumns];
/** Columns of numbers; all others are text. */
const numbers = new Set(["latitude", "longitude", "confidence", "place_candidates", "n_independent"]);

/** The bytes of one Parquet file; every column may be empty in any row. */
export function parquetBytes(claims: readonly ExportClaim[], context: ExportContext): Uint8Array {
  const columnData = columns.map(([name, value]) => {
    const cells = claims.map((claim): Cell => value(claim, context));
    return numbers.has(name)
      ? {
          name,
          data: cells.map((cell) => (cell === null ? null : Number(cell))),
          type: "DOUBLE" as const,
          nullable: true,
        }
      : {
          name,
          data: cells.map((cell) => (cell === null ? null : String(cell))),
          type: "STRING" as const,
          nullable: true,
        };
  });
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

/** Month of publication, the partition a claim lies in; "unknown" where the report has no date. */
export const monthOf = ({ wire }: ExportClaim): string => wire.published?.slice(0, 7) ?? "unknown";

export async function* parquetExport(
  claims: AsyncIterable<ExportClaim>,
  context: ExportContext,
): AsyncGenerator<Uint8Array> {
  yield parquetBytes(await Array.fromAsync(claims), context);
}

/** Files of a partitioned export, a month at a time: claims must come in order of publication. */
export async function* parquetMonths(
  claims: AsyncIterable<ExportClaim>,
  context: ExportContext,
): AsyncGenerator<{ readonly path: string; readonly bytes: Uint8Array }> {
  let month: string | null = null;
  let rows: ExportClaim[] = [];
  let part = 0;
  const file = () => ({ path: `month=${month}/part-${part}.parquet`, bytes: parquetBytes(rows, context) });
  for await (const claim of claims) {
    const next = monthOf(claim);
    if (month !== null && (next !== month || rows.length >= 100_000)) {
      yield file();
      part = next === month ? part + 1 : 0;
      rows = [];
    }
    month = next;
    rows.push(claim);
  }
  if (rows.length > 0) yield file();
}
