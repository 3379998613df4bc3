/** Turns by name within one process: who comes second passes or waits. */

/** Lives with its ledger. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs `work` when the name is free; "pass" gives null where it is not. */
  async take<T>(name: string, work: () => Promise<T>, otherwise: "pass" | "wait"): Promise<T | null> {
    const before = this.#last.get(name);
    if (before && otherwise === "pass") return null;
    const turn = (before ?? Promise.resolve()).then(work, work);
    const settled = turn
      .catch(() => undefined)
      .finally(() => {
        if (this.#last.get(name) === settled) this.#last.delete(name);
      });
    this.#last.set(name, settled);
    return turn;
  }
}
