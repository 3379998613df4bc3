/** A trie over token norms: each step is one token, a node holds the rows whose form ends there. */

export interface TrieNode {
  rows: number[] | null;
  next: Map<string, TrieNode> | null;
  /** Steps by the beginning of a token: the form "обстріл*". */
  stems: (readonly [stem: string, node: TrieNode])[] | null;
  /** At the root: which stems a word begins with, as found before. */
  known: Map<string, readonly TrieNode[]> | null;
}

export const createNode = (): TrieNode => ({ rows: null, next: null, stems: null, known: null });

function stepByStem(node: TrieNode, stem: string): TrieNode {
  node.stems ??= [];
  const known = node.stems.find(([other]) => other === stem);
  if (known !== undefined) return known[1];
  const made = createNode();
  node.stems.push([stem, made]);
  return made;
}

function stepTo(node: TrieNode, part: string): TrieNode {
  if (part.length > 1 && part.endsWith("*")) return stepByStem(node, part.slice(0, -1));
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

/** Adds packed lines "key TAB row,row" whose rows pass. */
export function openTrie(root: TrieNode, lines: string, passes: (row: number) => boolean): void {
  if (lines === "") return;
  for (const line of lines.split("\n")) {
    const tab = line.indexOf("\t");
    const key = line.slice(0, tab);
    for (const row of line.slice(tab + 1).split(",")) if (passes(Number(row))) addForm(root, key, Number(row));
  }
}
