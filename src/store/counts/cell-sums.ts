/** Sums of a batch by cell: looked up by period once and then by what is counted, since one claim counts in many periods. */
import type { Tables } from "../tables.ts";

type Cell = Tables["tally"];

/** What is counted within a period. */
export interface Counted {
  readonly place: string;
  readonly party: string;
  /** Action, or standing where the grain says so. */
  readonly action: string;
}

interface Period {
  readonly grain: string;
  readonly period: string;
  readonly sums: Map<string, Cell>;
}

export type Periods = readonly Period[];

/** Lives for one transaction. */
export class CellSums {
  readonly #periods = new Map<string, Period>();

  /** The sums of a grain's period, to add to. */
  at(grain: string, period: string): Period {
    const key = `${grain}\n${period}`;
    const known = this.#periods.get(key);
    if (known) return known;
    const made = { grain, period, sums: new Map<string, Cell>() };
    this.#periods.set(key, made);
    return made;
  }

  /** Cells whose sum is not 0, in the order of their keys. */
  changed(): Cell[] {
    return inOrder(this.#periods).flatMap(({ sums }) => inOrder(sums).filter(({ claims }) => claims !== 0));
  }
}

/** Adds to what is counted in each of these periods. */
export function addTo(periods: Periods, { place, party, action }: Counted, by: number): void {
  const key = `${place}\n${party}\n${action}`;
  for (const { grain, period, sums } of periods) {
    const known = sums.get(key);
    if (known) known.claims += by;
    else sums.set(key, { grain, period, place, party, action, claims: by });
  }
}

/** Values by their keys; without a comparison in JavaScript, which costs more than the sums themselves. */
export const inOrder = <T>(cells: ReadonlyMap<string, T>): T[] =>
  [...cells.keys()].sort().flatMap((key) => cells.get(key) ?? []);
