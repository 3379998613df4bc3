/** `reportedly audit`: what in an article would not pass an editor; text, JSON, or SARIF for editors' tools. */
import { existsSync } from "node:fs";
import { auditJson } from "../../audit/audit-json.ts";
import { auditReport } from "../../audit/audit-reading.ts";
import type { AuditMemory } from "../../audit/memory.ts";
import { auditSarif } from "../../audit/sarif.ts";
import { ledgerMemory } from "../../ingest/ledger-memory.ts";
import { readingContext } from "../../ingest/reading-context.ts";
import { knownVoices } from "../../ingest/voices.ts";
import type { Reading } from "../../reading/reading.ts";
import { readReport } from "../../reading/read-report.ts";
import { auditText } from "../audit-text.ts";
import { ledgerAddress, withLedger } from "../ledger-option.ts";
import { reportsFrom } from "../reports-from.ts";
import { painterFor } from "../style.ts";
import { textOption, UsageError } from "../verb.ts";
import type { Call } from "../verb.ts";

const formats = ["text", "json", "sarif"] as const;

/** A ledger is asked where one is named, or where the default one lies in this folder. */
async function memoryOf(call: Call, reading: Reading): Promise<AuditMemory> {
  const { renames } = readingContext().gazetteer.extra;
  const asked = call.options["ledger"] !== undefined || existsSync(ledgerAddress(call));
  if (!asked) return { renames };
  const remember = await withLedger(call, { readOnly: true, mustExist: true }, (ledger) =>
    ledgerMemory({ ledger, before: null }, reading, knownVoices()),
  );
  return { renames, remember };
}

async function auditOf(call: Call, reading: Reading, format: string): Promise<string> {
  const audit = auditReport(reading, await memoryOf(call, reading));
  if (format === "json") return `${JSON.stringify(auditJson(reading, audit), null, 2)}\n`;
  if (format === "sarif") {
    const uri = reading.report.url ?? call.words[0] ?? "stdin";
    return `${JSON.stringify(auditSarif(reading.report, audit.findings, uri), null, 2)}\n`;
  }
  return auditText(reading, audit, painterFor(call.stdout, process.env));
}

/** Exit status 0 whatever is found: findings are for an editor to weigh, not faults of the call. */
export async function run(call: Call): Promise<number> {
  const format = textOption(call, "format", "text");
  if (!(formats as readonly string[]).includes(format)) {
    throw new UsageError(`there is no format "${format}"; one of ${formats.join(", ")}`);
  }
  const { reports, refused } = await reportsFrom(call.words[0], call);
  for (const report of reports) {
    call.stdout.write(await auditOf(call, readReport(report, readingContext()), format));
  }
  for (const { where, reason } of refused) call.stderr.write(`${where}: ${reason}\n`);
  return reports.length === 0 || refused.length > 0 ? 1 : 0;
}
