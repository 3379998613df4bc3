/** Reads claim rows by a plan, in the order of their row numbers, and makes items of them. */
import { sql } from "kysely";
import type { RawBuilder, SqlBool } from "kysely";
import { claimSource } from "../thread/claim-source.ts";
import type { LedgerClaim } from "../thread/ledger-claim.ts";
import { chunks } from "./engine/chunks.ts";
import type { ClaimPlan } from "./claim-filter.ts";
import type { ClaimItem, ClaimThread, PlaceRow } from "./claim-query.ts";
import { claimOfRow, openRow, placeIdsOf } from "./claim-row.ts";
import type { ClaimVersion, PlaceAreas } from "./claim-row.ts";
import type { Database } from "./engine/database.ts";
import { placeOfRow } from "./place-row.ts";
import { blockSize, rowsOfDaysLong } from "./tables/row-order.ts";
import type { ClaimTable } from "./tables.ts";

export interface Walk {
  readonly order: "newest" | "oldest";
  /** Row number after which (in walking order) to begin; null from the end. */
  readonly after: number | null;
  readonly limit: number;
}

/** SQL of a walk that selects `what` from the claims of a plan; the cross join keeps SQLite to the leading table. */
export function walkSql(
  plan: ClaimPlan,
  what: RawBuilder<unknown>,
  { order, after, limit }: Walk,
): RawBuilder<unknown> {
  const row = plan.lead?.row ?? sql.ref<number>("claim.row");
  const bounds =
    after === null ? [] : [order === "newest" ? sql<SqlBool>`${row} < ${after}` : sql<SqlBool>`${row} > ${after}`];
  const conditions = [...plan.conditions, ...bounds];
  const where = conditions.length === 0 ? sql`` : sql`WHERE ${sql.join(conditions, sql` AND `)}`;
  const from = plan.lead ? sql`${plan.lead.from} CROSS JOIN claim` : sql`claim`;
  const direction = order === "newest" ? sql`DESC` : sql`ASC`;
  return sql`SELECT ${what} FROM ${from} ${where} ORDER BY ${row} ${direction} LIMIT ${limit}`;
}

/** Claim rows of a plan. */
export async function walkClaims(db: Database, plan: ClaimPlan, walk: Walk): Promise<readonly ClaimTable[]> {
  if (plan.empty) return [];
  if (db.dialect === "postgres" && walk.order === "newest" && !plan.bounded) return walkByWindows(db, plan, walk);
  const { rows } = await (walkSql(plan, sql`claim.*`, walk) as RawBuilder<ClaimTable>).execute(db.sql);
  return rows;
}

/** Days of a first look, and of those after it. */
const windows = [62, 248, 992];

/** PostgreSQL plans every month that a walk may touch, and most walks end within the newest: it is shown these first. */
async function walkByWindows(db: Database, plan: ClaimPlan, { after, limit, order }: Walk): Promise<ClaimTable[]> {
  let before = after ?? (await endOfRows(db));
  const found: ClaimTable[] = [];
  for (const days of [...windows, null]) {
    const from = days === null ? null : before - rowsOfDaysLong(days);
    const rows = sql.ref<number>("claim.row");
    const bounds = [sql<SqlBool>`${rows} < ${before}`, ...(from === null ? [] : atLeast([rows, plan.lead?.row], from))];
    const within = { ...plan, conditions: [...plan.conditions, ...bounds] };
    const walk = { order, after: before, limit: limit - found.length };
    found.push(...(await (walkSql(within, sql`claim.*`, walk) as RawBuilder<ClaimTable>).execute(db.sql)).rows);
    if (found.length >= limit || from === null || from <= 0) break;
    before = from;
  }
  return found;
}

const atLeast = (refs: readonly (RawBuilder<number> | undefined)[], from: number): RawBuilder<SqlBool>[] =>
  refs.flatMap((ref) => (ref ? [sql<SqlBool>`${ref} >= ${from}`] : []));

/** The row number after every claim's. */
async function endOfRows(db: Database): Promise<number> {
  const newest = await db.sql.selectFrom("slot").select("row").orderBy("row", "desc").limit(1).executeTakeFirst();
  return (newest?.row ?? 0) + blockSize;
}

export type KnownPlace = PlaceRow & PlaceAreas;

/** Places that were asked for, by ledger: a place never changes once it is kept. */
const seenPlaces = new WeakMap<Database, Map<string, KnownPlace>>();
const mostSeen = 50_000;

function seenOf(db: Database): Map<string, KnownPlace> {
  const seen = seenPlaces.get(db);
  if (seen && seen.size < mostSeen) return seen;
  const fresh = new Map<string, KnownPlace>();
  seenPlaces.set(db, fresh);
  return fresh;
}

/** Places by id. */
export async function loadPlaces(db: Database, ids: Iterable<string>): Promise<ReadonlyMap<string, KnownPlace>> {
  const seen = seenOf(db);
  const wanted = new Set(ids);
  const missing = [...wanted].filter((id) => !seen.has(id));
  for (const part of chunks(missing)) {
    const rows = await db.sql.selectFrom("place").selectAll().where("id", "in", part).execute();
    for (const row of rows) seen.set(row.id, placeOfRow(row));
  }
  const places = new Map<string, KnownPlace>();
  for (const id of wanted) {
    const place = seen.get(id);
    if (place) places.set(id, place);
  }
  return places;
}

async function loadVersions(db: Database, rows: Iterable<number>): Promise<ReadonlyMap<number, ClaimVersion>> {
  const versions = new Map<number, ClaimVersion>();
  for (const part of chunks([...new Set(rows)])) {
    const found = await db.sql
      .selectFrom("version")
      .select(["row", "id", "party", "url", "published", "forwarded_from"])
      .where("row", "in", part)
      .execute();
    for (const version of found) versions.set(version.row, version);
  }
  return versions;
}

/** Ledger claims of rows, in their order. */
export async function claimsOfRows(db: Database, rows: readonly ClaimTable[]) {
  const versions = await loadVersions(
    db,
    rows.map((row) => row.version_row),
  );
  const open = rows.map(openRow);
  const places = await loadPlaces(db, open.flatMap(placeIdsOf));
  return open.flatMap((one) => {
    const version = versions.get(one.row.version_row);
    return version ? [claimOfRow(one, version, places)] : [];
  });
}

/** Threads of claims, by claim id. */
export async function loadClaimThreads(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ClaimThread[]>> {
  const threads = new Map<string, ClaimThread[]>();
  for (const part of chunks(ids)) {
    const found = await db.sql
      .selectFrom("member")
      .innerJoin("thread", "thread.key", "member.thread")
      .select(["member.claim", "member.state", "thread.key", "thread.happened", "thread.origins"])
      .where("member.claim", "in", part)
      .orderBy("thread.key")
      .execute();
    for (const { claim, state, key, happened, origins } of found) {
      const list = threads.get(claim) ?? [];
      list.push({ key, state: state as ClaimThread["state"], happened, origins });
      threads.set(claim, list);
    }
  }
  return threads;
}

/** Whom a claim goes back to, in words; null behind a bare hedge. */
const sourceNameOf = (claim: LedgerClaim): string | null =>
  claim.chain.length > 0 && claim.chain.every(({ name }) => name === null) ? null : claimSource(claim).name;

/** Items of claim rows, in their order. */
export async function itemsOfRows(
  db: Database,
  rows: readonly ClaimTable[],
  isCurrent: (id: string) => boolean = () => true,
): Promise<readonly ClaimItem[]> {
  const claims = await claimsOfRows(db, rows);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const threads = await loadClaimThreads(
    db,
    claims.map(({ id }) => id),
  );
  return claims.flatMap((claim) => {
    const row = byId.get(claim.id);
    if (!row) return [];
    return [
      {
        claim,
        source: row.source || null,
        sourceName: sourceNameOf(claim),
        sourceParty: row.party,
        againstInterest: row.against === 1,
        rules: row.rules,
        current: isCurrent(claim.id),
        threads: threads.get(claim.id) ?? [],
      },
    ];
  });
}
