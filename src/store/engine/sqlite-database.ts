/** SQLite behind the Database port: one writing connection with its owner's lock, one reading connection beside it. */
import { existsSync } from "node:fs";
import { DatabaseSync, backup } from "node:sqlite";
import type { SQLInputValue } from "node:sqlite";
import { sql } from "kysely";
import type { Insertable, Kysely } from "kysely";
import { UnusableLedger } from "../../errors.ts";
import type { Database, OnConflict, TextTable, Writing } from "./database.ts";
import { migrateSqlite } from "./migrate-sqlite.ts";
import { missingMigrations } from "../migrations.ts";
import { lockLedger } from "./owner-lock.ts";
import { sqliteKysely, statementCache } from "./sqlite-adapter.ts";
import { tokenizer, wordRows, wordTables } from "./sqlite-words.ts";
import { Turns } from "../turns.ts";
import { columns } from "../tables.ts";
import type { BulkTable, Tables } from "../tables.ts";

const busyMilliseconds = 10_000;
const usualCache = 128;

/** `megabytes` of pages a connection keeps; under the usual no file is mapped either, which would count as memory too. */
const settings = (megabytes: number): string =>
  `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 16000;
  PRAGMA cache_size = -${Math.round(megabytes * 1024)}; PRAGMA mmap_size = ${megabytes < usualCache ? 0 : 1_073_741_824};`;

interface Opened {
  readonly reader: DatabaseSync;
  readonly writer: DatabaseSync | null;
  readonly release: () => void;
}

/** Opens or makes a ledger file; `readOnly` looks on beside its owner. */
export function openSqlite(file: string, readOnly: boolean, cacheMegabytes = usualCache): Database {
  const { reader, writer, release } = readOnly ? openReader(file) : openOwned(file, cacheMegabytes);
  const reading = sqliteKysely(reader);
  const turns = new Turns();
  return {
    dialect: "sqlite",
    sql: reading,
    write: writer ? writeQueue(writer, file) : refuseToWrite(file),
    textRow: (table) => sql.ref<number>(`${table}.rowid`),
    hasStems: (table, stems) => sql<boolean>`${sql.table(table)} MATCH ${quoted(stems)}`,
    rowHasStems: (row, stems) =>
      sql<boolean>`EXISTS (SELECT 1 FROM claim_text WHERE rowid = ${row} AND claim_text MATCH ${quoted(stems)})`,
    keptWords: tokenizer(),
    wordRows: (table) => wordRows(reader, table),
    alone: (name, work, otherwise) => turns.take(name, work, otherwise),
    backup: async (target) => {
      await backup(reader, target);
    },
    close: async () => {
      reader.close();
      writer?.close();
      release();
    },
  };
}

const quoted = (stems: readonly string[]): string => stems.map((stem) => `"${stem}"`).join(" ");

function openReader(file: string): Opened {
  if (!existsSync(file)) throw new UnusableLedger(`there is no ledger at ${file}`);
  const reader = new DatabaseSync(file, { timeout: busyMilliseconds });
  try {
    reader.exec(`${wordTables} PRAGMA query_only = ON`);
    const done = reader.prepare("SELECT name FROM migration").all() as { name: string }[];
    if (missingMigrations("sqlite", done).length === 0) return { reader, writer: null, release: () => undefined };
  } catch (cause) {
    reader.close();
    throw cause instanceof UnusableLedger ? cause : unusable(file, cause);
  }
  reader.close();
  throw new UnusableLedger(
    `the ledger ${file} is of an older reportedly; open it once for writing, with "reportedly serve"`,
  );
}

function openOwned(file: string, cacheMegabytes: number): Opened {
  const lock = ownerOf(file);
  try {
    const writer = new DatabaseSync(file, { timeout: busyMilliseconds });
    writer.exec(settings(cacheMegabytes));
    migrateSqlite(writer);
    const reader = new DatabaseSync(file, { timeout: busyMilliseconds });
    reader.exec(
      `${settings(cacheMegabytes < usualCache ? cacheMegabytes / 4 : cacheMegabytes)} ${wordTables} PRAGMA query_only = ON`,
    );
    return { reader, writer, release: () => lock.release() };
  } catch (cause) {
    lock.release();
    throw cause instanceof UnusableLedger ? cause : unusable(file, cause);
  }
}

/** The lock of a file, or why this user cannot have it. */
function ownerOf(file: string): ReturnType<typeof lockLedger> {
  try {
    return lockLedger(file);
  } catch (cause) {
    throw cause instanceof UnusableLedger ? cause : unusable(file, cause);
  }
}

const unusable = (file: string, cause: unknown): UnusableLedger =>
  new UnusableLedger(`the ledger ${file} cannot be opened: ${cause instanceof Error ? cause.message : String(cause)}`, {
    cause,
  });

const refuseToWrite = (file: string) => (): Promise<never> =>
  Promise.reject(new UnusableLedger(`the ledger ${file} is open for reading only`));

/** What SQLite's error numbers ask of the person in front of it. */
const remedies: ReadonlyMap<number, string> = new Map([
  [8, "the file or its folder is read-only: give this user the right to write there"],
  [10, "the disk did not take it: look for a full disk, a quota or a failing drive, then run the same again"],
  [11, 'the file is damaged: "reportedly verify" names the first bad row; go back to a backup'],
  [13, "the disk is full: make room, then run the same again; what was told as stored is there"],
  [26, "the file is damaged: go back to a backup"],
]);

/** The same error, or one that says what to do; either way nothing of the transaction is kept. */
function withRemedy(error: unknown, file: string): unknown {
  const code = error instanceof Error && "errcode" in error ? (error.errcode as number) & 0xff : -1;
  const remedy = remedies.get(code);
  if (remedy === undefined || !(error instanceof Error)) return error;
  return new UnusableLedger(`the ledger ${file} cannot be written (${error.message}): ${remedy}`, { cause: error });
}

/** Transactions one after another on the one writing connection. */
function writeQueue(writer: DatabaseSync, file: string): Database["write"] {
  const kysely = sqliteKysely(writer);
  const writing = sqliteWriting(writer, kysely);
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(async () => {
      writer.exec("BEGIN IMMEDIATE");
      try {
        const result = await work(writing);
        writer.exec("COMMIT");
        return result;
      } catch (error) {
        if (writer.isTransaction) writer.exec("ROLLBACK");
        throw withRemedy(error, file);
      }
    });
    last = turn.catch(() => undefined);
    return turn;
  };
}

function conflictClause(onConflict: OnConflict): string {
  if (onConflict === "refuse") return "";
  if (onConflict === "skip") return " ON CONFLICT DO NOTHING";
  return ` ON CONFLICT (${onConflict.key.join(", ")}) DO UPDATE SET ${onConflict.set}`;
}

const rowsAtOnce = 16;

type Row = Readonly<Record<string, SQLInputValue | undefined>>;

/** How rows of one table are written: many a call, with only two texts to keep prepared. */
interface RowWriter {
  readonly names: readonly string[];
  readonly many: string;
  readonly one: string;
}

/**
 * OR FAIL: what a refused statement wrote before it was refused goes with the whole transaction, so SQLite need not note
 * for each statement what it would take back.
 */
function rowWriter(table: string, names: readonly string[], tail: string): RowWriter {
  const head = `INSERT OR FAIL INTO ${table} (${names.map((name) => `"${name}"`).join(", ")}) VALUES `;
  const row = `(${names.map(() => "?").join(", ")})`;
  return {
    names,
    many: head + Array.from({ length: rowsAtOnce }, () => row).join(", ") + tail,
    one: head + row + tail,
  };
}

function writeRows(prepare: ReturnType<typeof statementCache>, writer: RowWriter, rows: readonly Row[]): void {
  const whole = rows.length - (rows.length % rowsAtOnce);
  for (let at = 0; at < rows.length;) {
    const count = at < whole ? rowsAtOnce : 1;
    const values: SQLInputValue[] = [];
    for (const end = at + count; at < end; at += 1) {
      const row = rows[at] ?? {};
      for (const name of writer.names) values.push(row[name] ?? null);
    }
    prepare(count === 1 ? writer.one : writer.many).run(...values);
  }
}

function sqliteWriting(writer: DatabaseSync, kysely: Kysely<Tables>): Writing {
  const prepare = statementCache(writer);
  const writers = new Map<string, RowWriter>();
  const writerOf = (table: string, names: readonly string[], tail: string): RowWriter => {
    const key = table + tail;
    const made = writers.get(key) ?? rowWriter(table, names, tail);
    writers.set(key, made);
    return made;
  };
  return {
    sql: kysely,
    insert: async <T extends BulkTable>(
      table: T,
      rows: readonly Insertable<Tables[T]>[],
      onConflict: OnConflict = "refuse",
    ): Promise<void> => {
      const own = writerOf(table, Object.keys(columns[table]), conflictClause(onConflict));
      writeRows(prepare, own, rows as readonly Row[]);
    },
    insertText: async (table, rows) => {
      // one row a statement: before each statement of many rows, full text is written out to what can be taken back
      const statement = prepare(`INSERT INTO ${table} (rowid, stems) VALUES (?, ?)`);
      for (const { row, stems } of rows) statement.run(row, stems);
    },
    removeText: async (table: TextTable, rows) => {
      const statement = prepare(`DELETE FROM ${table} WHERE rowid = ?`);
      for (const row of rows) statement.run(row);
    },
  };
}
