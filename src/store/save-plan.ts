/** Before a batch is written: what of it is new, which version then speaks for each report, and whose claims step back. */
import type { Writing } from "./engine/database.ts";
import type { Fate, ReadingEntry } from "./reading-entry.ts";
import { reportKey } from "./content-hash.ts";
import { chunks } from "./engine/chunks.ts";
import { isNewer } from "./version-row.ts";

/** The version and reading that speak for a report. `row` null: not given yet. */
export interface Head {
  readonly key: string;
  readonly id: string;
  readonly rules: string;
  readonly row: number | null;
  readonly edited: string | null;
  readonly fetched_at: string;
}

export interface SavePlan {
  readonly fates: readonly Fate[];
  /** Entries whose reading is to be written, each once. */
  readonly fresh: readonly ReadingEntry[];
  /** Versions that are there already, with their row numbers. */
  readonly rows: ReadonlyMap<string, number>;
  /** Heads before and after, by report key. */
  readonly before: ReadonlyMap<string, Head>;
  readonly after: ReadonlyMap<string, Head>;
}

const readingKey = (version: string, rules: string): string => `${version} ${rules}`;

async function loadVersions({ sql }: Writing, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = new Map<string, number>();
  for (const part of chunks(ids)) {
    const found = await sql.selectFrom("version").select(["id", "row"]).where("id", "in", part).execute();
    for (const { id, row } of found) rows.set(id, row);
  }
  return rows;
}

async function loadReadings({ sql }: Writing, versions: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>();
  for (const part of chunks(versions)) {
    const found = await sql.selectFrom("reading").select(["version", "rules"]).where("version", "in", part).execute();
    for (const { version, rules } of found) known.add(readingKey(version, rules));
  }
  return known;
}

async function loadHeads({ sql }: Writing, keys: readonly string[]): Promise<Map<string, Head>> {
  const heads = new Map<string, Head>();
  for (const part of chunks(keys)) {
    const found = await sql
      .selectFrom("report")
      .innerJoin("version", "version.row", "report.row")
      .select(["report.key", "report.rules", "version.id", "version.row", "version.edited", "version.fetched_at"])
      .where("report.key", "in", part)
      .execute();
    for (const head of found) heads.set(head.key, head);
  }
  return heads;
}

const headOf = ({ version: id, rules, report, fetched }: ReadingEntry): Head => ({
  key: reportKey(report),
  id,
  rules,
  row: null,
  edited: report.edited ?? null,
  fetched_at: fetched.at,
});

/** Plans a batch; writes nothing. */
export async function planSave(writing: Writing, entries: readonly ReadingEntry[]): Promise<SavePlan> {
  const versions = [...new Set(entries.map(({ version }) => version))];
  const rows = await loadVersions(writing, versions);
  const readings = rows.size > 0 ? await loadReadings(writing, [...rows.keys()]) : new Set<string>();
  const before = await loadHeads(writing, [...new Set(entries.map(({ report }) => reportKey(report)))]);
  const after = new Map(before);
  const seen = new Set(rows.keys());
  const fresh: ReadingEntry[] = [];
  const fates = entries.map((entry): Fate => {
    const known = readingKey(entry.version, entry.rules);
    if (readings.has(known)) return "same";
    readings.add(known);
    fresh.push(entry);
    const head = after.get(reportKey(entry.report));
    const fate = seen.has(entry.version) ? "reread" : head ? "changed" : "new";
    seen.add(entry.version);
    const own = headOf(entry);
    if (!head || head.id === own.id || isNewer(own, head)) after.set(own.key, own);
    return fate;
  });
  return { fates, fresh, rows, before, after };
}
