/** Writes a partitioned Parquet export into a folder, as DuckDB and Spark read one. */
import { appendFile, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parquetMonths } from "../api/exports/parquet.ts";
import type { ExportClaim, ExportContext } from "../api/exports/export-claim.ts";

/** Paths of the files below `folder`, in the order they were written. A file of an earlier export is written anew. */
export async function writeParquetFolder(
  claims: AsyncIterable<ExportClaim>,
  context: ExportContext,
  folder: string,
): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const { path, begins, bytes } of parquetMonths(claims, context)) {
    const file = join(folder, path);
    if (begins) {
      files.push(path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
    } else await appendFile(file, bytes);
  }
  return files;
}
