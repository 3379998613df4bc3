/** What every ledger must do, whatever engine it stands on; each driver's suite runs all of it. */
import { afterEach, beforeEach, describe } from "vitest";
import type { Ledger } from "../src/store/ledger.ts";
import { claimContract } from "./ledger-contract-claims.ts";
import { savingContract } from "./ledger-contract-saving.ts";
import { threadContract } from "./ledger-contract-threads.ts";
import { upkeepContract } from "./ledger-contract-upkeep.ts";

/** A driver under test: an empty ledger for each test, and a way to change a row behind its back. */
export interface LedgerDriver {
  readonly name: string;
  open(): Promise<Ledger>;
  tamper(sql: string): Promise<void>;
}

/** The driver and the ledger of the running test; a part of the contract may close it and open another. */
export interface Bench {
  readonly driver: LedgerDriver;
  ledger: Ledger;
}

/** Runs the whole contract on a driver. */
export function ledgerContract(driver: LedgerDriver): void {
  describe(driver.name, () => {
    const bench = { driver } as Bench;
    beforeEach(async () => {
      bench.ledger = await driver.open();
    });
    afterEach(() => bench.ledger.close());
    savingContract(bench);
    claimContract(bench);
    threadContract(bench);
    upkeepContract(bench);
  });
}
