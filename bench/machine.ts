/** The machine a benchmark ran on, and how busy others kept it: figures without these say nothing. */
import { readFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

const modules = join(import.meta.dirname, "../node_modules");

const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8")) as { version: string }).version;

function sqliteVersion(): string {
  const database = new DatabaseSync(":memory:");
  const row = database.prepare("SELECT sqlite_version() AS version").get() as { version: string };
  database.close();
  return row.version;
}

/** Processes that want the cores, a minute's average: "7.7". */
export const load = (): string => (loadavg()[0] ?? 0).toFixed(1);

/** Megabytes that this process held at most until now. */
export const peakMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

/** Lines of a list: cores, memory, versions. */
export function machineLines(): string[] {
  const [first] = cpus();
  return [
    `${availableParallelism()} cores (${first?.model.trim() || "model not told"}), ${Math.round(totalmem() / 2 ** 30)} GB of memory`,
    `Node ${process.versions.node}, V8 ${process.versions.v8}, SQLite ${sqliteVersion()}`,
    `wink-nlp ${versionOf("wink-nlp")}, compromise ${versionOf("compromise")}`,
  ];
}
