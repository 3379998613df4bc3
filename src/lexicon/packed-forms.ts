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

/** Letters of the form a cursor stands at: looking up is never interrupted, so one room serves all. */
let letters = new Uint8Array(1 << 10);

/** Goes through packed forms one after another; the letters of the one it stands at are kept from step to step. */
class FormCursor {
  readonly #bytes: Uint8Array;
  #at = 0;
  length = 0;
  readonly rows: number[] = [];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  #number(): number {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0;
      number |= (byte & 127) << shift;
      if (byte < 128) return number;
    }
  }

  /** Goes to the first form of a block, whose letters are whole; its rows are read with `next`. */
  goTo(at: number): void {
    this.#at = at;
  }

  /** The letters of the next form. */
  nextKey(): void {
    const shared = this.#number();
    const own = this.#number();
    this.length = shared + own;
    if (this.length > letters.length) {
      const longer = new Uint8Array(this.length * 2);
      longer.set(letters);
      letters = longer;
    }
    for (let i = shared; i < this.length; i++) letters[i] = this.#bytes[this.#at++] ?? 0;
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
  compareFirst(token: Uint8Array, size: number): number {
    for (let i = 0; i < size; i++) {
      if (i >= this.length) return -1;
      const by = (letters[i] as number) - (token[i] as number);
      if (by !== 0) return by;
    }
    return this.length === size ? 0 : (letters[size] as number) - space;
  }

  /** What stands behind its first token of so many bytes. */
  restFrom(size: number): string {
    return this.length <= size ? "" : decoder.decode(letters.subarray(size + 1, this.length));
  }
}

/** The token looked for, as bytes; a word of more letters than this begins no form. */
const wanted = new Uint8Array(1 << 10);

/** Goes to the last block whose first form is no later than the token. */
function goToBlock(cursor: FormCursor, blocks: Uint32Array, size: number): void {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    cursor.goTo(blocks[middle] ?? 0);
    cursor.nextKey();
    const order = cursor.compareFirst(wanted, size);
    if (order < 0 || (order === 0 && cursor.length === size)) low = middle;
    else high = middle - 1;
  }
  cursor.goTo(blocks[low] ?? 0);
}

/** Every form whose first token is this one: what comes behind it ("" for the token alone), and its rows, to be used at once. */
export function eachForm(
  { blocks, bytes }: PackedForms,
  first: string,
  meet: (rest: string, rows: readonly number[]) => void,
): void {
  const { read, written: size } = encoder.encodeInto(first, wanted);
  if (blocks.length === 0 || read < first.length) return;
  const cursor = new FormCursor(bytes);
  goToBlock(cursor, blocks, size);
  while (cursor.next()) {
    const order = cursor.compareFirst(wanted, size);
    if (order > 0) return;
    if (order === 0) meet(cursor.restFrom(size), cursor.rows);
  }
}
