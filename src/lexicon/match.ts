/** A match is a row found in a document: which tokens, which row; overlapping matches are all kept, rooms choose. */
import type { Row, Table } from "./row.ts";

export interface Match<R extends Row = Row> {
  readonly row: R;
  /** Tokens `[from, to)` of the document. */
  readonly from: number;
  readonly to: number;
}

/** All matches of one document, by table, each list in order of `from`, longer first. */
export type Matches = { readonly [T in Table]: readonly Match[] };
