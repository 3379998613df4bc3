/** Explains a reading sentence by sentence: which rules fired, which rows were seen and lost; the tool to mend the reading with. */
import { findMatches } from "../lexicon/lexicon.ts";
import type { Match } from "../lexicon/match.ts";
import { tables } from "../lexicon/row.ts";
import type { Report } from "../report/report.ts";
import type { Sentence } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import { spanText } from "../text/span.ts";
import { readReport } from "./read-report.ts";
import type { ReadingContext } from "./read-report.ts";
import type { Reading } from "./reading.ts";
import { findingsOf, rulesUsed } from "./rules-used.ts";
import type { Finding } from "./rules-used.ts";

/** A row whose words stand in the sentence and which won nothing there. */
export interface Lost {
  readonly rule: string;
  readonly table: string;
  readonly words: string;
  readonly why: string;
}

export interface ExplainedSentence {
  readonly span: Span;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly lost: readonly Lost[];
}

/** Tables whose rows should win something; words of other tables only help. */
const judged = new Set<string>(["cue", "action", "frame", "time"]);

function lostIn(reading: Reading, sentence: Sentence, matches: readonly Match[]): Lost[] {
  const { tokens, text } = reading.document;
  const used = rulesUsed(reading);
  const here = matches.filter(
    ({ from, to, row }) => from >= sentence.from && to <= sentence.to && judged.has(row.table),
  );
  const seen = new Set<string>();
  return here.flatMap(({ row, from, to }) => {
    const words = spanText(text, [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0]);
    const key = `${row.id} ${words}`;
    if (used.has(row.id) || seen.has(key)) return [];
    seen.add(key);
    return [{ rule: row.id, table: row.table, words, why: `seen, won nothing: ${row.why}` }];
  });
}

/** Every sentence of a report with what was found in it and what lost. */
export function explainReport(report: Report, context: ReadingContext): readonly ExplainedSentence[] {
  const reading = readReport(report, context);
  const matches = findMatches(context.lexicon, reading.document);
  const all = tables.flatMap((table) => matches[table]);
  const findings = findingsOf(reading);
  return reading.document.sentences.map((sentence) => {
    const [start, end] = sentence.span;
    const here = findings.filter(({ span }) => span[0] >= start && span[0] < end);
    return {
      span: sentence.span,
      text: spanText(report.text, sentence.span),
      findings: here,
      lost: lostIn(reading, sentence, all),
    };
  });
}
