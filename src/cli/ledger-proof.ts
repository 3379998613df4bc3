/** Proves a ledger's rows for `verify` and `doctor`; a file that cannot even be read through is told with the remedy. */
import { UnusableLedger } from "../errors.ts";
import type { Verdict } from "../store/archive-entry.ts";
import type { Ledger } from "../store/ledger.ts";

export const provedLedger = (ledger: Ledger, address: string): Promise<Verdict> =>
  ledger.verify().catch((cause: unknown) => {
    const says = cause instanceof Error ? cause.message : String(cause);
    throw new UnusableLedger(`the ledger ${address} cannot be read through (${says}): put a backup in its place`, {
      cause,
    });
  });
