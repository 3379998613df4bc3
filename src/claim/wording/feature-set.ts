/** Numbers of 32 bits, each once, gathered for one stretch of words after the other without a set of its own for each. */
export class FeatureSet {
  /** By hash the number of an entry of `#list`, from 1, over `#base`; no more than `#base` is of a stretch before. */
  #slots = new Int32Array(1 << 11);
  #base = 0;
  #list: number[] = [];

  add(feature: number): void {
    const mask = this.#slots.length - 1;
    for (let at = (feature ^ (feature >>> 15)) & mask; ; at = (at + 1) & mask) {
      const entry = (this.#slots[at] as number) - this.#base;
      if (entry <= 0) {
        this.#slots[at] = this.#base + this.#list.push(feature);
        if (this.#list.length * 2 > mask) this.#grow();
        return;
      }
      if (this.#list[entry - 1] === feature) return;
    }
  }

  /** What was added since it was emptied; the caller's own. */
  taken(): number[] {
    const list = this.#list;
    this.empty();
    return list;
  }

  empty(): void {
    this.#base += this.#list.length;
    this.#list = [];
    if (this.#base > 1 << 30) this.#clear(this.#slots.length);
  }

  #clear(size: number): void {
    this.#slots = new Int32Array(size);
    this.#base = 0;
  }

  #grow(): void {
    const list = this.#list;
    this.#clear(this.#slots.length * 2);
    this.#list = [];
    for (const feature of list) this.add(feature);
  }
}
