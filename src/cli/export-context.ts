/** What `export` and `release` share: the claims of a query and what stands beside them in every form. */
import { exportClaim } from "../api/exports/export-claim.ts";
import type { ExportClaim, ExportContext } from "../api/exports/export-claim.ts";
import { withIds } from "../api/views/explore-names.ts";
import { filterOf } from "../api/views/explore-query.ts";
import type { ActorRow } from "../lexicon/rows/actor-row.ts";
import type { ClaimFilter, ClaimItem } from "../store/claim-query.ts";
import { loadLexicon } from "../store/tables/lexicon-file.ts";
import type { Ledger } from "../store/ledger.ts";
import { queryOfWords } from "./claim-query-words.ts";
import { placeLookup } from "./page-services.ts";
import { programVersion } from "./program-version.ts";
import { textOption, UsageError } from "./verb.ts";
import type { Call } from "./verb.ts";

/** Places and sources of the query may be names; one that nothing bears is told, so that no empty file passes for an answer. */
export async function filterOfCall(call: Call, ledger: Ledger): Promise<ClaimFilter> {
  const context = { ledger, lookup: placeLookup, before: null };
  const { query, unknown } = await withIds(context, queryOfWords(call.words));
  if (unknown.length > 0) throw new UsageError(`nothing in this ledger is called ${unknown.join(", ")}`);
  return filterOf(query);
}

const atOnce = 200;

/** Each with whether its report is gone. */
async function* told(ledger: Ledger, items: readonly ClaimItem[]): AsyncGenerator<ExportClaim> {
  const stones = await ledger.tombstonesOf(items.map(({ claim }) => claim.reportId));
  for (const item of items) yield exportClaim(item, stones.get(item.claim.reportId)?.at);
}

export async function* claimsOf(ledger: Ledger, filter: ClaimFilter): AsyncGenerator<ExportClaim> {
  let items: ClaimItem[] = [];
  for await (const item of ledger.eachClaim(filter)) {
    items.push(item);
    if (items.length < atOnce) continue;
    yield* told(ledger, items);
    items = [];
  }
  yield* told(ledger, items);
}

const isPersonRow = (row: { readonly table: string }): row is ActorRow =>
  row.table === "actor" && (row as ActorRow).kind === "person";

/** Whether a name is a person's among the actor rows, loaded when first asked; those in office are the only persons who are entities here. */
function knownPersons(): (name: string) => boolean {
  let names: ReadonlySet<string> | null = null;
  return (name) => {
    names ??= new Set(
      loadLexicon()
        .rows.filter(isPersonRow)
        .map((row) => row.name),
    );
    return names.has(name);
  };
}

export const madeDay = (call: Call): string => textOption(call, "made", new Date().toISOString().slice(0, 10));

/** One sentence of each report, or no words of it. */
function quotesOf(call: Call): ExportContext["quotes"] {
  const quotes = textOption(call, "quotes", "sentence");
  if (quotes === "sentence" || quotes === "none") return quotes;
  throw new UsageError(`--quotes takes sentence or none, not "${quotes}"`);
}

export const exportContext = (call: Call, ledger: Ledger): ExportContext => ({
  base: textOption(call, "base", "").replace(/\/+$/, ""),
  made: madeDay(call),
  version: programVersion(),
  quotes: quotesOf(call),
  isPerson: knownPersons(),
  textOf: async (reportId) => (await ledger.getVersion(reportId)).report.text,
  versionsOf: async (reportId) => ledger.listVersions((await ledger.getVersion(reportId)).key),
});
