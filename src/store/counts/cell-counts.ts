/** Counts by settlement and day together: what a brush over the timeline adds up in the browser without asking again. */
import { sql } from "kysely";
import { planClaims } from "../claim-filter.ts";
import type { CellCount, ClaimFilter } from "../claim-query.ts";
import { walkSql } from "../claim-rows.ts";
import type { Database } from "../engine/database.ts";
import { countedNewest } from "./place-counts.ts";
import { mapCells } from "./map-cells.ts";
import { daysOf, isTallied, mapFacets } from "./tally-cells.ts";
import type { Tables } from "../tables.ts";

interface Row {
  readonly place: string;
  readonly party: string;
  readonly kind: string;
  readonly period: string;
  readonly claims: number;
}

interface Asked {
  readonly grain: "day" | "month";
  /** More cells than this are not given at all. */
  readonly most: number;
}

/** Null where they are too many. */
async function tallyCells(db: Database, filter: ClaimFilter, { grain, most }: Asked): Promise<readonly Row[] | null> {
  const { from, to } = daysOf(filter);
  const cut = (day: string): string => (grain === "month" ? day.slice(0, 7) : day);
  const { rows } = await sql<Tables["map_tally"]>`SELECT t.period, t.cell, t.claims FROM map_tally t
    WHERE t.grain = ${grain} AND t.period >= ${cut(from ?? "0")} AND t.period <= ${cut(to ?? "9")}
    AND t.claims > 0 AND ${mapFacets(filter)} ORDER BY t.period, t.cell LIMIT ${most + 1}`.execute(db.sql);
  return rows.length > most ? null : inOrder(db, rows);
}

/** Counts with their cells, which are numbered as they came: within a period put in the order of their places. */
async function inOrder(db: Database, rows: readonly Tables["map_tally"][]): Promise<readonly Row[]> {
  const { byId, rank } = await mapCells(db, [...new Set(rows.map(({ cell }) => cell))]);
  const place = ({ cell }: Tables["map_tally"]): number => rank.get(cell) ?? 0;
  return [...Map.groupBy(rows, ({ period }) => period).values()].flatMap((ofPeriod) =>
    ofPeriod
      .sort((a, b) => place(a) - place(b))
      .flatMap(({ cell, period, claims }) => {
        const of = byId.get(cell);
        return of ? { place: of.place, party: of.party, kind: of.standing, period, claims } : [];
      }),
  );
}

async function walkCells(db: Database, filter: ClaimFilter, { grain, most }: Asked): Promise<readonly Row[]> {
  const plan = await planClaims(db, { ...filter, placed: true });
  if (plan.empty) return [];
  const walk = { order: "newest", after: null, limit: countedNewest } as const;
  const period = grain === "month" ? sql`SUBSTR(c.day, 1, 7)` : sql`c.day`;
  const { rows } = await sql<Row>`SELECT p.place, c.party, COALESCE(s.happened, '') AS kind, ${period} AS period,
    COUNT(*) AS claims
    FROM (${walkSql(plan, sql`claim.row, claim.party, claim.day`, walk)}) c JOIN claim_place p ON p.row = c.row
    LEFT JOIN claim_standing s ON s.row = c.row GROUP BY 1, 2, 3, 4 ORDER BY 4, 1, 2, 3 LIMIT ${most + 1}`.execute(
    db.sql,
  );
  return rows;
}

/** In order of period; null where there are more than `most`. Claims without a date are in none. */
export async function countCells(
  db: Database,
  filter: ClaimFilter,
  asked: Asked,
): Promise<readonly CellCount[] | null> {
  const rows = isTallied(filter) ? await tallyCells(db, filter, asked) : await walkCells(db, filter, asked);
  if (rows === null || rows.length > asked.most) return null;
  return rows
    .filter(({ period }) => period !== "")
    .map(({ kind, ...cell }) => ({ ...cell, standing: kind || null }) as CellCount);
}
