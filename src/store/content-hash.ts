/** Content hashes: the same content has the same id on any machine, so writing twice is writing once. */
import { hash } from "node:crypto";
import type { Report } from "../report/report.ts";
import { keepableReport } from "./keepable-text.ts";

/** SHA-256 as 64 hexadecimal digits. */
export const sha256 = (content: string | Uint8Array): string => hash("sha256", content);

/** JSON with keys in order at every level and without undefined, so that equal content is equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** An id: the first 128 bits of the SHA-256 of canonical JSON, as 32 hexadecimal digits. */
export const contentId = (value: unknown): string => sha256(canonicalJson(value)).slice(0, 32);

/** Key of a report over its versions: "mod_russia:mod_russia/54397". */
export const reportKey = ({ publisher, id }: Pick<Report, "publisher" | "id">): string => `${publisher}:${id}`;

/** What a version is: all that a report says of itself, nothing of how it was fetched. */
const versionContent = (report: Report): readonly unknown[] => [
  report.publisher,
  report.id,
  report.party,
  report.url,
  report.published,
  report.language,
  report.text,
  report.titleLength ?? null,
  report.forwardedFrom ?? null,
  report.edited ?? null,
  ...(report.author ? [report.author] : []), // only where there is one: ids of reports without stay as they were
];

/** Id of a report as it stands. */
export const versionId = (report: Report): string =>
  sha256(JSON.stringify(versionContent(keepableReport(report)))).slice(0, 32);
