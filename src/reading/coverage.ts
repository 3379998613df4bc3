/** Lexicon coverage over a corpus: words near attributions and places that no row knows, rows that never fire, rows that always lose. */
import { findMatches } from "../lexicon/lexicon.ts";
import { tables, type Row } from "../lexicon/row.ts";
import { markerKinds } from "../lexicon/row-kinds.ts";
import type { ActionRow, EventRow } from "../lexicon/rows/action-row.ts";
import type { FrameRow } from "../lexicon/rows/frame-row.ts";
import type { Report } from "../report/report.ts";
import type { Document } from "../text/document.ts";
import { readReport } from "./read-report.ts";
import type { ReadingContext } from "./read-report.ts";
import type { Reading } from "./reading.ts";
import { rulesUsed } from "./rules-used.ts";

/** A word no row knows, how often it stood near a finding, and one sentence it stood in. */
export interface UnknownWord {
  readonly word: string;
  readonly count: number;
  readonly example: string;
}

/** A row, how often its words were seen, how often it won. */
export interface RowUse {
  readonly id: string;
  readonly table: string;
  /** Whether a value can rest on the row alone; others lend: a kind of thing, a light verb ("carried out"), a part of a date. */
  readonly wins: boolean;
  readonly seen: number;
  readonly won: number;
}

/** Whether a finding may name the row as its rule. */
function mayWin(row: Row): boolean {
  if (row.table === "action") return (row as ActionRow).is === "event" && (row as EventRow).light !== true;
  if (row.table === "frame") return !(markerKinds as readonly string[]).includes((row as FrameRow).kind);
  return row.table === "cue";
}

export interface Coverage {
  readonly reports: number;
  readonly unknown: readonly UnknownWord[];
  readonly rows: readonly RowUse[];
}

/** Unknown words this near (in tokens) to a finding may be what a rule misses. */
const near = 4;

/** Token indices within reach of an attribution's cue or of a toponym. */
function nearFindings({ document, attributions, toponyms }: Reading): Set<number> {
  const spans = [...attributions.flatMap(({ cue }) => cue), ...toponyms.map(({ span }) => span)];
  const reach = new Set<number>();
  for (const [start, end] of spans) {
    const from = document.tokens.findIndex((token) => token.start >= start);
    if (from < 0) continue;
    for (let i = from; i >= 0 && i > from - near; i--) reach.add(i);
    for (let i = from; i < document.tokens.length && (document.tokens[i]?.start ?? end) < end + 40; i++) reach.add(i);
  }
  return reach;
}

const sentenceOf = ({ text, sentences, tokens }: Document, token: number): string => {
  const span = sentences[tokens[token]?.sentence ?? 0]?.span ?? [0, 0];
  return text.slice(span[0], Math.min(span[1], span[0] + 160)).replaceAll(/\s+/g, " ");
};

/** Walks reports one by one; memory grows with the vocabulary, not with the corpus. */
export function coverLexicon(reports: Iterable<Report>, context: ReadingContext): Coverage {
  const unknown = new Map<string, { count: number; example: string }>();
  const uses = new Map<string, { seen: number; won: number }>();
  let count = 0;
  for (const report of reports) {
    count++;
    const reading = readReport(report, context);
    const { document } = reading;
    const matches = findMatches(context.lexicon, document);
    const known = new Set<number>();
    const used = rulesUsed(reading);
    for (const { row, from, to } of tables.flatMap((table) => matches[table])) {
      for (let i = from; i < to; i++) known.add(i);
      const use = uses.get(row.id) ?? { seen: 0, won: 0 };
      uses.set(row.id, { seen: use.seen + 1, won: use.won + (used.has(row.id) ? 1 : 0) });
    }
    for (const i of nearFindings(reading)) {
      const token = document.tokens[i];
      if (!token || token.kind !== "word" || token.shape !== "lower" || token.norm.length < 4 || known.has(i)) continue;
      const entry = unknown.get(token.norm);
      if (entry) entry.count++;
      else unknown.set(token.norm, { count: 1, example: sentenceOf(document, i) });
    }
  }
  return {
    reports: count,
    unknown: [...unknown]
      .map(([word, entry]) => ({ word, ...entry }))
      .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1)),
    rows: context.lexicon.rows.map((row) => {
      return { id: row.id, table: row.table, wins: mayWin(row), ...(uses.get(row.id) ?? { seen: 0, won: 0 }) };
    }),
  };
}
