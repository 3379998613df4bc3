/** Sums of a batch at settlements by standing, which maps add up: a claim counts once in a period of each length, under a number for its place, party and standing. */
import { chunks } from "../engine/chunks.ts";
import type { Writing } from "../engine/database.ts";
import type { Tables } from "../tables.ts";
import { inOrder } from "./cell-sums.ts";
import { grains, periodOf } from "./day-cover.ts";
import { PeriodTable, type Period } from "./period.ts";

/** What is counted: claims of a party at a place under a standing ("" for none). */
export type MapCell = Omit<Tables["map_cell"], "id">;

/** A text for a cell; ids, parties and standings have no line breaks. */
export const cellName = ({ place, party, standing }: MapCell): string => `${place}\n${party}\n${standing}`;

/** Lives for one transaction. */
export class MapSums {
  readonly #days = new Map<string, readonly Period[]>();
  readonly #periods = new PeriodTable();
  readonly #numbers = new Map<string, number>();
  readonly #cells: MapCell[] = [];

  /** Counts a claim of a day ("" where undated), or takes it away. */
  add(day: string, cell: MapCell, by: 1 | -1): void {
    const number = this.#numberOf(cell);
    for (const { sums } of this.#periodsOf(day)) sums.set(number, (sums.get(number) ?? 0) + by);
  }

  /** Adds the sums to what is kept, in the order of their keys. */
  async write(writing: Writing): Promise<void> {
    if (this.#cells.length === 0) return;
    const ids = await idsOf(writing, this.#cells);
    await writing.insert("map_tally", this.#changed(ids), {
      key: ["grain", "period", "cell"],
      set: "claims = map_tally.claims + excluded.claims",
    });
  }

  #numberOf(cell: MapCell): number {
    const name = cellName(cell);
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#cells.length);
    return this.#cells.push(cell) - 1;
  }

  /** Finer steps between day and month, coarser ones above, so that few cells add up. */
  #periodsOf(day: string): readonly Period[] {
    const known = this.#days.get(day);
    if (known) return known;
    const dated = day === "" ? [] : grains.map((grain) => this.#periods.at(grain, periodOf(grain, day)));
    const made = [...dated, this.#periods.at("all", "")];
    this.#days.set(day, made);
    return made;
  }

  /** Cells whose sum is not 0; sorted as numbers, which needs no comparison in JavaScript. */
  #changed(ids: readonly number[]): Tables["map_tally"][] {
    const order = Float64Array.from(ids).sort();
    const numberOfId = new Map(ids.map((id, number) => [id, number]));
    const numbers = Array.from(order, (id) => numberOfId.get(id) ?? 0);
    const rank = new Int32Array(ids.length);
    for (const [at, number] of numbers.entries()) rank[number] = at;
    const rows: Tables["map_tally"][] = [];
    for (const { grain, period, sums } of inOrder(this.#periods.made)) {
      for (const at of Int32Array.from(sums.keys(), (number) => rank[number] ?? 0).sort()) {
        const claims = sums.get(numbers[at] ?? 0) ?? 0;
        if (claims !== 0) rows.push({ grain, period, cell: order[at] ?? 0, claims });
      }
    }
    return rows;
  }
}

/** The ledger's number of each cell; cells it does not know yet are given one. */
async function idsOf(writing: Writing, cells: readonly MapCell[]): Promise<readonly number[]> {
  const known = await knownIds(writing, cells);
  const missing = new Map<string, MapCell>();
  for (const cell of cells) if (!known.has(cellName(cell))) missing.set(cellName(cell), cell);
  if (missing.size > 0) {
    await writing.insert("map_cell", inOrder(missing), "skip"); // another writer may have come first
    for (const [name, id] of await knownIds(writing, [...missing.values()])) known.set(name, id);
  }
  return cells.map((cell) => {
    const id = known.get(cellName(cell));
    if (id === undefined) throw new RangeError(`no number for ${cellName(cell)}`);
    return id;
  });
}

async function knownIds({ sql }: Writing, cells: readonly MapCell[]): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const part of chunks([...new Set(cells.map(({ place }) => place))])) {
    const found = await sql.selectFrom("map_cell").selectAll().where("place", "in", part).execute();
    for (const { id, ...cell } of found) ids.set(cellName(cell), id);
  }
  return ids;
}
