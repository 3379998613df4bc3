/** The version of the rules: the program's, and a hash over the code and data that read, so that any change shows. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { layers, wall } from "../layers.ts";
import { dataFolder, packedFile } from "../store/tables/data-folder.ts";
import { importedGazetteer } from "../store/tables/gazetteer-file.ts";

const source = join(import.meta.dirname, "..");

const isRule = (name: string): boolean => /\.(ts|js|ya?ml|json)$/.test(name) && !/\.(test|d)\.[tj]s$/.test(name);

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isRule(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** package.json stands above src in the checkout and above dist in the package. */
function programVersion(): string {
  const file = [join(source, "../package.json"), join(source, "../../package.json")].find((one) => existsSync(one));
  return file ? (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version : "0";
}

let known: string | null = null;

/**
 * "0.1.0+4fd2c7a90b12": the same on every machine with the same code and data. Where a gazetteer of one's own is read
 * with, it is a part of them: "0.1.0+4fd2c7a90b12.gazetteer-1a2b3c4d".
 */
export function rulesVersion(): string {
  const own = importedGazetteer();
  known ??= builtRules();
  return own === null ? known : `${known}.gazetteer-${own.id}`;
}

function builtRules(): string {
  const rooms = layers.slice(0, layers.indexOf(wall)).filter((room) => room !== "thread" && room !== "audit");
  const data = filesBelow(dataFolder);
  const files = [
    ...rooms.flatMap((room) => filesBelow(join(source, room))),
    ...(data.length > 0 ? data : [packedFile]),
  ];
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file));
  return `${programVersion()}+${hash.digest("hex").slice(0, 12)}`;
}
