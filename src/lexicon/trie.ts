/** A trie over token norms: each step is one token, a node holds the rows whose form ends there. */
import { headBit, printBit, type Word } from "../text/word.ts";

export interface TrieNode {
  rows: number[] | null;
  next: Map<string, TrieNode> | null;
  /** Steps by the beginning of a token: the form "обстріл*". */
  stems: (readonly [stem: string, node: TrieNode])[] | null;
  /** A bit for each whole word (`printBit`) of `next`: nearly all others are turned away without a look-up. */
  prints: number;
  /** A bit for each first letter (`headBit`) of `stems`. */
  heads: number;
}

export const createNode = (): TrieNode => ({ rows: null, next: null, stems: null, prints: 0, heads: 0 });

/** Whether any longer form goes on behind a node. */
export const goesOn = ({ prints, heads }: TrieNode): boolean => (prints | heads) !== 0;

function stepByStem(node: TrieNode, stem: string): TrieNode {
  node.stems ??= [];
  const known = node.stems.find(([other]) => other === stem);
  if (known !== undefined) return known[1];
  const made = createNode();
  node.stems.push([stem, made]);
  return made;
}

function stepTo(node: TrieNode, part: string): TrieNode {
  if (part.length > 1 && part.endsWith("*")) {
    node.heads |= headBit(part);
    return stepByStem(node, part.slice(0, -1));
  }
  node.prints |= printBit(part);
  node.next ??= new Map();
  const known = node.next.get(part);
  if (known !== undefined) return known;
  const made = createNode();
  node.next.set(part, made);
  return made;
}

/** Adds a key (tokens joined by spaces) for a row. */
export function addForm(root: TrieNode, key: string, row: number): void {
  let node = root;
  if (key.includes(" ")) for (const part of key.split(" ")) node = stepTo(node, part);
  else node = stepTo(root, key);
  if (node === root) return;
  node.rows ??= [];
  if (!node.rows.includes(row)) node.rows.push(row);
}

/** Name of the bucket a key is packed in: the first two letters of its first token or stem; a stem of one letter stands under "*". */
export function bucketOf(key: string): string {
  const space = key.indexOf(" ");
  const first = space < 0 ? key : key.slice(0, space);
  return first.length === 2 && first.endsWith("*") ? "*" : first.slice(0, 2);
}

/** Lines "key TAB row,row" by bucket. */
export type PackedForms = Readonly<Record<string, string>>;

export function packForms(rowsByKey: ReadonlyMap<string, readonly number[]>): PackedForms {
  const buckets: Record<string, string[]> = {};
  for (const [key, rows] of rowsByKey) (buckets[bucketOf(key)] ??= []).push(`${key}\t${rows.join(",")}`);
  return Object.fromEntries(Object.entries(buckets).map(([bucket, lines]) => [bucket, lines.join("\n")]));
}

/** Packed forms, and which of their rows count. */
export interface TriePart {
  readonly forms: PackedForms;
  passes(row: number): boolean;
}

function openLines(root: TrieNode, lines: string | undefined, part: TriePart): void {
  if (lines === undefined) return;
  for (const line of lines.split("\n")) {
    const tab = line.indexOf("\t");
    const key = line.slice(0, tab);
    for (const row of line.slice(tab + 1).split(",")) if (part.passes(Number(row))) addForm(root, key, Number(row));
  }
}

/** What a word can begin: rows it is a form of by itself, in rising order, and the nodes of longer forms. */
export interface Steps {
  readonly trie: Trie;
  readonly rows: readonly number[];
  readonly onward: readonly TrieNode[];
}

/** A trie whose buckets are opened when a text first holds a word of theirs; a short text opens few. */
export interface Trie {
  /** What the first token of a form can be; kept with the word. */
  steps(word: Word): Steps;
}

const nowhere: readonly TrieNode[] = [];
const empty: TrieNode = createNode();

/** Steps from a bucket's root by the whole token or its beginning. */
function stepsFrom(root: TrieNode, norm: string): readonly TrieNode[] {
  const next = root.next?.get(norm);
  if (root.stems === null) return next === undefined ? nowhere : [next];
  const stems = root.stems.filter(([stem]) => norm.startsWith(stem)).map(([, node]) => node);
  if (next === undefined) return stems.length === 0 ? nowhere : stems;
  return [next, ...stems];
}

export function openTrie(parts: readonly TriePart[]): Trie {
  const buckets = new Map<string, TrieNode>();
  const rootOf = (bucket: string): TrieNode => {
    const opened = buckets.get(bucket);
    if (opened !== undefined) return opened;
    if (!parts.some((part) => part.forms[bucket] !== undefined)) return empty;
    const root = createNode();
    for (const part of parts) openLines(root, part.forms[bucket], part);
    buckets.set(bucket, root);
    return root;
  };
  const trie: Trie = {
    steps: (word) => {
      const before = word.steps as Steps | null;
      if (before !== null && before.trie === trie) return before;
      const own = stepsFrom(rootOf(word.norm.slice(0, 2)), word.norm);
      const any = stepsFrom(rootOf("*"), word.norm);
      const nodes = any.length === 0 ? own : [...own, ...any];
      const rows = [...new Set(nodes.flatMap((node) => node.rows ?? []))].sort((a, b) => a - b);
      const onward = nodes.filter(goesOn);
      const made = nodes.length === 0 ? nothing : { trie, rows, onward };
      word.steps = made;
      return made;
    },
  };
  const nothing: Steps = { trie, rows: [], onward: [] };
  return trie;
}
