/** Reads and audits one pasted text: the same rooms that fill the ledger, run here on data fetched from this server once. */
import { auditClaims, claimantOf } from "../../src/audit/audit-claim.ts";
import { auditReport } from "../../src/audit/audit-reading.ts";
import type { Reading } from "../../src/reading/reading.ts";
import { readReport } from "../../src/reading/read-report.ts";
import type { ReadingContext } from "../../src/reading/read-report.ts";
import { attributionMarks, claimMarks, frameMark, toponymMark, voiceOf } from "../../src/reading/marks.ts";
import type { Mark } from "../../src/reading/marks.ts";
import { guessLanguage } from "../../src/text/language.ts";
import type { AuditFinding, AuditResult, AuditTask } from "./audit-message.ts";

const findingMark = ({ rule, span, why }: AuditFinding): Mark => ({
  layer: "finding",
  span,
  label: rule,
  rule,
  why,
  party: null,
});

function marksOf(reading: Reading, findings: readonly AuditFinding[]): Mark[] {
  return [
    ...reading.attributions.flatMap(attributionMarks),
    ...reading.claims.flatMap((claim) => claimMarks(claim, claimantOf(reading, claim).party)),
    ...reading.toponyms.map(toponymMark),
    ...reading.frames.map(frameMark),
    ...findings.map(findingMark),
  ];
}

/** Never throws on text. */
export function auditText(task: AuditTask, context: ReadingContext): Omit<AuditResult, "milliseconds"> {
  const language = task.language ?? guessLanguage(task.text);
  const { text, publisher, published } = task;
  const reading = readReport({ id: "pasted", publisher, party: "ind", url: null, published, language, text }, context);
  const { findings, balance } = auditReport(reading, { renames: context.gazetteer.extra.renames });
  return {
    language,
    sentences: reading.document.sentences.map(({ span, paragraph }) => ({
      span,
      paragraph,
      ...voiceOf(span, reading.attributions, reading.claims),
    })),
    marks: marksOf(reading, findings),
    findings,
    balance,
    claims: auditClaims(reading),
  };
}
