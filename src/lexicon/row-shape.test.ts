import { expect, test } from "vitest";
import { alike } from "./row-shape.ts";
import type { Row } from "./row.ts";

const row = (id: string, more: object): Row => ({ id, table: "actor", why: "", finds: [], skips: [], ...more });

test("rows of a table have the same keys in the same order, and say what they said", () => {
  const rows = [row("a", { name: "A", party: "aa" }), row("b", { office: "mayor", name: "B", party: "bb" })];
  const made = rows.map((_, number) => alike(rows)(number) as Row);
  expect(made.map((one) => Object.keys(one))).toEqual([Object.keys(made[0] as Row), Object.keys(made[0] as Row)]);
  expect(alike(rows)(2)).toBeUndefined();
  expect(JSON.parse(JSON.stringify(made))).toEqual(rows);
});
