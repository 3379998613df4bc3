/** Claims of a reading that another replaced step back: moved, unchanged, out of the lists and counts. */
import { placesOfRows, standingsOfRows } from "./claim-standing.ts";
import { chunks } from "./engine/chunks.ts";
import type { Writing } from "./engine/database.ts";
import { blockSize } from "./tables/row-order.ts";
import type { Head } from "./save-plan.ts";
import type { ClaimTable } from "./tables.ts";
import type { Tally } from "./counts/tally.ts";

/** Moves the claims of these heads to the past; gives their ids. */
export async function supersede(writing: Writing, heads: readonly Head[], tally: Tally): Promise<string[]> {
  const claims: ClaimTable[] = [];
  for (const head of heads) claims.push(...(await currentClaims(writing, head)));
  for (const part of chunks(claims)) await stepBack(writing, part, tally);
  return claims.map(({ id }) => id);
}

async function currentClaims({ sql }: Writing, { id }: Head): Promise<ClaimTable[]> {
  const slots = await sql.selectFrom("slot").select("row").where("version", "=", id).orderBy("n").execute();
  const claims: ClaimTable[] = [];
  for (const { row } of slots) {
    const query = sql
      .selectFrom("claim")
      .selectAll()
      .where("row", ">=", row)
      .where("row", "<", row + blockSize);
    claims.push(...(await query.orderBy("row").execute()));
  }
  return claims;
}

async function stepBack(writing: Writing, claims: readonly ClaimTable[], tally: Tally): Promise<void> {
  const { sql } = writing;
  const rows = claims.map(({ row }) => row);
  const places = await placesOfRows(writing, rows);
  const standings = await standingsOfRows(writing, rows);
  for (const claim of claims) {
    const at = places.get(claim.row) ?? [];
    tally.count(claim, -1);
    tally.countStanding(claim, at, [standings.get(claim.row) ?? "", -1]);
    if (claim.source) tally.meet({ key: claim.source, name: "", party: claim.party, ...lessOne });
  }
  await writing.insert("claim_past", claims);
  await sql.deleteFrom("claim").where("row", "in", rows).execute();
  await sql.deleteFrom("claim_place").where("row", "in", rows).execute();
  await sql.deleteFrom("claim_standing").where("row", "in", rows).execute();
  await writing.removeText("claim_text", rows);
  const ids = claims.map(({ id }) => id);
  await sql.updateTable("claim_key").set({ current: 0 }).where("id", "in", ids).execute();
  await writing.insert(
    "pending",
    claims.map(({ id }) => ({ id })),
  );
}

const lessOne = { publisher: 0, claims: -1, reports: 0, first: null, newest: null };
