/** Whether what lies beside the program fits it: a checkout that moved on needs `npm ci` for its packages, `npm run prepare` for what it builds. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../store/project-root.ts";
import { newestChange } from "../store/tables/row-cache.ts";

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
  return lockFault(root);
}

/** The first package that npm put there in another version than the lock file now says; what it left out is no fault. */
function lockFault(root: string): string | null {
  const put = join(root, "node_modules/.package-lock.json");
  if (!existsSync(put)) return null;
  const asked = readLock(join(root, "package-lock.json"));
  for (const [path, { version }] of Object.entries(readLock(put))) {
    const wanted = asked[path]?.version;
    if (wanted !== undefined && wanted !== version)
      return `${path} is ${version} where package-lock.json asks for ${wanted}: run "npm ci" in ${root}`;
  }
  return null;
}

const readLock = (file: string): Readonly<Record<string, PackageFile>> =>
  (JSON.parse(readFileSync(file, "utf8")) as { readonly packages?: Readonly<Record<string, PackageFile>> }).packages ??
  {};

/** What `npm run prepare` builds, and what it builds it from. */
const builds = [
  { made: "build/lexicon.bin", from: ["data", "src/text", "src/lexicon"] },
  { made: "build/gazetteer.bin", from: ["data/places", "src/place/gazetteer"] },
  { made: "build/web/manifest.json", from: ["web", "src"] },
] as const;

/**
 * "build/web/manifest.json is older than web: run npm run prepare in /home/ann/reportedly"; null where all is built after
 * its sources, and for an installed package, which holds none.
 */
export function buildFault(root: string = projectRoot): string | null {
  if (!existsSync(join(root, "package-lock.json"))) return null;
  for (const { made, from } of builds) {
    const at = statSync(join(root, made), { throwIfNoEntry: false })?.mtimeMs;
    const remedy = `run "npm run prepare" in ${root}`;
    if (at === undefined) return `${made} is not built: ${remedy}`;
    const newer = from.filter((folder) => existsSync(join(root, folder)) && newestChange([join(root, folder)]) > at);
    if (newer.length > 0) return `${made} is older than ${newer.join(", ")}: ${remedy}`;
  }
  return null;
}
