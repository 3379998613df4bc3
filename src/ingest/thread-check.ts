/** Makes every thread of a ledger again from its claims and judgements, and names the first that is kept otherwise. */
import type { BadRow } from "../store/archive-entry.ts";
import { canonicalJson } from "../store/content-hash.ts";
import type { Ledger } from "../store/ledger.ts";
import type { ThreadRecord } from "../store/thread-record.ts";
import type { LedgerClaim } from "../thread/ledger-claim.ts";
import { touchedUnits } from "../thread/unit.ts";
import { threadsOfUnits, voiceNames } from "./thread-run.ts";
import type { ThreadRunOptions } from "./thread-run.ts";

const atOnce = 500;

const why =
  'its claims make it otherwise: it was changed, or an older program made it; "reportedly rebuild" makes it anew';

/** Units that still wait for a thread run: what is kept of them is old, and known to be. */
async function waitingUnits(ledger: Ledger, options: ThreadRunOptions): Promise<Set<string>> {
  const { added, gone } = await ledger.unthreaded(Number.MAX_SAFE_INTEGER);
  return new Set(touchedUnits([...added, ...gone], voiceNames(options)).map(({ key }) => key));
}

const bodyOf = (thread: ThreadRecord): string => canonicalJson(JSON.parse(JSON.stringify(thread)));

/** The first thread of these claims' units, none of them looked at before, that is not as they make it. */
async function faultAmong(
  ledger: Ledger,
  claims: readonly LedgerClaim[],
  options: ThreadRunOptions & { readonly seen: Set<string> },
): Promise<BadRow | null> {
  const units = touchedUnits(claims, voiceNames(options)).filter(({ key }) => !options.seen.has(key));
  for (const { key } of units) options.seen.add(key);
  const { changes, gone } = await threadsOfUnits(ledger, units, options);
  if (gone[0] !== undefined) return { table: "thread", row: gone[0], why };
  for (const { thread, members } of changes) {
    const kept = await ledger.getThread(thread.key).catch(() => null);
    if (kept === null || bodyOf(kept.thread) !== bodyOf(thread) || kept.claims.length !== members.length)
      return { table: "thread", row: thread.key, why };
  }
  return null;
}

/** Walks all claims; null when every thread is as its claims make it. */
export async function threadFault(ledger: Ledger, options: ThreadRunOptions = {}): Promise<BadRow | null> {
  const seen = await waitingUnits(ledger, options);
  let claims: LedgerClaim[] = [];
  for await (const { claim } of ledger.eachClaim({})) {
    claims.push(claim);
    if (claims.length < atOnce) continue;
    const bad = await faultAmong(ledger, claims, { ...options, seen });
    if (bad) return bad;
    claims = [];
  }
  return faultAmong(ledger, claims, { ...options, seen });
}
