/** Counts for the map: by settlement, party and standing. */
import { sql } from "kysely";
import { planClaims } from "../claim-filter.ts";
import type { ClaimFilter, StandingCount } from "../claim-query.ts";
import { loadPlaces, walkSql } from "../claim-rows.ts";
import type { Database } from "../engine/database.ts";
import type { Tables } from "../tables.ts";
import { mapCells } from "./map-cells.ts";
import { isTallied, mapCounts, mapFacets } from "./tally-cells.ts";

/** How many of the newest claims a filter that the tally cannot tell is counted over. */
export const countedNewest = 20_000;

const walk = { order: "newest", after: null, limit: countedNewest } as const;

type Count = Omit<Tables["map_cell"], "id"> & { readonly claims: number };

/** Sums of the map's counts that a filter asks for, in the order of their places. */
async function mapPlaces(db: Database, filter: ClaimFilter): Promise<readonly Count[]> {
  const counts = await mapCounts(db, filter);
  const { rows } = await sql<{ cell: number; claims: number }>`SELECT t.cell, SUM(t.claims) AS claims
    FROM (${counts}) t WHERE ${mapFacets(filter)} GROUP BY t.cell`.execute(db.sql);
  const sums = new Map(rows.map(({ cell, claims }) => [cell, claims]));
  const { byId, order } = await mapCells(db, [...sums.keys()]);
  return order.flatMap((id) => {
    const [claims, cell] = [sums.get(id), byId.get(id)];
    return claims === undefined || !cell ? [] : { ...cell, claims };
  });
}

async function walkPlaces(db: Database, filter: ClaimFilter): Promise<readonly Count[]> {
  const plan = await planClaims(db, { ...filter, placed: true });
  if (plan.empty) return [];
  const { rows } = await sql<Count>`SELECT p.place, c.party, COALESCE(s.happened, '') AS standing, COUNT(*) AS claims
    FROM (${walkSql(plan, sql`claim.row, claim.party`, walk)}) c JOIN claim_place p ON p.row = c.row
    LEFT JOIN claim_standing s ON s.row = c.row GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`.execute(db.sql);
  return rows;
}

/** Rows come by place, of which a map has thousands. */
export async function countByStanding(db: Database, filter: ClaimFilter): Promise<readonly StandingCount[]> {
  const rows = isTallied(filter) ? await mapPlaces(db, filter) : await walkPlaces(db, filter);
  const ids: string[] = [];
  for (const { place } of rows) if (place !== ids.at(-1)) ids.push(place);
  const known = await loadPlaces(db, ids);
  const counts: StandingCount[] = [];
  for (const { party, standing, claims, ...row } of rows) {
    const place = known.get(row.place);
    if (place && claims > 0) counts.push({ place, party, standing: standing || null, claims } as StandingCount);
  }
  return counts;
}
