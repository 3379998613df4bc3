/** The program's version, from its package file, so that it is written in one place. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../store/project-root.ts";

/** "0.1.0". */
export function programVersion(): string {
  const text = readFileSync(join(projectRoot, "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
