import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ownReports, spanOf } from "./own-set.ts";

const folder = join(import.meta.dirname, "own");

test.each(readdirSync(folder).filter((file) => /^claims-.*\.yaml$/.test(file)))(
  "%s: every mark stands in its text",
  (file) => {
    const reports = ownReports(join(folder, file));
    expect(reports.length).toBeGreaterThan(3);
    expect(reports.some(({ claims }) => claims.length === 0)).toBe(true);
  },
);

test("the n-th place of the same words", () => {
  expect(spanOf("he said she said", "said#2")).toEqual([12, 16]);
  expect(() => spanOf("he said", "denied")).toThrow("does not stand");
});
