/** An evidence bundle: a zip of claims, sentences, hashes, addresses and method that can be checked without the ledger. */
import { createHash } from "node:crypto";
import { strToU8, zipSync } from "fflate";
import { claimColumns, contentColumns } from "./claim-columns.ts";
import { delimited } from "./delimited.ts";
import type { ExportClaim, ExportContext } from "./export-claim.ts";
import { permalinkOf, quoteOf } from "./export-claim.ts";
import { claimFeature } from "./geojson.ts";
import { useTerms } from "./use-terms.ts";

const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/** Characters before and after a sentence that go along, to find it again and to see what it stands in. */
const around = 120;

/** Words around a sentence, with the hash of all that stands before and after it, so that what was left out can be proved. */
function surroundings(text: string, [start, end]: readonly [number, number], { quotes }: ExportContext): object {
  const hashes = { before_sha256: sha256(text.slice(0, start)), after_sha256: sha256(text.slice(end)) };
  if (quotes === "none") return hashes;
  return { before: text.slice(Math.max(0, start - around), start), after: text.slice(end, end + around), ...hashes };
}

/** Where the words of a claim stand: hash of the version's text, offsets, and the sentence with what is around it. */
async function evidenceOf(claim: ExportClaim, context: ExportContext): Promise<object> {
  const { wire, item } = claim;
  const text = await context.textOf(wire.reportId);
  const [start, end] = [wire.sentenceStart, wire.sentenceStart + wire.sentence.length];
  return {
    kind: "claim",
    claim_id: wire.id,
    asserted_by: wire.claimant.name,
    report_id: wire.reportId,
    text_sha256: sha256(text),
    content: wire.content,
    sentence_start: start,
    sentence_length: wire.sentence.length,
    sentence_sha256: sha256(text.slice(start, end)),
    sentence: quoteOf(claim, context),
    ...surroundings(text, [start, end], context),
    rules: item.rules,
    evidence: wire.evidence,
    url: wire.url,
    permalink: permalinkOf(claim, context),
  };
}

/** Every version of every report behind the claims: what was fetched, when, how, and its hashes. */
async function versionLines(claims: readonly ExportClaim[], context: ExportContext): Promise<string> {
  const versions = new Map<string, string>();
  for (const reportId of new Set(claims.map(({ wire }) => wire.reportId))) {
    for (const { id, key, report, rawHash, fetched } of await context.versionsOf(reportId)) {
      const row = {
        report_id: id,
        report: key,
        published_by: report.publisher,
        published: report.published?.slice(0, 10) ?? null,
        url: report.url,
        fetched_at: fetched.at,
        fetched_how: fetched.how.replace(/^file:.*\//, "file:"), // the folders of a machine are nobody's business
        raw_sha256: rawHash,
        text_sha256: sha256(report.text),
      };
      versions.set(id, `${JSON.stringify(row)}\n`);
    }
  }
  return [...versions.values()].join("");
}

const method = (context: ExportContext): string => `# What this bundle is
Claims, not facts: each row says who asserts it. Made by reportedly ${context.version} on ${context.made}.

- claims.csv, claims.geojson: the claims, one a row; those without a resolved place have no geometry.
- evidence.jsonl: for each claim the version's hash, the offsets (UTF-16 units of the untouched text), the sentence with
  what is around it and their hashes, the rules that found each value, and the address of the report.
- versions.jsonl: every version of these reports: when and how it was fetched, SHA-256 of its bytes and of its text.
- manifest.json: SHA-256 of every file above. \`reportedly verify FILE\` checks them, that each claim stands in every file,
  that its version is listed, and every sentence's hash. Note the manifest's own hash elsewhere to prove it later.

Places are settlements or coarser, times are days. Quotes are capped at one sentence and 300 characters.
Place names and coordinates: GeoNames (CC BY 4.0) and reportedly's own table.

${useTerms}`;

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
    "versions.jsonl": strToU8(await versionLines(rows, context)),
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
