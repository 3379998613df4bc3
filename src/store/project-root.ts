/** The folder this program stands in, from the checkout (`src/`) and from the built package (`dist/src/`) alike. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** Walks up to the nearest `package.json`; this file's own folder where there is none. */
function findRoot(from: string): string {
  for (let folder = from; dirname(folder) !== folder; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
  }
  return from;
}

export const projectRoot = findRoot(import.meta.dirname);
