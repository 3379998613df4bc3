/** Standing of claims, as their threads give it: kept beside the claims and counted on the map as threads change. */
import { standingWords } from "../thread/standing/standing-rules.ts";
import { chunks } from "./engine/chunks.ts";
import { nowhere } from "./claim-writer.ts";
import type { Writing } from "./engine/database.ts";
import { Tally } from "./counts/tally.ts";

/** All that a question needs of a transaction or of a database. */
type Reading = Pick<Writing, "sql">;

/** A claim of several threads is shown under the one most disputed. */
const weight = new Map<string, number>([...standingWords].reverse().map((word, n) => [word, n]));
const disputedFirst = ["contested", "denied", "conceded"];

const rank = (standing: string): number =>
  disputedFirst.includes(standing) ? -3 + disputedFirst.indexOf(standing) : (weight.get(standing) ?? 99);

/** Gazetteer ids of claims, by row. */
export async function placesOfRows({ sql }: Writing, rows: readonly number[]): Promise<ReadonlyMap<number, string[]>> {
  const places = new Map<number, string[]>();
  for (const part of chunks(rows)) {
    const found = await sql.selectFrom("claim_place").select(["row", "place"]).where("row", "in", part).execute();
    for (const { row, place } of found) if (place !== nowhere) places.set(row, [...(places.get(row) ?? []), place]);
  }
  return places;
}

/** Kept standings, by row. */
export async function standingsOfRows({ sql }: Reading, rows: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const standings = new Map<number, string>();
  for (const part of chunks(rows)) {
    const found = await sql.selectFrom("claim_standing").selectAll().where("row", "in", part).execute();
    for (const { row, happened } of found) standings.set(row, happened);
  }
  return standings;
}

/** Brings the standing of these claims to what their threads say now, and the counts with it. */
export async function settleStandings(writing: Writing, ids: readonly string[]): Promise<void> {
  const tally = new Tally();
  for (const part of chunks([...new Set(ids)])) await settlePart(writing, part, tally);
  await tally.write(writing);
}

async function settlePart(writing: Writing, ids: readonly string[], tally: Tally): Promise<void> {
  const { sql } = writing;
  const claims = await sql
    .selectFrom("claim_key")
    .innerJoin("claim", "claim.row", "claim_key.row")
    .select(["claim.id", "claim.row", "claim.day", "claim.party"])
    .where("claim_key.id", "in", ids)
    .where("claim_key.current", "=", 1)
    .execute();
  const now = await threadStandings(writing, ids);
  const before = await standingsOfRows(
    writing,
    claims.map(({ row }) => row),
  );
  const moved = claims.filter(({ id, row }) => (now.get(id) ?? "") !== (before.get(row) ?? ""));
  if (moved.length === 0) return;
  const places = await placesOfRows(
    writing,
    moved.map(({ row }) => row),
  );
  for (const claim of moved) {
    tally.countStanding(claim, places.get(claim.row) ?? [], [before.get(claim.row) ?? "", -1]);
    tally.countStanding(claim, places.get(claim.row) ?? [], [now.get(claim.id) ?? "", 1]);
  }
  await sql
    .deleteFrom("claim_standing")
    .where(
      "row",
      "in",
      moved.map(({ row }) => row),
    )
    .execute();
  const kept = moved.flatMap(({ id, row }) => {
    const happened = now.get(id);
    return happened === undefined ? [] : [{ row, happened }];
  });
  await writing.insert("claim_standing", kept);
}

/** What the threads of these claims say, by claim id; left out where they say nothing. */
export async function threadStandings({ sql }: Reading, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await sql
    .selectFrom("member")
    .innerJoin("thread", "thread.key", "member.thread")
    .select(["member.claim", "thread.happened"])
    .where("member.claim", "in", ids)
    .where("member.state", "=", "linked")
    .where("thread.happened", "<>", "unknown")
    .execute();
  const standings = new Map<string, string>();
  for (const { claim, happened } of found) {
    const known = standings.get(claim);
    if (known === undefined || rank(happened) < rank(known)) standings.set(claim, happened);
  }
  return standings;
}
