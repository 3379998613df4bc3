/** What a ledger writes in its transactions, noted so that the same finished rows can be written again elsewhere and nothing else be done. */
import type { Database, Writing } from "../src/store/engine/database.ts";

/** Writes noted rows once more. */
export type Written = (writing: Writing) => Promise<void>;

export interface Noted {
  readonly database: Database;
  /** What was written since it was asked last, in order. */
  readonly take: () => readonly Written[];
}

/** The same database; of rows and full text that go through it is noted what was written. */
export function noted(database: Database): Noted {
  let writes: Written[] = [];
  const notedWriting = (writing: Writing): Writing => ({
    sql: writing.sql,
    insert: (table, rows, onConflict) => {
      if (rows.length > 0) writes.push((other) => other.insert(table, rows, onConflict));
      return writing.insert(table, rows, onConflict);
    },
    insertText: (table, rows) => {
      writes.push((other) => other.insertText(table, rows));
      return writing.insertText(table, rows);
    },
    removeText: (table, rows) => {
      writes.push((other) => other.removeText(table, rows));
      return writing.removeText(table, rows);
    },
  });
  return {
    database: { ...database, write: (work) => database.write((writing) => work(notedWriting(writing))) },
    take: () => {
      const taken = writes;
      writes = [];
      return taken;
    },
  };
}
