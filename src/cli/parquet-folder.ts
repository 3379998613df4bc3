/** Writes a partitioned Parquet export into a folder, as DuckDB and Spark read one. */
import { appendFile, glob, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parquetMonths } from "../api/exports/parquet.ts";
import type { ExportClaim, ExportContext } from "../api/exports/export-claim.ts";

/** Parts of an earlier export that this one did not write anew: whoever reads the folder would take both for one. */
async function removeOthers(folder: string, files: readonly string[]): Promise<void> {
  for await (const path of glob("month=*/part-*.parquet", { cwd: folder }))
    if (!files.includes(path)) await rm(join(folder, path));
}

/** Paths of the files below `folder`, in the order they were written. An earlier export there is replaced. */
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
  await removeOthers(folder, files);
  return files;
}
