/** A trie over token norms: each step is one token, a node holds the rows whose form ends there. */
import { hashOf, headBit, printBit, type Word } from "../text/word.ts";
import { eachForm, type PackedForms } from "./packed-forms.ts";

export interface TrieNode {
  rows: number[] | null;
  next: Map<string, TrieNode> | null;
  /** Steps by the beginning of a token: the form "обстріл*". */
  stems: (readonly [stem: string, node: TrieNode])[] | null;
  /** A bit for each whole word (`printBit`) of `next`: nearly all others are turned away without a look-up. */
  prints: number;
  /** The same with sixteen bits a word (`hashOf`), where `next` has so many that `prints` turns nothing away. */
  sieve: Int32Array | null;
  /** A bit for each first letter (`headBit`) of `stems`. */
  heads: number;
}

export const createNode = (): TrieNode => ({ rows: null, next: null, stems: null, prints: 0, sieve: null, heads: 0 });

/** Words of a node up to which its `prints` are enough. */
const few = 8;

/** Lays the sieve of a node to which no more words come. */
function laySieve(node: TrieNode): void {
  if (node.next === null || node.next.size <= few) return;
  const sieve = new Int32Array(1 << (32 - Math.clz32(node.next.size >> 1)));
  for (const word of node.next.keys()) {
    const bit = hashOf(word);
    const at = (bit >>> 5) & (sieve.length - 1);
    sieve[at] = (sieve[at] as number) | (1 << (bit & 31));
  }
  node.sieve = sieve;
}

/** Whether a word can be a whole step from a node; of others one in twenty passes. */
export const mayStep = ({ prints, sieve }: TrieNode, { print, hash }: Word): boolean =>
  (prints & print) !== 0 &&
  (sieve === null || ((sieve[(hash >>> 5) & (sieve.length - 1)] as number) & (1 << (hash & 31))) !== 0);

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

/** Adds what comes behind a first token (tokens joined by spaces) for a row; nothing is the token alone. */
export function addForm(first: TrieNode, rest: string, row: number): void {
  let node = first;
  if (rest.includes(" ")) for (const part of rest.split(" ")) node = stepTo(node, part);
  else if (rest !== "") node = stepTo(first, rest);
  node.rows ??= [];
  if (!node.rows.includes(row)) node.rows.push(row);
}

/** Packed forms, and which of their rows count. */
export interface TriePart {
  readonly forms: PackedForms;
  passes(row: number): boolean;
}

/** What a word can begin: rows it is a form of by itself, in rising order, and the nodes of longer forms. */
export interface Steps {
  readonly trie: Trie;
  readonly rows: readonly number[];
  readonly onward: readonly TrieNode[];
  /** Bits of the words and first letters that go on from any of them. */
  readonly prints: number;
  readonly heads: number;
}

/** A trie that is opened first token by first token, as texts hold them: most of its forms are never met. */
export interface Trie {
  /** What the first token of a form can be; kept with the word. */
  steps(word: Word): Steps;
}

/** The node behind a first token; null where no form begins with it. */
function openFirst(parts: readonly TriePart[], token: string): TrieNode | null {
  const node = createNode();
  for (const part of parts) {
    eachForm(part.forms, token, (rest, rows) => {
      for (let i = 0; i < rows.length; i++) if (part.passes(rows[i] as number)) addForm(node, rest, rows[i] as number);
    });
  }
  laySieve(node);
  return node.rows === null && !goesOn(node) ? null : node;
}

export function openTrie(parts: readonly TriePart[]): Trie {
  const opened = new Map<string, TrieNode>();
  const stems = new Set(parts.flatMap(({ forms }) => forms.stems));
  const longest = Math.max(0, ...[...stems].map((stem) => stem.length));
  const open = (token: string): TrieNode[] => {
    const node = opened.get(token) ?? openFirst(parts, token);
    if (node !== null) opened.set(token, node);
    return node === null ? [] : [node];
  };
  const nodesOf = (norm: string): TrieNode[] => {
    const nodes = norm.endsWith("*") && norm !== "*" ? [] : open(norm);
    for (let end = 1; end <= Math.min(norm.length, longest); end++) {
      const stem = norm.slice(0, end);
      if (stems.has(stem)) nodes.push(...open(`${stem}*`));
    }
    return nodes;
  };
  const trie: Trie = {
    steps: (word) => {
      const before = word.steps as Steps | null;
      if (before !== null && before.trie === trie) return before;
      const nodes = nodesOf(word.norm);
      const rows = [...new Set(nodes.flatMap((node) => node.rows ?? []))].sort((a, b) => a - b);
      const onward = nodes.filter(goesOn);
      const prints = onward.reduce((bits, node) => bits | node.prints, 0);
      const heads = onward.reduce((bits, node) => bits | node.heads, 0);
      const made = nodes.length === 0 ? nothing : { trie, rows, onward, prints, heads };
      word.steps = made;
      return made;
    },
  };
  const nothing: Steps = { trie, rows: [], onward: [], prints: 0, heads: 0 };
  return trie;
}
