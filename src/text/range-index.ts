/** Numbered things by the tokens or units they cover: who stands over some words is asked of their neighbours, not of a whole long document. */
import type { Span } from "./span.ts";

const blockBits = 5;
/** Wider ranges are few, and cost less when each question looks at them than when they fill every block. */
const widest = 1 << 11;

/** May grow while it is asked. */
export class RangeIndex {
  readonly #blocks = new Map<number, number[]>();
  readonly #wide: number[] = [];

  add(number: number, [from, to]: Span): void {
    if (to - from > widest) {
      this.#wide.push(number);
      return;
    }
    const last = Math.max(from, to) >> blockBits;
    for (let block = from >> blockBits; block <= last; block++) {
      const list = this.#blocks.get(block);
      if (list === undefined) this.#blocks.set(block, [number]);
      else if (list.at(-1) !== number) list.push(number);
    }
  }

  /** Every number with a range that may share words with this one, and some with ranges near it; in rising order where they were added so. */
  near([from, to]: Span): readonly number[] {
    const first = from >> blockBits;
    const last = Math.max(from, to) >> blockBits;
    if (first === last && this.#wide.length === 0) return this.#blocks.get(first) ?? [];
    const found = new Set(this.#wide);
    for (let block = first; block <= last; block++)
      for (const number of this.#blocks.get(block) ?? []) found.add(number);
    return [...found].sort((a, b) => a - b);
  }
}
