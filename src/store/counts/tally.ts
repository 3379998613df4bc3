/** Counts kept as claims arrive: what a batch adds and takes is summed first, then written once a cell. */
import type { Writing } from "../engine/database.ts";
import { grains, periodOf } from "./day-cover.ts";
import type { ClaimTable, SourceTable, Tables } from "../tables.ts";

type Cell = Tables["tally"];
type SourceCell = Tables["source_tally"];

/** What a batch changes in the counts; a life of one transaction. */
export class Tally {
  readonly #cells = new Map<string, Cell>();
  readonly #months = new Map<string, SourceCell>();
  readonly #sources = new Map<string, SourceTable>();

  /** Counts a claim at its settlements (`by` 1), or takes it away (`by` -1). A new claim has no standing yet. */
  count({ day, party, action, placed, source }: ClaimTable, places: readonly string[], by: 1 | -1): void {
    for (const [grain, period] of grainsOf(day)) this.#add({ grain, period, place: "", party, action, claims: by });
    for (const place of new Set(places)) this.#add({ grain: "all", period: "", place, party, action, claims: by });
    if (placed === 1) this.bump("placed", by);
    if (source) this.#addMonth({ source, month: day.slice(0, 7), action, claims: by });
  }

  /** Counts a claim under a standing ("" for none) at its settlements, or takes it away. */
  countStanding(
    claim: Pick<ClaimTable, "day" | "party">,
    places: readonly string[],
    [standing, by]: readonly [string, 1 | -1],
  ): void {
    for (const place of new Set(places)) {
      for (const [grain, period] of placeGrainsOf(claim.day)) {
        this.#add({ grain: `standing-${grain}`, period, place, party: claim.party, action: standing, claims: by });
      }
    }
  }

  /** Counts what is counted as one number over the whole ledger. */
  bump(counter: "version" | "report" | "placed", by: number): void {
    this.#add({ grain: "count", period: counter, place: "", party: "", action: "", claims: by });
  }

  /** Notes somebody who says or publishes, with what is new of theirs. */
  meet(source: SourceTable): void {
    const known = this.#sources.get(source.key);
    this.#sources.set(source.key, known ? mergeSources(known, source) : source);
  }

  #add(cell: Cell): void {
    const key = `${cell.grain}\n${cell.period}\n${cell.place}\n${cell.party}\n${cell.action}`;
    const known = this.#cells.get(key);
    if (known) known.claims += cell.claims;
    else this.#cells.set(key, cell);
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
    await writing.insert("source_tally", changed(this.#months), {
      key: ["source", "month", "action"],
      set: "claims = source_tally.claims + excluded.claims",
    });
    await writing.insert("tally", changed(this.#cells), {
      key: ["grain", "period", "place", "party", "action"],
      set: "claims = tally.claims + excluded.claims",
    });
  }
}

/** Grains of the counts over time; "all" is everything, undated claims too. */
const grainsOf = (day: string) => [["day", day], ["month", day.slice(0, 7)], everything] as const;

/** Grains of the counts at settlements; finer steps between day and month, coarser ones above, so that few cells add up. */
const placeGrainsOf = (day: string) =>
  day === "" ? [everything] : [...grains.map((grain) => [grain, periodOf(grain, day)] as const), everything];

const everything = ["all", ""] as const;

/** NULL means unknown and loses against a day; both engines read it so. */
const sourceSet = `claims = source.claims + excluded.claims, reports = source.reports + excluded.reports,
  publisher = CASE WHEN source.publisher > excluded.publisher THEN source.publisher ELSE excluded.publisher END,
  first = CASE WHEN source.first IS NULL OR excluded.first < source.first THEN excluded.first ELSE source.first END,
  newest = CASE WHEN source.newest IS NULL OR excluded.newest > source.newest THEN excluded.newest ELSE source.newest END`;

const inOrder = <T>(cells: ReadonlyMap<string, T>): T[] =>
  [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);

const changed = <T extends { claims: number }>(cells: ReadonlyMap<string, T>): T[] =>
  inOrder(cells).filter(({ claims }) => claims !== 0);

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
