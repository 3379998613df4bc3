/** Monthly partitions of claims and their texts, made when the first claim of a month arrives. */
import type pg from "pg";
import { monthOfRow } from "../tables/row-order.ts";

const partitionLock = 0x7265_7061;
const parents = ["claim", "claim_text"] as const;

/** Remembers which months are there; lives with its pool. */
export class Partitions {
  readonly #known = new Set<string>();
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** Makes the partitions that these rows need, outside the caller's transaction. */
  async ensure(rows: readonly number[]): Promise<void> {
    const missing = new Map(
      rows
        .map((row) => monthOfRow(row))
        .flatMap((one) => (this.#known.has(one.month) ? [] : [[one.month, one] as const])),
    );
    for (const one of missing.values()) {
      await this.#make(one);
      this.#known.add(one.month);
    }
  }

  /** Attached rather than created in place: attaching does not wait for writers of other months. */
  async #make({ month, from, to }: ReturnType<typeof monthOfRow>): Promise<void> {
    const client = await this.#pool.connect();
    try {
      await client.query("BEGIN");
      await client.query("SELECT pg_advisory_xact_lock($1)", [partitionLock]);
      for (const parent of parents) {
        const name = `${parent}_${month.replace("-", "_")}`;
        const there = await client.query("SELECT to_regclass($1) AS found", [name]);
        if ((there.rows[0] as { found: string | null }).found !== null) continue;
        await client.query(`CREATE TABLE ${name} (LIKE ${parent} INCLUDING ALL)`);
        await gatherWords(client, name);
        await client.query(`ALTER TABLE ${parent} ATTACH PARTITION ${name} FOR VALUES FROM (${from}) TO (${to})`);
      }
      await client.query("COMMIT");
    } catch (error) {
      await client.query("ROLLBACK");
      throw error;
    } finally {
      client.release();
    }
  }
}

/**
 * New words of a month wait in a short list (64 kB) and go into its word index many at once, which costs a third of one by
 * one; a question looks the list through too, and that is not to be seen in its time.
 */
async function gatherWords(client: pg.PoolClient, table: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT i.indexrelid::regclass::text AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     JOIN pg_am a ON a.oid = c.relam WHERE i.indrelid = $1::regclass AND a.amname = 'gin'`,
    [table],
  );
  for (const { name } of rows)
    await client.query(`ALTER INDEX ${name} SET (fastupdate = on, gin_pending_list_limit = 64)`);
}
