/** The audit of a report of the ledger, found by its address, or of a text that is handed in and kept nowhere. */
import type { AuditJson } from "../../audit/audit-json.ts";
import { NotFound } from "../../errors.ts";
import type { ReportVersion } from "../../store/archive-entry.ts";
import type { WireAudit } from "./audit-schema.ts";
import { reportLink } from "./report-view.ts";
import { isShown } from "./view-context.ts";
import type { ViewContext } from "./view-context.ts";

export interface AuditRequest {
  readonly text: string;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
  /** Guessed where left out. */
  readonly language?: string | undefined;
}

/** Reads and audits with what the ledger remembers and may show. */
export type TextAuditor = (context: ViewContext, request: AuditRequest) => Promise<AuditJson>;
export type VersionAuditor = (context: ViewContext, version: ReportVersion) => Promise<AuditJson>;

/** As it goes out; the arrays are the wire's own. */
export const wireAudit = (found: AuditJson, permalink: string | null): WireAudit => ({
  ...(structuredClone(found) as Omit<WireAudit, "permalink">),
  permalink,
});

/** "https://ledger.example/reports/0a1b…#c-2f" names version 0a1b… of a report. */
const pageOfReport = /\/reports\/([0-9a-f]{4,64})(?:\.json)?(?:[?#].*)?$/;

/** The newest version at a public address, or the version of a report's page here; never one the delay hides. */
async function versionAt(context: ViewContext, address: string): Promise<ReportVersion> {
  const found = await context.ledger.findByUrl(address);
  const [, id] = pageOfReport.exec(address) ?? [];
  const versions = found.length > 0 || id === undefined ? found : [await context.ledger.getVersion(id)];
  const shown = versions.find((one) => isShown(context, one.report.published));
  if (!shown) throw new NotFound(`No report of ${address} is in this ledger, or may be shown yet.`);
  return shown;
}

/** Throws NotFound; no address is asked but the ledger's own. */
export async function auditOfAddress(context: ViewContext, address: string, audit: VersionAuditor): Promise<WireAudit> {
  const version = await versionAt(context, address);
  return wireAudit(await audit(context, version), reportLink(version.id));
}
