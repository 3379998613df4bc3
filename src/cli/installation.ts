/** Whether the packages beside the program are those its package.json asks for: a checkout that moved on needs `npm ci`. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../store/project-root.ts";

interface PackageFile {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const readPackage = (folder: string): PackageFile =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PackageFile;

/**
 * "node_modules holds hono 4.1.0 where package.json asks for 4.13.19: run npm ci in /home/ann/reportedly"; null where all
 * fits, and for an installed package, whose packages npm keeps elsewhere.
 */
export function installationFault(root: string = projectRoot): string | null {
  if (!existsSync(join(root, "package-lock.json"))) return null;
  for (const [name, asked] of Object.entries(readPackage(root).dependencies ?? {})) {
    const folder = join(root, "node_modules", name);
    const held = existsSync(join(folder, "package.json")) ? `${name} ${readPackage(folder).version}` : `no ${name}`;
    if (held !== `${name} ${asked}`)
      return `node_modules holds ${held} where package.json asks for ${asked}: run "npm ci" in ${root}`;
  }
  return null;
}
