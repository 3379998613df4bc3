/** `reportedly release`: a dated folder of exports with a manifest and its licence, that others can cite and compare. */
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { exportClaim } from "../api/exports/export-claim.ts";
import type { ExportContext } from "../api/exports/export-claim.ts";
import { exportFormats } from "../api/exports/export-format.ts";
import type { Ledger } from "../store/ledger.ts";
import { filterOfWords } from "./claim-query-words.ts";
import { withLedger } from "./ledger-option.ts";
import { programVersion } from "./program-version.ts";
import { textOption, UsageError } from "./verb.ts";
import type { Call } from "./verb.ts";

/** What a release holds: the forms a researcher opens first. */
const released = ["csv", "jsonl", "geojson", "parquet"];

const licence = `This release records claims, not facts: every row says who asserts it.
Data: Open Database Licence (ODbL) 1.0, unless the maker of this ledger says otherwise.
Place names and coordinates: GeoNames (CC BY 4.0) and reportedly's own table.
Use: research, journalism and fact-checking; not for aiming at anything.
`;

async function* claimsOf(ledger: Ledger, call: Call): AsyncGenerator<ReturnType<typeof exportClaim>> {
  for await (const item of ledger.eachClaim(filterOfWords(call.words))) yield exportClaim(item);
}

async function writeFiles(call: Call, ledger: Ledger, folder: string): Promise<Record<string, string>> {
  const context: ExportContext = {
    base: textOption(call, "base", ""),
    made: textOption(call, "made", new Date().toISOString().slice(0, 10)),
    version: programVersion(),
    quotes: textOption(call, "quotes", "sentence") === "none" ? "none" : "sentence",
    textOf: async (reportId) => (await ledger.getVersion(reportId)).report.text,
  };
  const hashes: Record<string, string> = {};
  for (const format of exportFormats.filter(({ name }) => released.includes(name))) {
    const file = join(folder, format.file);
    await pipeline(format.write(claimsOf(ledger, call), context), createWriteStream(file));
    hashes[format.file] = createHash("sha256")
      .update(await readFile(file))
      .digest("hex");
  }
  return hashes;
}

export async function run(call: Call): Promise<number> {
  const folder = textOption(call, "out", "");
  if (!folder) throw new UsageError("usage: reportedly release --out FOLDER [--ledger L] [QUERY…]");
  return withLedger(call, { readOnly: true, mustExist: true }, async (ledger) => {
    await mkdir(folder, { recursive: true });
    const sha256 = await writeFiles(call, ledger, folder);
    await writeFile(join(folder, "LICENCE.txt"), licence);
    const { head } = await ledger.verify();
    const made = textOption(call, "made", new Date().toISOString().slice(0, 10));
    const manifest = { kind: "reportedly-release", made, version: programVersion(), query: call.words, head, sha256 };
    await writeFile(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
    call.stdout.write(`${folder}: ${Object.keys(sha256).join(", ")}, LICENCE.txt, manifest.json\n`);
    return 0;
  });
}
