/** Sums of a batch by cell: looked up by period once and then by the number of what is counted, since one claim counts in many periods. */
import type { Tables } from "../tables.ts";
import { PeriodTable, type Period } from "./period.ts";

type Cell = Tables["tally"];

/** What is counted within a period. */
export interface Counted {
  readonly place: string;
  readonly party: string;
  readonly action: string;
}

export type Periods = readonly Period[];

/** Texts that come again and again, numbered as they are met. */
class Numbered {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

/** More places than a batch can have; numbers of what is counted stay small ones, which are found soonest. */
const placesAtMost = 2 ** 21;

/** Lives for one transaction. */
export class CellSums {
  readonly #periods = new PeriodTable();
  readonly #places = new Numbered();
  readonly #parties = new Map<string, Map<string, number>>();
  readonly #pairs: Omit<Counted, "place">[] = [];

  /** The sums of a grain's period, to add to. */
  at(grain: string, period: string): Period {
    return this.#periods.at(grain, period);
  }

  /** Adds to what is counted in each of these periods. */
  add(periods: Periods, { place, party, action }: Counted, by: number): void {
    const number = this.#pairOf(party, action) * placesAtMost + this.#places.of(place);
    for (const { sums } of periods) sums.set(number, (sums.get(number) ?? 0) + by);
  }

  #pairOf(party: string, action: string): number {
    const actions = this.#parties.get(party) ?? new Map<string, number>();
    if (actions.size === 0) this.#parties.set(party, actions);
    const known = actions.get(action);
    if (known !== undefined) return known;
    actions.set(action, this.#pairs.length);
    return this.#pairs.push({ party, action }) - 1;
  }

  /** Cells whose sum is not 0, in the order of their keys. */
  changed(): Cell[] {
    const places = ranks(this.#places.texts);
    const pairs = ranks(this.#pairs.map(({ party, action }) => `${party}\n${action}`));
    const cells: Cell[] = [];
    for (const { grain, period, sums } of inOrder(this.#periods.made)) {
      const order = Float64Array.from(sums.keys(), (number) => {
        const pair = pairs.rank[Math.floor(number / placesAtMost)] ?? 0;
        return (places.rank[number % placesAtMost] ?? 0) * this.#pairs.length + pair;
      });
      for (const rank of order.sort()) {
        const place = places.order[Math.floor(rank / this.#pairs.length)] ?? 0;
        const pair = pairs.order[rank % this.#pairs.length] ?? 0;
        const claims = sums.get(pair * placesAtMost + place) ?? 0;
        const { party = "", action = "" } = this.#pairs[pair] ?? {};
        if (claims !== 0) cells.push({ grain, period, place: this.#places.texts[place] ?? "", party, action, claims });
      }
    }
    return cells;
  }
}

/** For each text its place in their order, and for each place in the order its text's number. */
function ranks(texts: readonly string[]): { readonly rank: Int32Array; readonly order: readonly number[] } {
  const numbers = new Map(texts.map((text, n) => [text, n]));
  const order = [...numbers.keys()].sort().map((text) => numbers.get(text) ?? 0);
  const rank = new Int32Array(texts.length);
  for (const [at, number] of order.entries()) rank[number] = at;
  return { rank, order };
}

/** Values by their keys; without a comparison in JavaScript, which costs more than the sums themselves. */
export const inOrder = <T>(cells: ReadonlyMap<string, T>): T[] =>
  [...cells.keys()].sort().flatMap((key) => cells.get(key) ?? []);
