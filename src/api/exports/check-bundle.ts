/** Checks an evidence bundle by itself: every file against the manifest, every sentence against its hash. */
import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";

const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

export interface BundleVerdict {
  readonly files: number;
  readonly claims: number;
  /** SHA-256 of the manifest, which stands for the whole bundle. */
  readonly manifest: string;
  /** What is not as it was packed; empty when all is. */
  readonly faults: readonly string[];
}

interface EvidenceLine {
  readonly claim_id?: string;
  readonly report_id?: string;
  readonly text_sha256?: string;
  readonly sentence?: string;
  readonly sentence_length?: number;
  readonly sentence_sha256?: string;
}

const linesOf = (bytes: Uint8Array | undefined): string[] =>
  strFromU8(bytes ?? new Uint8Array())
    .split("\n")
    .filter(Boolean);

/** A cut or left-out quote cannot be hashed against its whole sentence; its offsets and hash still stand. */
function sentenceFault(row: EvidenceLine): string[] {
  if (!row.sentence || row.sentence.length !== row.sentence_length) return [];
  return sha256(row.sentence) === row.sentence_sha256
    ? []
    : [`evidence.jsonl: sentence of claim ${row.claim_id} was changed`];
}

interface VersionLine {
  readonly report_id?: string;
  readonly text_sha256?: string;
}

/** What one file says of a claim, the others must say too. */
function agreementFaults(files: Readonly<Record<string, Uint8Array>>, evidence: readonly EvidenceLine[]): string[] {
  const versions = new Map(
    linesOf(files["versions.jsonl"]).map((line) => {
      const { report_id: id, text_sha256: hash } = JSON.parse(line) as VersionLine;
      return [id, hash] as const;
    }),
  );
  const csv = strFromU8(files["claims.csv"] ?? new Uint8Array());
  const { features } = JSON.parse(strFromU8(files["claims.geojson"] ?? new Uint8Array())) as {
    readonly features: readonly { readonly id: string }[];
  };
  const mapped = new Set(features.map(({ id }) => id));
  const of = (id: string | undefined): string[] => [
    ...(csv.includes(`\n${id},`) ? [] : [`claims.csv: claim ${id} is missing`]),
    ...(mapped.has(id ?? "") ? [] : [`claims.geojson: claim ${id} is missing`]),
  ];
  return [
    ...evidence.flatMap(({ claim_id: id }) => of(id)),
    ...(mapped.size === evidence.length
      ? []
      : [`claims.geojson: ${mapped.size} claims where the evidence has ${evidence.length}`]),
    ...evidence
      .filter((row) => versions.get(row.report_id) !== row.text_sha256)
      .map(({ claim_id: id }) => `versions.jsonl: the version behind claim ${id} is not listed as it was`),
  ];
}

function manifestFaults(
  files: Readonly<Record<string, Uint8Array>>,
  hashes: Readonly<Record<string, string>>,
): string[] {
  const changed = Object.entries(hashes).flatMap(([name, hash]) => {
    const bytes = files[name];
    if (!bytes) return [`${name} is missing`];
    return sha256(bytes) === hash ? [] : [`${name} is not as it was packed`];
  });
  const strangers = Object.keys(files).filter((name) => name !== "manifest.json" && !(name in hashes));
  return [...changed, ...strangers.map((name) => `${name} is not in the manifest`)];
}

/** Files beyond it are not opened, and so are missing. */
const mostUnpacked = 1_000_000_000;

/** Never throws on a broken bundle: what is broken is a fault. */
export function checkBundle(zip: Uint8Array): BundleVerdict {
  try {
    let room = mostUnpacked;
    const files = unzipSync(zip, { filter: ({ originalSize }) => (room -= originalSize) > 0 });
    const bytes = files["manifest.json"] ?? new Uint8Array();
    const manifest = JSON.parse(strFromU8(bytes)) as { readonly sha256: Record<string, string> };
    const evidence = linesOf(files["evidence.jsonl"]).map((line) => JSON.parse(line) as EvidenceLine);
    const faults = [
      ...manifestFaults(files, manifest.sha256),
      ...evidence.flatMap(sentenceFault),
      ...agreementFaults(files, evidence),
    ];
    const count = Object.keys(manifest.sha256).length + 1;
    return { files: count, claims: evidence.length, manifest: sha256(bytes), faults };
  } catch (error) {
    const fault = `no readable bundle: ${error instanceof Error ? error.message : String(error)}`;
    return { files: 0, claims: 0, manifest: "", faults: [fault] };
  }
}
