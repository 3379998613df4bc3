/**
 * One owner for a ledger file. The lock itself is held by the operating system on a small file beside the ledger, so
 * that it ends with its process whatever ends it; a note with pid and boot id beside it tells a second one who owns it.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { DatabaseSync } from "node:sqlite";
import { UnusableLedger } from "../../errors.ts";

/** Who holds a ledger. `boot` tells apart equal pids before and after a restart of the machine. */
export interface Owner {
  readonly pid: number;
  readonly boot: string;
  readonly host: string;
}

export interface OwnerLock {
  release(): void;
}

const bootIdFile = "/proc/sys/kernel/random/boot_id";

/** The owner this process would be. */
export function ownOwner(): Owner {
  const boot = existsSync(bootIdFile) ? readFileSync(bootIdFile, "utf8").trim() : "unknown";
  return { pid: process.pid, boot, host: hostname() };
}

function readNote(file: string): string {
  try {
    const { pid, host } = JSON.parse(readFileSync(file, "utf8")) as Owner;
    return `process ${pid} on ${host}`;
  } catch {
    return "another process";
  }
}

/** Takes the lock of a ledger file, or throws with the name of who has it. A dead owner's lock is free by itself. */
export function lockLedger(ledger: string): OwnerLock {
  const note = `${ledger}-owner`;
  const lock = new DatabaseSync(`${ledger}-lock`, { timeout: 0 });
  try {
    lock.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
  } catch (cause) {
    lock.close();
    if (!isBusy(cause)) throw cause;
    throw new UnusableLedger(
      `the ledger ${ledger} is in use by ${readNote(note)}; end that one first, or give another --ledger`,
      { cause },
    );
  }
  try {
    writeFileSync(note, JSON.stringify(ownOwner()));
  } catch (cause) {
    lock.close();
    throw cause;
  }
  return {
    release: () => {
      rmSync(note, { force: true });
      lock.close(); // the lock file stays: removing it would let two owners lock two files of one name
    },
  };
}

/** Whether SQLite says that somebody else holds the lock. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Error && "errcode" in error && ((error.errcode as number) & 0xff) === 5;
