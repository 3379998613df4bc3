/** Counts for the map: by settlement and party, and by action or by standing. */
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import { placeCondition, planClaims } from "../claim-filter.ts";
import type { ClaimFilter, PlaceCount, StandingCount } from "../claim-query.ts";
import { loadPlaces, walkSql } from "../claim-rows.ts";
import type { KnownPlace } from "../claim-rows.ts";
import type { Database } from "../engine/database.ts";
import { mapCells } from "./map-cells.ts";
import { facetsOf, isTallied, mapCounts, mapFacets } from "./tally-cells.ts";

/** How many of the newest claims a filter that the tally cannot tell is counted over. */
export const countedNewest = 20_000;

const walk = { order: "newest", after: null, limit: countedNewest } as const;

export interface KindCount {
  readonly place: string;
  readonly party: string;
  /** Action or standing. */
  readonly kind: string;
  readonly claims: number;
}

/** What was ever claimed at places, by action. */
export async function tallyPlaces(db: Database, filter: ClaimFilter): Promise<readonly KindCount[]> {
  const where = placeCondition(filter);
  const at = where ? sql`t.place IN (SELECT g.id FROM place g WHERE ${where})` : sql`t.place <> ''`;
  const { rows } = await sql<KindCount>`SELECT t.place, t.party, t.action AS kind, t.claims FROM tally t
    WHERE t.grain = 'all' AND t.period = '' AND ${at} AND ${facetsOf(filter)}
    ORDER BY t.place, t.party, t.action`.execute(db.sql);
  return rows;
}

/** Sums of the map's counts that a filter asks for, in the order of their places. */
async function mapPlaces(db: Database, filter: ClaimFilter): Promise<readonly KindCount[]> {
  const counts = await mapCounts(db, filter);
  const { rows } = await sql<{ cell: number; claims: number }>`SELECT t.cell, SUM(t.claims) AS claims
    FROM (${counts}) t WHERE ${mapFacets(filter)} GROUP BY t.cell`.execute(db.sql);
  const sums = new Map(rows.map(({ cell, claims }) => [cell, claims]));
  const { byId, order } = await mapCells(db, [...sums.keys()]);
  return order.flatMap((id) => {
    const [claims, cell] = [sums.get(id), byId.get(id)];
    return claims === undefined || !cell ? [] : { place: cell.place, party: cell.party, kind: cell.standing, claims };
  });
}

async function walkPlaces(db: Database, filter: ClaimFilter, kind: RawBuilder<unknown>): Promise<readonly KindCount[]> {
  const plan = await planClaims(db, { ...filter, placed: true });
  if (plan.empty) return [];
  const { rows } = await sql<KindCount>`SELECT p.place, c.party, ${kind} AS kind, COUNT(*) AS claims
    FROM (${walkSql(plan, sql`claim.row, claim.party, claim.action`, walk)}) c JOIN claim_place p ON p.row = c.row
    LEFT JOIN claim_standing s ON s.row = c.row GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`.execute(db.sql);
  return rows;
}

/** Counts with their places; rows come by place, of which a map has thousands. */
async function counted<T>(
  db: Database,
  rows: readonly KindCount[],
  made: (row: KindCount, place: KnownPlace) => T,
): Promise<T[]> {
  const ids: string[] = [];
  for (const { place } of rows) if (place !== ids.at(-1)) ids.push(place);
  const known = await loadPlaces(db, ids);
  const counts: T[] = [];
  for (const row of rows) {
    const place = known.get(row.place);
    if (place && row.claims > 0) counts.push(made(row, place));
  }
  return counts;
}

export async function countByPlace(db: Database, filter: ClaimFilter): Promise<readonly PlaceCount[]> {
  const rows = isTallied(filter, "actions")
    ? await tallyPlaces(db, filter)
    : await walkPlaces(db, filter, sql`c.action`);
  return counted(
    db,
    rows,
    ({ party, kind: action, claims }, place) => ({ place, party, claims, action }) as PlaceCount,
  );
}

export async function countByStanding(db: Database, filter: ClaimFilter): Promise<readonly StandingCount[]> {
  const rows = isTallied(filter, "standings")
    ? await mapPlaces(db, filter)
    : await walkPlaces(db, filter, sql`COALESCE(s.happened, '')`);
  return counted(db, rows, ({ party, kind, claims }, place) => ({ place, party, claims, standing: kind || null }));
}
