/** Holds the house's measures: files, names and openings; function length and parameters are held by the linter. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
});
const files = listed.split("\n").filter((file) => file && existsSync(join(root, file)));
const isCode = (file: string): boolean => /^(src|web)\/.*\.ts$/.test(file);
const isTest = (file: string): boolean => /\.(test|browser|postgres|nats|faults)\.ts$/.test(file);
const code = files.filter((file) => isCode(file) && !isTest(file));
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const lines = (file: string): number => read(file).split("\n").length - 1;

test("no file of code is over 400 lines", () => {
  const long = files.filter((file) => /^(src|web|test|eval|bench|scripts)\/.*\.(ts|css)$/.test(file) && !isTest(file));
  expect(long.filter((file) => lines(file) > 400).map((file) => `${file}: ${lines(file)}`)).toEqual([]);
});

test("the median file of code is at most 100 lines", () => {
  const lengths = code.map(lines).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)] ?? 0).toBeLessThanOrEqual(100);
});

test("files are named by their noun, in kebab-case, and no drawer is a junk drawer", () => {
  const wrong = code.filter((file) => {
    const name = basename(file).replace(/(\.d)?\.ts$/, "");
    return !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || /^(utils?|helpers?|types?|common|shared|misc|index)$/.test(name);
  });
  expect(wrong).toEqual([]);
});

test("a file opens with one sentence on what it is for", () => {
  const mute = code.filter((file) => !/^(?:#![^\n]*\n)?\/\*\*\s[^*]/.test(read(file)));
  expect(mute).toEqual([]);
});

test("no ignored type error or lint rule, no skipped or focused test (the linter refuses `any`)", () => {
  const banned = /@ts-(ignore|nocheck|expect-error)|\b(test|it|describe)\.(only|skip|todo)\b|(ox|es)lint-disable/;
  const scripts = files.filter(
    (file) => /^(src|web|test|eval|bench|scripts)\/.*\.ts$/.test(file) && !file.endsWith("limits.test.ts"),
  );
  expect(scripts.filter((file) => banned.test(read(file)))).toEqual([]);
});

test("nothing of this workplace is named in the project", () => {
  const own = "test/limits.test.ts";
  const text = files.filter(
    (file) => file !== own && /\.(ts|md|ya?ml|json|jsonl|sh)$/.test(file) && file !== "package-lock.json",
  );
  const names = /farm-(bench|studio)|\/work\/(main|shared)|\.library\b/;
  expect(text.filter((file) => names.test(read(file)))).toEqual([]);
});
