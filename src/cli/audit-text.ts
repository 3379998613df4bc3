/** An audit in the terminal: each finding with its words, its rule, why, and what kind of remedy an editor could use. */
import type { Audit } from "../audit/audit-reading.ts";
import { lineAndColumn } from "../audit/sarif.ts";
import type { Reading } from "../reading/reading.ts";
import { spanText } from "../text/span.ts";
import type { Paint } from "./style.ts";

/** Words shown of a long finding. */
const shown = 100;

const clipped = (words: string): string => {
  const plain = words.replaceAll(/\s+/g, " ").trim();
  return plain.length <= shown ? plain : `${plain.slice(0, shown - 1)}…`;
};

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function balanceText({ balance }: Audit): string {
  const parties = balance.parties.map(
    ({ party, named, unnamed, share }) =>
      `${party}: ${named} named, ${unnamed} unnamed, ${percent(share)} of the words`,
  );
  return [`own voice: ${percent(balance.ownShare)} of the words`, ...parties].map((line) => `  ${line}`).join("\n");
}

/** Findings in order of the text, then counts by kind and who is heard; no score. */
export function auditText({ report }: Reading, audit: Audit, paint: Paint): string {
  const findings = audit.findings.map(({ rule, span, why, remedy }) => {
    const { line, column } = lineAndColumn(report.text, span[0]);
    const place = paint(`${line}:${column}`, "dim");
    return `${place} ${paint(rule, "warn")} "${clipped(spanText(report.text, span))}"\n    ${why}\n    remedy: ${remedy}`;
  });
  const counts = Object.entries(audit.counts).map(([rule, count]) => `  ${rule}: ${count}`);
  const attributed = audit.sentences.filter(({ verdict }) => verdict === "attributed").length;
  const own = audit.sentences.filter(({ verdict }) => verdict === "own voice").length;
  return [
    findings.length > 0 ? findings.join("\n") : "No finding.",
    `\nSentences: ${attributed} attributed, ${own} in the own voice, ${audit.sentences.length - attributed - own} without a claim`,
    ...(counts.length > 0 ? ["Findings by kind:", ...counts] : []),
    "Who is heard: each word counts for its original voice",
    balanceText(audit),
    ...audit.notes.map((note) => paint(note, "dim")),
    "",
  ].join("\n");
}
