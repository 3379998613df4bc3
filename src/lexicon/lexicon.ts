/** The lexicon finds every row of the data in a document: "the ministry said" gives a source and a cue, overlapping ones all kept. */
import type { Document, Token } from "../text/document.ts";
import type { Language } from "../text/language.ts";
import type { Match, Matches } from "./match.ts";
import { tables, type Row, type Table } from "./row.ts";
import { createNode, openTrie, type TrieNode } from "./trie.ts";

/** A row with the keys (`formKey`) it is found by, in each language. */
export interface CompiledRow {
  readonly row: Row;
  readonly keys: { readonly [L in Language]?: readonly string[] };
}

/** What `build/lexicon.json` holds: rows, and for each language lines of "key TAB row,row", so that it opens fast. */
export interface PackedLexicon {
  readonly rows: readonly Row[];
  readonly forms: Readonly<Record<Language, string>>;
}

export interface Lexicon {
  readonly rows: readonly Row[];
  /** Built when a language is first asked for. */
  trie(language: Language): TrieNode;
}

function linesOf(rows: readonly CompiledRow[], language: Language): string {
  const found = new Map<string, number[]>();
  rows.forEach(({ keys }, index) => {
    for (const key of new Set(keys[language] ?? [])) {
      const list = found.get(key);
      if (list === undefined) found.set(key, [index]);
      else list.push(index);
    }
  });
  return [...found].map(([key, list]) => `${key}\t${list.join(",")}`).join("\n");
}

export function packLexicon(rows: readonly CompiledRow[]): PackedLexicon {
  const forms = { en: linesOf(rows, "en"), ru: linesOf(rows, "ru"), uk: linesOf(rows, "uk") };
  return { rows: rows.map(({ row }) => row), forms };
}

/** Names of bodies and places keep their Latin letters in Russian and Ukrainian posts: "HIMARS", "Reuters". */
const borrowed: ReadonlySet<Table> = new Set(["actor", "place"]);

export function openLexicon(packed: PackedLexicon): Lexicon {
  const tries = new Map<Language, TrieNode>();
  const build = (language: Language): TrieNode => {
    const root = createNode();
    openTrie(root, packed.forms[language], () => true);
    if (language !== "en") openTrie(root, packed.forms.en, (row) => borrowed.has(packed.rows[row]?.table ?? "cue"));
    return root;
  };
  return {
    rows: packed.rows,
    trie: (language) => {
      const known = tries.get(language);
      if (known !== undefined) return known;
      const built = build(language);
      tries.set(language, built);
      return built;
    },
  };
}

/** For tests and tools that hold rows in memory. */
export function compileLexicon(rows: readonly CompiledRow[]): Lexicon {
  return openLexicon(packLexicon(rows));
}

interface Walk {
  readonly tokens: readonly Token[];
  readonly end: number;
  readonly hits: { row: number; to: number }[];
}

/** Follows the trie from token `at`; a quote mark inside a name («Восток») is stepped over, and closed with the match. */
function walk(state: Walk, node: TrieNode, step: { at: number; quotes: number }): void {
  const { tokens, end, hits } = state;
  if (node.rows !== null) {
    const closes = step.quotes % 2 === 1 && step.at < end && tokens[step.at]?.norm === '"';
    for (const row of node.rows) hits.push({ row, to: closes ? step.at + 1 : step.at });
  }
  const token = tokens[step.at];
  if (step.at >= end || token === undefined || (node.next === null && node.stems === null)) return;
  if (token.norm === '"') return walk(state, { ...node, rows: null }, { at: step.at + 1, quotes: step.quotes + 1 });
  const after = { at: step.at + 1, quotes: step.quotes };
  const next = node.next?.get(token.norm);
  if (next !== undefined) walk(state, next, after);
  for (const [stem, branch] of node.stems ?? []) if (token.norm.startsWith(stem)) walk(state, branch, after);
}

const emptyMatches = (): Record<Table, Match[]> =>
  Object.fromEntries(tables.map((table) => [table, []])) as unknown as Record<Table, Match[]>;

/** Every row found, by table, in order of `from`, longer first. No match runs over the end of a sentence. */
export function findMatches(lexicon: Lexicon, document: Document): Matches {
  const matches = emptyMatches();
  const root = lexicon.trie(document.language);
  const { tokens } = document;
  for (const sentence of document.sentences) {
    for (let from = sentence.from; from < sentence.to; from++) {
      const norm = (tokens[from] as Token).norm;
      const next = root.next?.get(norm);
      const stems = root.stems === null ? [] : stemsOf(root, norm);
      if (next === undefined && stems.length === 0) continue;
      const state: Walk = { tokens, end: sentence.to, hits: [] };
      const step = { at: from + 1, quotes: 0 };
      if (next !== undefined) walk(state, next, step);
      for (const branch of stems) walk(state, branch, step);
      keep(lexicon, matches, { from, hits: state.hits });
    }
  }
  return matches;
}

function keep(
  lexicon: Lexicon,
  matches: Record<Table, Match[]>,
  found: { from: number; hits: { row: number; to: number }[] },
): void {
  const hits = found.hits.length > 1 ? found.hits.sort((a, b) => b.to - a.to || a.row - b.row) : found.hits;
  hits.forEach((hit, i) => {
    const last = hits[i - 1];
    if (last !== undefined && last.row === hit.row && last.to === hit.to) return;
    const row = lexicon.rows[hit.row];
    if (row !== undefined) matches[row.table].push({ row, from: found.from, to: hit.to });
  });
}

/** Stems at the root that a word begins with; remembered, since texts repeat their words. */
function stemsOf(root: TrieNode, norm: string): readonly TrieNode[] {
  const known = root.known?.get(norm);
  if (known !== undefined) return known;
  const found = (root.stems ?? []).filter(([stem]) => norm.startsWith(stem)).map(([, branch]) => branch);
  root.known ??= new Map();
  if (root.known.size > 100_000) root.known.clear();
  root.known.set(norm, found);
  return found;
}
