/** Keeps judgements: appended to the archive's chain, never changed; an undoing is a judgement too. */
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import { NotFound, ReportedlyError } from "../errors.ts";
import { appendEntries } from "./archive-chain.ts";
import { canonicalJson, contentId, sha256 } from "./content-hash.ts";
import type { Database, Writing } from "./engine/database.ts";
import type { Judgement, JudgementFilter, NewJudgement } from "./judgement.ts";
import { keepableText } from "./keepable-text.ts";
import { pageLimit, toPage } from "./page.ts";
import type { Page, PageRequest } from "./page.ts";
import type { JudgementTable } from "./tables.ts";

/** Content of a judgement for the chain. */
export const judgementContent = (row: JudgementTable): string => sha256(canonicalJson({ ...row, seq: undefined }));

const judgementRow = (given: NewJudgement): Omit<JudgementTable, "seq"> => {
  const row = {
    act: given.act,
    on_kind: given.on,
    subject: keepableText(given.subject),
    value: canonicalJson(given.value ?? null),
    reason: keepableText(given.reason),
    by_whom: keepableText(given.by),
    at: given.at,
    undoes: given.undoes,
  };
  return { ...row, id: contentId(row) };
};

type WithUndone = JudgementTable & { readonly undone: number };

const judgementOfRow = (row: WithUndone): Judgement => ({
  id: row.id,
  seq: row.seq,
  act: row.act as Judgement["act"],
  on: row.on_kind as Judgement["on"],
  subject: row.subject,
  value: JSON.parse(row.value) as unknown,
  reason: row.reason,
  by: row.by_whom,
  at: row.at,
  undoes: row.undoes,
  undone: row.undone === 1,
});

const undoneColumn = sql<number>`CASE WHEN EXISTS (SELECT 1 FROM judgement u WHERE u.undoes = judgement.id
  AND NOT EXISTS (SELECT 1 FROM judgement r WHERE r.undoes = u.id)) THEN 1 ELSE 0 END`;

async function judge(writing: Writing, given: NewJudgement, dialect: Database["dialect"]): Promise<string> {
  if (given.reason.trim() === "" || given.by.trim() === "") {
    throw new ReportedlyError("a judgement needs a name and a reason");
  }
  const row = judgementRow(given);
  const known = await writing.sql.selectFrom("judgement").select("id").where("id", "=", row.id).execute();
  if (known.length > 0) return row.id;
  if (given.undoes !== null) await mustExist(writing, given.undoes);
  const entry = { kind: "judgement" as const, subject: row.id, content: judgementContent({ ...row, seq: 0 }) };
  const [seq = 0] = await appendEntries(writing, [entry], dialect);
  await writing.sql
    .insertInto("judgement")
    .values({ ...row, seq })
    .execute();
  return row.id;
}

async function mustExist({ sql }: Writing, id: string): Promise<void> {
  const found = await sql.selectFrom("judgement").select("id").where("id", "=", id).execute();
  if (found.length === 0) throw new NotFound(`there is no judgement ${id} to undo`);
}

async function listJudgements(db: Database, filter: JudgementFilter, page: PageRequest): Promise<Page<Judgement>> {
  const limit = pageLimit(page);
  const where: RawBuilder<unknown>[] = [sql`1 = 1`];
  if (filter.on !== undefined) where.push(sql`on_kind = ${filter.on}`);
  if (filter.subjects && filter.subjects.length > 0) where.push(sql`subject IN (${sql.join(filter.subjects)})`);
  if (filter.standing === true) where.push(sql`act <> 'undo'`, sql`${undoneColumn} = 0`);
  if (page.cursor) where.push(sql`seq < ${Number(page.cursor)}`);
  const { rows } = await sql<WithUndone>`SELECT judgement.*, ${undoneColumn} AS undone FROM judgement
    WHERE ${sql.join(where, sql` AND `)} ORDER BY seq DESC LIMIT ${limit + 1}`.execute(db.sql);
  const { items, next } = toPage(rows, limit, ({ seq }) => seq);
  return { items: items.map(judgementOfRow), next };
}

/** The part of the ledger that keeps judgements. */
export const judgementAnswers = (db: Database) => ({
  judge: async (given: NewJudgement): Promise<Judgement> => {
    const id = await db.write((writing) => judge(writing, given, db.dialect));
    const { rows } = await sql<WithUndone>`SELECT judgement.*, ${undoneColumn} AS undone FROM judgement
      WHERE id = ${id}`.execute(db.sql);
    const [row] = rows;
    if (!row) throw new NotFound(`there is no judgement ${id}`);
    return judgementOfRow(row);
  },
  listJudgements: (filter: JudgementFilter, page: PageRequest = {}) => listJudgements(db, filter, page),
});
