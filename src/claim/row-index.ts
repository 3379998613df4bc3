/** Rows by the token they begin or end at: what a grammar asks while it walks over "more than 20 tanks". */
import type { Match } from "../lexicon/match.ts";
import type { Row } from "../lexicon/row.ts";
import { lastAsked } from "../text/last-asked.ts";

export interface RowIndex<R extends Row> {
  /** Matches that begin at a token, longest first; empty for none. */
  from(token: number): readonly Match<R>[];
  /** Matches that end before a token (`to` is it), longest first. */
  to(token: number): readonly Match<R>[];
}

const none: readonly never[] = [];

type Lists = readonly (readonly Match[] | undefined)[];

function listsBy(matches: readonly Match[], side: "from" | "to"): Lists {
  const lists: (Match[] | undefined)[] = [];
  for (const match of matches) {
    const at = match[side];
    while (lists.length <= at) lists.push(undefined); // no holes: they are slow to read
    const list = lists[at];
    if (list === undefined) lists[at] = [match];
    else list.push(match);
  }
  return lists;
}

/** Times and quantities ask for the same lists; few documents have numbers, and only those ask for ends. */
class Index {
  readonly #matches: readonly Match[];
  readonly #starts: Lists;
  #ends: Lists | null = null;

  constructor(matches: readonly Match[]) {
    this.#matches = matches;
    this.#starts = listsBy(matches, "from");
  }

  from(token: number): readonly Match[] {
    return token >= 0 && token < this.#starts.length ? (this.#starts[token] ?? none) : none;
  }

  to(token: number): readonly Match[] {
    this.#ends ??= listsBy(this.#matches, "to");
    return token >= 0 && token < this.#ends.length ? (this.#ends[token] ?? none) : none;
  }
}

/** Two tables of a document are asked for in turn. */
const indexOf = lastAsked((matches: readonly Match[]) => new Index(matches));

/** Indexes the matches of one table, once. The caller knows which row type its table holds. */
export function indexRows<R extends Row>(matches: readonly Match[]): RowIndex<R> {
  return indexOf(matches) as unknown as RowIndex<R>;
}
