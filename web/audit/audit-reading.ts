/** Reads and audits one pasted text: the same rooms that fill the ledger, run here on data fetched from this server once. */
import { auditReport } from "../../src/audit/audit-reading.ts";
import type { Reading } from "../../src/reading/reading.ts";
import { readReport } from "../../src/reading/read-report.ts";
import type { ReadingContext } from "../../src/reading/read-report.ts";
import { attributionMarks, claimMarks, frameMark, toponymMark, voiceOf } from "../../src/reading/marks.ts";
import type { Mark } from "../../src/reading/marks.ts";
import type { Claim } from "../../src/claim/claim.ts";
import { guessLanguage } from "../../src/text/language.ts";
import { spanText } from "../../src/text/span.ts";
import type { AuditClaim, AuditFinding, AuditResult, AuditTask } from "./audit-message.ts";

const claimantOf = ({ report }: Reading, claim: Claim): { name: string; party: string } => {
  const last = claim.chain.findLast((link) => link.name !== null);
  return last ? { name: last.name ?? "", party: last.party } : { name: report.publisher, party: report.party };
};

function claimRow(reading: Reading, claim: Claim): AuditClaim {
  const { text } = reading.report;
  const { name, party } = claimantOf(reading, claim);
  const placeName = (place: Claim["places"][number]): string => {
    const found = place.toponym === null ? null : reading.toponyms[place.toponym]?.place;
    return found?.name ?? spanText(text, place.span);
  };
  return {
    claimant: name,
    party,
    chain: claim.chain.map((link) => link.name ?? "–"),
    action: claim.action,
    stance: claim.stance,
    places: claim.places.map(placeName),
    when: claim.when ? [...new Set([claim.when.start, claim.when.end].filter((day) => day !== null))].join(" – ") : "",
    quantities: claim.quantities.map((quantity) => spanText(text, quantity.span)),
    span: claim.content,
  };
}

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
    claims: reading.claims.map((claim) => claimRow(reading, claim)),
  };
}
