/** Holds that what people know of a language is data: no regular expression or list in code names many of its words, outside the files of grammar. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync, Visitor } from "oxc-parser";
import { expect, test } from "vitest";
import { wordKinds } from "../src/lexicon/row-kinds.ts";
import { grammar, owed } from "./word-lists-owed.ts";

const root = join(import.meta.dirname, "..");
const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "src"], {
  cwd: root,
  encoding: "utf8",
});
/** What the program says to people, and what tests and examples read, is no knowledge of a language. */
const aside = /\.test\.ts$|\/words\/|fixture|example|^src\/(?:api|cli|store|ingest)\//;
const files = listed
  .split("\n")
  .filter((file) => file.endsWith(".ts") && !aside.test(file) && existsSync(join(root, file)));
const text = (file: string): string => readFileSync(join(root, file), "utf8");

/** As many words one expression or list may name: a turn of grammar ("as soon as"), a closed class of a few. */
const most = 8;
/** Shorter ones are endings and the small words of grammar. */
const shortest = 4;

interface Node {
  readonly start: number;
  readonly end: number;
}

/** Regular expressions without what names no letters: classes, escapes, groups' openings. */
const plain = (pattern: string): string =>
  pattern
    .replaceAll(/\\[pPu]\{[^}]*\}|\\[a-zA-Z]|\\u[\da-f]{4}/g, " ")
    .replaceAll(/\(\?<\w+>|\(\?[imsx-]*:/g, "(")
    .replaceAll(/\[[^\]]*\]/g, "");

const wordsOf = (string: string): readonly string[] =>
  (string.match(/\p{L}[\p{L}'’-]*/gu) ?? []).filter((word) => word.length >= shortest);

const isCyrillic = (string: string): boolean => /\p{Script=Cyrillic}/u.test(string);

type Visit = (kind: "regex" | "string" | "list" | "value", node: Node, words: readonly string[]) => void;

interface Text extends Node {
  readonly value?: unknown;
  readonly regex?: { readonly pattern: string } | null;
}

const stringIn = (node: { readonly type: string; readonly value?: unknown } | null): readonly string[] =>
  typeof node?.value === "string" ? [node.value] : [];

function walk(file: string, visit: Visit): void {
  const literal = (node: Text): void => {
    if (node.regex) visit("regex", node, wordsOf(plain(node.regex.pattern)));
    else if (typeof node.value === "string")
      visit("string", node, /\|/.test(node.value) || isCyrillic(node.value) ? wordsOf(node.value) : []);
  };
  new Visitor({
    Literal: literal,
    TemplateElement: (node) => {
      const latin = /\(\?:|\\b|\|/.test(node.value.raw) || isCyrillic(node.value.raw);
      visit("string", node, latin ? wordsOf(plain(node.value.raw)) : []);
    },
    ArrayExpression: (node) => visit("list", node, node.elements.flatMap(stringIn).flatMap(wordsOf)),
    TSLiteralType: (node) => visit("value", node, stringIn(node.literal)),
    TSAsExpression: (node) => {
      if (node.expression.type === "ArrayExpression") visit("value", node, node.expression.elements.flatMap(stringIn));
    },
  }).visit(parseSync(file, text(file)).program);
}

/** Values of the project's own types ("capture", "civilians") name no words of a language. */
const values = new Set<string>();
for (const file of files)
  walk(file, (kind, _, words) => {
    if (kind === "value") for (const word of words) values.add(word);
  });

/** Words in the lists and expressions of a file that name too many, with the line of each. */
function longLists(file: string): { readonly words: number; readonly lines: readonly number[] } {
  const found: (Node & { readonly words: number })[] = [];
  walk(file, (kind, { start, end }, all) => {
    const words = kind === "value" ? [] : all.filter((word) => !values.has(word));
    if (words.length > most) found.push({ start, end, words: words.length });
  });
  const outer = found.filter(
    (one) => !found.some((other) => other !== one && other.start <= one.start && other.end >= one.end),
  );
  return {
    words: outer.reduce((sum, { words }) => sum + words, 0),
    lines: outer.map(({ start }) => text(file).slice(0, start).split("\n").length),
  };
}

const isGrammar = (file: string): boolean => grammar.some((path) => file === path || file.startsWith(`${path}/`));
const lists = files
  .filter((file) => !isGrammar(file))
  .map((file) => ({ file, ...longLists(file) }))
  .filter(({ words }) => words > 0);

test("no new word list stands in code: such words are rows of `data/`, see data/README.md", () => {
  const more = lists.filter(({ file, words }) => words > (owed[file] ?? 0));
  expect(
    more.map(({ file, words, lines }) => `${file}:${lines.join(",")}: ${words} words, ${owed[file] ?? 0} allowed`),
  ).toEqual([]);
});

test("what has moved to data is taken off the list of what is owed", () => {
  const now = Object.fromEntries(lists.map(({ file, words }) => [file, words]));
  const stale = Object.entries(owed).filter(([file, words]) => (now[file] ?? 0) < words);
  expect(stale.map(([file, words]) => `${file}: ${now[file] ?? 0} words, the list says ${words}`)).toEqual([]);
});

test("a file of grammar is there, and names words", () => {
  expect(
    grammar.filter(
      (path) => !files.some((file) => (file === path || file.startsWith(`${path}/`)) && longLists(file).words > 0),
    ),
  ).toEqual([]);
});

test("each kind of word is asked for by a rule", () => {
  const asking = files.filter((file) => file !== "src/lexicon/row-kinds.ts").map(text);
  expect(wordKinds.filter((kind) => !asking.some((code) => code.includes(`"${kind}"`)))).toEqual([]);
});
