/** Holds the measures of reading: on marked reports where they lie beside the project, and on our own set, no figure may fall. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const gold = process.env["REPORTEDLY_GOLD"] ?? join(root, "../shared/gold");

const evaluated = (): string =>
  execFileSync(process.execPath, [join(root, "eval/evaluate.ts")], { cwd: root, encoding: "utf8" });

test("no measure of the reading has fallen below eval/baseline.json", () => {
  const printed = evaluated();
  expect(printed).toContain("claim, right action");
  expect(printed).not.toContain("fallen below");
  if (existsSync(gold)) expect(printed).toContain("── claims-wire.jsonl");
}, 300_000);

test("the baseline holds figures of our own set and is no empty promise", () => {
  const baseline = JSON.parse(readFileSync(join(root, "eval/baseline.json"), "utf8")) as Record<string, number>;
  const own = Object.entries(baseline).filter(([name]) => name.startsWith("own/"));
  expect(own.length).toBeGreaterThanOrEqual(9);
  expect(Object.values(baseline).every((figure) => figure > 0 && figure <= 100)).toBe(true);
});
