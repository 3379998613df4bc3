/** Holds the house's order: no import upward, no cycle, nothing impure left of the store, nothing but the contract in the browser. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { parseSync, Visitor } from "oxc-parser";
import { expect, test } from "vitest";
import { layers, lobby, purePackages, wall } from "../src/layers.ts";

const root = join(import.meta.dirname, "..");

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
    .map((file) => `${folder}/${file}`);
}

/** Every import of a file: static, re-export and dynamic; relative ones as paths from the root. */
function importsOf(file: string): Import[] {
  const { module } = parseSync(file, readFileSync(join(root, file), "utf8"));
  const here = (target: string): string => (target.startsWith(".") ? normalize(join(dirname(file), target)) : target);
  const fixed = [...module.staticImports].map((one) => ({
    from: file,
    to: here(one.moduleRequest.value),
    typeOnly: one.entries.length > 0 && one.entries.every((entry) => entry.isType),
  }));
  const again = module.staticExports.flatMap((one) =>
    one.entries.flatMap((entry) =>
      entry.moduleRequest ? [{ from: file, to: here(entry.moduleRequest.value), typeOnly: entry.isType }] : [],
    ),
  );
  const text = readFileSync(join(root, file), "utf8");
  const late = module.dynamicImports.map((one) => ({
    from: file,
    to: here(text.slice(one.moduleRequest.start, one.moduleRequest.end).replaceAll(/["'`]/g, "")),
    typeOnly: false,
  }));
  return [...fixed, ...again, ...late];
}

const isTest = (file: string): boolean => /\.(test|browser|postgres|nats|faults)\.ts$/.test(file);
const files = sourceFiles("src").filter((file) => !isTest(file));
const webFiles = sourceFiles("web").filter((file) => !isTest(file));
const imports = files.flatMap(importsOf);
const roomOf = (path: string): string => relative("src", path).split("/")[0] ?? "";
const rank = (room: string): number => (layers as readonly string[]).indexOf(room);
const isPure = (file: string): boolean => rank(roomOf(file)) >= 0 && rank(roomOf(file)) < rank(wall);

test("every file of src stands in a room or in the lobby", () => {
  const lost = files.filter((file) => rank(roomOf(file)) < 0 && !(lobby as readonly string[]).includes(roomOf(file)));
  expect(lost).toEqual([]);
});

test("a room imports itself and what stands to its left", () => {
  const wrong = imports
    .filter(({ from, to }) => to.startsWith("src/") && rank(roomOf(from)) >= 0 && rank(roomOf(to)) >= 0)
    .filter(({ from, to }) => rank(roomOf(to)) > rank(roomOf(from)));
  expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

test("src imports nothing from outside src", () => {
  const wrong = imports.filter(({ to }) => /^(web|test|eval|bench|scripts|data|\.\.)\b/.test(to));
  expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

test("left of the store no node module and no package but the listed ones", () => {
  const wrong = imports
    .filter(({ from, to }) => isPure(from) && !to.startsWith("src/"))
    .filter(({ from, to }) => {
      const name = to.startsWith("@") ? to.split("/").slice(0, 2).join("/") : (to.split("/")[0] ?? "");
      return !(purePackages[roomOf(from)] ?? []).includes(name);
    });
  expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

/** Names of clock, chance and network used in code (not in comments or strings). */
function impurities(file: string): string[] {
  const found: string[] = [];
  const { program } = parseSync(file, readFileSync(join(root, file), "utf8"));
  const visitor = new Visitor({
    CallExpression(node) {
      const callee = node.callee;
      if (callee.type === "Identifier" && callee.name === "fetch") found.push("fetch");
      if (callee.type !== "MemberExpression" || callee.object.type !== "Identifier") return;
      const name = `${callee.object.name}.${callee.property.type === "Identifier" ? callee.property.name : "?"}`;
      if (["Math.random", "Date.now", "performance.now", "crypto.randomUUID", "crypto.getRandomValues"].includes(name))
        found.push(name);
    },
    NewExpression(node) {
      if (node.callee.type === "Identifier" && node.callee.name === "Date" && node.arguments.length === 0)
        found.push("new Date()");
    },
    Identifier(node) {
      if (node.name === "process") found.push("process");
    },
  });
  visitor.visit(program);
  return found.map((name) => `${file}: ${name}`);
}

test("left of the store no clock, chance, network or process", () => {
  expect(files.filter(isPure).flatMap(impurities)).toEqual([]);
});

test("the browser imports the contract and the pure rooms, nothing else of src", () => {
  const wrong = webFiles
    .flatMap(importsOf)
    .filter(({ to }) => to.startsWith("src/"))
    .filter(
      ({ to }) => to !== "src/api/contract.ts" && !isPure(to) && !(lobby as readonly string[]).includes(roomOf(to)),
    );
  expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

/** The first cycle found by walking imports depth first, or null. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const state = new Map<string, "open" | "done">();
  const path: string[] = [];
  const walk = (file: string): string[] | null => {
    if (state.get(file) === "done") return null;
    if (state.get(file) === "open") return [...path.slice(path.indexOf(file)), file];
    state.set(file, "open");
    path.push(file);
    for (const next of graph.get(file) ?? []) {
      const cycle = walk(next);
      if (cycle) return cycle;
    }
    path.pop();
    state.set(file, "done");
    return null;
  };
  for (const file of graph.keys()) {
    const cycle = walk(file);
    if (cycle) return cycle;
  }
  return null;
}

test("no import cycle, types included", () => {
  const graph = new Map<string, string[]>();
  for (const { from, to } of [...imports, ...webFiles.flatMap(importsOf)]) {
    if (!/^(src|web)\//.test(to)) continue;
    graph.set(from, [...(graph.get(from) ?? []), to]);
  }
  expect(findCycle(graph)).toBeNull();
});

test("a cycle would be seen", () => {
  expect(
    findCycle(
      new Map([
        ["a", ["b"]],
        ["b", ["c"]],
        ["c", ["b"]],
      ]),
    ),
  ).toEqual(["b", "c", "b"]);
});
