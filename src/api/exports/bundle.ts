/** An evidence bundle: a zip of claims, sentences, hashes, addresses and method that can be checked without the ledger. */
import { createHash } from "node:crypto";
import { strToU8, zipSync } from "fflate";
import { claimColumns, contentColumns } from "./claim-columns.ts";
import { delimited } from "./delimited.ts";
import type { ExportClaim, ExportContext } from "./export-claim.ts";
import { permalinkOf, quoteOf } from "./export-claim.ts";
import { claimFeature } from "./geojson.ts";

const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/** Where the words of a claim stand: hash of the version's text, offsets, and the sentence with its neighbours' hash. */
async function evidenceOf(claim: ExportClaim, context: ExportContext): Promise<object> {
  const { wire, item } = claim;
  const text = await context.textOf(wire.reportId);
  const sentence = text.slice(wire.sentenceStart, wire.sentenceStart + wire.sentence.length);
  return {
    kind: "claim",
    claim_id: wire.id,
    asserted_by: wire.claimant.name,
    report_id: wire.reportId,
    text_sha256: sha256(text),
    content: wire.content,
    sentence_start: wire.sentenceStart,
    sentence_length: wire.sentence.length,
    sentence_sha256: sha256(sentence),
    sentence: quoteOf(claim, context),
    rules: item.rules,
    evidence: wire.evidence,
    url: wire.url,
    permalink: permalinkOf(claim, context),
  };
}

const method = (context: ExportContext): string => `# What this bundle is
Claims, not facts: each row says who asserts it. Made by reportedly ${context.version} on ${context.made}.

- claims.csv, claims.geojson: the claims, one a row; those without a resolved place have no geometry.
- evidence.jsonl: for each claim the version's hash, the offsets (UTF-16 units of the untouched text), the sentence and
  its hash, the rules that found each value, and the address of the report.
- manifest.json: SHA-256 of every file above. \`reportedly verify --bundle FILE\` checks them and every sentence's hash.

Places are settlements or coarser, times are days. Quotes are capped at one sentence and 300 characters.
Place names and coordinates: GeoNames (CC BY 4.0) and reportedly's own table.
`;

/** The files of a bundle before they are packed. */
export async function bundleFiles(
  claims: AsyncIterable<ExportClaim>,
  context: ExportContext,
): Promise<Record<string, Uint8Array>> {
  const rows = await Array.fromAsync(claims);
  async function* again(): AsyncGenerator<ExportClaim> {
    yield* rows;
  }
  const csv = (await Array.fromAsync(delimited([...claimColumns, ...contentColumns], again(), context))).join("");
  const features = rows.map((claim) => claimFeature(claim, context));
  const evidence = await Promise.all(rows.map((claim) => evidenceOf(claim, context)));
  return {
    "README.md": strToU8(method(context)),
    "claims.csv": strToU8(csv),
    "claims.geojson": strToU8(`${JSON.stringify({ type: "FeatureCollection", features })}\n`),
    "evidence.jsonl": strToU8(evidence.map((one) => `${JSON.stringify(one)}\n`).join("")),
  };
}

export async function* bundleExport(
  claims: AsyncIterable<ExportClaim>,
  context: ExportContext,
): AsyncGenerator<Uint8Array> {
  const files = await bundleFiles(claims, context);
  const hashes = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, sha256(bytes)]));
  const manifest = { kind: "reportedly-bundle", made: context.made, version: context.version, sha256: hashes };
  // zip entries carry a time; a fixed one keeps the same ledger's bundle the same
  yield zipSync(
    { ...files, "manifest.json": strToU8(`${JSON.stringify(manifest, null, 2)}\n`) },
    { mtime: `${context.made}T00:00:00Z` },
  );
}
