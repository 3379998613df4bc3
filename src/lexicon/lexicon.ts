/** The lexicon finds every row of the data in a document: "the ministry said" gives a source and a cue, overlapping ones all kept. */
import type { Document, Token } from "../text/document.ts";
import type { Language } from "../text/language.ts";
import type { Match, Matches } from "./match.ts";
import type { Row, Table } from "./row.ts";
import { mayStep, openTrie, packForms, type PackedForms, type Trie, type TrieNode } from "./trie.ts";

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
  if (node.heads === 0) return;
  let next = at;
  while (next < state.end && (state.tokens[next] as Token).norm === '"') next++;
  if (next >= state.end) return;
  const norm = (state.tokens[next] as Token).norm;
  if (!mayStep(node, norm)) return;
  const before = state.quotes;
  state.quotes += next - at;
  const branch = node.next?.get(norm);
  if (branch !== undefined) walk(state, branch, next + 1);
  if (node.stems !== null) {
    for (const [stem, stemmed] of node.stems) if (norm.startsWith(stem)) walk(state, stemmed, next + 1);
  }
  state.quotes = before;
}

const emptyMatches = (): Record<Table, Match[]> => ({
  cue: [],
  source: [],
  action: [],
  actor: [],
  modifier: [],
  frame: [],
  quantity: [],
  time: [],
  place: [],
  placeword: [],
});

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
      for (let i = 0; i < nodes.length; i++) walk(state, nodes[i] as TrieNode, from + 1);
      if (state.rows.length > 0) keep(lexicon.rows, state, { matches, from });
    }
  }
  return matches;
}

interface Kept {
  readonly matches: Record<Table, Match[]>;
  readonly from: number;
}

/** Longer first, then in order of rows. Sorted in place: a walk meets one or two rows, seldom ten. */
function sortMet({ rows, ends }: Walk): void {
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i] as number;
    const end = ends[i] as number;
    let at = i;
    for (; at > 0; at--) {
      const [row0, end0] = [rows[at - 1] as number, ends[at - 1] as number];
      if (end0 > end || (end0 === end && row0 <= row)) break;
      rows[at] = row0;
      ends[at] = end0;
    }
    rows[at] = row;
    ends[at] = end;
  }
}

/** Hands over what a walk has met, longer first, each row once per stretch, and empties the walk. */
function keep(rows: readonly Row[], state: Walk, { matches, from }: Kept): void {
  const met = state.rows.length;
  if (met > 1) sortMet(state);
  for (let at = 0; at < met; at++) {
    const same = at > 0 && state.rows[at - 1] === state.rows[at] && state.ends[at - 1] === state.ends[at];
    const row = rows[state.rows[at] ?? -1];
    if (!same && row !== undefined) matches[row.table].push({ row, from, to: state.ends[at] ?? from });
  }
  state.rows.length = 0;
  state.ends.length = 0;
}
