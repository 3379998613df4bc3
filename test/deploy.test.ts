/** Every command of `deploy/` is a verb of the program with options it has; the Citus file names each table once. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { expect, test } from "vitest";
import { verbs } from "../src/cli/verbs.ts";
import { composeServices, deployCommands } from "./deploy-commands.ts";

const root = join(import.meta.dirname, "..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");

test("server, workers and ingest are there", () => {
  expect(deployCommands.length).toBeGreaterThanOrEqual(7);
  expect(new Set(deployCommands.map(({ words: [verb] }) => verb))).toEqual(new Set(["serve", "worker", "ingest"]));
});

test.each(deployCommands)("$at calls a verb with options it has", ({ words: [name, ...rest] }) => {
  const verb = verbs.find((one) => one.name === name);
  expect(verb?.name).toBe(name);
  const call = (): unknown => parseArgs({ args: [...rest], options: verb?.options ?? {}, allowPositionals: true });
  expect(call).not.toThrow();
});

test("an option that does not exist would be seen", () => {
  const serve = verbs.find(({ name }) => name === "serve");
  expect(() => parseArgs({ args: ["--colour", "red"], options: serve?.options ?? {} })).toThrow("colour");
});

test("three queue servers, each writing to disk before it tells", () => {
  expect(composeServices.filter((name) => name.startsWith("nats-"))).toHaveLength(3);
  expect(read("deploy/nats.conf")).toMatch(/^\s*sync_interval: always$/m);
});

test("the image's door is the built program", () => {
  const { bin } = JSON.parse(read("package.json")) as { readonly bin: Readonly<Record<string, string>> };
  expect(read("deploy/Containerfile")).toContain(`/opt/reportedly/${bin["reportedly"]}`);
});

const migrations = join(root, "src/store/migrations/postgres");
const schema = readdirSync(migrations)
  .map((file) => readFileSync(join(migrations, file), "utf8"))
  .join("\n");
const tables = [...schema.matchAll(/CREATE TABLE (?:IF NOT EXISTS )?(\w+) \(([\s\S]*?)\n?\)(?: PARTITION BY[^;]*)?;/g)];
const bodies = new Map(tables.map(([, name = "", body = ""]) => [name, body]));
const citus = read("deploy/citus.sql");
const spread = [...citus.matchAll(/create_distributed_table\('(\w+)', '(\w+)'/g)].map(([, table = "", key = ""]) => ({
  table,
  key,
}));
const others = [...citus.matchAll(/create_reference_table\('(\w+)'\)|^-- local: (\w+)/gm)].map(
  ([, reference, local]) => reference ?? local ?? "",
);

test("the Citus file places every table of the ledger, each once", () => {
  expect([...spread.map(({ table }) => table), ...others].sort()).toEqual([...bodies.keys()].sort());
});

test.each(spread)("$table has its key $key in every unique key", ({ table, key }) => {
  const body = bodies.get(table) ?? "";
  const column = new RegExp(`(?:^|[,(\\s])${key} (?:TEXT|BIGINT)[^,]*`).exec(body)?.[0] ?? "";
  expect(column).not.toBe("");
  const whole = /PRIMARY KEY \(([^)]*)\)/.exec(body)?.[1]?.split(", ");
  expect(column.includes("PRIMARY KEY") || (whole ?? []).includes(key)).toBe(true);
  expect(/ UNIQUE/.test(body)).toBe(false);
});

test("tables that stand together exist before they are named", () => {
  const order = spread.map(({ table }) => table);
  for (const [, table = "", beside = ""] of citus.matchAll(/\('(\w+)', '\w+', colocate_with => '(\w+)'\)/g)) {
    expect(order.indexOf(beside)).toBeLessThan(order.indexOf(table));
    expect(order).toContain(beside);
  }
});
