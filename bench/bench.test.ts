import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "reportedly-bench-test-"));
const out = join(folder, "benchmarks.md");
let page = "";

beforeAll(async () => {
  const script = join(import.meta.dirname, "bench.ts");
  await promisify(execFile)(process.execPath, [script, "--quick", "--no-postgres", "--out", out]);
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
  expect(page).toMatch(/on \d{4}-\d\d-\d\d\./);
  expect(page).toMatch(/- \d+ cores .*GB of memory/);
  expect(page).toMatch(/- Node \d+\./);
  expect(page).toMatch(/- load of the machine: [\d.]+ before, [\d.]+ after/);
});
