/** Findings for a report's page: the report is read again by the rules of today and audited with what the ledger remembers. */
import { auditReading } from "../../audit/audit-reading.ts";
import type { RememberedClaim, RememberedVoice } from "../../audit/memory.ts";
import type { Claim } from "../../claim/claim.ts";
import type { Rename } from "../../place/place-extra.ts";
import type { Reading } from "../../reading/reading.ts";
import type { Report } from "../../report/report.ts";
import type { ClaimItem } from "../../store/claim-query.ts";
import type { ThreadPage } from "../../store/thread-record.ts";
import type { WireFinding } from "../contract.ts";
import type { Auditor } from "./report-view.ts";
import { isShown } from "./view-context.ts";
import type { ViewContext } from "./view-context.ts";

/** What reads a report here; loaded when the first page asks. */
export interface AuditTools {
  readonly read: (report: Report) => Reading;
  /** Former and one-sided names of places. */
  readonly renames: readonly Rename[];
}

/** A thread too long to be looked through for one page's findings is passed over. */
const mostClaims = 2000;

const voiceOf = ({ claim, sourceName, sourceParty }: ClaimItem): RememberedVoice => ({
  name: sourceName ?? claim.publisher,
  party: sourceParty,
  at: claim.published ?? "",
});

/** What the thread holds of the same action from before the report, and who denies it, without the report's own claims. */
function remembered(item: ClaimItem, page: ThreadPage, context: ViewContext): RememberedClaim {
  const others = page.claims.filter(
    ({ claim, member }) =>
      member.state === "linked" &&
      claim.reportId !== item.claim.reportId &&
      claim.action === item.claim.action &&
      claim.actor?.party === item.claim.actor?.party &&
      isShown(context, claim.published),
  );
  const published = Date.parse(item.claim.published ?? "");
  const earlier = others
    .filter(({ claim }) => claim.stance === "asserts" && Date.parse(claim.published ?? "") < published)
    .sort((a, b) => (a.claim.published ?? "").localeCompare(b.claim.published ?? ""));
  const denials = others.filter(({ claim }) => claim.stance === "denies");
  return { first: earlier[0] ? voiceOf(earlier[0]) : null, times: earlier.length, denials: denials.map(voiceOf) };
}

/** A claim just read and the ledger's own are one where their action and words are the same. */
const keyOf = ({ action, content }: Pick<Claim, "action" | "content">): string =>
  `${action}|${content[0]}|${content[1]}`;

async function memoryOf(
  context: ViewContext,
  items: readonly ClaimItem[],
): Promise<ReadonlyMap<string, RememberedClaim>> {
  const known = new Map<string, RememberedClaim>();
  const threads = new Map<string, ThreadPage | null>();
  for (const item of items) {
    for (const { key, state } of item.threads) {
      if (state !== "linked") continue;
      const page = threads.get(key) ?? (await context.ledger.getThread(key).catch(() => null));
      threads.set(key, page);
      if (page && page.claims.length <= mostClaims) known.set(keyOf(item.claim), remembered(item, page, context));
    }
  }
  return known;
}

/** `tools` is asked for once, when the first report is opened. */
export function auditor(tools: () => AuditTools): Auditor {
  return async (context, version, items) => {
    const { read, renames } = tools();
    const memory = await memoryOf(context, items);
    const reading = read(version.report);
    const findings = auditReading(reading, { renames, remember: (claim) => memory.get(keyOf(claim)) ?? null });
    return findings.map(({ rule, span, why, remedy }): WireFinding => ({ rule, span: [...span], why, remedy }));
  };
}
