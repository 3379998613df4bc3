/** Audits one article: which sentences pass one party's claim off as fact, and what an editor would ask. The list below is the audit. */
import type { Reading } from "../reading/reading.ts";
import { makeArticle } from "./article.ts";
import { sourceBalance, type SourceBalance } from "./balance.ts";
import { findCrowds } from "./crowd.ts";
import { findEndorsingCues } from "./endorsing-cue.ts";
import { countByRule, type Finding, type FindingRule } from "./finding.ts";
import { findInferences } from "./inference.ts";
import { findLoadedWords } from "./loaded-word.ts";
import type { AuditMemory } from "./memory.ts";
import { findOneSide } from "./other-side.ts";
import { findBareHeadline, findOwnVoice } from "./own-voice.ts";
import { findPlaceNames } from "./place-name.ts";
import { findRemembered } from "./remembered.ts";
import { sentenceVerdicts, type SentenceVerdict } from "./sentence-verdict.ts";

/** Findings in order of the text. `memory` is what the ledger and the gazetteer know; without it those findings are not made. */
export function auditReading(reading: Reading, memory: AuditMemory = {}): Finding[] {
  const article = makeArticle(reading);
  const findings = [
    ...findBareHeadline(article),
    ...findOwnVoice(article),
    ...findEndorsingCues(article),
    ...findLoadedWords(article),
    ...findCrowds(article),
    ...findOneSide(article),
    ...findInferences(article),
    ...findPlaceNames(article, memory.renames ?? []),
    ...(memory.remember ? findRemembered(article, memory.remember) : []),
  ];
  return findings.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

/** Everything the audit says of one report. Counts by rule, no score. */
export interface Audit {
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Partial<Record<FindingRule, number>>>;
  readonly sentences: readonly SentenceVerdict[];
  readonly balance: SourceBalance;
  /** Plain sentences that are no findings: what was not looked at, and why. */
  readonly notes: readonly string[];
}

export function auditReport(reading: Reading, memory: AuditMemory = {}): Audit {
  const findings = auditReading(reading, memory);
  return {
    findings,
    counts: countByRule(findings),
    sentences: sentenceVerdicts(reading),
    balance: sourceBalance(reading),
    notes: auditNotes(reading, memory),
  };
}

export function auditNotes(reading: Reading, memory: AuditMemory): readonly string[] {
  const notes: string[] = [];
  const { official } = makeArticle(reading);
  if (official)
    notes.push(
      `The publisher speaks for a party (${reading.report.party}): its own voice is that party's, and is not audited as an outlet's.`,
    );
  if (!memory.remember) notes.push("No ledger was given: earlier claims and denials were not looked up.");
  if (memory.remember && reading.report.published === null)
    notes.push(
      "The article has no day of publication: what the ledger remembers could not be told as before or after it.",
    );
  if (!memory.renames) notes.push("No list of former names was given: place names were not checked.");
  return notes;
}
