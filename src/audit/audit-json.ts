/** Findings as JSON: `{ report, findings: [{ rule, span, why, remedy }] }`, with what else the audit says beside them. */
import type { Reading } from "../reading/reading.ts";
import type { Report } from "../report/report.ts";
import { auditClaims } from "./audit-claim.ts";
import type { AuditClaim } from "./audit-claim.ts";
import type { Audit } from "./audit-reading.ts";
import type { Finding } from "./finding.ts";

export interface AuditJson {
  readonly report: Pick<Report, "id" | "publisher" | "party" | "url" | "published" | "language">;
  /** In order of the text; `span` in UTF-16 units of the untouched text, `text` its words. */
  readonly findings: readonly (Finding & { readonly text: string })[];
  readonly counts: Audit["counts"];
  readonly sentences: Audit["sentences"];
  readonly balance: Audit["balance"];
  /** What the text claims, each with who claims it. */
  readonly claims: readonly AuditClaim[];
  readonly notes: Audit["notes"];
}

/** Plain data, ready for JSON.stringify; the report's text is not repeated. */
export function auditJson(reading: Reading, audit: Audit): AuditJson {
  const { id, publisher, party, url, published, language, text } = reading.report;
  return {
    report: { id, publisher, party, url, published, language },
    findings: audit.findings.map((finding) => ({ ...finding, text: text.slice(...finding.span) })),
    counts: audit.counts,
    sentences: audit.sentences,
    balance: audit.balance,
    claims: auditClaims(reading),
    notes: audit.notes,
  };
}
