/** A report version to its row and back, and the content that the archive chain holds of it. */
import type { Report } from "../report/report.ts";
import type { Fetched, ReportVersion } from "./archive-entry.ts";
import { reportKey, sha256 } from "./content-hash.ts";
import { columns } from "./tables.ts";
import type { ClaimTable, Tables, VersionTable } from "./tables.ts";

export interface NewVersion {
  readonly id: string;
  readonly row: number;
  readonly report: Report;
  readonly rawHash: string;
  readonly fetched: Fetched;
}

/** The row of a version. */
export const versionRow = ({ id, row, report, rawHash, fetched }: NewVersion): VersionTable => ({
  row,
  id,
  report_key: reportKey(report),
  publisher: report.publisher,
  external_id: report.id,
  party: report.party,
  url: report.url,
  published: report.published,
  language: report.language,
  title_length: report.titleLength ?? null,
  forwarded_from: report.forwardedFrom ?? null,
  edited: report.edited ?? null,
  author: report.author ?? null,
  text: report.text,
  raw_hash: rawHash,
  fetched_at: fetched.at,
  fetched_how: fetched.how,
});

/** The version of a row. */
export const versionOfRow = (row: VersionTable): ReportVersion => ({
  id: row.id,
  key: row.report_key,
  report: {
    id: row.external_id,
    publisher: row.publisher,
    party: row.party,
    url: row.url,
    published: row.published,
    language: row.language as Report["language"],
    text: row.text,
    titleLength: row.title_length,
    forwardedFrom: row.forwarded_from,
    edited: row.edited,
    author: row.author,
  },
  rawHash: row.raw_hash,
  fetched: { at: row.fetched_at, how: row.fetched_how },
});

function namesBut(all: Readonly<Record<string, unknown>>, but: readonly string[]): string[] {
  return Object.keys(all)
    .filter((name) => !but.includes(name))
    .sort();
}

const versionFields = namesBut(columns.version, ["row", "author"]) as (keyof VersionTable)[];

/**
 * Content of a version for the chain: every kept field but the row number, which is only its place in this ledger.
 * The author came later and stands last, only where there is one, so that older chains hold.
 */
export const versionContent = (version: VersionTable): string =>
  sha256(JSON.stringify([...versionFields.map((name) => version[name]), ...(version.author ? [version.author] : [])]));

/** Facets of a claim in the order of their names; `row` and `version_row` are only its place in this ledger. */
const facets = namesBut(columns.claim, ["row", "version_row", "body"]) as (keyof ClaimTable)[];

/** Content of a reading for the chain: its body and each of its claims in their order. */
export function readingContent(reading: Tables["reading"], claims: readonly ClaimTable[]): string {
  const head = `${JSON.stringify([reading.version, reading.rules, reading.claims])}\n${reading.body}\n`;
  const said = claims.map((claim) => `${JSON.stringify(facets.map((name) => claim[name]))}\n${claim.body}\n`);
  return sha256(head + said.join(""));
}

/** Which of two versions of a report speaks for it: the one edited or fetched later; ids decide a tie everywhere alike. */
export const isNewer = (
  a: Pick<VersionTable, "edited" | "fetched_at" | "id">,
  b: Pick<VersionTable, "edited" | "fetched_at" | "id">,
): boolean => {
  const order = (one: typeof a): string => `${one.edited ?? ""}\n${one.fetched_at}\n${one.id}`;
  return order(a) > order(b);
};
