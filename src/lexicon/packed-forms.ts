/** The forms of a language as bytes: sorted, each without the letters it shares with the one before; a first word is looked up where it lies. */

export interface PackedForms {
  /** Where each block of forms begins in `bytes`; the first form of a block is whole. */
  readonly blocks: Uint32Array;
  readonly bytes: Uint8Array;
  /** First tokens that stand for any word that begins so, without their star. */
  readonly stems: readonly string[];
}

const blockSize = 16;
const space = 32;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** In the order of their bytes; one that goes on comes after. */
function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const most = Math.min(a.length, b.length);
  for (let i = 0; i < most; i++) if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  return a.length - b.length;
}

function sharedLength(a: Uint8Array, b: Uint8Array): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

/** Bytes that are added one by one, numbers by seven bits each. */
class Writing {
  #bytes = new Uint8Array(1 << 12);
  length = 0;

  add(part: Uint8Array): void {
    if (this.length + part.length > this.#bytes.length) {
      const more = new Uint8Array((this.length + part.length) * 2);
      more.set(this.#bytes);
      this.#bytes = more;
    }
    this.#bytes.set(part, this.length);
    this.length += part.length;
  }

  addNumber(number: number): void {
    const parts: number[] = [];
    for (let rest = number; ; rest >>>= 7) {
      parts.push(rest > 127 ? (rest & 127) | 128 : rest);
      if (rest <= 127) break;
    }
    this.add(Uint8Array.from(parts));
  }

  taken(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }
}

const firstToken = (key: string): string => {
  const end = key.indexOf(" ");
  return end < 0 ? key : key.slice(0, end);
};

/** "обстріл*" stands for "обстрілювали" too; a star alone is a word. */
const isStem = (token: string): boolean => token.length > 1 && token.endsWith("*");

/** Packs keys (tokens joined by spaces) with the rows that have them. */
export function packForms(rowsByKey: ReadonlyMap<string, readonly number[]>): PackedForms {
  const forms = [...rowsByKey].map(([key, rows]) => ({ key: encoder.encode(key), rows }));
  forms.sort((a, b) => compareBytes(a.key, b.key));
  const writing = new Writing();
  const blocks: number[] = [];
  forms.forEach(({ key, rows }, number) => {
    const opens = number % blockSize === 0;
    if (opens) blocks.push(writing.length);
    const shared = opens ? 0 : sharedLength(forms[number - 1]?.key ?? key, key);
    writing.addNumber(shared);
    writing.addNumber(key.length - shared);
    writing.add(key.subarray(shared));
    writing.addNumber(rows.length);
    for (const row of rows) writing.addNumber(row);
  });
  const stems = new Set([...rowsByKey.keys()].map(firstToken).filter(isStem));
  const sorted = [...stems].map((stem) => stem.slice(0, -1)).sort();
  return { blocks: Uint32Array.from(blocks), bytes: writing.taken(), stems: sorted };
}

/** Goes through packed forms one after another; the letters of the one it stands at are kept from step to step. */
class FormCursor {
  readonly #bytes: Uint8Array;
  #at: number;
  key = new Uint8Array(256);
  length = 0;
  rows: number[] = [];

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  #number(): number {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0;
      number |= (byte & 127) << shift;
      if (byte < 128) return number;
    }
  }

  /** The letters of the next form; what it is of is read by `next`. */
  nextKey(): void {
    const shared = this.#number();
    const own = this.#number();
    this.length = shared + own;
    if (this.length > this.key.length) {
      const longer = new Uint8Array(this.length * 2);
      longer.set(this.key);
      this.key = longer;
    }
    for (let i = shared; i < this.length; i++) this.key[i] = this.#bytes[this.#at++] ?? 0;
  }

  /** False behind the last form. */
  next(): boolean {
    if (this.#at >= this.#bytes.length) return false;
    this.nextKey();
    const count = this.#number();
    this.rows.length = 0;
    for (let i = 0; i < count; i++) this.rows.push(this.#number());
    return true;
  }

  /** Where its first token stands to another: below zero before it, zero for the same. */
  compareFirst(token: Uint8Array): number {
    for (let i = 0; i < token.length; i++) {
      if (i >= this.length) return -1;
      const by = (this.key[i] as number) - (token[i] as number);
      if (by !== 0) return by;
    }
    return this.length === token.length ? 0 : (this.key[token.length] as number) - space;
  }
}

/** Number of the last block whose first form is no later than a token. */
function blockOf({ blocks, bytes }: PackedForms, token: Uint8Array): number {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const cursor = new FormCursor(bytes, blocks[middle] ?? 0);
    cursor.nextKey();
    const order = cursor.compareFirst(token);
    if (order < 0 || (order === 0 && cursor.length === token.length)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Every form whose first token is this one: what comes behind it ("" for the token alone), and its rows, to be used at once. */
export function eachForm(
  forms: PackedForms,
  first: string,
  meet: (rest: string, rows: readonly number[]) => void,
): void {
  if (forms.blocks.length === 0) return;
  const token = encoder.encode(first);
  const cursor = new FormCursor(forms.bytes, forms.blocks[blockOf(forms, token)] ?? 0);
  while (cursor.next()) {
    const order = cursor.compareFirst(token);
    if (order > 0) return;
    if (order < 0) continue;
    meet(decoder.decode(cursor.key.subarray(Math.min(token.length + 1, cursor.length), cursor.length)), cursor.rows);
  }
}
