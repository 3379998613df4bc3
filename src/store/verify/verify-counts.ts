/** Adds up the claims again by day, settlement, party, action and standing, and names the first kept count that differs. */
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import type { BadRow } from "../archive-entry.ts";
import { nowhere } from "../claim-writer.ts";
import type { Database } from "../engine/database.ts";
import { grains } from "../counts/day-cover.ts";
import type { Grain } from "../counts/day-cover.ts";

type Cells = RawBuilder<unknown>;

/** A sum of the claims (`name`, `claims`) beside the kept cells (likewise). */
interface Sum {
  readonly table: "tally" | "map_tally" | "source_tally" | "source";
  readonly made: Cells;
  readonly kept: Cells;
}

const named = (...parts: readonly RawBuilder<unknown>[]): RawBuilder<string> =>
  sql<string>`${sql.join(parts, sql` || '|' || `)}`;

/** The period a day is in, as `periodOf` tells it. */
const periods: Readonly<Record<Grain, RawBuilder<unknown>>> = {
  day: sql`p.said`,
  five: sql`SUBSTR(p.said, 1, 9) || CASE WHEN SUBSTR(p.said, 10) < '5' THEN 'a' ELSE 'b' END`,
  ten: sql`SUBSTR(p.said, 1, 9)`,
  month: sql`SUBSTR(p.said, 1, 7)`,
  quarter: sql`SUBSTR(p.said, 1, 4) || '-Q' || CAST((CAST(SUBSTR(p.said, 6, 2) AS INTEGER) + 2) / 3 AS TEXT)`,
};

const overTime = (grain: string, period: RawBuilder<unknown>): Sum => ({
  table: "tally",
  made: sql`SELECT ${named(period, sql`c.party`, sql`c.action`)} AS name, COUNT(*) AS claims FROM claim c GROUP BY 1`,
  kept: sql`SELECT ${named(sql`period`, sql`party`, sql`action`)} AS name, claims FROM tally
    WHERE grain = ${grain} AND claims <> 0`,
});

const standingAt = (grain: string, period: RawBuilder<unknown>, dated: boolean): Sum => ({
  table: "map_tally",
  made: sql`SELECT ${named(period, sql`p.place`, sql`p.party`, sql`COALESCE(s.happened, '')`)} AS name, COUNT(*) AS claims
    FROM claim_place p LEFT JOIN claim_standing s ON s.row = p.row
    WHERE p.place <> ${nowhere} ${dated ? sql`AND p.said <> ''` : sql``} GROUP BY 1`,
  kept: sql`SELECT ${named(sql`t.period`, sql`m.place`, sql`m.party`, sql`m.standing`)} AS name, t.claims
    FROM map_tally t JOIN map_cell m ON m.id = t.cell WHERE t.grain = ${grain} AND t.claims <> 0`,
});

const counter = (name: string, made: Cells): Sum => ({
  table: "tally",
  made: sql`SELECT ${sql.lit(name)} AS name, n AS claims FROM (${made}) m WHERE n <> 0`,
  kept: sql`SELECT period AS name, claims FROM tally WHERE grain = 'count' AND period = ${name} AND claims <> 0`,
});

const sums: readonly Sum[] = [
  overTime("day", sql`c.day`),
  overTime("month", sql`SUBSTR(c.day, 1, 7)`),
  overTime("all", sql`''`),
  ...grains.map((grain) => standingAt(grain, periods[grain], true)),
  standingAt("all", sql`''`, false),
  counter("version", sql`SELECT COUNT(*) AS n FROM version`),
  counter("report", sql`SELECT COUNT(*) AS n FROM report`),
  counter("placed", sql`SELECT COUNT(*) AS n FROM claim WHERE placed = 1`),
  {
    table: "source_tally",
    made: sql`SELECT ${named(sql`c.source`, sql`SUBSTR(c.day, 1, 7)`, sql`c.action`)} AS name, COUNT(*) AS claims
      FROM claim c WHERE c.source <> '' GROUP BY 1`,
    kept: sql`SELECT ${named(sql`source`, sql`month`, sql`action`)} AS name, claims FROM source_tally WHERE claims <> 0`,
  },
  {
    table: "source",
    made: sql`SELECT c.source AS name, COUNT(*) AS claims FROM claim c WHERE c.source <> '' GROUP BY 1`,
    kept: sql`SELECT key AS name, claims FROM source WHERE claims <> 0`,
  },
];

/** The first cell that does not hold what the claims add up to. */
export async function countFaults(db: Database): Promise<BadRow | null> {
  for (const { table, made, kept } of sums) {
    const { rows } = await sql<{ name: string; made: number | null; kept: number | null }>`
      SELECT d.name, MAX(d.made) AS made, MAX(d.kept) AS kept FROM (
        SELECT name, claims AS made, NULL AS kept FROM (SELECT * FROM (${made}) a EXCEPT SELECT * FROM (${kept}) b) x
        UNION ALL
        SELECT name, NULL, claims FROM (SELECT * FROM (${kept}) a EXCEPT SELECT * FROM (${made}) b) y
      ) d GROUP BY d.name ORDER BY d.name LIMIT 1`.execute(db.sql);
    const [first] = rows;
    if (first)
      return {
        table,
        row: first.name,
        why: `${first.kept ?? 0} claims are counted where there are ${first.made ?? 0}`,
      };
  }
  return null;
}
