/**
 * Claims as Parquet: one file, or one a month in `month=2025-11/` folders; a row group in memory at a time. DuckDB and
 * Apache Arrow read it back in tests; Spark, which reads the same folders, was not run.
 */
import { ByteWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import { claimColumns, contentColumns } from "./claim-columns.ts";
import type { Cell, Column } from "./delimited.ts";
import type { ExportClaim, ExportContext } from "./export-claim.ts";

const columns: readonly Column[] = [...claimColumns, ...contentColumns];
/** Columns of numbers; all others are text. */
const numbers: ReadonlyMap<string, "DOUBLE" | "INT32"> = new Map([
  ["latitude", "DOUBLE"],
  ["longitude", "DOUBLE"],
  ["confidence", "DOUBLE"],
  ["place_candidates", "INT32"],
  ["n_independent", "INT32"],
]);

/** Rows of one group: as many as DuckDB likes to take at once, and few enough to hold. */
const groupRows = 10_000;
const fileRows = 1_000_000;

/** The columns of these claims; every one may be empty in any row. */
const columnData = (claims: readonly ExportClaim[], context: ExportContext) =>
  columns.map(([name, value]) => {
    const cells = claims.map((claim): Cell => value(claim, context));
    const type = numbers.get(name);
    return type === undefined
      ? {
          name,
          data: cells.map((cell) => (cell === null ? null : String(cell))),
          type: "STRING" as const,
          nullable: true,
        }
      : { name, data: cells.map((cell) => (cell === null ? null : Number(cell))), type, nullable: true };
  });

/** One Parquet file in pieces: each call gives the bytes that are ready. The writer waits only for a `flush`, and has none. */
class ParquetFile {
  readonly #bytes = new ByteWriter();
  readonly #writer: ParquetWriter;
  readonly #context: ExportContext;

  constructor(context: ExportContext) {
    this.#context = context;
    const schema = schemaFromColumnData({ columnData: columnData([], context) });
    this.#writer = new ParquetWriter({ writer: this.#bytes, schema, createdBy: `reportedly ${context.version}` });
  }

  /** A row group; `offset` of the writer goes on counting from the file's beginning. */
  group(claims: readonly ExportClaim[]): Uint8Array {
    void this.#writer.write({ columnData: columnData(claims, this.#context), rowGroupSize: groupRows });
    return this.#taken();
  }

  end(): Uint8Array {
    void this.#writer.finish();
    return this.#taken();
  }

  #taken(): Uint8Array {
    const bytes = this.#bytes.getBytes().slice();
    this.#bytes.index = 0;
    return bytes;
  }
}

async function* groupsOf(claims: AsyncIterable<ExportClaim>): AsyncGenerator<readonly ExportClaim[]> {
  let rows: ExportClaim[] = [];
  for await (const claim of claims) {
    const whole = rows.length >= groupRows;
    if (rows[0] !== undefined && (whole || monthOf(rows[0]) !== monthOf(claim))) {
      yield rows;
      rows = [];
    }
    rows.push(claim);
  }
  if (rows.length > 0) yield rows;
}

/** Month of publication, the partition a claim lies in; "unknown" where the report has no date. */
export const monthOf = ({ wire }: ExportClaim): string => wire.published?.slice(0, 7) ?? "unknown";

/** One file, piece by piece. */
export async function* parquetExport(
  claims: AsyncIterable<ExportClaim>,
  context: ExportContext,
): AsyncGenerator<Uint8Array> {
  const file = new ParquetFile(context);
  for await (const group of groupsOf(claims)) yield file.group(group);
  yield file.end();
}

/** A piece of a partitioned export: goes to the end of the file at `path`, or begins it. */
export interface ParquetPiece {
  readonly path: string;
  readonly begins: boolean;
  readonly bytes: Uint8Array;
}

/** Files of a partitioned export, piece by piece, a month after another: claims must come in order of publication. */
export async function* parquetMonths(
  claims: AsyncIterable<ExportClaim>,
  context: ExportContext,
): AsyncGenerator<ParquetPiece> {
  let open: { readonly file: ParquetFile; readonly month: string; readonly path: string; rows: number } | null = null;
  const parts = new Map<string, number>();
  for await (const group of groupsOf(claims)) {
    const month = group[0] ? monthOf(group[0]) : "unknown";
    const begins = open === null || open.month !== month || open.rows >= fileRows;
    if (open !== null && begins) yield { path: open.path, begins: false, bytes: open.file.end() };
    if (open === null || begins) {
      const part: number = parts.get(month) ?? 0;
      parts.set(month, part + 1);
      open = { file: new ParquetFile(context), month, path: `month=${month}/part-${part}.parquet`, rows: 0 };
    }
    open.rows += group.length;
    yield { path: open.path, begins, bytes: open.file.group(group) };
  }
  if (open !== null) yield { path: open.path, begins: false, bytes: open.file.end() };
}
