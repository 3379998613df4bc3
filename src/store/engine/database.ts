/** The port the ledger is written against: reading, writing in one transaction, bulk rows and full text, by dialect. */
import type { Insertable, Kysely, RawBuilder } from "kysely";
import type { BulkTable, Tables } from "../tables.ts";

/** What happens to a bulk row whose key is there already: left alone, written over, or refused. */
export type OnConflict = "skip" | "refuse" | { readonly key: readonly string[]; readonly set: string };

/** A transaction; everything done through it is kept whole or not at all. */
export interface Writing {
  readonly sql: Kysely<Tables>;
  insert<T extends BulkTable>(table: T, rows: readonly Insertable<Tables[T]>[], onConflict?: OnConflict): Promise<void>;
  /** Full text; soonest in rising rows, after everything else of its transaction. */
  insertText(table: TextTable, rows: readonly TextRow[]): Promise<void>;
  removeText(table: TextTable, rows: readonly number[]): Promise<void>;
}

export type TextTable = "claim_text" | "report_text";

export interface TextRow {
  readonly row: number;
  /** With a blank between two. */
  readonly stems: string;
}

export interface WordRow {
  readonly word: string;
  readonly row: number;
}

export interface Database {
  readonly dialect: "sqlite" | "postgres";
  /** Sees only what is committed. */
  readonly sql: Kysely<Tables>;
  /** Runs `work` in one transaction, after those before it; it may run again after a clash with another writer. */
  write<T>(work: (writing: Writing) => Promise<T>): Promise<T>;
  /** Row number of a text table's row. */
  textRow(table: TextTable): RawBuilder<number>;
  /** Condition "the text row has all these stems". */
  hasStems(table: TextTable, stems: readonly string[]): RawBuilder<boolean>;
  /** Condition "the claim of this row number has all these stems"; looks at that row's text and at no other. */
  rowHasStems(row: RawBuilder<number>, stems: readonly string[]): RawBuilder<boolean>;
  /** The words a stem is kept as in the full text; nearly always itself. */
  keptWords(stem: string): readonly string[];
  /** Every word of a text table beside every row that is found by it, in parts; as `within`, a transaction or not, sees it. */
  wordRows(table: TextTable, within: Kysely<Tables>): AsyncIterable<readonly WordRow[]>;
  /** Runs work alone under a name, over all processes; see `UpkeepLedger.alone`. */
  alone<T>(name: string, work: () => Promise<T>, otherwise: "pass" | "wait"): Promise<T | null>;
  /** Copies the whole to a file while in use. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}
