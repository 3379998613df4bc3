/** Sums of a batch over time: looked up by period once and then by the number of what is counted, since one claim counts in many periods. */
import type { Tables } from "../tables.ts";
import { PeriodTable, type Period } from "./period.ts";

type Cell = Tables["tally"];

/** What is counted within a period. */
export type Counted = Pick<Cell, "party" | "action">;

export type Periods = readonly Period[];

/** Lives for one transaction. */
export class CellSums {
  readonly #periods = new PeriodTable();
  readonly #parties = new Map<string, Map<string, number>>();
  readonly #counted: Counted[] = [];

  /** The sums of a grain's period, to add to. */
  at(grain: string, period: string): Period {
    return this.#periods.at(grain, period);
  }

  /** Adds to what is counted in each of these periods. */
  add(periods: Periods, counted: Counted, by: number): void {
    const number = this.#numberOf(counted);
    for (const { sums } of periods) sums.set(number, (sums.get(number) ?? 0) + by);
  }

  #numberOf(counted: Counted): number {
    const actions = this.#parties.get(counted.party) ?? new Map<string, number>();
    if (actions.size === 0) this.#parties.set(counted.party, actions);
    const known = actions.get(counted.action);
    if (known !== undefined) return known;
    actions.set(counted.action, this.#counted.length);
    return this.#counted.push(counted) - 1;
  }

  /** Cells whose sum is not 0, in the order of their keys. */
  changed(): Cell[] {
    const order = inOrder(
      new Map(this.#counted.map((one, number) => [`${one.party}\n${one.action}`, { one, number }])),
    );
    return inOrder(this.#periods.made).flatMap(({ grain, period, sums }) =>
      order.flatMap(({ one: { party, action }, number }) => {
        const claims = sums.get(number) ?? 0;
        return claims === 0 ? [] : [{ grain, period, party, action, claims }];
      }),
    );
  }
}

/** Values by their keys; without a comparison in JavaScript, which costs more than the sums themselves. */
export const inOrder = <T>(cells: ReadonlyMap<string, T>): T[] =>
  [...cells.keys()].sort().flatMap((key) => cells.get(key) ?? []);
