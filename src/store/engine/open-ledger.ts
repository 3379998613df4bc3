/** Opens a ledger by its address: a file name is SQLite, "postgres://…" is PostgreSQL. */
import { existsSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { UnusableLedger } from "../../errors.ts";
import type { Database } from "./database.ts";
import type { Ledger, LedgerOptions } from "../ledger.ts";
import { sqlLedger } from "../sql-ledger.ts";
import { openSqlite } from "./sqlite-database.ts";

const isPostgres = (address: string): boolean => /^postgres(ql)?:\/\//.test(address);

/** The database behind a ledger. */
export async function openDatabase(
  address: string,
  { readOnly = false, mustExist = false, cacheMegabytes }: LedgerOptions,
): Promise<Database> {
  if (isPostgres(address)) {
    const { openPostgres } = await import("./postgres-database.ts");
    return openPostgres(address, readOnly);
  }
  if (/^[a-z]+:\/\//.test(address))
    throw new UnusableLedger(`a ledger is a file or a postgres:// address, not ${address}`);
  const file = resolve(address);
  if (mustExist && !existsSync(file))
    throw new UnusableLedger(`there is no ledger at ${file}; "reportedly ingest SOURCE --ledger FILE" makes one`);
  if (!readOnly) mkdirSync(dirname(file), { recursive: true });
  return openSqlite(file, readOnly, cacheMegabytes);
}

/** Opens or makes a ledger; throws UnusableLedger with what to do when it cannot. Close it when done. */
export async function openLedger(address: string, options: LedgerOptions = {}): Promise<Ledger> {
  return sqlLedger(await openDatabase(address, options), options);
}
