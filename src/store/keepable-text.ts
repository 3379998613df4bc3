/** Text that every engine can keep: unit for unit as long, with what UTF-8 or PostgreSQL cannot hold as U+FFFD. */
import type { Report } from "../report/report.ts";

/** NUL and lone surrogates become U+FFFD; spans stay true. */
export const keepableText = (text: string): string =>
  text.isWellFormed() && !text.includes("\0") ? text : text.toWellFormed().replaceAll("\0", "\ufffd");

const kept = <T extends string | null | undefined>(text: T): T =>
  (typeof text === "string" ? keepableText(text) : text) as T;

/** The report with every text keepable. */
export const keepableReport = (report: Report): Report => ({
  ...report,
  id: kept(report.id),
  publisher: kept(report.publisher),
  party: kept(report.party),
  url: kept(report.url),
  published: kept(report.published),
  text: kept(report.text),
  author: kept(report.author),
  forwardedFrom: kept(report.forwardedFrom),
  edited: kept(report.edited),
});
