/** Lists by token, "what begins at the seventh": most tokens have none, and a lane of numbers tells so without a look-up. */
import { intLane } from "./lanes.ts";

export class TokenLists<T> {
  /** By token the number of its list, from 1. */
  readonly #numbers: Int32Array;
  readonly #lists: T[][] = [];

  /** For tokens from 0 up to `length`, which is the end of the last. */
  constructor(length: number) {
    this.#numbers = intLane(length + 1);
  }

  add(at: number, entry: T): void {
    const number = this.#numbers[at] ?? 0;
    if (number === 0) this.#numbers[at] = this.#lists.push([entry]);
    else (this.#lists[number - 1] as T[]).push(entry);
  }

  has(at: number): boolean {
    return (this.#numbers[at] ?? 0) !== 0;
  }

  get(at: number): readonly T[] | undefined {
    const number = this.#numbers[at] ?? 0;
    return number === 0 ? undefined : this.#lists[number - 1];
  }
}
