/**
 * Holds the full text against the texts it is made of: each row is found by every word it has and by no other. The index
 * is walked once, word by word; a row's words are added up as numbers under a key of this run, so that two sets of words
 * with one sum cannot be made beforehand, and a great ledger takes sixteen bytes a row and no question a row.
 */
import { createHmac, randomBytes } from "node:crypto";
import type { BadRow } from "../archive-entry.ts";
import type { Database, TextTable } from "../engine/database.ts";

/** The words a row of a text table must be found by. */
export interface RowWords {
  readonly row: number;
  readonly stems: readonly string[];
}

/** Lives for one walk over the rows of a text table, which are told in rising order. */
export class WordCheck {
  readonly #db: Database;
  readonly #table: TextTable;
  readonly #key = randomBytes(16);
  #rows = new Float64Array(1024);
  #left = new Float64Array(1024);
  #count = 0;

  constructor(db: Database, table: TextTable) {
    this.#db = db;
    this.#table = table;
  }

  expect({ row, stems }: RowWords): void {
    if (this.#count === this.#rows.length) this.#grow();
    let sum = 0;
    for (const word of new Set(stems.flatMap((stem) => this.#db.keptWords(stem)))) sum += this.#number(word);
    this.#rows[this.#count] = row;
    this.#left[this.#count] = sum;
    this.#count += 1;
  }

  /** After all rows: the first row whose words in the index are not its own, or that is not there. */
  async fault(home: "claim" | "report"): Promise<BadRow | null> {
    const table = this.#table;
    let word = "";
    let number = 0;
    for await (const pairs of this.#db.wordRows(table, this.#db.sql)) {
      for (const pair of pairs) {
        if (pair.word !== word) [word, number] = [pair.word, this.#number(pair.word)];
        const at = this.#placeOf(pair.row);
        if (at === null) return { table, row: String(pair.row), why: `words are kept of no ${home}` };
        this.#left[at] = (this.#left[at] ?? 0) - number;
      }
    }
    const bad = this.#left.subarray(0, this.#count).findIndex((left) => left !== 0);
    if (bad < 0) return null;
    const why =
      (this.#left[bad] ?? 0) > 0 ? "a word of it cannot be found" : "it is found by a word that it does not have";
    return { table, row: await this.#nameOf(home, this.#rows[bad] ?? 0), why };
  }

  readonly #numbers = new Map<string, number>();

  /** Words come back row after row; those met once are worked out again. */
  #number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = createHmac("sha256", this.#key).update(word).digest().readUInt32BE() + 1; // two million a row stay whole
    if (this.#numbers.size > 500_000) this.#numbers.clear();
    this.#numbers.set(word, number);
    return number;
  }

  #grow(): void {
    for (const name of ["rows", "left"] as const) {
      const wider = new Float64Array(this.#count * 2);
      wider.set(name === "rows" ? this.#rows : this.#left);
      if (name === "rows") this.#rows = wider;
      else this.#left = wider;
    }
  }

  #placeOf(row: number): number | null {
    let [from, to] = [0, this.#count - 1];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.#rows[middle] ?? 0) < row) from = middle + 1;
      else to = middle;
    }
    return this.#count > 0 && this.#rows[from] === row ? from : null;
  }

  async #nameOf(home: "claim" | "report", row: number): Promise<string> {
    const { sql } = this.#db;
    const found =
      home === "claim"
        ? await sql.selectFrom("claim").select("id as name").where("row", "=", row).executeTakeFirst()
        : await sql.selectFrom("report").select("key as name").where("row", "=", row).executeTakeFirst();
    return found?.name ?? String(row);
  }
}
