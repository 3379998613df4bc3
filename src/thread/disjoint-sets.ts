/** Disjoint sets of keys: what is joined stays joined, and the sets do not depend on the order of joining. */
export class DisjointSets {
  readonly #parent = new Map<string, string>();

  /** The key its set is known by; the smallest of the set, so that it is the same in any order. */
  find(key: string): string {
    let root = key;
    for (let up = this.#parent.get(root); up !== undefined; up = this.#parent.get(root)) root = up;
    for (let at = key; at !== root;) {
      const up = this.#parent.get(at) ?? root;
      this.#parent.set(at, root);
      at = up;
    }
    return root;
  }

  join(a: string, b: string): void {
    const [one, other] = [this.find(a), this.find(b)];
    if (one === other) return;
    const [low, high] = one < other ? [one, other] : [other, one];
    this.#parent.set(high, low);
  }
}
