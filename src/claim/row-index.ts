/** Rows by the token they begin or end at: what a grammar asks while it walks over "more than 20 tanks". */
import type { Match } from "../lexicon/match.ts";
import type { Row } from "../lexicon/row.ts";

export interface RowIndex<R extends Row> {
  /** Matches that begin at a token, longest first; empty for none. */
  from(token: number): readonly Match<R>[];
  /** Matches that end before a token (`to` is it), longest first. */
  to(token: number): readonly Match<R>[];
}

const none: readonly never[] = [];

/** Indexes the matches of one table. The caller knows which row type its table holds. */
export function indexRows<R extends Row>(matches: readonly Match[]): RowIndex<R> {
  const starts = new Map<number, Match<R>[]>();
  const ends = new Map<number, Match<R>[]>();
  for (const match of matches as readonly Match<R>[]) {
    const start = starts.get(match.from);
    if (start) start.push(match);
    else starts.set(match.from, [match]);
    const end = ends.get(match.to);
    if (end) end.push(match);
    else ends.set(match.to, [match]);
  }
  return { from: (token) => starts.get(token) ?? none, to: (token) => ends.get(token) ?? none };
}
