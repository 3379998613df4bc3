/** Builds what the program loads at its start: `build/lexicon.json` from `data/`, and the gazetteer. */
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { packedFile, packedRows, readRows } from "../src/store/tables/data-files.ts";

const rows = readRows();
const packed = JSON.stringify(packedRows(rows));
mkdirSync(dirname(packedFile), { recursive: true });
writeFileSync(`${packedFile}.${process.pid}`, packed);
renameSync(`${packedFile}.${process.pid}`, packedFile);
process.stdout.write(`build/lexicon.json: ${rows.length} rows, ${packed.length} bytes\n`);

const gazetteer = new URL("build-gazetteer.ts", import.meta.url);
if (existsSync(gazetteer)) {
  const { buildGazetteer } = (await import(gazetteer.href)) as { buildGazetteer: () => unknown };
  await buildGazetteer();
}
