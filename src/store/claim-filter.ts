/** A claim filter as SQL: a list of conditions on the claim table, and the table that should lead the walk. */
import { sql } from "kysely";
import type { Expression, RawBuilder, SqlBool } from "kysely";
import type { ClaimFilter } from "./claim-query.ts";
import type { Database } from "./engine/database.ts";
import { blockSize, rowAt, rowsOfDays } from "./tables/row-order.ts";
import { stems } from "./stem.ts";
import { placeLeads } from "./word-at-place.ts";

type Condition = Expression<SqlBool>;

/** Conditions that claims must meet; `lead` is a joined table whose order by row leads the walk. */
export interface ClaimPlan {
  readonly conditions: readonly Condition[];
  /** Null: the claim table itself. */
  readonly lead: { readonly from: RawBuilder<unknown>; readonly row: RawBuilder<number> } | null;
  /** The filter can fit nothing: an unknown place, a text without words. */
  readonly empty: boolean;
  /** Its days or its report bound the rows already. */
  readonly bounded: boolean;
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

const hasStanding = (standings: readonly string[]): Condition =>
  sql<SqlBool>`EXISTS (SELECT 1 FROM claim_standing s WHERE s.row = claim.row AND s.happened IN (${sql.join(standings)}))`;

function threads({ thread, standings, minOrigins, maxOrigins }: ClaimFilter): Condition[] {
  return [
    ...(thread === undefined
      ? []
      : [
          sql<SqlBool>`claim.row IN (SELECT k.row FROM member m JOIN claim_key k ON k.id = m.claim WHERE m.thread = ${thread})`,
        ]),
    ...(standings && standings.length > 0 ? [hasStanding(standings)] : []),
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

/** Condition on the place table `g`; null where a filter names no place. */
export function placeCondition({ places, districts, regions, box }: ClaimFilter): RawBuilder<SqlBool> | null {
  const given: RawBuilder<SqlBool>[] = [];
  if (places && places.length > 0) given.push(sql<SqlBool>`g.id IN (${sql.join(places)})`);
  if (districts && districts.length > 0) given.push(sql<SqlBool>`g.district_key IN (${sql.join(districts)})`);
  if (regions && regions.length > 0) given.push(sql<SqlBool>`g.region_key IN (${sql.join(regions)})`);
  if (box) {
    given.push(sql<SqlBool>`g.lat >= ${box[1]} AND g.lat <= ${box[3]} AND g.lon >= ${box[0]} AND g.lon <= ${box[2]}`);
  }
  return given.length === 0 ? null : sql<SqlBool>`${sql.join(given, sql` AND `)}`;
}

/** The place of a filter that names one and nothing more of where. */
export const onePlace = ({ places, districts, regions, box }: ClaimFilter): string | null =>
  places?.length === 1 && !districts?.length && !regions?.length && !box ? (places[0] ?? null) : null;

const fewClaims = 5000;

/** Many places: read their rows where they are few, else walk the claims and look at each. */
async function atPlaces(db: Database, where: RawBuilder<SqlBool>, days: Days): Promise<Condition> {
  const at = sql`FROM place g JOIN claim_place p ON p.place = g.id WHERE ${where}`;
  const { rows } = await sql<{ n: number }>`SELECT COUNT(*) AS n FROM (SELECT 1 ${at} LIMIT ${fewClaims}) c`.execute(
    db.sql,
  );
  if ((rows[0]?.n ?? 0) < fewClaims) return sql<SqlBool>`claim.row IN (SELECT p.row ${at})`;
  const here = sql.join([where, ...boundsOf(sql.ref<number>("p.row"), days)], sql` AND `);
  return sql<SqlBool>`EXISTS (SELECT 1 FROM claim_place p JOIN place g ON g.id = p.place WHERE p.row = claim.row AND ${here})`;
}

/** Plans a filter. */
export async function planClaims(db: Database, filter: ClaimFilter): Promise<ClaimPlan> {
  const conditions = [
    ...facets(filter),
    ...period(filter),
    ...threads(filter),
    ...(await versions(db, filter.version)),
  ];
  const bounded = filter.from !== undefined || filter.version !== undefined || filter.thread !== undefined;
  const words = filter.text === undefined ? null : stems(filter.text);
  if (words?.length === 0) return { conditions, lead: null, empty: true, bounded };
  const place = onePlace(filter);
  const given = { conditions, empty: false, bounded };
  if (place !== null) return atOnePlace(db, { place, words, days: filter }, given);
  const where = placeCondition(filter);
  if (where) conditions.push(await atPlaces(db, where, filter));
  if (!words) return { ...given, lead: standingLead(filter, conditions) };
  const row = db.textRow("claim_text");
  conditions.push(db.hasStems("claim_text", words), sql<SqlBool>`claim.row = ${row}`);
  return { ...given, lead: { from: sql`claim_text`, row } };
}

type Days = Pick<ClaimFilter, "from" | "to">;

interface WordsAtPlace {
  readonly place: string;
  readonly words: readonly string[] | null;
  readonly days: Days;
}

/** The claim's bounds told of another table's row too: PostgreSQL does not see that the two are one, and would walk all. */
function boundsOf(row: RawBuilder<number>, { from, to }: Days): Condition[] {
  if (from === undefined && to === undefined) return [];
  const [first, last] = rowsOfDays(from, to);
  return [sql<SqlBool>`${row} >= ${first}`, sql<SqlBool>`${row} < ${last}`];
}

/** The place's own list leads, or that of the words; either way a claim's row is read only once it is known to fit both. */
async function atOnePlace(
  db: Database,
  { place, words, days }: WordsAtPlace,
  { conditions: others, ...plan }: Omit<ClaimPlan, "lead">,
): Promise<ClaimPlan> {
  const row = sql.ref<number>("claim_place.row");
  const here = [sql<SqlBool>`claim_place.place = ${place}`, sql<SqlBool>`claim.row = ${row}`, ...boundsOf(row, days)];
  if (words === null || (await placeLeads(db, place, words))) {
    const conditions = [...others, ...here, ...(words ? [db.rowHasStems(row, words)] : [])];
    return { ...plan, conditions, lead: { from: sql`claim_place`, row }, bounded: true }; // few rows, over all months
  }
  const text = db.textRow("claim_text");
  const conditions = [...others, db.hasStems("claim_text", words), ...here, sql<SqlBool>`${row} = ${text}`];
  return { ...plan, conditions, lead: { from: sql`claim_text CROSS JOIN claim_place`, row: text } };
}

/** One standing is an index of its own to walk. */
function standingLead({ standings }: ClaimFilter, conditions: Condition[]): ClaimPlan["lead"] {
  const [standing] = standings?.length === 1 ? standings : [];
  if (standing === undefined) return null;
  conditions.push(sql<SqlBool>`claim_standing.happened = ${standing}`, sql<SqlBool>`claim.row = claim_standing.row`);
  return { from: sql`claim_standing`, row: sql.ref<number>("claim_standing.row") };
}
