/** `reportedly doctor`: checks the installation, the ledger, the gazetteer's age and rights, each with a remedy. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pageAssets } from "../../api/assets.ts";
import { ReportedlyError } from "../../errors.ts";
import type { FollowState } from "../../ingest/follow.ts";
import type { Ledger } from "../../store/ledger.ts";
import { projectRoot } from "../../store/project-root.ts";
import { loadLexicon } from "../../store/tables/lexicon-file.ts";
import {
  gazetteerPath,
  importedGazetteer,
  loadGazetteer,
  ownGazetteerFile,
} from "../../store/tables/gazetteer-file.ts";
import { openLedger } from "../../store/engine/open-ledger.ts";
import { buildFault, installationFault } from "../installation.ts";
import { ledgerAddress } from "../ledger-option.ts";
import { provedLedger } from "../ledger-proof.ts";
import { programVersion } from "../program-version.ts";
import type { Call } from "../verb.ts";

interface Finding {
  readonly ok: boolean;
  /** It works, but is behind its sources. */
  readonly old?: boolean;
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

/** `file` and the folder of the notice are arguments for tests alone. */
export function gazetteerSays(file: string = gazetteerPath(), root: string = projectRoot): string {
  const places = loadGazetteer(file).size;
  const age = Math.floor((Date.now() - statSync(file).mtimeMs) / 86_400_000);
  const notice = join(root, "NOTICE");
  if (!existsSync(notice) || !readFileSync(notice, "utf8").includes("GeoNames"))
    throw new ReportedlyError(`gazetteer: GeoNames is CC BY 4.0 and its notice is not in ${notice}: put the file back`);
  return `gazetteer: ${places} places, compiled ${age} days ago from GeoNames rows of March 2023 (CC BY 4.0, notice in NOTICE)`;
}

/** The user's own layer, where one is read with. */
export function ownGazetteerSays(now: number = Date.now()): string {
  const imported = importedGazetteer();
  if (imported === null)
    return 'own gazetteer: none; "reportedly import gazetteer UA.txt" adds the places of a GeoNames dump';
  const { file, id, at, places, rights } = imported;
  const age = Math.floor((now - Date.parse(at)) / 86_400_000);
  return `own gazetteer: ${ownGazetteerFile() ?? ""}, ${places} places of ${file}, imported ${age} days ago, gazetteer-${id} (${rights}: name it where its places are shown)`;
}

function packagesSay(): string {
  const fault = installationFault();
  if (fault !== null) throw new ReportedlyError(`packages: ${fault}`);
  return "packages: as package.json asks";
}

function buildFinding(): Finding {
  const fault = buildFault();
  return {
    ok: true,
    old: fault !== null,
    says: `build: ${fault ?? "lexicon, gazetteer and pages are newer than their sources"}`,
  };
}

function pagesSay(): string {
  if (pageAssets().style === null)
    throw new ReportedlyError("pages: their style and scripts are not built; run: npm run prepare");
  return "pages: style and scripts are built";
}

/** What is followed, how often it fails, and what was never seen. */
async function followSays(ledger: Ledger): Promise<string> {
  const states = (await ledger.listMeta("follow ")).map(({ value }) => JSON.parse(value) as Partial<FollowState>);
  if (states.length === 0) return "";
  const failing = states.filter(({ failures = 0 }) => failures > 0).length;
  const gaps = states.reduce((sum, { gaps: mine = [] }) => sum + mine.length, 0);
  return `; follows ${states.length} addresses, ${failing} failing, ${gaps} gaps in post numbers`;
}

/** A ledger of so many reports is proved in a few seconds. */
const soonProved = 2000;

/** A small ledger is proved here and now; of a large one it is said how. */
async function provenSays(
  ledger: Ledger,
  held: { readonly address: string; readonly reports: number },
): Promise<string> {
  if (held.reports > soonProved) return '; "reportedly verify" proves every row';
  const { firstBad } = await provedLedger(ledger, held.address);
  if (firstBad === null) return ", every row as it was written";
  const { table, row, why } = firstBad;
  throw new ReportedlyError(
    `ledger ${held.address}: ${table} ${row}: ${why}: put a backup in its place, or rebuild it`,
  );
}

async function ledgerSays(address: string): Promise<string> {
  if (!address.includes("://") && !existsSync(address))
    return `ledger: none at ${address} yet; "reportedly ingest" makes it`;
  const ledger = await openLedger(address, { readOnly: true, mustExist: true });
  try {
    const { reports, claims, newest } = await ledger.counts();
    const counted = `${reports} reports, ${claims} claims, newest of ${newest ?? "no day"}${await followSays(ledger)}`;
    return `ledger ${address}: ${counted}${await provenSays(ledger, { address, reports })}`;
  } finally {
    await ledger.close();
  }
}

export async function run(call: Call): Promise<number> {
  const findings = [
    { ok: true, says: `reportedly ${programVersion()}` },
    nodeFinding(),
    await checked(packagesSay),
    buildFinding(),
    await checked(() => `lexicon: ${loadLexicon().rows.length} rows`),
    await checked(() => gazetteerSays()),
    await checked(() => ownGazetteerSays()),
    await checked(pagesSay),
    await checked(() => ledgerSays(ledgerAddress(call))),
  ];
  for (const { ok, old = false, says } of findings)
    call.stdout.write(`${ok ? (old ? "OLD" : "ok ") : "BAD"}  ${says}\n`);
  return findings.every(({ ok }) => ok) ? 0 : 1;
}
