/** The migrations of a dialect: SQL files run once and in order, whoever starts first. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { UnusableLedger } from "../errors.ts";
import { sha256 } from "./content-hash.ts";

export interface Migration {
  readonly name: string;
  readonly hash: string;
  readonly sql: string;
}

const folder = join(import.meta.dirname, "migrations");

/** All migrations of a dialect in the order of their numbers. */
export function loadMigrations(dialect: "sqlite" | "postgres"): readonly Migration[] {
  const files = readdirSync(join(folder, dialect)).filter((file) => file.endsWith(".sql"));
  return files.sort().map((file) => {
    const sql = readFileSync(join(folder, dialect, file), "utf8");
    return { name: file.replace(/\.sql$/, ""), hash: sha256(sql), sql };
  });
}

/** Those still to run; throws when the ledger knows migrations that this program does not. */
export function missingMigrations(
  dialect: "sqlite" | "postgres",
  done: readonly { readonly name: string }[],
): readonly Migration[] {
  const all = loadMigrations(dialect);
  const known = new Set(all.map(({ name }) => name));
  const newer = done.find(({ name }) => !known.has(name));
  if (newer) {
    throw new UnusableLedger(
      `the ledger was written by a newer reportedly (migration ${newer.name}); update the program`,
    );
  }
  const ran = new Set(done.map(({ name }) => name));
  return all.filter(({ name }) => !ran.has(name));
}

/** The table that remembers what ran. */
export const migrationTable = `CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, hash TEXT NOT NULL)`;
