/** PostgreSQL 15 and later behind the Database port: a small pool, bulk rows as a stream or as arrays, claims partitioned by month. */
import { CompiledQuery, Kysely, PostgresDialect, sql } from "kysely";
import type { Insertable } from "kysely";
import pg from "pg";
import { UnusableLedger } from "../../errors.ts";
import type { Database, OnConflict, TextTable, WordRow, Writing } from "./database.ts";
import { arrayLiteral } from "./postgres-arrays.ts";
import { copyLines, copyStatement, worthCopying } from "./postgres-copy.ts";
import { migratePostgres } from "./migrate-postgres.ts";
import { Partitions } from "./postgres-partitions.ts";
import { preparingPool } from "./postgres-prepared.ts";
import { Turns } from "../turns.ts";
import { columns } from "../tables.ts";
import type { BulkTable, Tables } from "../tables.ts";

const connections = 8;
/** Compiling a plan over all months of claims takes seconds, running it milliseconds. */
const settings = "-c jit=off";

/** Whole numbers come as numbers: row numbers stay under 2^53 and sums under that of the rows. */
function wholeNumbers(): pg.TypeOverrides {
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, Number);
  types.setTypeParser(pg.types.builtins.NUMERIC, Number);
  return types;
}

/** Opens a ledger on a server; makes what is missing unless it is opened for reading only. */
export async function openPostgres(address: string, readOnly: boolean): Promise<Database> {
  const pool = new pg.Pool({ connectionString: address, max: connections, types: wholeNumbers(), options: settings });
  pool.on("error", () => undefined); // an idle connection that the server ended; the next question opens another
  try {
    if (!readOnly) await migratePostgres(pool);
    else await pool.query("SELECT 1 FROM migration LIMIT 1");
  } catch (cause) {
    await pool.end();
    throw cause instanceof UnusableLedger ? cause : unusable(address, cause);
  }
  const reading = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: preparingPool(pool) }) });
  const partitions = new Partitions(pool);
  const turns = new Turns();
  return {
    dialect: "postgres",
    sql: reading,
    write: readOnly ? refuseToWrite : writeRetrying(reading, partitions),
    textRow: (table) => sql.ref<number>(`${table}.row`),
    hasStems: (table, stems) => sql<boolean>`${sql.ref(`${table}.stems`)} @@ ${allOf(stems)}::tsquery`,
    // a value, not a join: a join would be planned as a walk over every month's words
    rowHasStems: (row, stems) =>
      sql<boolean>`(SELECT w.stems @@ ${allOf(stems)}::tsquery FROM claim_text w WHERE w.row = ${row})`,
    keptWords: (stem) => [stem],
    wordRows,
    alone: (name, work, otherwise) => turns.take(name, () => lockedAlone(pool, { name, work, otherwise }), otherwise),
    backup: () => Promise.reject(new UnusableLedger("a ledger on PostgreSQL is backed up by pg_dump or pg_basebackup")),
    close: () => reading.destroy(),
  };
}

const rowsAtOnce = 2000;

async function* wordRows(table: TextTable, within: Kysely<Tables>): AsyncGenerator<readonly WordRow[]> {
  for (let after = -1, rows: readonly WordRow[] = []; ; after = rows.at(-1)?.row ?? after) {
    const found = await sql<WordRow>`SELECT t.row, UNNEST(TSVECTOR_TO_ARRAY(t.stems)) AS word FROM (
      SELECT row, stems FROM ${sql.table(table)} WHERE row > ${after} ORDER BY row LIMIT ${rowsAtOnce}) t
      ORDER BY t.row`.execute(within);
    rows = found.rows;
    if (rows.length === 0) return;
    yield rows;
  }
}

const allOf = (stems: readonly string[]): string => stems.map((stem) => `'${stem}'`).join(" & ");

/** The address without its password. */
function unusable(address: string, cause: unknown): UnusableLedger {
  const shown = address.replace(/\/\/([^:@/]*):[^@]*@/, "//$1@");
  return new UnusableLedger(
    `the ledger ${shown} cannot be opened: ${cause instanceof Error ? cause.message || cause.name : String(cause)}`,
    { cause },
  );
}

interface Alone<T> {
  readonly name: string;
  readonly work: () => Promise<T>;
  readonly otherwise: "pass" | "wait";
}

/** The lock belongs to a connection of its own: it ends with its process, whatever ends it. */
async function lockedAlone<T>(pool: pg.Pool, { name, work, otherwise }: Alone<T>): Promise<T | null> {
  const client = await pool.connect();
  let broken: Error | boolean = false;
  try {
    const key = `hashtextextended('reportedly ' || $1 || current_database(), 0)`;
    if (otherwise === "wait") await client.query(`SELECT pg_advisory_lock(${key})`, [name]);
    else {
      const { rows } = await client.query<{ free: boolean }>(`SELECT pg_try_advisory_lock(${key}) AS free`, [name]);
      if (rows[0]?.free !== true) return null;
    }
    try {
      return await work();
    } finally {
      await client.query(`SELECT pg_advisory_unlock(${key})`, [name]);
    }
  } catch (error) {
    broken = true; // closing the connection frees what it may still hold
    throw error;
  } finally {
    client.release(broken);
  }
}

const refuseToWrite = (): Promise<never> => Promise.reject(new UnusableLedger("the ledger is open for reading only"));

const tries = 8;
/** Serialization failure, deadlock, a key that another writer took first: the same work again finds it there. */
const clashes = new Set(["40001", "40P01", "23505"]);

const isClash = (error: unknown): boolean =>
  error instanceof Error && "code" in error && clashes.has(String(error.code));

function writeRetrying(reading: Kysely<Tables>, partitions: Partitions): Database["write"] {
  return async (work) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await reading.transaction().execute((trx) => work(postgresWriting(trx, partitions)));
      } catch (error) {
        if (!isClash(error) || attempt === tries) throw error;
      }
    }
  };
}

function conflictClause(onConflict: OnConflict): string {
  if (onConflict === "refuse") return "";
  if (onConflict === "skip") return " ON CONFLICT DO NOTHING";
  return ` ON CONFLICT (${onConflict.key.join(", ")}) DO UPDATE SET ${onConflict.set}`;
}

function postgresWriting(trx: Kysely<Tables>, partitions: Partitions): Writing {
  const run = async (text: string, values: readonly unknown[]): Promise<void> => {
    await trx.executeQuery(CompiledQuery.raw(text, [...values]));
  };
  return {
    sql: trx,
    insert: async <T extends BulkTable>(
      table: T,
      rows: readonly Insertable<Tables[T]>[],
      onConflict: OnConflict = "refuse",
    ): Promise<void> => {
      if (rows.length === 0) return;
      if (table === "claim")
        await partitions.ensure((rows as unknown as readonly { readonly row: number }[]).map(({ row }) => row));
      const types = Object.entries(columns[table]);
      const all = rows as readonly Readonly<Record<string, string | number | null | undefined>>[];
      if (onConflict === "refuse" && all.length >= worthCopying) {
        const fields = types.map(([name]) => name);
        return run(copyStatement(table, fields), [copyLines(all, fields)]);
      }
      const names = types.map(([name]) => `"${name}"`).join(", ");
      const arrays = types.map(([, type], index) => `$${index + 1}::${type}[]`).join(", ");
      const values = types.map(([name, type]) =>
        arrayLiteral(
          all.map((row) => row[name]),
          type,
        ),
      );
      await run(`INSERT INTO ${table} (${names}) SELECT * FROM unnest(${arrays})${conflictClause(onConflict)}`, values);
    },
    insertText: async (table, rows) => {
      if (rows.length === 0) return;
      await run(
        `INSERT INTO ${table} (row, stems) SELECT r, array_to_tsvector(string_to_array(s, ' '))
         FROM unnest($1::bigint[], $2::text[]) AS t (r, s)`,
        [
          arrayLiteral(
            rows.map(({ row }) => row),
            "bigint",
          ),
          arrayLiteral(
            rows.map(({ stems }) => stems),
            "text",
          ),
        ],
      );
    },
    removeText: async (table, rows) => {
      if (rows.length > 0) await run(`DELETE FROM ${table} WHERE row = ANY ($1::bigint[])`, [rows]);
    },
  };
}
