/** `reportedly doctor`: checks the installation, the ledger, the gazetteer's age and rights, each with a remedy. */
import { existsSync, statSync } from "node:fs";
import { loadLexicon } from "../store/lexicon-file.ts";
import { gazetteerPath, loadGazetteer } from "../store/gazetteer-file.ts";
import { openLedger } from "../store/open-ledger.ts";
import { ledgerAddress } from "./ledger-option.ts";
import { programVersion } from "./program-version.ts";
import type { Call } from "./verb.ts";

interface Finding {
  readonly ok: boolean;
  readonly says: string;
}

/** The oldest Node that strips types and has SQLite without a flag. */
const oldestNode = [22, 18] as const;

function nodeFinding(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const ok = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  return { ok, says: `Node ${process.versions.node}${ok ? "" : `: install ${oldestNode.join(".")} or newer`}` };
}

/** Runs a check; an error becomes its finding, with the error's own remedy. */
async function checked(check: () => Promise<string> | string): Promise<Finding> {
  try {
    return { ok: true, says: await check() };
  } catch (error) {
    return { ok: false, says: error instanceof Error ? error.message : String(error) };
  }
}

function gazetteerSays(): string {
  const file = gazetteerPath();
  const places = loadGazetteer(file).size;
  const age = Math.floor((Date.now() - statSync(file).mtimeMs) / 86_400_000);
  return `gazetteer: ${places} places, compiled ${age} days ago from GeoNames rows of March 2023 (CC BY 4.0, notice in NOTICE)`;
}

async function ledgerSays(address: string): Promise<string> {
  if (!address.includes("://") && !existsSync(address))
    return `ledger: none at ${address} yet; "reportedly ingest" makes it`;
  const ledger = await openLedger(address, { readOnly: true, mustExist: true });
  try {
    const { reports, claims, newest } = await ledger.counts();
    return `ledger ${address}: ${reports} reports, ${claims} claims, newest of ${newest ?? "no day"}`;
  } finally {
    await ledger.close();
  }
}

export async function run(call: Call): Promise<number> {
  const findings = [
    { ok: true, says: `reportedly ${programVersion()}` },
    nodeFinding(),
    await checked(() => `lexicon: ${loadLexicon().rows.length} rows`),
    await checked(gazetteerSays),
    await checked(() => ledgerSays(ledgerAddress(call))),
  ];
  for (const { ok, says } of findings) call.stdout.write(`${ok ? "ok " : "BAD"}  ${says}\n`);
  return findings.every(({ ok }) => ok) ? 0 : 1;
}
