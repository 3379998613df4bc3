/** What the pages ask of the pure rooms: track records for source pages; findings for report pages. */
import type { AppOptions } from "../api/door.ts";
import { keptBrief, recorder } from "../api/views/record-view.ts";
import type { Auditor } from "../api/views/report-view.ts";
import type { Recorder } from "../api/views/source-view.ts";
import type { ToolContext } from "../api/mcp/tool.ts";
import { auditJson } from "../audit/audit-json.ts";
import { auditReading, auditReport } from "../audit/audit-reading.ts";
import { ledgerMemory } from "../ingest/ledger-memory.ts";
import { readingContext } from "../ingest/reading-context.ts";
import { knownVoices } from "../ingest/voices.ts";
import { articleAt } from "./article-at.ts";
import { nameForm } from "../place/name-form.ts";
import { reportOf } from "../report/draft.ts";
import { readReport } from "../reading/read-report.ts";
import type { Ledger } from "../store/ledger.ts";

/** The voices come from the actor rows, loaded when the first record is asked for. */
function lazyRecorder(): Recorder {
  let made: Recorder | null = null;
  return (context, key, asked) => {
    made ??= keptBrief(recorder(knownVoices()));
    return made(context, key, asked);
  };
}

/** Reads a version as it is read today and audits it with what this ledger remembers. */
function ledgerAuditor(ledger: Ledger): Auditor {
  return async (_context, { report }) => {
    const reading = readReport(report, readingContext());
    const remember = await ledgerMemory(ledger, reading, knownVoices());
    const findings = auditReading(reading, { renames: readingContext().gazetteer.extra.renames, remember });
    return findings.map(({ rule, span, why, remedy }) => ({ rule, span: [span[0], span[1]], why, remedy }));
  };
}

/** Reads and audits a text that is handed in; it is kept nowhere. */
function textAuditor(ledger: Ledger): NonNullable<ToolContext["auditText"]> {
  return async ({ text, publisher, published }) => {
    const report = reportOf({ name: "text" }, { text, publisher, published });
    const reading = readReport(report, readingContext());
    const remember = await ledgerMemory(ledger, reading, knownVoices());
    return auditJson(report, auditReport(reading, { renames: readingContext().gazetteer.extra.renames, remember }));
  };
}

/** Places a name in any language can mean. */
export const placeLookup = (name: string) => readingContext().gazetteer.lookup(nameForm(name));

/** Services for a ledger's pages and for assistants. */
export function pageServices(
  ledger: Ledger,
): Required<Pick<AppOptions, "audit" | "auditText" | "lookup" | "readAddress" | "record" | "renames">> {
  const renames = (id: string) => readingContext().gazetteer.extra.renames.filter(({ place }) => place === id);
  const services = { audit: ledgerAuditor(ledger), auditText: textAuditor(ledger), record: lazyRecorder() };
  return { ...services, lookup: placeLookup, renames, readAddress: articleAt };
}
