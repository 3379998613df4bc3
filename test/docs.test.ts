/** Holds the documents to what is there: paths exist, verbs exist, rooms are all named, lengths are kept. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { verbs } from "../src/cli/verbs.ts";
import { layers } from "../src/layers.ts";

const root = join(import.meta.dirname, "..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const documents = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"];

test("ARCHITECTURE.md has at most 150 lines and names every room", () => {
  const text = read("ARCHITECTURE.md");
  expect(text.split("\n").length).toBeLessThanOrEqual(151);
  expect(layers.filter((layer) => !text.includes(`\`${layer}\``))).toEqual([]);
  expect(text).toContain(layers.join(" < "));
});

test.each(documents)("%s points only at files that exist", (file) => {
  const text = read(file);
  const quoted = [...text.matchAll(/`((?:src|web|data|test|eval|bench|scripts|samples|deploy|docs)\/[\w./-]*)`/g)].map(
    (m) => m[1] ?? "",
  );
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)].map((m) => m[1] ?? "");
  const missing = [...quoted, ...linked].filter(
    (path) => !["source", "cue", "content"].includes(path) && !existsSync(join(root, path)),
  );
  expect(missing).toEqual([]);
});

test.each(documents)("%s calls only verbs and scripts that exist", (file) => {
  const text = read(file);
  const called = [...text.matchAll(/\.?\/?\breportedly ([a-z]+)\b(?=[^\n]*`)|^\s*\.\/reportedly ([a-z]+)/gm)].map(
    (m) => m[1] ?? m[2] ?? "",
  );
  const names = new Set([...verbs.map((verb) => verb.name), "help"]);
  expect(called.filter((name) => name && !names.has(name))).toEqual([]);
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const run = [...text.matchAll(/npm run ([a-z:]+)/g)].map((m) => m[1] ?? "");
  expect(run.filter((name) => !(name in scripts))).toEqual([]);
});

test("every verb is told of in the README", () => {
  const text = read("README.md");
  expect(verbs.map((verb) => verb.name).filter((name) => !text.includes(`reportedly ${name}`))).toEqual([]);
});
