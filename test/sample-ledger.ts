/** The Kupiansk sample read into a ledger of its own for tests of what leaves it, with a minute put to each publication. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportClaim } from "../src/api/exports/export-claim.ts";
import type { ExportContext } from "../src/api/exports/export-claim.ts";
import type { ExportFormat } from "../src/api/exports/export-format.ts";
import { ingestWords } from "../src/cli/ingest-run.ts";
import type { ClaimItem } from "../src/store/claim-query.ts";
import { isPublicName } from "../src/ingest/public-names.ts";
import { loadGazetteer } from "../src/store/tables/gazetteer-file.ts";
import type { Ledger } from "../src/store/ledger.ts";
import { openLedger } from "../src/store/engine/open-ledger.ts";

const sample = join(import.meta.dirname, "../samples/kupiansk");

/** No report of the sample has this minute, so that it is seen wherever it gets through. */
export const plantedTime = "T13:37:41+03:00";

export interface SampleLedger {
  readonly ledger: Ledger;
  close(): Promise<void>;
}

export interface PlantedReport {
  readonly id: string;
  readonly publisher: string;
  readonly party: string;
  readonly url: string;
  readonly published: string;
  readonly language: string;
  readonly text: string;
}

function writeReports(folder: string, more: readonly PlantedReport[]): void {
  const lines = readdirSync(sample)
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) => readFileSync(join(sample, name), "utf8").trimEnd().split("\n"))
    .map((line) => (JSON.parse(line) as { report: PlantedReport }).report);
  const timed = lines.map((report) => ({ ...report, published: `${report.published}${plantedTime}` }));
  const text = [...timed, ...more].map((report) => JSON.stringify({ report })).join("\n");
  writeFileSync(join(folder, "reports.jsonl"), `${text}\n`);
}

/** Reads the sample and `more` reports, and threads them. */
export async function readSample(more: readonly PlantedReport[] = []): Promise<SampleLedger> {
  const folder = mkdtempSync(join(tmpdir(), "reportedly-sample-"));
  writeReports(folder, more);
  const ledger = await openLedger(join(folder, "ledger.sqlite"), {
    gazetteer: loadGazetteer(),
    isPublic: isPublicName,
  });
  const nowhere = { write: () => true };
  await ingestWords(ledger, [join(folder, "reports.jsonl")], {
    words: [],
    options: { workers: "1" },
    stdin: process.stdin,
    stdout: nowhere,
    stderr: nowhere,
  });
  const close = async (): Promise<void> => {
    await ledger.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ledger, close };
}

/** Addresses of the twins of every page of a ledger: each list, and each thread, source, place, claim and report. */
export async function allTwins(ledger: Ledger): Promise<readonly string[]> {
  const { items } = await ledger.listClaims({}, { limit: 500 });
  const threads = await ledger.listThreads({}, { limit: 500 });
  const sources = await ledger.listSources({ limit: 500 });
  const places = items.flatMap(({ claim }) => claim.places.flatMap(({ placeId }) => (placeId ? [placeId] : [])));
  const of = (folder: string, ids: readonly string[]): string[] =>
    [...new Set(ids)].map((id) => `/${folder}/${encodeURIComponent(id)}.json`);
  return [
    "/index.json",
    "/explore.json",
    "/explore.geojson",
    "/threads.json",
    "/reports.json",
    "/sources.json",
    ...of(
      "threads",
      threads.items.map(({ key }) => key),
    ),
    ...of(
      "sources",
      sources.items.map(({ key }) => key),
    ),
    ...of("places", places),
    ...of(
      "claims",
      items.map(({ claim }) => claim.id),
    ),
    ...of(
      "reports",
      items.map(({ claim }) => claim.reportId),
    ),
  ];
}

/** One export of these claims as bytes. */
export async function exported(format: ExportFormat, items: readonly ClaimItem[], ledger: Ledger): Promise<Buffer> {
  async function* claims() {
    for (const item of items) yield exportClaim(item);
  }
  const textOf = async (id: string): Promise<string> => (await ledger.getVersion(id)).report.text;
  const versionsOf: ExportContext["versionsOf"] = async (id) => ledger.listVersions((await ledger.getVersion(id)).key);
  const isPerson = (): boolean => false;
  const made = { base: "", made: "2026-01-01", version: "test", quotes: "sentence" } as const;
  const context = { ...made, isPerson, textOf, versionsOf };
  const chunks: Buffer[] = [];
  for await (const chunk of format.write(claims(), context)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Every value of a JSON answer with the path of keys that leads to it: ["claims", "published"]. */
export function valuesIn(value: unknown, path: readonly string[] = []): { path: readonly string[]; value: unknown }[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesIn(one, path));
  if (value === null || typeof value !== "object") return [{ path, value }];
  return [{ path, value }, ...Object.entries(value).flatMap(([key, one]) => valuesIn(one, [...path, key]))];
}
