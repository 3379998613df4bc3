/** How much may come out of something packed: what unpacks without end, or holds archives in archives, must not fill the memory. */

/** Texts pack to a twentieth, pages that repeat themselves to a fiftieth; nothing honest to less than this. */
const mostTimes = 200;
/** Small files may hold this much all the same, and great ones no more than the other. */
const [always, never] = [20_000_000, 4_000_000_000];
const deepest = 4;

/** Shared by all that one source holds, however deep. */
export class Room {
  #left: number;
  readonly #depth: number;
  readonly #outer: Room | null;

  constructor(packed: number, outer: Room | null = null) {
    this.#left = Math.min(never, Math.max(always, packed * mostTimes));
    this.#outer = outer;
    this.#depth = outer ? outer.#depth + 1 : 0;
  }

  /** Nothing packed is opened within. */
  get isDeepest(): boolean {
    return this.#depth >= deepest;
  }

  /** Room for what is packed within this one: its own, and what is left of this. */
  within(packed: number): Room {
    return new Room(packed, this);
  }

  /** Takes room for so many bytes; throws where there is none. */
  take(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) throw new RangeError(`it unpacks to more than ${mostTimes} times its size: no report does`);
    this.#outer?.take(bytes);
  }
}
