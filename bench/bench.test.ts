import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLedger } from "../src/store/engine/open-ledger.ts";
import { bulkFill, fill } from "./ledger-fill.ts";
import { madeSettlementGazetteer } from "./made-claims.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-bench-test-"));
const out = join(folder, "benchmarks.md");
let page = "";

beforeAll(async () => {
  const script = join(import.meta.dirname, "bench.ts");
  await promisify(execFile)(process.execPath, [script, "--quick", "--out", out]);
  page = readFileSync(out, "utf8");
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cellsOf = (row: string): string[] =>
  page
    .split("\n")
    .find((line) => line.startsWith(`| ${row} |`))
    ?.split("|")
    .slice(2, -1)
    .map((cell) => cell.trim()) ?? [];

test.each([
  "full reading (attributions, claims, places)",
  "our tokenizer and sentence splitter alone",
  "wink-nlp 2.4 with sentences and POS",
  "compromise 14.17, tagged",
  "reading with 1 worker thread",
  "reading with 2 worker threads",
  "SQLite",
  "newest claims",
  "claims at a place",
  "claims with two words",
  "map of all time",
  "timeline by month",
  "place page",
  "thread list",
  "thread page",
  "sources",
  "reports with three words",
  "after reading",
])("a short run has a row of figures for: %s", (row) => {
  expect(cellsOf(row)[0]).toMatch(/\d/);
  expect(cellsOf(row).join(" ")).not.toMatch(/NaN|undefined|Infinity/);
});

test("a short run says on which day and machine, and how busy that was", () => {
  expect(page).toMatch(/- run on \d{4}-\d\d-\d\d; load [\d.]+ before, [\d.]+ after/);
  expect(page).toMatch(/- \d+ cores .*GB of memory/);
  expect(page).toMatch(/- Node \d+\./);
  expect(page).toMatch(/400 claims on SQLite: asked at a load of [\d.]+/);
});

test("a run of some parts leaves the others, and what people wrote below them, as they stand", async () => {
  const other = join(folder, "other.md");
  writeFileSync(other, `${page}\n## What was worked on\nA note.\n`);
  const script = join(import.meta.dirname, "bench.ts");
  await promisify(execFile)(process.execPath, [script, "--quick", "--only", "threading", "--out", other]);
  const again = readFileSync(other, "utf8");
  const part = (of: string, title: string): string => of.split(/^(?=## )/m).find((one) => one.startsWith(title)) ?? "";
  expect(part(again, "## Writing")).toBe(part(page, "## Writing"));
  expect(part(again, "## What was worked on")).toContain("A note.");
}, 60_000);

test("a ledger filled in bulk is the ledger filled the usual way", async () => {
  const [one, other] = [join(folder, "bulk.sqlite"), join(folder, "usual.sqlite")];
  await bulkFill(one, 2000);
  const [bulk, usual] = [await openLedger(one), await openLedger(other, { gazetteer: madeSettlementGazetteer })];
  await fill(usual, 2000);
  expect(await bulk.contentHash()).toBe(await usual.contentHash());
  expect((await bulk.verify()).firstBad).toBeNull();
  await bulk.close();
  await usual.close();
  const indexesOf = (file: string): unknown =>
    new DatabaseSync(file).prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name").all();
  expect(indexesOf(one)).toEqual(indexesOf(other));
});
