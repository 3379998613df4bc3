/** Works out again what is kept beside each claim and report (places, words, standing) and names the first that differs. */
import { sql } from "kysely";
import type { BadRow } from "../archive-entry.ts";
import { chunks } from "../engine/chunks.ts";
import { standingsOfRows, threadStandings } from "../claim-standing.ts";
import { claimPlaces, claimWords } from "../claim-writer.ts";
import { claimsOfRows } from "../claim-rows.ts";
import type { Database, TextTable } from "../engine/database.ts";
import { stems } from "../stem.ts";
import type { ClaimTable, PlaceTable } from "../tables.ts";

const atOnce = 500;

interface Words {
  readonly row: number;
  readonly name: string;
  readonly stems: readonly string[];
}

/** Rows of a text table that lack a word of theirs; one question a row, as the index answers it. */
async function wordFault(db: Database, table: TextTable, rows: readonly Words[]): Promise<BadRow | null> {
  for (const { row, name, stems: words } of rows) {
    const asked = words.filter((word) => /^[\p{L}\p{N}]+$/u.test(word));
    const has = asked.length === 0 ? sql`1 = 1` : db.hasStems(table, asked);
    const { rows: found } =
      await sql`SELECT 1 FROM ${sql.table(table)} WHERE ${db.textRow(table)} = ${row} AND ${has}`.execute(db.sql);
    if (found.length === 0) return { table, row: name, why: "a word of it cannot be found" };
  }
  return null;
}

/** Words of rows that are there no more. */
async function strayWords(db: Database, table: TextTable, home: "claim" | "report"): Promise<BadRow | null> {
  const { rows } = await sql<{
    row: number;
  }>`SELECT w.row FROM (SELECT ${db.textRow(table)} AS row FROM ${sql.table(table)}) w
    LEFT JOIN ${sql.table(home)} h ON h.row = w.row WHERE h.row IS NULL LIMIT 1`.execute(db.sql);
  return rows[0] ? { table, row: String(rows[0].row), why: `words are kept of no ${home}` } : null;
}

const ordered = (rows: readonly object[]): string => JSON.stringify(rows.map((row) => JSON.stringify(row)).sort());

/** Places as they must be kept of these claims, and as they are. */
async function placeFault(db: Database, claims: readonly ClaimTable[]): Promise<BadRow | null> {
  const told = await claimsOfRows(db, claims);
  const ids = [...new Set(told.flatMap(({ places }) => places.flatMap(({ placeId }) => placeId ?? [])))];
  const places = new Map<string, PlaceTable>();
  for (const part of chunks(ids))
    for (const row of await db.sql.selectFrom("place").selectAll().where("id", "in", part).execute())
      places.set(row.id, row);
  const rows = claims.map(({ row }) => row);
  const kept = await db.sql.selectFrom("claim_place").selectAll().where("row", "in", rows).execute();
  const byRow = Map.groupBy(kept, ({ row }) => row);
  const words: Words[] = [];
  for (const [n, row] of claims.entries()) {
    const claim = told[n];
    if (!claim) continue;
    const known = [...new Set(claim.places.flatMap(({ placeId }) => placeId ?? []))].flatMap(
      (id) => places.get(id) ?? [],
    );
    const fields = (one: ReturnType<typeof claimPlaces>[number]) => [
      one.place,
      one.row,
      one.day,
      one.action,
      one.district,
      one.party,
      one.said,
    ];
    if (ordered(claimPlaces(claim, row, known).map(fields)) !== ordered((byRow.get(row.row) ?? []).map(fields)))
      return { table: "claim_place", row: row.id, why: "it does not stand at the places its claim names" };
    words.push({ row: row.row, name: row.id, stems: claimWords(claim, known) });
  }
  return wordFault(db, "claim_text", words);
}

async function standingFault(db: Database, claims: readonly ClaimTable[]): Promise<BadRow | null> {
  const kept = await standingsOfRows(
    db,
    claims.map(({ row }) => row),
  );
  const now = await threadStandings(
    db,
    claims.map(({ id }) => id),
  );
  const bad = claims.find(({ id, row }) => (now.get(id) ?? "") !== (kept.get(row) ?? ""));
  return bad
    ? { table: "claim_standing", row: bad.id, why: "it does not say what the threads of its claim say" }
    : null;
}

/** The first claim whose places, words or standing are not as its content and its threads make them. */
export async function claimFault(db: Database): Promise<BadRow | null> {
  for (let after = -1; ;) {
    const claims = await db.sql
      .selectFrom("claim")
      .selectAll()
      .where("row", ">", after)
      .orderBy("row")
      .limit(atOnce)
      .execute();
    const bad = claims.length === 0 ? null : ((await placeFault(db, claims)) ?? (await standingFault(db, claims)));
    if (bad) return bad;
    after = claims.at(-1)?.row ?? after;
    if (claims.length < atOnce) return strayWords(db, "claim_text", "claim");
  }
}

/** The first report whose text cannot be found by its words. */
export async function reportTextFault(db: Database): Promise<BadRow | null> {
  for (let after = -1; ;) {
    const reports = await db.sql
      .selectFrom("report")
      .innerJoin("version", "version.id", "report.version")
      .select(["report.row", "report.key", "version.text"])
      .where("report.row", ">", after)
      .orderBy("report.row")
      .limit(atOnce)
      .execute();
    const words = reports.map(({ row, key, text }) => ({ row, name: key, stems: stems(text) }));
    const bad = await wordFault(db, "report_text", words);
    if (bad) return bad;
    after = reports.at(-1)?.row ?? after;
    if (reports.length < atOnce) return strayWords(db, "report_text", "report");
  }
}
