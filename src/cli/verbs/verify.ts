/** `reportedly verify`: proves that a ledger, a bundle or a release is as it was written, or names what is not. */
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { checkBundle } from "../../api/exports/check-bundle.ts";
import { ReportedlyError } from "../../errors.ts";
import { threadFault } from "../../ingest/thread-check.ts";
import { knownVoices } from "../../ingest/voices.ts";
import { sha256 } from "../../store/content-hash.ts";
import { ledgerAddress, withLedger } from "../ledger-option.ts";
import { provedLedger } from "../ledger-proof.ts";
import { releaseManifest } from "../release-claims.ts";
import { textOption } from "../verb.ts";
import type { Call } from "../verb.ts";

async function verifyBundle(call: Call, file: string): Promise<number> {
  const { files, claims, faults, manifest } = checkBundle(await readFile(file));
  for (const fault of faults) call.stdout.write(`${file}: ${fault}\n`);
  if (faults.length > 0) return 1;
  call.stdout.write(`${file}: ${files} files and ${claims} claims are as they were packed\n`);
  call.stdout.write(`manifest ${manifest}: note it elsewhere, and nobody can pack another one unseen\n`);
  return 0;
}

/** Files below a folder by the names a manifest gives them. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  return files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll("\\", "/"));
}

async function verifyRelease(call: Call, folder: string): Promise<number> {
  const { bytes, manifest } = await releaseManifest(folder);
  const faults: string[] = [];
  for (const [name, hash] of Object.entries(manifest.sha256)) {
    const found = await readFile(join(folder, name)).catch(() => null);
    if (found === null) faults.push(`${name} is missing`);
    else if (sha256(found) !== hash) faults.push(`${name} is not as it was released`);
  }
  for (const name of await filesBelow(folder))
    if (name !== "manifest.json" && !(name in manifest.sha256)) faults.push(`${name} is not in the manifest`);
  for (const fault of faults) call.stdout.write(`${folder}: ${fault}\n`);
  if (faults.length > 0) return 1;
  call.stdout.write(`${folder}: ${Object.keys(manifest.sha256).length} files are as they were released\n`);
  call.stdout.write(
    `manifest ${sha256(bytes)}: note it elsewhere, and nobody can put another one in its place unseen\n`,
  );
  return 0;
}

async function verifyLedger(call: Call): Promise<number> {
  return withLedger(call, { readOnly: true, mustExist: true }, async (ledger) => {
    const name = ledgerAddress(call);
    const { entries, readings, claims, head, firstBad: written } = await provedLedger(ledger, name);
    const firstBad = written ?? (await threadFault(ledger, knownVoices()));
    if (firstBad) {
      call.stdout.write(
        `${name}: first row that is not as it should be: ${firstBad.table} ${firstBad.row}: ${firstBad.why}\n`,
      );
      return 1;
    }
    call.stdout.write(`${name}: ${entries} entries, ${readings} readings, ${claims} claims are as they were written\n`);
    call.stdout.write("places, counts, full text and threads are what these claims make them\n");
    call.stdout.write(`head ${head}: note it elsewhere, and nobody can cut the end off unseen\n`);
    return 0;
  });
}

export async function run(call: Call): Promise<number> {
  const named = textOption(call, "bundle", "") || call.words[0] || "";
  if (named === "") return verifyLedger(call);
  const found = await stat(named).catch((cause: unknown) => {
    throw new ReportedlyError(`there is no bundle or release at ${named}`, { cause });
  });
  return found.isDirectory() ? verifyRelease(call, named) : verifyBundle(call, named);
}
