/** `reportedly export`: any query of the ledger in the forms other tools use; every row says claim. */
import { createWriteStream, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { exportFormats } from "../../api/exports/export-format.ts";
import type { ExportFormat } from "../../api/exports/export-format.ts";
import { ReportedlyError } from "../../errors.ts";
import { claimsOf, exportContext, filterOfCall } from "../export-context.ts";
import { withLedger } from "../ledger-option.ts";
import { writeParquetFolder } from "../parquet-folder.ts";
import { textOption, UsageError } from "../verb.ts";
import type { Call, Output } from "../verb.ts";

function formatOf(call: Call): ExportFormat {
  const name = textOption(call, "format", "csv");
  const format = exportFormats.find((one) => one.name === name);
  if (!format) {
    throw new UsageError(`there is no format "${name}"; one of ${exportFormats.map((one) => one.name).join(", ")}`);
  }
  return format;
}

const written = (output: Output | NodeJS.WritableStream, chunk: string | Uint8Array): Promise<void> | undefined => {
  const stream = output as NodeJS.WritableStream;
  return stream.write(chunk) ? undefined : new Promise((resolve) => stream.once("drain", () => resolve()));
};

/** "months/", or a folder that is there. */
const isFolder = (out: string): boolean =>
  out.endsWith("/") || statSync(out, { throwIfNoEntry: false })?.isDirectory() === true;

/** In a folder every form has its own name, "claims-as-acled.csv", that says what it holds. */
function fileIn(out: string, { file }: ExportFormat): string {
  if (!isFolder(out)) return out;
  mkdirSync(out, { recursive: true });
  return join(out, file);
}

async function writeTo(out: string, chunks: AsyncIterable<string | Uint8Array>): Promise<void> {
  try {
    await pipeline(chunks, createWriteStream(out));
  } catch (cause) {
    if (!(cause instanceof Error && "path" in cause)) throw cause;
    throw new ReportedlyError(
      `${out} cannot be written (${cause.message}): give --out a file in a folder that is there`,
      {
        cause,
      },
    );
  }
}

export async function run(call: Call): Promise<number> {
  const format = formatOf(call);
  const out = textOption(call, "out", "");
  return withLedger(call, { readOnly: true, mustExist: true }, async (ledger) => {
    if (format.name === "parquet" && isFolder(out)) {
      const claims = claimsOf(ledger, await filterOfCall(call, ledger));
      await writeParquetFolder(claims, exportContext(call, ledger), out); // a file a month
      return 0;
    }
    const filter = await filterOfCall(call, ledger);
    const chunks = format.write(claimsOf(ledger, filter), exportContext(call, ledger));
    if (out) await writeTo(fileIn(out, format), chunks);
    else for await (const chunk of chunks) await written(call.stdout, chunk);
    return 0;
  });
}
