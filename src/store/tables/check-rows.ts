/** What no single file can show: an id used twice, one form that two rows of a table fight over. */
import { compileRow } from "../../lexicon/compile-row.ts";
import { languages } from "../../text/language.ts";
import type { DataFile } from "./data-rows.ts";

export interface RowCheck {
  readonly rows: number;
  /** Stop the build. */
  readonly faults: readonly string[];
  /** Told, and left to a person: two rows may mean to share a form. */
  readonly warnings: readonly string[];
}

interface Seen {
  readonly path: string;
  readonly id: string;
}

/** Tables in which two rows with one form are the rule: "it may be a town or a district". */
const shared: ReadonlySet<string> = new Set(["place", "actor"]);

function doubledIds(files: readonly DataFile[]): string[] {
  const seen = new Map<string, string>();
  const faults: string[] = [];
  for (const { path, rows } of files) {
    for (const { id } of rows) {
      const first = seen.get(id);
      if (first === undefined) seen.set(id, path);
      else faults.push(`${path}: the id ${id} stands in ${first} already; give this row another`);
    }
  }
  return faults;
}

/** Forms as written (`forms` lemmas, not all their endings) that two rows of one table share. */
function doubledForms(files: readonly DataFile[]): string[] {
  const seen = new Map<string, Seen>();
  const warnings: string[] = [];
  for (const { path, table, language, rows } of files) {
    if (shared.has(table)) continue;
    for (const row of rows) {
      const { keys } = compileRow(table, row, language);
      const told = new Set<string>();
      for (const of of languages) {
        for (const key of new Set(keys[of] ?? [])) {
          const slot = `${table}/${of}/${key}`;
          const first = seen.get(slot);
          if (first === undefined) seen.set(slot, { path, id: row.id });
          else if (first.id !== row.id && !told.has(first.id)) {
            told.add(first.id);
            warnings.push(`${path}: ${row.id} shares "${key}" with ${first.id} (${first.path}); both will be found`);
          }
        }
      }
    }
  }
  return warnings;
}

export function checkRows(files: readonly DataFile[]): RowCheck {
  const rows = files.reduce((sum, file) => sum + file.rows.length, 0);
  return { rows, faults: doubledIds(files), warnings: doubledForms(files) };
}
