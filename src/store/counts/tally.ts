/** Counts kept as claims arrive: what a batch adds and takes is summed first, then written once a cell. */
import type { Writing } from "../engine/database.ts";
import { CellSums, inOrder } from "./cell-sums.ts";
import type { Periods } from "./cell-sums.ts";
import { MapSums } from "./map-sums.ts";
import type { ClaimTable, SourceTable, Tables } from "../tables.ts";

type SourceCell = Tables["source_tally"];

/** What a batch changes in the counts; a life of one transaction. */
export class Tally {
  readonly #cells = new CellSums();
  readonly #days = new Map<string, Periods>();
  readonly #map = new MapSums();
  readonly #months = new Map<string, SourceCell>();
  readonly #sources = new Map<string, SourceTable>();

  /** Counts a claim over time (`by` 1), or takes it away (`by` -1). */
  count({ day, party, action, placed, source }: ClaimTable, by: 1 | -1): void {
    this.#cells.add(this.#periodsOf(day), { party, action }, by);
    if (placed === 1) this.bump("placed", by);
    if (source) this.#addMonth({ source, month: day.slice(0, 7), action, claims: by });
  }

  /** Counts a claim under a standing ("" for none) at its settlements, or takes it away. */
  countStanding(
    { day, party }: Pick<ClaimTable, "day" | "party">,
    places: readonly string[],
    [standing, by]: readonly [string, 1 | -1],
  ): void {
    for (const place of new Set(places)) this.#map.add(day, { place, party, standing }, by);
  }

  /** Counts what is counted as one number over the whole ledger. */
  bump(counter: "version" | "report" | "placed", by: number): void {
    this.#cells.add([this.#cells.at("count", counter)], { party: "", action: "" }, by);
  }

  /** Notes somebody who says or publishes, with what is new of theirs. */
  meet(source: SourceTable): void {
    const known = this.#sources.get(source.key);
    this.#sources.set(source.key, known ? mergeSources(known, source) : source);
  }

  /** Periods of the counts over time; "all" is everything, undated claims too. */
  #periodsOf(day: string): Periods {
    const known = this.#days.get(day);
    if (known) return known;
    const cells = this.#cells;
    const made = [cells.at("day", day), cells.at("month", day.slice(0, 7)), cells.at("all", "")];
    this.#days.set(day, made);
    return made;
  }

  #addMonth(cell: SourceCell): void {
    const key = `${cell.source}\n${cell.month}\n${cell.action}`;
    const known = this.#months.get(key);
    if (known) known.claims += cell.claims;
    else this.#months.set(key, cell);
  }

  /** Writes the sums, in the order of their keys so that two writers never wait for each other in a ring. */
  async write(writing: Writing): Promise<void> {
    await writing.insert("source", inOrder(this.#sources), { key: ["key"], set: sourceSet });
    await writing.insert(
      "source_tally",
      inOrder(this.#months).filter(({ claims }) => claims !== 0),
      {
        key: ["source", "month", "action"],
        set: "claims = source_tally.claims + excluded.claims",
      },
    );
    await writing.insert("tally", this.#cells.changed(), {
      key: ["grain", "period", "party", "action"],
      set: "claims = tally.claims + excluded.claims",
    });
    await this.#map.write(writing);
  }
}

/** NULL means unknown and loses against a day; both engines read it so. */
const sourceSet = `claims = source.claims + excluded.claims, reports = source.reports + excluded.reports,
  publisher = CASE WHEN source.publisher > excluded.publisher THEN source.publisher ELSE excluded.publisher END,
  first = CASE WHEN source.first IS NULL OR excluded.first < source.first THEN excluded.first ELSE source.first END,
  newest = CASE WHEN source.newest IS NULL OR excluded.newest > source.newest THEN excluded.newest ELSE source.newest END`;

function mergeSources(a: SourceTable, b: SourceTable): SourceTable {
  const days = [a.first, b.first, a.newest, b.newest].filter((day) => day !== null).sort();
  return {
    ...a,
    publisher: Math.max(a.publisher, b.publisher),
    claims: a.claims + b.claims,
    reports: a.reports + b.reports,
    first: days[0] ?? null,
    newest: days.at(-1) ?? null,
  };
}
