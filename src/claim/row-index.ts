/** Rows by the token they begin or end at: what a grammar asks while it walks over "more than 20 tanks". */
import type { Match } from "../lexicon/match.ts";
import type { Row } from "../lexicon/row.ts";
import { lastAsked } from "../text/last-asked.ts";
import { TokenLists } from "../text/token-lists.ts";

export interface RowIndex<R extends Row> {
  /** Matches that begin at a token, longest first; empty for none. */
  from(token: number): readonly Match<R>[];
  /** Matches that end before a token (`to` is it), longest first. */
  to(token: number): readonly Match<R>[];
}

const none: readonly never[] = [];

type ListAt = (token: number) => readonly Match[];

function listsBy(matches: readonly Match[], side: "from" | "to"): ListAt {
  if (matches.length === 0) return () => none;
  let last = 0;
  for (const { from, to } of matches) last = Math.max(last, side === "from" ? from : to);
  const lists = new TokenLists<Match>(last);
  for (const match of matches) lists.add(side === "from" ? match.from : match.to, match);
  return (token) => lists.get(token) ?? none;
}

/** Times and quantities ask for the same lists; few documents have numbers, and only those ask for ends. */
class Index {
  readonly #matches: readonly Match[];
  readonly #starts: ListAt;
  #ends: ListAt | null = null;

  constructor(matches: readonly Match[]) {
    this.#matches = matches;
    this.#starts = listsBy(matches, "from");
  }

  from(token: number): readonly Match[] {
    return this.#starts(token);
  }

  to(token: number): readonly Match[] {
    this.#ends ??= listsBy(this.#matches, "to");
    return this.#ends(token);
  }
}

/** Two tables of a document are asked for in turn. */
const indexOf = lastAsked((matches: readonly Match[]) => new Index(matches));

/** Indexes the matches of one table, once. The caller knows which row type its table holds. */
export function indexRows<R extends Row>(matches: readonly Match[]): RowIndex<R> {
  return indexOf(matches) as unknown as RowIndex<R>;
}
