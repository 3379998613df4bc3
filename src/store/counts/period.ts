/** A period of one length that sums are kept for: the month 2025-03, all time. */
export interface Period {
  readonly grain: string;
  readonly period: string;
  /** By number of what is counted in the batch. */
  readonly sums: Map<number, number>;
}

/** Periods of a batch by their length and name, each made when it is first asked for. */
export class PeriodTable {
  readonly #periods = new Map<string, Period>();

  at(grain: string, period: string): Period {
    const key = `${grain}\n${period}`;
    const known = this.#periods.get(key);
    if (known) return known;
    const made = { grain, period, sums: new Map<number, number>() };
    this.#periods.set(key, made);
    return made;
  }

  /** Those made so far, by length and name. */
  get made(): ReadonlyMap<string, Period> {
    return this.#periods;
  }
}
