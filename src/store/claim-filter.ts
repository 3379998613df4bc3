/** A claim filter as SQL: a list of conditions on the claim table, and the table that should lead the walk. */
import { sql } from "kysely";
import type { Expression, RawBuilder, SqlBool } from "kysely";
import type { ClaimFilter } from "./claim-query.ts";
import type { Database } from "./database.ts";
import { blockSize, rowAt, rowsOfDays } from "./row-order.ts";
import { stems } from "./stem.ts";

type Condition = Expression<SqlBool>;

/** Conditions that claims must meet; `lead` is a joined table whose order by row leads the walk. */
export interface ClaimPlan {
  readonly conditions: readonly Condition[];
  /** Null: the claim table itself. */
  readonly lead: { readonly from: RawBuilder<unknown>; readonly row: RawBuilder<number> } | null;
  /** The filter can fit nothing: an unknown place, a text without words. */
  readonly empty: boolean;
}

/** "in" with one value is "=", which lets an index be walked in order. */
function oneOf(column: string, values: readonly (string | number)[] | undefined): Condition[] {
  if (!values || values.length === 0) return [];
  const ref = sql.ref(`claim.${column}`);
  if (values.length === 1) return [sql<SqlBool>`${ref} = ${values[0]}`];
  return [sql<SqlBool>`${ref} IN (${sql.join(values)})`];
}

/** A literal, so that the partial index on the flag can serve. */
const flag = (column: string, value: boolean | undefined): Condition[] =>
  value === undefined ? [] : [sql<SqlBool>`${sql.ref(`claim.${column}`)} = ${sql.lit(Number(value))}`];

function facets(filter: ClaimFilter): Condition[] {
  return [
    ...oneOf("party", filter.parties),
    ...oneOf("source", filter.sources),
    ...oneOf("publisher", filter.publishers),
    ...oneOf("action", filter.actions),
    ...oneOf("stance", filter.stances),
    ...oneOf("language", filter.languages),
    ...flag("hedged", filter.hedged),
    ...flag("against", filter.againstInterest),
    ...flag("background", filter.background),
    ...flag("placed", filter.placed),
    ...(filter.confidenceUnder === undefined ? [] : [underConfidence(filter.confidenceUnder)]),
  ];
}

const reviewBelow = 0.5;

const underConfidence = (under: number): Condition =>
  under <= reviewBelow
    ? sql<SqlBool>`claim.confidence < ${sql.lit(reviewBelow)} AND claim.confidence < ${under}`
    : sql<SqlBool>`claim.confidence < ${under}`;

function period({ from, to, happenedFrom, happenedTo, publishedBefore }: ClaimFilter): Condition[] {
  const conditions: Condition[] = [];
  if (from !== undefined || to !== undefined) {
    const [first, last] = rowsOfDays(from, to);
    conditions.push(sql<SqlBool>`claim.row >= ${first}`, sql<SqlBool>`claim.row < ${last}`);
    conditions.push(sql<SqlBool>`claim.day >= ${from ?? "0"}`, sql<SqlBool>`claim.day <= ${to ?? "9"}`);
  }
  if (happenedTo !== undefined) conditions.push(sql<SqlBool>`claim.happened_from <= ${happenedTo}`);
  if (happenedFrom !== undefined) {
    conditions.push(sql<SqlBool>`COALESCE(claim.happened_to, claim.happened_from) >= ${happenedFrom}`);
  }
  if (publishedBefore !== undefined)
    conditions.push(sql<SqlBool>`claim.row < ${rowAt(publishedBefore)}`, longKept(publishedBefore));
  return conditions;
}

/** A report without a date waits from the day it was fetched. */
const longKept = (before: string): Condition =>
  sql<SqlBool>`(claim.day <> '' OR EXISTS (SELECT 1 FROM version v WHERE v.row = claim.version_row AND v.fetched_at < ${before}))`;

const linkedThread = (condition: RawBuilder<unknown>): Condition =>
  sql<SqlBool>`EXISTS (SELECT 1 FROM member m JOIN thread t ON t.key = m.thread
    WHERE m.claim = claim.id AND m.state = 'linked' AND ${condition})`;

function threads({ thread, standings, minOrigins, maxOrigins }: ClaimFilter): Condition[] {
  return [
    ...(thread === undefined
      ? []
      : [
          sql<SqlBool>`claim.row IN (SELECT k.row FROM member m JOIN claim_key k ON k.id = m.claim WHERE m.thread = ${thread})`,
        ]),
    ...(standings && standings.length > 0 ? [linkedThread(sql`t.happened IN (${sql.join(standings)})`)] : []),
    ...(minOrigins === undefined ? [] : [linkedThread(sql`t.origins >= ${minOrigins}`)]),
    ...(maxOrigins === undefined ? [] : [linkedThread(sql`t.origins <= ${maxOrigins}`)]),
  ];
}

async function versions(db: Database, version: string | undefined): Promise<Condition[]> {
  if (version === undefined) return [];
  const slots = await db.sql.selectFrom("slot").select("row").where("version", "=", version).execute();
  if (slots.length === 0) return [sql<SqlBool>`1 = 0`];
  const blocks = slots.map(({ row }) => sql`claim.row >= ${row} AND claim.row < ${row + blockSize}`);
  return [sql<SqlBool>`(${sql.join(blocks, sql` OR `)})`];
}

/** Ids of the places a filter names, by id, area or box; null where it names none. */
export async function placesOf(db: Database, filter: ClaimFilter): Promise<readonly string[] | null> {
  const { places, districts, regions, box } = filter;
  const given = [places, districts, regions].some((list) => list && list.length > 0) || box !== undefined;
  if (!given) return null;
  const ids = new Set(places);
  let query = db.sql.selectFrom("place").select("id");
  const areas: Condition[] = [];
  if (districts && districts.length > 0) areas.push(sql<SqlBool>`district_key IN (${sql.join(districts)})`);
  if (regions && regions.length > 0) areas.push(sql<SqlBool>`region_key IN (${sql.join(regions)})`);
  if (box) areas.push(sql<SqlBool>`lat BETWEEN ${box[1]} AND ${box[3]} AND lon BETWEEN ${box[0]} AND ${box[2]}`);
  for (const area of areas) query = query.where(area);
  if (areas.length === 0) return [...ids];
  const found = (await query.execute()).map(({ id }) => id);
  return ids.size === 0 ? found : found.filter((id) => ids.has(id));
}

const fewClaims = 5000;

/** Many places: read their rows where they are few, else walk the claims and look at each. */
async function atPlaces(db: Database, ids: readonly string[]): Promise<Condition> {
  const list = sql.join(ids);
  const { rows } = await sql<{
    n: number | null;
  }>`SELECT SUM(claims) AS n FROM tally WHERE grain = 'all' AND period = ''
    AND place IN (${list})`.execute(db.sql);
  return (rows[0]?.n ?? 0) <= fewClaims
    ? sql<SqlBool>`claim.row IN (SELECT p.row FROM claim_place p WHERE p.place IN (${list}))`
    : sql<SqlBool>`EXISTS (SELECT 1 FROM claim_place p WHERE p.row = claim.row AND p.place IN (${list}))`;
}

/** Plans a filter. */
export async function planClaims(db: Database, filter: ClaimFilter): Promise<ClaimPlan> {
  const conditions = [
    ...facets(filter),
    ...period(filter),
    ...threads(filter),
    ...(await versions(db, filter.version)),
  ];
  const places = await placesOf(db, filter);
  const words = filter.text === undefined ? null : stems(filter.text);
  const empty = places?.length === 0 || words?.length === 0;
  if (empty) return { conditions, lead: null, empty };
  if (words) {
    if (places) conditions.push(await atPlaces(db, places));
    const row = db.textRow("claim_text");
    conditions.push(db.hasStems("claim_text", words), sql<SqlBool>`claim.row = ${row}`);
    return { conditions, lead: { from: sql`claim_text`, row }, empty };
  }
  if (places?.length === 1) {
    conditions.push(sql<SqlBool>`claim_place.place = ${places[0]}`, sql<SqlBool>`claim.row = claim_place.row`);
    return { conditions, lead: { from: sql`claim_place`, row: sql.ref<number>("claim_place.row") }, empty };
  }
  if (places) conditions.push(await atPlaces(db, places));
  return { conditions, lead: null, empty };
}
