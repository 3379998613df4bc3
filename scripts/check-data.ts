/** Checks every file of `data/`: schema, stable ids, doubled forms; says file, line and remedy. Ends with 1 when something is wrong. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { checkRows } from "../src/store/tables/check-rows.ts";
import { dataFolder, dataPaths, readDataText } from "../src/store/tables/data-files.ts";

/** Files that are no tables and may stand in `data/`. */
const known = /(?:\.ya?ml|README\.md|\.tsv|LICENSE[\w.-]*)$/;

const strangers = readdirSync(dataFolder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !known.test(entry.name))
  .map(
    (entry) =>
      `${relative(dataFolder, join(entry.parentPath, entry.name))}: is no table; data/ holds YAML files only, move it elsewhere`,
  );

const read = dataPaths().map((path) => readDataText(path, readFileSync(path, "utf8")));
const checked = checkRows(read.flatMap(({ file }) => (file === null ? [] : [file])));
const faults = [...strangers, ...read.flatMap(({ problems }) => problems), ...checked.faults];

for (const fault of faults) process.stderr.write(`error ${fault}\n`);
const shown = process.argv.includes("--warnings") ? checked.warnings : [];
for (const warning of shown) process.stderr.write(`warning ${warning}\n`);
process.stdout.write(
  `${checked.rows} rows in ${read.length} files: ${faults.length} errors, ${checked.warnings.length} shared forms (--warnings lists them)\n`,
);
if (faults.length > 0) process.exitCode = 1;
