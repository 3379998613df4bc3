/** The lexicon as the program opens it: the packed build where it is fresh, the YAML of `data/` where it is not. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { openLexicon, packLexicon, type CompiledRow, type Lexicon, type PackedLexicon } from "../../lexicon/lexicon.ts";
import { readLexicon } from "../../lexicon/lexicon-bytes.ts";
import { dataFolder, packedFile } from "./data-folder.ts";
import type * as DataRows from "./data-rows.ts";
import { makerChange, newestChange } from "./row-cache.ts";

/** Newer than every table and than the code that packs them; an installed package has no tables to lag behind. */
function isFresh(): boolean {
  const made = statSync(packedFile, { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined) return false;
  return !existsSync(dataFolder) || made > Math.max(newestChange([dataFolder]), makerChange());
}

const readPacked = (): PackedLexicon => readLexicon(readFileSync(packedFile));

/** Parser and schemas cost more than the whole reading of an article: loaded only when there is something to compile. */
function compiledRows(): CompiledRow[] {
  const file = import.meta.url.endsWith(".ts") ? "./data-rows.ts" : "./data-rows.js";
  const { readRows } = createRequire(import.meta.url)(file) as typeof DataRows;
  return readRows();
}

/** What the program reads with: all tables but `place`, whose names the gazetteer holds, without the examples, which only checks run. */
export function packedRows(rows: readonly CompiledRow[]): PackedLexicon {
  const read = rows.filter(({ row }) => row.table !== "place");
  return packLexicon(read.map(({ row, keys }) => ({ row: { ...row, finds: [], skips: [] }, keys })));
}

let loaded: Lexicon | null = null;

/** The lexicon of `data/`, read once per process. Throws InvalidLexicon where it must be compiled and cannot be. */
export function loadLexicon(): Lexicon {
  loaded ??= openLexicon(isFresh() ? readPacked() : packedRows(compiledRows()));
  return loaded;
}
