/** `reportedly release`: a dated folder of exports with a manifest and its licence, that others can cite and compare. */
import { createWriteStream } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { exportFormats } from "../../api/exports/export-format.ts";
import { sha256 } from "../../store/content-hash.ts";
import type { Ledger } from "../../store/ledger.ts";
import { claimsOf, exportContext, filterOfCall, madeDay } from "../export-context.ts";
import { withLedger } from "../ledger-option.ts";
import { writeParquetFolder } from "../parquet-folder.ts";
import { useTerms } from "../../api/exports/use-terms.ts";
import { programVersion } from "../program-version.ts";
import { textOption, UsageError } from "../verb.ts";
import type { Call } from "../verb.ts";

/** What a release holds: the forms a researcher opens first. */
const released = ["csv", "jsonl", "geojson"];

const licence = `This release records claims, not facts: every row says who asserts it.
Data: Open Database Licence (ODbL) 1.0, unless the maker of this ledger says otherwise.
Place names and coordinates: GeoNames (CC BY 4.0) and reportedly's own table.
Use: research, journalism and fact-checking.

${useTerms}`;

interface Written {
  readonly sha256: Readonly<Record<string, string>>;
  readonly claims: number;
}

async function writeFiles(call: Call, ledger: Ledger, folder: string): Promise<Written> {
  const context = exportContext(call, ledger);
  const filter = await filterOfCall(call, ledger);
  const files: string[] = [];
  for (const format of exportFormats.filter(({ name }) => released.includes(name))) {
    await pipeline(format.write(claimsOf(ledger, filter), context), createWriteStream(join(folder, format.file)));
    files.push(format.file);
  }
  const months = await writeParquetFolder(claimsOf(ledger, filter), context, join(folder, "claims.parquet"));
  files.push(...months.map((path) => `claims.parquet/${path}`), "LICENCE.txt");
  await writeFile(join(folder, "LICENCE.txt"), licence);
  const hashes = await Promise.all(
    files.map(async (file) => [file, sha256(await readFile(join(folder, file)))] as const),
  );
  let claims = 0;
  for await (const _ of claimsOf(ledger, filter)) claims += 1;
  return { sha256: Object.fromEntries(hashes), claims };
}

export async function run(call: Call): Promise<number> {
  const folder = textOption(call, "out", "");
  if (!folder) throw new UsageError("usage: reportedly release --out FOLDER [--ledger L] [QUERY…]");
  return withLedger(call, { readOnly: true, mustExist: true }, async (ledger) => {
    await mkdir(folder, { recursive: true });
    const written = await writeFiles(call, ledger, folder);
    const { head } = await ledger.verify();
    const told = {
      kind: "reportedly-release",
      made: madeDay(call),
      version: programVersion(),
      query: call.words,
      head,
    };
    const manifest = { ...told, ...written };
    await writeFile(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
    call.stdout.write(
      `${folder}: ${written.claims} claims; ${Object.keys(written.sha256).join(", ")}, manifest.json\n`,
    );
    return 0;
  });
}
