/** Works out again what is kept beside each claim and report (places, words, standing) and names the first that differs. */
import type { BadRow } from "../archive-entry.ts";
import { chunks } from "../engine/chunks.ts";
import { standingsOfRows, threadStandings } from "../claim-standing.ts";
import { claimPlaces, claimWords } from "../claim-writer.ts";
import { claimsOfRows } from "../claim-rows.ts";
import type { Database } from "../engine/database.ts";
import { sourceOf } from "../../thread/claim-source.ts";
import { stems } from "../stem.ts";
import type { ClaimTable, PlaceTable } from "../tables.ts";
import { WordCheck } from "./verify-words.ts";

const atOnce = 500;

const ordered = (rows: readonly object[]): string => JSON.stringify(rows.map((row) => JSON.stringify(row)).sort());

/** Places as they must be kept of these claims, and as they are. */
async function placeFault(db: Database, claims: readonly ClaimTable[], check: WordCheck): Promise<BadRow | null> {
  const told = await claimsOfRows(db, claims);
  const ids = [...new Set(told.flatMap(({ places }) => places.flatMap(({ placeId }) => placeId ?? [])))];
  const places = new Map<string, PlaceTable>();
  for (const part of chunks(ids))
    for (const row of await db.sql.selectFrom("place").selectAll().where("id", "in", part).execute())
      places.set(row.id, row);
  const rows = claims.map(({ row }) => row);
  const kept = await db.sql.selectFrom("claim_place").selectAll().where("row", "in", rows).execute();
  const byRow = Map.groupBy(kept, ({ row }) => row);
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
      one.name_key,
      one.party,
      one.said,
    ];
    if (ordered(claimPlaces(claim, row, known).map(fields)) !== ordered((byRow.get(row.row) ?? []).map(fields)))
      return { table: "claim_place", row: row.id, why: "it does not stand at the places its claim names" };
    check.expect({ row: row.row, stems: claimWords(claim, known, sourceOf(claim).name) });
  }
  return null;
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
  const check = new WordCheck(db, "claim_text");
  for (let after = -1; ;) {
    const claims = await db.sql
      .selectFrom("claim")
      .selectAll()
      .where("row", ">", after)
      .orderBy("row")
      .limit(atOnce)
      .execute();
    const bad =
      claims.length === 0 ? null : ((await placeFault(db, claims, check)) ?? (await standingFault(db, claims)));
    if (bad) return bad;
    after = claims.at(-1)?.row ?? after;
    if (claims.length < atOnce) return check.fault("claim");
  }
}

/** The first report whose text cannot be found by its words. */
export async function reportTextFault(db: Database): Promise<BadRow | null> {
  const check = new WordCheck(db, "report_text");
  for (let after = -1; ;) {
    const reports = await db.sql
      .selectFrom("report")
      .innerJoin("version", "version.id", "report.version")
      .select(["report.row", "version.text"])
      .where("report.row", ">", after)
      .orderBy("report.row")
      .limit(atOnce)
      .execute();
    for (const { row, text } of reports) check.expect({ row, stems: stems(text) });
    after = reports.at(-1)?.row ?? after;
    if (reports.length < atOnce) return check.fault("report");
  }
}
