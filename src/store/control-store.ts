/** Keeps control layers: imported once each, chained like reports, places by gazetteer id alone. */
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import { appendEntries } from "./archive-chain.ts";
import { canonicalJson, sha256 } from "./content-hash.ts";
import type { ControlFilter, ControlImport, ControlSpan } from "./control-layer.ts";
import type { Database, Writing } from "./engine/database.ts";
import type { ControlImportTable, ControlSpanTable } from "./tables.ts";

/** Content of an import for the chain. */
export const importContent = (row: ControlImportTable, spans: readonly ControlSpanTable[]): string =>
  sha256(canonicalJson([{ ...row, seq: undefined }, spans]));

async function importControl(writing: Writing, layer: ControlImport, dialect: Database["dialect"]) {
  const known = await writing.sql.selectFrom("control_import").select("id").where("id", "=", layer.id).execute();
  if (known.length > 0) return { added: 0, same: true };
  const spans = layer.spans.map((span, n): ControlSpanTable => ({
    import: layer.id,
    n,
    monitor: span.monitor,
    place: span.place,
    name: span.name,
    from_day: span.from,
    to_day: span.to,
    holder: span.holder,
    yardstick: Number(layer.yardstick),
  }));
  const row = {
    id: layer.id,
    seq: 0,
    monitor: layer.monitor,
    file: layer.file,
    file_hash: layer.fileHash,
    at: layer.at,
    yardstick: Number(layer.yardstick),
    means: layer.means,
    spans: spans.length,
  };
  const entry = { kind: "control-import" as const, subject: layer.id, content: importContent(row, spans) };
  const [seq = 0] = await appendEntries(writing, [entry], dialect);
  await writing.sql
    .insertInto("control_import")
    .values({ ...row, seq })
    .execute();
  await writing.insert("control_span", spans);
  return { added: spans.length, same: false };
}

const spanOfRow = (row: ControlSpanTable): ControlSpan => ({
  monitor: row.monitor,
  place: row.place,
  name: row.name,
  from: row.from_day,
  to: row.to_day,
  holder: row.holder,
});

async function listControl(db: Database, filter: ControlFilter): Promise<readonly ControlSpan[]> {
  const where: RawBuilder<unknown>[] = [sql`1 = 1`];
  if (filter.imports && filter.imports.length > 0) where.push(sql`import IN (${sql.join(filter.imports)})`);
  if (filter.monitors && filter.monitors.length > 0) where.push(sql`monitor IN (${sql.join(filter.monitors)})`);
  if (filter.places && filter.places.length > 0) where.push(sql`place IN (${sql.join(filter.places)})`);
  if (filter.on !== undefined) where.push(sql`from_day <= ${filter.on} AND (to_day IS NULL OR to_day >= ${filter.on})`);
  if (filter.yardstick !== undefined) where.push(sql`yardstick = ${Number(filter.yardstick)}`);
  const { rows } = await sql<ControlSpanTable>`SELECT * FROM control_span WHERE ${sql.join(where, sql` AND `)}
    ORDER BY monitor, from_day, name, import, n`.execute(db.sql);
  return rows.map(spanOfRow);
}

/** First and last day that any stretch of an import names. */
async function daysOf(db: Database, id: string): Promise<{ readonly first: string; readonly last: string } | null> {
  const { rows } = await sql<{ first: string | null; begun: string | null; ended: string | null }>`
    SELECT min(from_day) AS first, max(from_day) AS begun, max(to_day) AS ended
    FROM control_span WHERE import = ${id}`.execute(db.sql);
  const [{ first, begun, ended } = { first: null, begun: null, ended: null }] = rows;
  return first === null || begun === null ? null : { first, last: ended !== null && ended > begun ? ended : begun };
}

/** The part of the ledger that keeps control layers. */
export const controlAnswers = (db: Database) => ({
  importControl: (layer: ControlImport) => db.write((writing) => importControl(writing, layer, db.dialect)),
  listControl: (filter: ControlFilter) => listControl(db, filter),
  controlDays: (id: string) => daysOf(db, id),
  listControlImports: async () => {
    const rows = await db.sql.selectFrom("control_import").selectAll().orderBy("seq", "desc").execute();
    return rows.map(({ id, monitor, file, file_hash: fileHash, at, yardstick, means, spans }) => ({
      id,
      monitor,
      file,
      fileHash,
      at,
      yardstick: yardstick === 1,
      means,
      rows: spans,
    }));
  },
});
