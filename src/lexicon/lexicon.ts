/** The lexicon finds every row of the data in a document: "the ministry said" gives a source and a cue, overlapping ones all kept. */
import type { Document, Token } from "../text/document.ts";
import type { Language } from "../text/language.ts";
import type { Match, Matches } from "./match.ts";
import { tables, type Row, type Table } from "./row.ts";
import { openTrie, packForms, type PackedForms, type Trie, type TrieNode } from "./trie.ts";

/** A row with the keys (`formKey`) it is found by, in each language. */
export interface CompiledRow {
  readonly row: Row;
  readonly keys: { readonly [L in Language]?: readonly string[] };
}

/** What `build/lexicon.json` holds: rows, and the forms of each language in buckets, so that it opens fast. */
export interface PackedLexicon {
  readonly rows: readonly Row[];
  readonly forms: Readonly<Record<Language, PackedForms>>;
}

export interface Lexicon {
  readonly rows: readonly Row[];
  /** Opened when a language is first asked for. */
  trie(language: Language): Trie;
}

function formsOf(rows: readonly CompiledRow[], language: Language): PackedForms {
  const found = new Map<string, number[]>();
  rows.forEach(({ keys }, index) => {
    for (const key of new Set(keys[language] ?? [])) {
      const list = found.get(key);
      if (list === undefined) found.set(key, [index]);
      else list.push(index);
    }
  });
  return packForms(found);
}

export function packLexicon(rows: readonly CompiledRow[]): PackedLexicon {
  const forms = { en: formsOf(rows, "en"), ru: formsOf(rows, "ru"), uk: formsOf(rows, "uk") };
  return { rows: rows.map(({ row }) => row), forms };
}

/** Names of bodies and places keep their Latin letters in Russian and Ukrainian posts: "HIMARS", "Reuters". */
const borrowed: ReadonlySet<Table> = new Set(["actor", "place"]);

export function openLexicon(packed: PackedLexicon): Lexicon {
  const tries = new Map<Language, Trie>();
  const open = (language: Language): Trie => {
    const own = { forms: packed.forms[language], passes: () => true };
    const latin = { forms: packed.forms.en, passes: (row: number) => borrowed.has(packed.rows[row]?.table ?? "cue") };
    return openTrie(language === "en" ? [own] : [own, latin]);
  };
  return {
    rows: packed.rows,
    trie: (language) => {
      const trie = tries.get(language) ?? open(language);
      tries.set(language, trie);
      return trie;
    },
  };
}

/** For tests and tools that hold rows in memory. */
export function compileLexicon(rows: readonly CompiledRow[]): Lexicon {
  return openLexicon(packLexicon(rows));
}

/** What one walk from one token has met; reused from token to token. */
interface Walk {
  readonly tokens: readonly Token[];
  /** End of the sentence. */
  end: number;
  /** Quote marks stepped over so far. */
  quotes: number;
  readonly rows: number[];
  readonly ends: number[];
}

function meet(state: Walk, rows: readonly number[], at: number): void {
  const closes = state.quotes % 2 === 1 && at < state.end && state.tokens[at]?.norm === '"';
  for (const row of rows) {
    state.rows.push(row);
    state.ends.push(closes ? at + 1 : at);
  }
}

/** Follows the trie from token `at`; a quote mark inside a name («Восток») is stepped over, and closed with the match. */
function walk(state: Walk, node: TrieNode, at: number): void {
  if (node.rows !== null) meet(state, node.rows, at);
  if (node.next === null && node.stems === null) return;
  const before = state.quotes;
  let next = at;
  while (next < state.end && state.tokens[next]?.norm === '"') next++;
  if (next >= state.end) return;
  state.quotes += next - at;
  const norm = (state.tokens[next] as Token).norm;
  const branch = node.next?.get(norm);
  if (branch !== undefined) walk(state, branch, next + 1);
  if (node.stems !== null) {
    for (const [stem, stemmed] of node.stems) if (norm.startsWith(stem)) walk(state, stemmed, next + 1);
  }
  state.quotes = before;
}

const emptyMatches = (): Record<Table, Match[]> =>
  Object.fromEntries(tables.map((table) => [table, []])) as unknown as Record<Table, Match[]>;

/** Every row found, by table, in order of `from`, longer first. No match runs over the end of a sentence. */
export function findMatches(lexicon: Lexicon, document: Document): Matches {
  const matches = emptyMatches();
  const trie = lexicon.trie(document.language);
  const { tokens } = document;
  const state: Walk = { tokens, end: 0, quotes: 0, rows: [], ends: [] };
  for (const sentence of document.sentences) {
    state.end = sentence.to;
    for (let from = sentence.from; from < sentence.to; from++) {
      const nodes = trie.start((tokens[from] as Token).norm);
      for (const node of nodes) walk(state, node, from + 1);
      if (state.rows.length > 0) keep(lexicon.rows, state, { matches, from });
    }
  }
  return matches;
}

interface Kept {
  readonly matches: Record<Table, Match[]>;
  readonly from: number;
}

/** Hands over what a walk has met, longer first, each row once per stretch, and empties the walk. */
function keep(rows: readonly Row[], state: Walk, { matches, from }: Kept): void {
  const order = state.rows.map((_, at) => at);
  if (order.length > 1)
    order.sort((a, b) => (state.ends[b] ?? 0) - (state.ends[a] ?? 0) || (state.rows[a] ?? 0) - (state.rows[b] ?? 0));
  let before = -1;
  for (const at of order) {
    const same = before >= 0 && state.rows[before] === state.rows[at] && state.ends[before] === state.ends[at];
    const row = rows[state.rows[at] ?? -1];
    if (!same && row !== undefined) matches[row.table].push({ row, from, to: state.ends[at] ?? from });
    before = at;
  }
  state.rows.length = 0;
  state.ends.length = 0;
}
