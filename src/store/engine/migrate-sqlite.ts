/** Brings a SQLite ledger to this program's shape, each migration whole or not at all. */
import type { DatabaseSync } from "node:sqlite";
import { migrationTable, missingMigrations } from "../migrations.ts";

/** Runs what is missing; an interrupted run leaves the ledger as it was before that migration. */
export function migrateSqlite(database: DatabaseSync): void {
  database.exec(migrationTable);
  const done = database.prepare("SELECT name FROM migration").all() as { name: string }[];
  for (const { name, hash, sql } of missingMigrations("sqlite", done)) {
    database.exec("BEGIN IMMEDIATE");
    try {
      database.exec(sql);
      database.prepare("INSERT INTO migration (name, hash) VALUES (?, ?)").run(name, hash);
      database.exec("COMMIT");
    } catch (error) {
      if (database.isTransaction) database.exec("ROLLBACK");
      throw error;
    }
  }
}
