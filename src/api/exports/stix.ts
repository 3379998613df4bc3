/** Claims as a STIX 2.1 bundle: each an `opinion` of its claimant about a `report`; unknown confidence is left out, never 50. */
import { createHash } from "node:crypto";
import type { ExportClaim, ExportContext } from "./export-claim.ts";
import { permalinkOf, quoteOf } from "./export-claim.ts";

/** STIX wants identifiers made from content to be UUIDs of version 5 shape. */
export function stixId(type: string, key: string): string {
  const hex = createHash("sha256").update(`${type}:${key}`).digest("hex");
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16).padStart(2, "0");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `${variant}${hex.slice(18, 20)}`];
  return `${type}--${parts.join("-")}-${hex.slice(20, 32)}`;
}

/** How STIX words agreement with what the report says. */
const opinions: Readonly<Record<string, string>> = {
  asserts: "agree",
  denies: "strongly-disagree",
  doubts: "neutral",
};

const instant = (iso: string | null, made: string): string => {
  const time = Date.parse(iso ?? made);
  return new Date(Number.isNaN(time) ? Date.parse(made) : time).toISOString();
};

const identity = (name: string, { made, isPerson }: ExportContext): Record<string, unknown> => ({
  type: "identity",
  spec_version: "2.1",
  id: stixId("identity", name),
  created: instant(null, made),
  modified: instant(null, made),
  name,
  identity_class: isPerson(name) ? "individual" : "organization",
});

/** STIX takes whole addresses alone: without `--base` a permalink is none. */
const address = (url: string): { readonly url?: string } => (/^[a-z]+:/i.test(url) ? { url } : {});

/** The objects of one claim: who says so, the report, and the opinion that ties them. */
export function claimObjects(claim: ExportClaim, context: ExportContext): Record<string, unknown>[] {
  const { wire } = claim;
  const [claimant, publisher] = [identity(wire.claimant.name, context), identity(wire.publisher.name, context)];
  const created = instant(wire.published, context.made);
  const report = {
    type: "report",
    spec_version: "2.1",
    id: stixId("report", wire.reportId),
    created,
    modified: created,
    created_by_ref: publisher["id"],
    name: `Report of ${wire.publisher.name}`,
    published: created,
    object_refs: [publisher["id"]],
    external_references: [
      {
        source_name: wire.publisher.name,
        external_id: wire.reportId,
        ...address(wire.url ?? permalinkOf(claim, context)),
      },
    ],
  };
  const opinion = {
    type: "opinion",
    spec_version: "2.1",
    id: stixId("opinion", wire.id),
    created,
    modified: created,
    created_by_ref: claimant["id"],
    authors: [wire.claimant.name],
    opinion: opinions[wire.stance] ?? "neutral",
    explanation: `CLAIM by ${wire.claimant.name}: ${wire.action} (${wire.stance}). ${quoteOf(claim, context)}`.trim(),
    object_refs: [report.id],
    external_references: [{ source_name: "reportedly", external_id: wire.id, ...address(permalinkOf(claim, context)) }],
  };
  return [claimant, publisher, report, opinion];
}

/** A bundle in which every object stands once. */
export async function* stixExport(claims: AsyncIterable<ExportClaim>, context: ExportContext): AsyncGenerator<string> {
  const seen = new Set<unknown>();
  yield `{"type":"bundle","id":"${stixId("bundle", `${context.made} ${context.version}`)}","objects":[`;
  for await (const claim of claims) {
    for (const object of claimObjects(claim, context)) {
      if (seen.has(object["id"])) continue;
      yield `${seen.size > 0 ? ",\n" : "\n"}${JSON.stringify(object)}`;
      seen.add(object["id"]);
    }
  }
  yield "\n]}\n";
}
