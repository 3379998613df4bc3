/** Which threads the reports that came since a place in the archive are in, and which claims are theirs. */
import type { Ledger } from "../../store/ledger.ts";

export interface Arrivals {
  /** Number of the newest entry looked at. */
  readonly seq: number;
  /** Claims of the new reports by thread. */
  readonly threads: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Only new versions count: a report read again under new rules is no news. */
export async function arrivalsSince(ledger: Ledger, after: number): Promise<Arrivals> {
  const threads = new Map<string, Set<string>>();
  let seq = after;
  for await (const entry of ledger.eachEntry(after)) {
    ({ seq } = entry);
    if (entry.kind !== "version") continue;
    for (const { claim, threads: its } of await ledger.claimsOfVersion(entry.subject)) {
      for (const { key } of its) threads.set(key, (threads.get(key) ?? new Set()).add(claim.id));
    }
  }
  return { seq, threads };
}

/** Number of the newest entry there is. */
export async function newestSeq(ledger: Ledger): Promise<number> {
  let newest = 0;
  for await (const { seq } of ledger.eachEntry()) newest = seq;
  return newest;
}
