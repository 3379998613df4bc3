/** Answers of the ledger about threads: lists by newest change, one whole thread, what is still to be threaded. */
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import { NotFound } from "../errors.ts";
import { chunks } from "./engine/chunks.ts";
import { itemsOfIds, rowsOfIds } from "./claim-queries.ts";
import { claimsOfRows } from "./claim-rows.ts";
import type { Database } from "./engine/database.ts";
import type { ThreadLedger } from "./ledger.ts";
import { pageLimit, toPage } from "./page.ts";
import type { PageRequest } from "./page.ts";
import type { RelationTable, StandingTable, ThreadTable } from "./tables.ts";
import type { MemberRecord, RelationRecord, StandingRecord, ThreadFilter, ThreadRecord } from "./thread-record.ts";
import { threadOfRow } from "./thread-writes.ts";

const relationOfRow = ({ from_claim: from, to_claim: to, thread: _thread, ...row }: RelationTable): RelationRecord => ({
  ...row,
  from,
  to,
  state: row.state as RelationRecord["state"],
  slots: JSON.parse(row.slots) as unknown,
});

const standingOfRow = ({ at, happened, who, reason, because }: StandingTable): StandingRecord => ({
  at,
  happened,
  who,
  reason,
  because: JSON.parse(because) as string[],
});

function conditionsOf(filter: ThreadFilter, page: PageRequest): RawBuilder<unknown>[] {
  const where: RawBuilder<unknown>[] = [sql`1 = 1`];
  if (filter.kind !== undefined) where.push(sql`kind = ${filter.kind}`);
  if (filter.places && filter.places.length > 0) where.push(sql`place IN (${sql.join(filter.places)})`);
  if (filter.standings && filter.standings.length > 0) where.push(sql`happened IN (${sql.join(filter.standings)})`);
  if (filter.minClaims !== undefined) where.push(sql`claims >= ${filter.minClaims}`);
  if (filter.minOrigins !== undefined) where.push(sql`origins >= ${filter.minOrigins}`);
  if (filter.changedBefore !== undefined) where.push(sql`changed < ${filter.changedBefore}`);
  if (page.cursor) {
    const [changed = "", ...key] = page.cursor.split(" ");
    where.push(sql`(changed, key) < (${changed}, ${key.join(" ")})`);
  }
  return where;
}

async function listThreads(db: Database, filter: ThreadFilter, page: PageRequest) {
  const limit = pageLimit(page);
  const { rows } = await sql<ThreadTable>`SELECT * FROM thread WHERE ${sql.join(conditionsOf(filter, page), sql` AND `)}
    ORDER BY changed DESC, key DESC LIMIT ${limit + 1}`.execute(db.sql);
  const { items, next } = toPage(rows, limit, ({ changed, key }) => `${changed} ${key}`);
  return { items: items.map(threadOfRow), next };
}

async function getThread(db: Database, key: string) {
  const row = await db.sql.selectFrom("thread").selectAll().where("key", "=", key).executeTakeFirst();
  if (!row) throw new NotFound(`there is no thread ${key}`);
  const rows = await db.sql.selectFrom("member").selectAll().where("thread", "=", key).execute();
  const members = new Map(rows.map(({ thread: _thread, ...member }) => [member.claim, member as MemberRecord]));
  const items = await itemsOfIds(db, [...members.keys()]);
  const claims = items.flatMap((item) => {
    const member = members.get(item.claim.id);
    return member ? [{ ...item, member }] : [];
  });
  const order = ({ claim }: (typeof claims)[number]): string => `${claim.published ?? ""}\n${claim.id}`;
  const relations = await db.sql.selectFrom("relation").selectAll().where("thread", "=", key).orderBy("id").execute();
  const history = await db.sql.selectFrom("standing").selectAll().where("thread", "=", key).orderBy("n").execute();
  return {
    thread: threadOfRow(row),
    claims: claims.sort((a, b) => (order(a) < order(b) ? -1 : 1)),
    relations: relations.map(relationOfRow),
    history: history.map(standingOfRow),
  };
}

async function threadsOfClaims(db: Database, claims: readonly string[]) {
  const threads = new Map<string, ThreadRecord[]>();
  for (const part of chunks(claims)) {
    const rows = await db.sql
      .selectFrom("member")
      .innerJoin("thread", "thread.key", "member.thread")
      .select("member.claim as member_claim")
      .selectAll("thread")
      .where("member.claim", "in", part)
      .orderBy("thread.key")
      .execute();
    for (const { member_claim: claim, ...row } of rows) {
      threads.set(claim, [...(threads.get(claim) ?? []), threadOfRow(row)]);
    }
  }
  return threads;
}

async function unthreaded(db: Database, limit: number) {
  const list = await db.sql.selectFrom("pending").selectAll().orderBy("n").limit(limit).execute();
  const found = await rowsOfIds(db, [...new Set(list.map(({ id }) => id))]);
  const rows = [...found.values()].sort((a, b) => a.row.row - b.row.row);
  const of = (current: boolean) =>
    claimsOfRows(
      db,
      rows.filter((one) => one.current === current).map(({ row }) => row),
    );
  return { added: await of(true), gone: await of(false), seen: list.map(({ n }) => String(n)) };
}

async function relationsOf(db: Database, claims: readonly string[]): Promise<readonly RelationRecord[]> {
  const relations = new Map<string, RelationRecord>();
  for (const part of chunks(claims)) {
    const rows = await db.sql
      .selectFrom("relation")
      .selectAll()
      .where((where) => where.or([where("from_claim", "in", part), where("to_claim", "in", part)]))
      .execute();
    for (const row of rows) relations.set(row.id, relationOfRow(row));
  }
  return [...relations.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The range of one unit is walked by the primary key: "~" is what its thread keys go on with. */
async function threadKeys(db: Database, units: readonly string[]): Promise<readonly string[]> {
  const keys: string[] = [];
  for (const part of chunks(units, 200)) {
    const ranges = part.map((unit) => sql`key = ${unit} OR (key > ${`${unit}~`} AND key < ${`${unit}~\u{10ffff}`})`);
    const { rows } = await sql<{ key: string }>`SELECT key FROM thread WHERE ${sql.join(ranges, sql` OR `)}`.execute(
      db.sql,
    );
    keys.push(...rows.map(({ key }) => key));
  }
  return [...new Set(keys)].sort();
}

type ThreadAnswers = Omit<ThreadLedger, "saveThreads" | "markThreaded">;

/** The part of the ledger that answers about threads. */
export const threadAnswers = (db: Database): ThreadAnswers => ({
  listThreads: (filter, page = {}) => listThreads(db, filter, page),
  getThread: (key) => getThread(db, key),
  threadsOfClaims: (claims) => threadsOfClaims(db, claims),
  threadKeys: (units) => threadKeys(db, units),
  unthreaded: (limit) => unthreaded(db, limit),
  relationsOf: (claims) => relationsOf(db, claims),
});
