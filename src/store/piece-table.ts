/** What was worked out for pieces of text, found by their letters alone: nothing is cut out of the text to look it up. */

const slots = 2 ** 17;
/** Steps from a piece's own slot; who finds no room there is worked out anew each time, so that no text makes this slow. */
const farthest = 24;
const roomForLetters = 2 ** 20;

/** Where a piece lies in a text; who walks the text moves it on. */
export interface Piece {
  /** UTF-16 units of the whole text. */
  readonly units: Uint16Array;
  from: number;
  to: number;
  /** Of its units one after another, from `hashStart` on by `hashStep`. */
  hash: number;
}

/** Hash of no units (FNV-1a). */
export const hashStart = 0x811c9dc5 | 0;

/** Hash with one unit more. */
export const hashStep = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & (slots - 1);

/** Lives with its program; holds what was put into it until it is cleared. */
export class PieceTable<T> {
  readonly #entries = new Int32Array(slots);
  /** Letters of all pieces, one after another, and where each ends. */
  readonly #letters = new Uint16Array(roomForLetters);
  readonly #ends = new Int32Array(slots + 1);
  #values: T[] = [];

  /** Whether nothing more should be put. */
  get isFull(): boolean {
    return this.#values.length >= slots / 2 || this.#lettersUsed >= roomForLetters - 1000;
  }

  get #lettersUsed(): number {
    return this.#ends[this.#values.length] ?? 0;
  }

  /** What was put for these units; undefined where nothing was. */
  get(piece: Readonly<Piece>): T | undefined {
    const first = slotOf(piece.hash);
    for (let step = 0; step < farthest; step += 1) {
      const entry = this.#entries[(first + step) & (slots - 1)] ?? 0;
      if (entry === 0) return undefined;
      if (this.#isSame(entry, piece)) return this.#values[entry - 1];
    }
    return undefined;
  }

  #isSame(entry: number, { units, from, to }: Readonly<Piece>): boolean {
    const letters = this.#letters;
    let at = this.#ends[entry - 1] ?? 0;
    if ((this.#ends[entry] ?? 0) - at !== to - from) return false;
    for (let n = from; n < to; n += 1, at += 1) if (letters[at] !== units[n]) return false;
    return true;
  }

  /** Keeps a value for a piece that `get` did not know, where there is room. */
  put({ units, from, to, hash }: Readonly<Piece>, value: T): void {
    const start = this.#lettersUsed;
    if (this.isFull || start + to - from > roomForLetters) return;
    const first = slotOf(hash);
    for (let step = 0; step < farthest; step += 1) {
      const at = (first + step) & (slots - 1);
      if (this.#entries[at] !== 0) continue;
      this.#letters.set(units.subarray(from, to), start);
      this.#entries[at] = this.#values.push(value);
      this.#ends[this.#values.length] = start + to - from;
      return;
    }
  }

  clear(): void {
    this.#entries.fill(0);
    this.#values = [];
  }
}
