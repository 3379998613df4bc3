/** `reportedly export`: any query of the ledger in the forms other tools use; every row says claim. */
import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { exportFormats } from "../api/exports/export-format.ts";
import type { ExportFormat } from "../api/exports/export-format.ts";
import { parquetMonths } from "../api/exports/parquet.ts";
import type { Ledger } from "../store/ledger.ts";
import { claimsOf, exportContext, filterOfCall } from "./export-context.ts";
import { withLedger } from "./ledger-option.ts";
import { textOption, UsageError } from "./verb.ts";
import type { Call, Output } from "./verb.ts";

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

/** Parquet into a folder is one file a month; anything else is one stream. */
async function partitioned(call: Call, ledger: Ledger, folder: string): Promise<void> {
  const claims = claimsOf(ledger, await filterOfCall(call, ledger));
  for await (const { path, bytes } of parquetMonths(claims, exportContext(call, ledger))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}

export async function run(call: Call): Promise<number> {
  const format = formatOf(call);
  const out = textOption(call, "out", "");
  return withLedger(call, { readOnly: true, mustExist: true }, async (ledger) => {
    if (format.name === "parquet" && out.endsWith("/")) {
      await partitioned(call, ledger, out);
      return 0;
    }
    const filter = await filterOfCall(call, ledger);
    const target = out ? createWriteStream(out) : call.stdout;
    const chunks = format.write(claimsOf(ledger, filter), exportContext(call, ledger));
    for await (const chunk of chunks) await written(target as NodeJS.WritableStream, chunk);
    if (out) await new Promise<void>((resolve) => (target as NodeJS.WritableStream).end(() => resolve()));
    return 0;
  });
}
