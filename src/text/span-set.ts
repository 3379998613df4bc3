/** Spans of a text asked whether any of them holds or touches another one: in time of their number's logarithm, since a long text has thousands. */
import type { Span } from "./span.ts";

export class SpanSet {
  readonly #starts: number[] = [];
  /** How far the spans up to each reach. */
  readonly #ends: number[] = [];

  /** In any order; empty ones hold and touch nothing. */
  constructor(spans: Iterable<Span>) {
    let sorted = true;
    const kept: Span[] = [];
    for (const span of spans) {
      if (span[1] <= span[0]) continue;
      sorted &&= span[0] >= (kept.at(-1)?.[0] ?? 0);
      kept.push(span);
    }
    if (!sorted) kept.sort((a, b) => a[0] - b[0]);
    let reach = 0;
    for (const [start, end] of kept) {
      this.#starts.push(start);
      this.#ends.push((reach = Math.max(reach, end)));
    }
  }

  /** How far those reach that begin before `limit`; -1 where none does. */
  #reach(limit: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) < limit) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? -1 : (this.#ends[low - 1] as number);
  }

  /** Whether one of them covers all of a span. */
  holds([start, end]: Span): boolean {
    return this.#reach(start + 1) >= end;
  }

  /** Whether one of them shares a unit with a span. */
  touches([start, end]: Span): boolean {
    return end > start && this.#reach(end) > start;
  }
}
