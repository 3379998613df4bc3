import { expect, test } from "vitest";
import type { CompiledRow } from "../../lexicon/lexicon.ts";
import { cachedRows, cacheName } from "./row-cache.ts";

const rows: CompiledRow[] = [
  { row: { id: "en.time.test", table: "time", why: "x", finds: ["x"], skips: [] }, keys: { en: ["today"] } },
];

test("rows are made once for a text, anew for another text or another maker", () => {
  let made = 0;
  const make = (): CompiledRow[] => {
    made++;
    return rows;
  };
  const name = cacheName("a row of a test", -1);
  cachedRows(name, make);
  const before = made;
  expect(cachedRows(name, make)).toEqual(rows);
  expect(made).toBe(before);
  expect(cacheName("a row of a test", -2)).not.toBe(name);
  expect(cacheName("another row", -1)).not.toBe(name);
});

test("rows that cannot be made are not kept", () => {
  const name = cacheName("a broken row of a test", -1);
  const fail = (): CompiledRow[] => {
    throw new Error("broken");
  };
  expect(() => cachedRows(name, fail)).toThrow("broken");
  expect(() => cachedRows(name, fail)).toThrow("broken");
});
