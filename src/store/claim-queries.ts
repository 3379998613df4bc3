/** Answers of the ledger about claims: one, a page, all of a filter, a block of candidates. */
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import type { Action } from "../claim/claim.ts";
import { NotFound } from "../errors.ts";
import { chunks } from "./engine/chunks.ts";
import { planClaims } from "./claim-filter.ts";
import type { BlockQuery, ClaimFilter, ClaimItem, ReplacedClaim } from "./claim-query.ts";
import { nowhere } from "./claim-writer.ts";
import { claimsOfRows, itemsOfRows, walkClaims } from "./claim-rows.ts";
import type { Database } from "./engine/database.ts";
import type { ClaimLedger } from "./ledger.ts";
import { pageLimit, toPage } from "./page.ts";
import type { PageRequest } from "./page.ts";
import { rowsOfDays } from "./tables/row-order.ts";
import type { ClaimTable } from "./tables.ts";
import { isNameKey } from "../thread/name-key.ts";
import type { LedgerClaim } from "../thread/ledger-claim.ts";

const atOnce = 500;

/** Rows by claim id, current or past. */
export async function rowsOfIds(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly row: ClaimTable; readonly current: boolean }>> {
  const found = new Map<string, { row: ClaimTable; current: boolean }>();
  for (const part of chunks(ids)) {
    const keys = await db.sql.selectFrom("claim_key").selectAll().where("id", "in", part).execute();
    const current = keys.filter((key) => key.current === 1).map(({ row }) => row);
    const past = keys.filter((key) => key.current === 0).map(({ id }) => id);
    if (current.length > 0) {
      const rows = await db.sql.selectFrom("claim").selectAll().where("row", "in", current).execute();
      for (const row of rows) found.set(row.id, { row, current: true });
    }
    if (past.length > 0) {
      const rows = await db.sql.selectFrom("claim_past").selectAll().where("id", "in", past).execute();
      for (const row of rows) found.set(row.id, { row, current: false });
    }
  }
  return found;
}

/** Items by claim id, in the order of `ids`. */
export async function itemsOfIds(db: Database, ids: readonly string[]): Promise<readonly ClaimItem[]> {
  const found = await rowsOfIds(db, ids);
  const rows = ids.flatMap((id) => found.get(id)?.row ?? []);
  return itemsOfRows(db, rows, (id) => found.get(id)?.current === true);
}

async function listClaims(db: Database, filter: ClaimFilter, page: PageRequest) {
  const limit = pageLimit(page);
  const after = page.cursor ? Number(page.cursor) : null;
  const plan = await planClaims(db, filter);
  const rows = await walkClaims(db, plan, { order: "newest", after, limit: limit + 1 });
  const items = await itemsOfRows(db, rows.slice(0, limit));
  return { items, next: toPage(rows, limit, ({ row }) => row).next };
}

async function* eachClaim(db: Database, filter: ClaimFilter): AsyncGenerator<ClaimItem> {
  const plan = await planClaims(db, filter);
  let after: number | null = null;
  for (;;) {
    const rows: readonly ClaimTable[] = await walkClaims(db, plan, { order: "oldest", after, limit: atOnce });
    yield* await itemsOfRows(db, rows);
    after = rows.at(-1)?.row ?? null;
    if (rows.length < atOnce) return;
  }
}

/** Rows of a block: at these places, in these districts, under these names, or (asked for no place) without one. */
function rowsAround({ places: asked, from, to, actions }: BlockQuery): RawBuilder<{ row: number }> {
  const places = sql.join(asked.length > 0 ? asked : [nowhere]);
  const window = from === null && to === null ? sql`` : sql`AND day >= ${from ?? "0"} AND day <= ${to ?? "9"}`;
  const kinds = actions && actions.length > 0 ? sql`AND action IN (${sql.join(actions)})` : sql``;
  const by = (column: "place" | "district" | "name_key"): RawBuilder<unknown> =>
    sql`SELECT row FROM claim_place WHERE ${sql.ref(column)} IN (${places}) ${window} ${kinds}`;
  const ofName = asked.length > 0 && asked.every(isNameKey);
  return sql`${ofName ? by("name_key") : sql`${by("place")} UNION ${by("district")}`} ORDER BY row`;
}

/** Rows of a block by voice: what these sources said on these days; none where they always said where. */
async function rowsOfVoices(db: Database, { voices = [], from, to, actions }: BlockQuery): Promise<readonly number[]> {
  const [first, last] = rowsOfDays(from ?? undefined, to ?? undefined);
  const said = db.sql
    .selectFrom("claim")
    .select("row")
    .where("source", "in", voices)
    .where("row", ">=", first)
    .where("row", "<", last)
    .where("day", ">=", from ?? "0")
    .where("day", "<=", to ?? "9")
    .where("action", "in", actions ?? []);
  if (!(await said.where("placed", "=", 0).limit(1).executeTakeFirst())) return [];
  return (await said.orderBy("row").execute()).map(({ row }) => row);
}

/** The claims of a block, oldest first. */
async function candidates(db: Database, query: BlockQuery) {
  const rows = query.voices
    ? await rowsOfVoices(db, query)
    : (await rowsAround(query).execute(db.sql)).rows.map(({ row }) => row);
  const found: ClaimTable[] = [];
  for (const part of chunks(rows)) {
    found.push(...(await db.sql.selectFrom("claim").selectAll().where("row", "in", part).orderBy("row").execute()));
  }
  return claimsOfRows(db, found);
}

type ClaimAnswers = Pick<
  ClaimLedger,
  "getClaim" | "getClaims" | "listClaims" | "eachClaim" | "claimsOfVersion" | "replacedClaims" | "candidates"
>;

/** The part of the ledger that answers about claims. */
export const claimAnswers = (db: Database): ClaimAnswers => ({
  getClaim: async (id) => {
    const [item] = await itemsOfIds(db, [id]);
    if (!item) throw new NotFound(`there is no claim ${id}`);
    return item;
  },
  getClaims: (ids) => itemsOfIds(db, ids),
  listClaims: (filter, page = {}) => listClaims(db, filter, page),
  eachClaim: (filter) => eachClaim(db, filter),
  claimsOfVersion: async (version) => {
    const rows = await walkClaims(db, await planClaims(db, { version }), {
      order: "oldest",
      after: null,
      limit: 100_000,
    });
    const current = await itemsOfRows(db, rows);
    return current.length > 0 ? current : pastClaims(db, version);
  },
  replacedClaims: (versions) => replacedClaims(db, versions),
  candidates: (block) => candidates(db, block),
});

/** Oldest rules first; what an older version's last reading gave is among them. */
async function replacedClaims(db: Database, versions: readonly string[]): Promise<readonly ReplacedClaim[]> {
  const found: ReplacedClaim[] = [];
  for (const part of chunks(versions)) {
    const rows = await db.sql
      .selectFrom("claim_past")
      .innerJoin("version", "version.row", "claim_past.version_row")
      .select(["claim_past.id", "version.id as reportId", "claim_past.action", "claim_past.body"])
      .where("version.id", "in", part)
      .orderBy("claim_past.rules")
      .orderBy("claim_past.ordinal")
      .execute();
    for (const { id, reportId, action, body } of rows) {
      const { content } = JSON.parse(body) as Pick<LedgerClaim, "content">;
      found.push({ id, reportId, action: action as Action, content });
    }
  }
  return found;
}

/** Claims of an older version, as its last reading gave them. */
async function pastClaims(db: Database, version: string): Promise<readonly ClaimItem[]> {
  const rows = await db.sql
    .selectFrom("claim_past")
    .innerJoin("version", "version.row", "claim_past.version_row")
    .selectAll("claim_past")
    .where("version.id", "=", version)
    .orderBy("claim_past.rules", "desc")
    .orderBy("claim_past.ordinal")
    .execute();
  const rules = rows[0]?.rules;
  return itemsOfRows(
    db,
    rows.filter((row) => row.rules === rules),
    () => false,
  );
}
