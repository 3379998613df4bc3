/** Which file of tokens a verb works on: `--tokens FILE`, by default beside a ledger file. */
import { ledgerAddress } from "./ledger-option.ts";
import { textOption } from "./verb.ts";
import type { Call } from "./verb.ts";

/** "reportedly.ledger-tokens"; for a ledger by address "reportedly-tokens" in the current folder. */
export function tokensFile(call: Call): string {
  const address = ledgerAddress(call);
  return textOption(call, "tokens", address.includes("://") ? "reportedly-tokens" : `${address}-tokens`);
}
