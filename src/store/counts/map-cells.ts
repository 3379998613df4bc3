/** What is counted at settlements by standing, by its number: kept in memory once it was asked for, since a number's cell never changes. */
import type { Database } from "../engine/database.ts";
import { chunks } from "../engine/chunks.ts";
import { cellName } from "./map-sums.ts";
import type { MapCell } from "./map-sums.ts";

/** The cells of a ledger that are known: by number, and their numbers in the order of place, party and standing. */
export interface MapCells {
  readonly byId: ReadonlyMap<number, MapCell>;
  readonly order: readonly number[];
  /** Place of a number in the order. */
  readonly rank: ReadonlyMap<number, number>;
}

const none: MapCells = { byId: new Map(), order: [], rank: new Map() };
const known = new WeakMap<Database, MapCells>();

/** Cells of these numbers, and of others that were asked for before. */
export async function mapCells(db: Database, ids: readonly number[]): Promise<MapCells> {
  const before = known.get(db) ?? none;
  const missing = ids.filter((id) => !before.byId.has(id));
  if (missing.length === 0) return before;
  const byId = new Map(before.byId);
  for (const part of chunks(missing)) {
    const rows = await db.sql.selectFrom("map_cell").selectAll().where("id", "in", part).execute();
    for (const { id, ...cell } of rows) byId.set(id, cell);
  }
  const named = new Map([...byId].map(([id, cell]) => [cellName(cell), id]));
  const order = [...named.keys()].sort().map((name) => named.get(name) ?? 0);
  const now = { byId, order, rank: new Map(order.map((id, at) => [id, at])) };
  known.set(db, now);
  return now;
}
