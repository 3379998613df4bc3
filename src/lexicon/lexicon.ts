/** The lexicon finds every row of the data in a document: "the ministry said" gives a source and a cue, overlapping ones all kept. */
import type { Document, Sentence } from "../text/document.ts";
import type { Language } from "../text/language.ts";
import type { Word } from "../text/word.ts";
import type { Match, Matches } from "./match.ts";
import { tables, type Row, type Table } from "./row.ts";
import { alike } from "./row-shape.ts";
import { packForms, type PackedForms } from "./packed-forms.ts";
import { goesOn, mayStep, openTrie, type Steps, type Trie, type TrieNode } from "./trie.ts";

/** A row with the keys (`formKey`) it is found by, in each language. */
export interface CompiledRow {
  readonly row: Row;
  readonly keys: { readonly [L in Language]?: readonly string[] };
}

/** What `build/lexicon.bin` holds: rows, and the forms of each language as bytes, looked up where they lie. */
export interface PackedLexicon {
  readonly rows: readonly Row[];
  readonly forms: Readonly<Record<Language, PackedForms>>;
}

export interface Lexicon {
  readonly rows: readonly Row[];
  /** The row of that number, with all keys of its table. */
  row(number: number): Row | undefined;
  /** Index into `tables` of each row's table. */
  readonly tableOf: Uint8Array;
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
    row: alike(packed.rows),
    tableOf: Uint8Array.from(packed.rows, ({ table }) => tables.indexOf(table)),
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
  readonly words: readonly Word[];
  /** End of the sentence. */
  end: number;
  /** Quote marks stepped over so far. */
  quotes: number;
  readonly rows: number[];
  readonly ends: number[];
}

function meet(state: Walk, rows: readonly number[], at: number): void {
  const closes = state.quotes % 2 === 1 && at < state.end && state.words[at]?.norm === '"';
  for (let i = 0; i < rows.length; i++) {
    state.rows.push(rows[i] as number);
    state.ends.push(closes ? at + 1 : at);
  }
}

/** Follows the trie from token `at`; a quote mark inside a name («Восток») is stepped over, and closed with the match. */
function walk(state: Walk, node: TrieNode, at: number): void {
  let next = at;
  while (next < state.end && (state.words[next] as Word).norm === '"') next++;
  if (next >= state.end) return;
  const word = state.words[next] as Word;
  const isWhole = mayStep(node, word);
  const isStem = (node.heads & word.head) !== 0;
  if (!isWhole && !isStem) return;
  const { norm } = word;
  const before = state.quotes;
  state.quotes += next - at;
  const branch = isWhole ? node.next?.get(norm) : undefined;
  if (branch !== undefined) enter(state, branch, next + 1);
  if (isStem && node.stems !== null) {
    for (const [stem, stemmed] of node.stems) if (norm.startsWith(stem)) enter(state, stemmed, next + 1);
  }
  state.quotes = before;
}

/** Whether the next word can go on from any of the nodes; a quote mark may be stepped over. */
const mayGoOn = ({ prints, heads }: Steps, { print, head, norm }: Word): boolean =>
  ((prints & print) | (heads & head)) !== 0 || ((prints | heads) !== 0 && norm === '"');

function enter(state: Walk, node: TrieNode, at: number): void {
  if (node.rows !== null) meet(state, node.rows, at);
  if (goesOn(node)) walk(state, node, at);
}

/** Written out, so that all have one shape. */
const noMatches = (): Record<Table, Match[]> => ({
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
  word: [],
});

/**
 * Of these tables no more rows are found in one sentence, the first ones: rules ask each of them for the others, and in a sentence
 * that is nothing but "said said said" that takes seconds. Of 34,000 real sentences none has more than 23 cues and 52 actions.
 */
const most: Readonly<Partial<Record<Table, number>>> = { cue: 48, action: 112 };
const mostOf = tables.map((table) => most[table] ?? Infinity);

/** Every row found, by table, in order of `from`, longer first. No match runs over the end of a sentence. */
export function findMatches(lexicon: Lexicon, document: Document): Matches {
  const matches = noMatches();
  const lists = tables.map((table) => matches[table]);
  const trie = lexicon.trie(document.language);
  const { words, sentences } = document;
  const state: Walk = { words, end: 0, quotes: 0, rows: [], ends: [] };
  const found = { lexicon, lists, before: lists.map(() => 0) };
  for (let number = 0; number < sentences.length; number++) {
    const { from: first, to: end } = sentences[number] as Sentence;
    state.end = end;
    for (let table = 0; table < lists.length; table++) found.before[table] = (lists[table] as Match[]).length;
    for (let from = first; from < end; from++) {
      const steps = trie.steps(words[from] as Word);
      const { rows, onward } = steps;
      if (from + 1 < end && mayGoOn(steps, words[from + 1] as Word)) {
        for (let i = 0; i < onward.length; i++) walk(state, onward[i] as TrieNode, from + 1);
        if (state.rows.length > 0) keepMet(found, state, from);
      }
      for (let i = 0; i < rows.length; i++) keep(found, rows[i] as number, { from, to: from + 1 });
    }
  }
  return matches;
}

interface Found {
  readonly lexicon: Lexicon;
  /** In the order of `tables`. */
  readonly lists: readonly Match[][];
  /** How many of each stood in the sentences before. */
  readonly before: number[];
}

function keep({ lexicon, lists, before }: Found, number: number, { from, to }: { from: number; to: number }): void {
  const row = lexicon.row(number);
  const table = lexicon.tableOf[number] ?? 0;
  const list = lists[table];
  if (row === undefined || list === undefined) return;
  if (list.length - (before[table] as number) < (mostOf[table] as number)) list.push({ row, from, to });
}

/** Longer first, then in order of rows. Sorted in place: a walk meets one or two rows, seldom ten. */
function sortMet({ rows, ends }: Walk): void {
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i] as number;
    const end = ends[i] as number;
    let at = i;
    for (; at > 0; at--) {
      const row0 = rows[at - 1] as number;
      const end0 = ends[at - 1] as number;
      if (end0 > end || (end0 === end && row0 <= row)) break;
      rows[at] = row0;
      ends[at] = end0;
    }
    rows[at] = row;
    ends[at] = end;
  }
}

/** Hands over what a walk has met, longer first, each row once per stretch, and empties the walk. */
function keepMet(found: Found, state: Walk, from: number): void {
  const { rows, ends } = state;
  if (rows.length > 1) sortMet(state);
  for (let at = 0; at < rows.length; at++) {
    const same = at > 0 && rows[at - 1] === rows[at] && ends[at - 1] === ends[at];
    if (!same) keep(found, rows[at] as number, { from, to: ends[at] as number });
  }
  rows.length = 0;
  ends.length = 0;
}
