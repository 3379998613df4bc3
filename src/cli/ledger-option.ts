/** Which ledger a verb works on: `--ledger FILE` or `--ledger postgres://…`; by default one file in the current folder. */
import type { Ledger, LedgerOptions } from "../store/ledger.ts";
import { textOption } from "./verb.ts";
import type { Call } from "./verb.ts";

export const defaultLedger = "reportedly.ledger";

export const ledgerAddress = (call: Call): string => textOption(call, "ledger", defaultLedger);

/** Opens the call's ledger, hands it on, and closes it whatever happens. */
export async function withLedger<T>(
  call: Call,
  options: LedgerOptions,
  use: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  const { openLedger } = await import("../store/engine/open-ledger.ts"); // a call without a ledger should not load its engines
  const ledger = await openLedger(ledgerAddress(call), options);
  try {
    return await use(ledger);
  } finally {
    await ledger.close();
  }
}
