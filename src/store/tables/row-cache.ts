/** Keeps the compiled rows of each data file beside the build, named by what they were made of, so that an edit costs one file. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CompiledRow } from "../../lexicon/lexicon.ts";
import { projectRoot } from "../project-root.ts";

const folder = join(projectRoot, "build/rows");
const makers = ["text", "lexicon"].map((room) => join(import.meta.dirname, "../..", room));

/** Newest change below some folders, themselves included, so that a removed file counts; milliseconds. */
export function newestChange(folders: readonly string[]): number {
  let newest = 0;
  for (const top of folders) {
    const entries = readdirSync(top, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => !entry.name.endsWith(".test.ts"))
      .map((entry) => join(entry.parentPath, entry.name));
    for (const path of [top, ...paths]) newest = Math.max(newest, statSync(path).mtimeMs);
  }
  return newest;
}

/** When the code that makes rows last changed. */
export const makerChange = (): number => newestChange(makers);

/** Name of the cache file for a data file's text. */
export function cacheName(text: string, maker: number): string {
  return `${createHash("sha256").update(`${maker}\n${text}`).digest("hex").slice(0, 32)}.json`;
}

const most = 400;

/** Keeps the newest half once too many are kept; another process may be doing the same. */
function prune(): void {
  const names = readdirSync(folder);
  if (names.length <= most) return;
  const aged = names.map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }));
  aged.sort((a, b) => b.at - a.at);
  for (const { path } of aged.slice(most / 2)) rmSync(path, { force: true });
}

/** Rows kept under `name`, or those `make` gives, kept for the next time. A folder that cannot be written is no fault. */
export function cachedRows(name: string, make: () => CompiledRow[]): CompiledRow[] {
  const path = join(folder, name);
  try {
    return JSON.parse(readFileSync(path, "utf8")) as CompiledRow[];
  } catch {
    // not kept yet
  }
  const rows = make();
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(rows));
    renameSync(`${path}.${process.pid}`, path);
    prune();
  } catch {
    // read-only: compiled anew each time
  }
  return rows;
}
