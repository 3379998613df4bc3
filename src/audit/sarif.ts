/** Findings as SARIF 2.1.0, so that editors' tools can show them at their place in the text. */
import type { Report } from "../report/report.ts";
import type { Span } from "../text/span.ts";
import { findingRules, ruleTexts, type Finding } from "./finding.ts";

const schema = "https://json.schemastore.org/sarif-2.1.0.json";

/** The part of SARIF that is written here. */
export interface SarifLog {
  readonly version: "2.1.0";
  readonly $schema: string;
  readonly runs: readonly SarifRun[];
}

export interface SarifRun {
  readonly tool: {
    readonly driver: { readonly name: string; readonly version?: string; readonly rules: readonly SarifRule[] };
  };
  /** Columns count UTF-16 units, as spans do. */
  readonly columnKind: "utf16CodeUnits";
  readonly results: readonly SarifResult[];
}

export interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: "warning" | "note";
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation: SarifPlace }[];
  readonly properties: { readonly remedy: string };
}

export interface SarifPlace {
  readonly artifactLocation: { readonly uri: string };
  readonly region: SarifRegion;
}

/** Lines and columns from 1, the end column behind the last unit; offsets from 0. */
export interface SarifRegion {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly charOffset: number;
  readonly charLength: number;
  readonly snippet: { readonly text: string };
}

/** Line and column, from 1, of an offset. A line ends with "\n". */
export function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - (before.lastIndexOf("\n") + 1) + 1 };
}

function regionOf(text: string, [start, end]: Span): SarifRegion {
  const [from, to] = [lineAndColumn(text, start), lineAndColumn(text, end)];
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
    snippet: { text: text.slice(start, end) },
  };
}

/** What the ledger adds is a note; the rest an editor would stop at. */
const notes: ReadonlySet<string> = new Set(["claimed-before", "denied-same-day", "one-side-only"]);

const resultOf = (report: Report, uri: string, finding: Finding): SarifResult => ({
  ruleId: finding.rule,
  ruleIndex: findingRules.indexOf(finding.rule),
  level: notes.has(finding.rule) ? "note" : "warning",
  message: { text: finding.why },
  locations: [{ physicalLocation: { artifactLocation: { uri }, region: regionOf(report.text, finding.span) } }],
  properties: { remedy: finding.remedy },
});

/** One run over one report. `uri` is where the text lies: a file name or the report's address. */
export function auditSarif(report: Report, findings: readonly Finding[], uri: string): SarifLog {
  const rules = findingRules.map((id) => ({ id, shortDescription: { text: ruleTexts[id] } }));
  const results = findings.map((finding) => resultOf(report, uri, finding));
  return {
    version: "2.1.0",
    $schema: schema,
    runs: [{ tool: { driver: { name: "reportedly", rules } }, columnKind: "utf16CodeUnits", results }],
  };
}
