/** Lists by token, "what begins at the seventh": most tokens have none, and a lane of numbers tells so without a look-up. */
import { intLane } from "./lanes.ts";

export class TokenLists<T> {
  /** By token the number of its last entry, from 1. */
  readonly #last: Int32Array;
  readonly #entries: T[] = [];
  /** By entry the number of the one before it at its token; 0 for the first. */
  readonly #before: number[] = [];
  /** By last entry the list, made when it is first asked for: most never are. */
  readonly #lists: (readonly T[] | undefined)[] = [];

  /** For tokens from 0 up to `length`, which is the end of the last. */
  constructor(length: number) {
    this.#last = intLane(length + 1);
  }

  add(at: number, entry: T): void {
    this.#before.push(this.#last[at] ?? 0);
    this.#last[at] = this.#entries.push(entry);
    this.#lists.push(undefined);
  }

  has(at: number): boolean {
    return (this.#last[at] ?? 0) !== 0;
  }

  get(at: number): readonly T[] | undefined {
    const last = this.#last[at] ?? 0;
    return last === 0 ? undefined : (this.#lists[last - 1] ??= this.#list(last));
  }

  #list(last: number): readonly T[] {
    const list: T[] = [];
    for (let entry = last; entry !== 0; entry = this.#before[entry - 1] as number)
      list.push(this.#entries[entry - 1] as T);
    return list.reverse();
  }
}
