/** Where the tables of `data/` lie, and where their packed build does. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../project-root.ts";

/** Missing in an installed package, which brings the build alone. */
export const dataFolder = join(projectRoot, "data");
export const packedFile = join(projectRoot, "build/lexicon.bin");

/** Every YAML file below `folder`, sorted, so that the build is the same everywhere. */
export function dataPaths(folder: string = dataFolder): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
