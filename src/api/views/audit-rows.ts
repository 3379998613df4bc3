/** An audit as rows: one for each finding, with whose words it is about, and the place of the claim it touches. */
import type { Cell, Rows } from "../rows.ts";
import type { WireAudit } from "./audit-schema.ts";

type Span = readonly [number, number];

interface AuditRow {
  readonly id: string;
  readonly audit: WireAudit;
  readonly finding: WireAudit["findings"][number];
  readonly sentence: WireAudit["sentences"][number] | null;
  /** What is claimed in the finding's own words, else in its sentence; null where nothing is. */
  readonly claim: WireAudit["claims"][number] | null;
}

/** Characters quoted, as in every other table. */
const mostWords = 300;

const columns: readonly (readonly [name: string, value: (row: AuditRow) => Cell])[] = [
  ["kind", () => "finding"],
  ["finding_id", ({ id }) => id],
  ["published_by", ({ audit }) => audit.report.publisher],
  ["published_by_party", ({ audit }) => audit.report.party],
  ["published", ({ audit }) => audit.report.published],
  ["rule", ({ finding }) => finding.rule],
  ["words", ({ finding }) => finding.text.slice(0, mostWords)],
  ["why", ({ finding }) => finding.why],
  ["remedy", ({ finding }) => finding.remedy],
  ["start", ({ finding }) => finding.span[0]],
  ["end", ({ finding }) => finding.span[1]],
  ["verdict", ({ sentence }) => sentence?.verdict ?? null],
  ["said_by", (row) => saidBy(row)],
  ["claimed_by", ({ claim }) => claim?.claimant ?? null],
  ["claimed_by_party", ({ claim }) => claim?.party ?? null],
  ["action_claimed", ({ claim }) => claim?.action ?? null],
  ["places", ({ claim }) => claim?.places.join("; ") ?? null],
  ["latitude", ({ claim }) => claim?.at?.[1] ?? null],
  ["longitude", ({ claim }) => claim?.at?.[0] ?? null],
  ["url", ({ audit }) => audit.report.url],
  ["permalink", ({ audit, sentence }) => audit.permalink && `${audit.permalink}#s-${sentence?.span[0] ?? 0}`],
];

/** Who says the sentence: first the outlet itself where it is its own voice; never who only answers it. */
const saidBy = ({ sentence, audit }: AuditRow): string | null => {
  const outlet = sentence?.verdict === "own voice" ? [audit.report.publisher] : [];
  return sentence && [...new Set([...outlet, ...sentence.who])].join("; ");
};

const meet = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

function auditRow(audit: WireAudit, n: number): AuditRow[] {
  const finding = audit.findings[n];
  if (!finding) return [];
  const sentence = audit.sentences.find(({ span }) => meet(span, finding.span)) ?? null;
  const within = (span: Span) => audit.claims.find((claim) => meet(claim.span, span));
  const claim = within(finding.span) ?? within(sentence?.span ?? finding.span) ?? null;
  return [{ id: `${n + 1}-${finding.rule}`, audit, finding, sentence, claim }];
}

export function auditRows(audit: WireAudit): Rows {
  const rows = audit.findings.flatMap((_, n) => auditRow(audit, n));
  return {
    columns: columns.map(([name]) => name),
    cells: rows.map((row) => columns.map(([, value]) => value(row))),
    marks: rows.map(({ id, claim }) => ({ id, at: claim?.at ?? null })),
  };
}
