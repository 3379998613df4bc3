/** Checks an evidence bundle by itself: every file against the manifest, every sentence against its hash. */
import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";

const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

export interface BundleVerdict {
  readonly files: number;
  readonly claims: number;
  /** What is not as it was packed; empty when all is. */
  readonly faults: readonly string[];
}

interface EvidenceLine {
  readonly claim_id?: string;
  readonly sentence?: string;
  readonly sentence_length?: number;
  readonly sentence_sha256?: string;
}

/** A cut or left-out quote cannot be hashed against its whole sentence; its offsets and hash still stand. */
function sentenceFault(line: string): string[] {
  const row = JSON.parse(line) as EvidenceLine;
  if (!row.sentence || row.sentence.length !== row.sentence_length) return [];
  return sha256(row.sentence) === row.sentence_sha256
    ? []
    : [`evidence.jsonl: sentence of claim ${row.claim_id} was changed`];
}

/** Never throws on a broken bundle: what is broken is a fault. */
export function checkBundle(zip: Uint8Array): BundleVerdict {
  try {
    const files = unzipSync(zip, { filter: ({ originalSize }) => originalSize < 1_000_000_000 });
    const manifest = JSON.parse(strFromU8(files["manifest.json"] ?? new Uint8Array())) as {
      readonly sha256: Record<string, string>;
    };
    const changed = Object.entries(manifest.sha256).flatMap(([name, hash]) => {
      const bytes = files[name];
      if (!bytes) return [`${name} is missing`];
      return sha256(bytes) === hash ? [] : [`${name} is not as it was packed`];
    });
    const listed = new Set([...Object.keys(manifest.sha256), "manifest.json"]);
    const strangers = Object.keys(files).filter((name) => !listed.has(name));
    const evidence = strFromU8(files["evidence.jsonl"] ?? new Uint8Array())
      .split("\n")
      .filter(Boolean);
    const faults = [
      ...changed,
      ...strangers.map((name) => `${name} is not in the manifest`),
      ...evidence.flatMap(sentenceFault),
    ];
    return { files: listed.size, claims: evidence.length, faults };
  } catch (error) {
    return {
      files: 0,
      claims: 0,
      faults: [`no readable bundle: ${error instanceof Error ? error.message : String(error)}`],
    };
  }
}
