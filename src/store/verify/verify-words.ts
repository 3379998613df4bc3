/** Holds the full text against the texts it is made of: every word of a row is found, and no other word is. */
import { sql } from "kysely";
import type { BadRow } from "../archive-entry.ts";
import type { Database, TextTable } from "../engine/database.ts";

/** The words a row of a text table must be found by; `name` is what a person calls the row. */
export interface RowWords {
  readonly row: number;
  readonly name: string;
  readonly stems: readonly string[];
}

/** Lives for one walk over the rows of a text table: looks for each row's words, counts them, and in the end weighs the counts. */
export class WordCheck {
  readonly #db: Database;
  readonly #table: TextTable;
  /** In how many rows each word must be. */
  readonly #rows = new Map<string, number>();

  constructor(db: Database, table: TextTable) {
    this.#db = db;
    this.#table = table;
  }

  /** The first of these rows that lacks a word; one question a row, as the index answers it. */
  async lacking(rows: readonly RowWords[]): Promise<BadRow | null> {
    const [db, table] = [this.#db, this.#table];
    for (const { row, name, stems } of rows) {
      for (const word of new Set(stems.flatMap((stem) => db.keptWords(stem))))
        this.#rows.set(word, (this.#rows.get(word) ?? 0) + 1);
      const asked = stems.filter((word) => /^[\p{L}\p{N}]+$/u.test(word));
      const has = asked.length === 0 ? sql`1 = 1` : db.hasStems(table, asked);
      const { rows: found } =
        await sql`SELECT 1 FROM ${sql.table(table)} WHERE ${db.textRow(table)} = ${row} AND ${has}`.execute(db.sql);
      if (found.length === 0) return { table, row: name, why: "a word of it cannot be found" };
    }
    return null;
  }

  /**
   * After all rows: a word that stands in more rows than have it. As every row has its own words, as many rows a word as
   * must be means that no row has a word that is not its own.
   */
  async surplus(): Promise<BadRow | null> {
    const table = this.#table;
    const { rows } = await this.#db.wordRows(table).execute(this.#db.sql);
    const bad = rows.find(({ word, rows: kept }) => kept !== (this.#rows.get(word) ?? 0));
    if (!bad) return null;
    const why = `${bad.rows} rows are found by the word where ${this.#rows.get(bad.word) ?? 0} have it`;
    return { table, row: bad.word, why };
  }

  /** Words of rows that are there no more. */
  async ofNothing(home: "claim" | "report"): Promise<BadRow | null> {
    const table = this.#table;
    const { rows } = await sql<{
      row: number;
    }>`SELECT w.row FROM (SELECT ${this.#db.textRow(table)} AS row FROM ${sql.table(table)}) w
      LEFT JOIN ${sql.table(home)} h ON h.row = w.row WHERE h.row IS NULL LIMIT 1`.execute(this.#db.sql);
    return rows[0] ? { table, row: String(rows[0].row), why: `words are kept of no ${home}` } : null;
  }
}
