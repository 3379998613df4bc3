/** Builds what the program loads at its start: `build/lexicon.bin` from `data/`, and the gazetteer. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeLexicon } from "../src/lexicon/lexicon-bytes.ts";
import { packedFile, packedRows, readRows } from "../src/store/tables/data-files.ts";

const rows = readRows();
const packed = writeLexicon(packedRows(rows));
mkdirSync(dirname(packedFile), { recursive: true });
writeFileSync(`${packedFile}.${process.pid}`, packed);
renameSync(`${packedFile}.${process.pid}`, packedFile);
rmSync(join(dirname(packedFile), "lexicon.json"), { force: true }); // what builds before 29 November 2026 left would be packed too
process.stdout.write(`build/lexicon.bin: ${rows.length} rows, ${packed.length} bytes\n`);

const gazetteer = new URL("build-gazetteer.ts", import.meta.url);
if (existsSync(gazetteer)) {
  const { buildGazetteer } = (await import(gazetteer.href)) as { buildGazetteer: () => unknown };
  await buildGazetteer();
}
