/** What the pages ask of the pure rooms: track records for source pages; findings for report pages. */
import type { AppOptions } from "../api/door.ts";
import { keptBrief, recorder } from "../api/views/record-view.ts";
import type { Auditor } from "../api/views/report-view.ts";
import type { Recorder } from "../api/views/source-view.ts";
import type { TextAuditor, VersionAuditor } from "../api/views/audit-view.ts";
import type { ViewContext } from "../api/views/view-context.ts";
import { auditJson } from "../audit/audit-json.ts";
import type { AuditJson } from "../audit/audit-json.ts";
import { auditReading, auditReport } from "../audit/audit-reading.ts";
import type { AuditMemory } from "../audit/memory.ts";
import { ledgerMemory } from "../ingest/ledger-memory.ts";
import { readingContext } from "../ingest/reading-context.ts";
import { knownVoices } from "../ingest/voices.ts";
import { articleAt } from "./article-at.ts";
import { nameForm } from "../place/gazetteer/name-form.ts";
import { reportOf } from "../report/draft.ts";
import type { Reading } from "../reading/reading.ts";
import { readReport } from "../reading/read-report.ts";
import type { Report } from "../report/report.ts";

/** The voices come from the actor rows, loaded when the first record is asked for. */
function lazyRecorder(): Recorder {
  let made: Recorder | null = null;
  return (context, key, asked) => {
    made ??= keptBrief(recorder(knownVoices()));
    return made(context, key, asked);
  };
}

interface Read {
  readonly reading: Reading;
  readonly memory: AuditMemory;
}

/** A report as it is read today, with what the ledger remembers of it and may show. */
async function readToday(context: ViewContext, report: Report): Promise<Read> {
  const reading = readReport(report, readingContext());
  const remember = await ledgerMemory(context, reading, knownVoices());
  return { reading, memory: { renames: readingContext().gazetteer.extra.renames, remember } };
}

/** Findings alone, for the report's page. */
const findingsAuditor: Auditor = async (context, { report }) => {
  const { reading, memory } = await readToday(context, report);
  const findings = auditReading(reading, memory);
  return findings.map(({ rule, span, why, remedy }) => ({ rule, span: [span[0], span[1]], why, remedy }));
};

async function auditOf(context: ViewContext, report: Report): Promise<AuditJson> {
  const { reading, memory } = await readToday(context, report);
  return auditJson(reading, auditReport(reading, memory));
}

const versionAuditor: VersionAuditor = (context, { report }) => auditOf(context, report);

/** A text that is handed in; it is kept nowhere. */
const textAuditor: TextAuditor = (context, request) => auditOf(context, reportOf({ name: "text" }, request));

/** Places a name in any language can mean. */
export const placeLookup = (name: string) => readingContext().gazetteer.lookup(nameForm(name));

/** Services for the pages and for assistants. */
export function pageServices(): Required<
  Pick<AppOptions, "audit" | "auditText" | "auditVersion" | "lookup" | "readAddress" | "record" | "renames">
> {
  const renames = (id: string) => readingContext().gazetteer.extra.renames.filter(({ place }) => place === id);
  const audits = { audit: findingsAuditor, auditText: textAuditor, auditVersion: versionAuditor };
  return { ...audits, record: lazyRecorder(), lookup: placeLookup, renames, readAddress: articleAt };
}
