/** A word at a place: whether the place's claims or the word's are walked, so that neither a busy town nor a common word is read through. */
import { sql } from "kysely";
import type { Database } from "./engine/database.ts";

/** Newest claims of the place that are looked at before either walk begins. */
const sample = 40;
/** About what a page shows. */
const wanted = 50;
/**
 * Asking one claim for its words costs about as much as passing so many of a word's rows by: 40 to 65 µs against 0.27,
 * seen on SQLite at 10^6 claims.
 */
const rowsForOneAsked = 180;

/** Whether to walk the claims of the place; else those of the words. */
export async function placeLeads(db: Database, place: string, words: readonly string[]): Promise<boolean> {
  const { here, all } = await sizes(db, place);
  if (here <= sample) return true;
  const mostPassed = (wanted * all) / here;
  if (mostPassed <= sample * rowsForOneAsked) return false; // sooner walked than weighed
  const share = (await sampledWith(db, place, words)) / sample;
  const asked = share === 0 ? here : Math.min(here, wanted / share);
  const passed = Math.min(Math.max(share, 1 / sample) * all, mostPassed);
  return asked * rowsForOneAsked <= passed;
}

/** Claims at the place, and all of the ledger; both as counted on arrival. */
async function sizes(db: Database, place: string): Promise<{ readonly here: number; readonly all: number }> {
  const { rows } = await sql<{ here: number; all: number }>`SELECT
    (SELECT COALESCE(SUM(t.claims), 0) FROM map_cell m JOIN map_tally t ON t.grain = 'all' AND t.period = '' AND t.cell = m.id
      WHERE m.place = ${place}) AS here,
    (SELECT COALESCE(SUM(claims), 0) FROM tally WHERE grain = 'all' AND period = '') AS "all"`.execute(db.sql);
  return rows[0] ?? { here: 0, all: 0 };
}

async function sampledWith(db: Database, place: string, words: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT COUNT(*) AS n FROM (SELECT p.row FROM claim_place p
    WHERE p.place = ${place} ORDER BY p.row DESC LIMIT ${sample}) c
    WHERE ${db.rowHasStems(sql.ref<number>("c.row"), words)}`.execute(db.sql);
  return rows[0]?.n ?? 0;
}
