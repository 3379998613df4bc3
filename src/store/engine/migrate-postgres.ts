/** Brings a PostgreSQL ledger to this program's shape; of many that start at once, one does it and the others wait. */
import type pg from "pg";
import { migrationTable, missingMigrations } from "../migrations.ts";

const migrationLock = 0x7265_6d69;

/** Runs what is missing in one transaction. */
export async function migratePostgres(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [migrationLock]);
    await client.query(migrationTable);
    const done = await client.query<{ name: string }>("SELECT name FROM migration");
    for (const { name, hash, sql } of missingMigrations("postgres", done.rows)) {
      await client.query(sql);
      await client.query("INSERT INTO migration (name, hash) VALUES ($1, $2)", [name, hash]);
    }
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}
