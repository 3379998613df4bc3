/** The claims of a release as `diff` compares them: where each stands in which report, and its fields in words. */
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { WireClaim } from "../api/contract.ts";
import { ReportedlyError } from "../errors.ts";
import type { Span } from "../text/span.ts";
import { linesOf } from "./line-batches.ts";

export interface ReleasedClaim {
  /** Holds the version of the rules, so the same claim has another id in a release read by others. */
  readonly id: string;
  /** Version of the report. */
  readonly report: string;
  readonly content: Span;
  readonly action: string;
  /** Every field that two readings can tell differently, as words. */
  readonly fields: Readonly<Record<ComparedField, string>>;
}

const none = "none";

const listed = (parts: readonly string[]): string => parts.join(", ") || none;

const sideWords = (side: WireClaim["actor"]): string =>
  side === null ? none : `${side.name ?? side.words ?? "unnamed"} (${side.party})`;

const placeWords = ({ role, name, words, placeId, candidates }: WireClaim["places"][number]): string =>
  `${role} ${name ?? words} (${placeId ?? `ambiguous: ${candidates} candidates`})`;

const quantityWords = ({ of, min, max }: WireClaim["quantities"][number]): string =>
  `${of} ${min ?? "?"}${min === max ? "" : `–${max ?? "?"}`}`;

const whenWords = (when: WireClaim["when"]): string =>
  when === null ? none : `${when.start ?? "?"}–${when.end ?? "?"}${when.stated ? "" : ", implied"}`;

/** Rules and their reasons are left out: they differ wherever a rule was renamed. So are thread keys: they name its first claim. */
const wordsOf = {
  claimant: ({ claimant }) => `${claimant.name} (${claimant.party})`,
  chain: ({ chain }) => chain.map(({ name }) => name ?? "nobody named").join(" > ") || none,
  action: ({ action }) => action,
  stance: ({ stance }) => stance,
  hedged: ({ hedged }) => String(hedged),
  againstInterest: ({ againstInterest }) => String(againstInterest),
  actor: ({ actor }) => sideWords(actor),
  recipient: ({ recipient }) => sideWords(recipient),
  places: ({ places }) => listed(places.map(placeWords)),
  when: ({ when }) => whenWords(when),
  quantities: ({ quantities }) => listed(quantities.map(quantityWords)),
  background: ({ background }) => String(background),
  confidence: ({ confidence }) => String(confidence),
  content: ({ content }) => content.join("–"),
  standing: ({ standing }) => standing ?? "not threaded",
  vanished: ({ vanished }) => vanished ?? none,
} as const satisfies Record<string, (claim: WireClaim) => string>;

export type ComparedField = keyof typeof wordsOf;

export const comparedFields = Object.keys(wordsOf) as readonly ComparedField[];

export function releasedClaim(claim: WireClaim): ReleasedClaim {
  const fields = Object.fromEntries(comparedFields.map((field) => [field, wordsOf[field](claim)]));
  const { id, reportId, content, action } = claim;
  return { id, report: reportId, content, action, fields: fields as ReleasedClaim["fields"] };
}

export interface ReleaseManifest {
  readonly made: string;
  readonly version: string;
  readonly sha256: Readonly<Record<string, string>>;
}

/** What a release says of itself, and the bytes that say it; throws where the folder holds no release. */
export async function releaseManifest(folder: string): Promise<{ bytes: Buffer; manifest: ReleaseManifest }> {
  try {
    const bytes = await readFile(join(folder, "manifest.json"));
    const manifest = JSON.parse(bytes.toString("utf8")) as ReleaseManifest;
    if (typeof manifest.sha256 === "object") return { bytes, manifest };
  } catch (cause) {
    throw new ReportedlyError(`${folder} holds no release: no readable manifest.json in it`, { cause });
  }
  throw new ReportedlyError(`${folder} holds no release: its manifest.json lists no files`);
}

/** Of a folder that `release` wrote. */
export async function claimsOfRelease(folder: string): Promise<ReleasedClaim[]> {
  const claims: ReleasedClaim[] = [];
  for await (const line of linesOf(createReadStream(join(folder, "claims.jsonl")))) {
    if (line) claims.push(releasedClaim(JSON.parse(line) as WireClaim));
  }
  return claims;
}
