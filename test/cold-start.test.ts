/** Holds the cold start: the everyday verbs load no parser of tables, no schema, no server and no database. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { parseSync } from "oxc-parser";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

/** What a file imports when it is loaded; what it imports later, when asked, is left out. */
function importsOf(file: string): string[] {
  const { module } = parseSync(file, readFileSync(join(root, file), "utf8"));
  return module.staticImports
    .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
    .map(({ moduleRequest: { value } }) => (value.startsWith(".") ? normalize(join(dirname(file), value)) : value));
}

/** Everything a file brings along: files of src and packages. */
function broughtBy(file: string): Set<string> {
  const met = new Set<string>();
  const walk = (one: string): void => {
    if (met.has(one)) return;
    met.add(one);
    if (one.startsWith("src/")) importsOf(one).forEach(walk);
  };
  walk(file);
  return met;
}

const packagesOf = (file: string): string[] => [...broughtBy(file)].filter((one) => !/^(src\/|node:)/.test(one));

test.each(["main", "verbs/read", "verbs/audit", "verbs/extract", "verbs/explain"])(
  "%s brings no heavy package",
  (verb) => {
    expect(packagesOf(`src/cli/${verb}.ts`).filter((name) => name !== "fflate")).toEqual([]);
  },
);

test("a heavy package would be seen", () => {
  expect(packagesOf("src/store/tables/data-rows.ts")).toContain("yaml");
});

const page = "<article><h1>Statement</h1><p>The ministry said on Monday that it held Kupiansk.</p></article>";
/** Tells at its end what it cost; wall time would tell how busy the machine is. */
const meter = `process.on("exit", () => { const { user, system } = process.cpuUsage(); console.error("cpu", user + system); });`;

test("one article is read with little work", () => {
  const call = () =>
    spawnSync(
      process.execPath,
      ["--import", `data:text/javascript,${encodeURIComponent(meter)}`, "src/cli/main.ts", "read", "-"],
      {
        cwd: root,
        input: page,
        encoding: "utf8",
      },
    );
  call(); // what is compiled once is kept
  const { status, stdout, stderr } = call();
  expect(status).toBe(0);
  expect(stdout).toContain("Kupiansk");
  const seconds = Number(/cpu (\d+)/.exec(stderr)?.[1]) / 1e6;
  expect(seconds).toBeLessThan(3);
});
