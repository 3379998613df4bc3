/** What the pages ask of the pure rooms: track records for source pages; findings for report pages. */
import type { AppOptions } from "../api/door.ts";
import { recorder } from "../api/views/record-view.ts";
import type { Auditor } from "../api/views/report-view.ts";
import type { Recorder } from "../api/views/source-view.ts";
import { auditReading } from "../audit/audit-reading.ts";
import { ledgerMemory } from "../ingest/ledger-memory.ts";
import { readingContext } from "../ingest/reading-context.ts";
import { knownVoices } from "../ingest/voices.ts";
import { nameForm } from "../place/name-form.ts";
import { readReport } from "../reading/read-report.ts";
import type { Ledger } from "../store/ledger.ts";

/** The voices come from the actor rows, loaded when the first record is asked for. */
function lazyRecorder(): Recorder {
  let made: Recorder | null = null;
  return (context, key) => {
    made ??= recorder(knownVoices());
    return made(context, key);
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

/** Services for a ledger's pages. */
export function pageServices(ledger: Ledger): Pick<AppOptions, "audit" | "lookup" | "record" | "renames"> {
  const lookup = (name: string) => readingContext().gazetteer.lookup(nameForm(name));
  const renames = (id: string) => readingContext().gazetteer.extra.renames.filter(({ place }) => place === id);
  return { audit: ledgerAuditor(ledger), record: lazyRecorder(), lookup, renames };
}
