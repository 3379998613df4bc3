/** Numbered things by the tokens or units they cover: who stands over some words is asked of their neighbours, not of a whole long document. */
import type { Span } from "./span.ts";

/** Blocks of one size, with the numbers of the ranges that touch each. */
class Blocks {
  readonly #bits: number;
  readonly #lists = new Map<number, number[]>();

  constructor(bits: number) {
    this.#bits = bits;
  }

  get isEmpty(): boolean {
    return this.#lists.size === 0;
  }

  add(number: number, from: number, to: number): void {
    const last = to >> this.#bits;
    for (let block = from >> this.#bits; block <= last; block++) {
      const list = this.#lists.get(block);
      if (list === undefined) this.#lists.set(block, [number]);
      else if (list.at(-1) !== number) list.push(number);
    }
  }

  /** The list of the one block a range lies in; null where it lies in several. */
  one(from: number, to: number): readonly number[] | null {
    const block = from >> this.#bits;
    return block === to >> this.#bits ? (this.#lists.get(block) ?? none) : null;
  }

  collect(found: number[], from: number, to: number): void {
    const last = to >> this.#bits;
    for (let block = from >> this.#bits; block <= last; block++)
      for (const number of this.#lists.get(block) ?? none) found.push(number);
  }
}

const none: readonly number[] = [];

/** In rising order, each once; mostly they come so already. */
function rising(found: number[]): readonly number[] {
  for (let i = 1; i < found.length; i++)
    if ((found[i] as number) <= (found[i - 1] as number)) return [...new Set(found)].sort((a, b) => a - b);
  return found;
}

/** Wider ranges than this stand in coarse blocks: in fine ones they would fill too many. */
const wide = 1 << 11;
/** The widest are few, and cost less when each question looks at them than when they fill every block. */
const widest = 1 << 17;

/** May grow while it is asked. */
export class RangeIndex {
  readonly #fine = new Blocks(5);
  readonly #coarse = new Blocks(11);
  readonly #widest: number[] = [];

  add(number: number, [from, to]: Span): void {
    if (to - from > widest) this.#widest.push(number);
    else (to - from > wide ? this.#coarse : this.#fine).add(number, from, Math.max(from, to));
  }

  /** Every number with a range that may share words with this one, and some with ranges near it; in rising order where they were added so. */
  near([from, end]: Span): readonly number[] {
    const to = Math.max(from, end);
    const own = this.#coarse.isEmpty && this.#widest.length === 0 ? this.#fine.one(from, to) : null;
    if (own !== null) return own;
    const found = [...this.#widest];
    this.#coarse.collect(found, from, to);
    this.#fine.collect(found, from, to);
    return rising(found);
  }
}
