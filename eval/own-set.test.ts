import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ownHalves, ownReports, spanOf } from "./own-set.ts";

const folder = join(import.meta.dirname, "own");

test.each(readdirSync(folder).filter((file) => /^claims-.*\.yaml$/.test(file)))(
  "%s: every mark stands in its text",
  (file) => {
    const reports = ownReports(join(folder, file));
    expect(reports.length).toBeGreaterThan(3);
    expect(reports.some(({ claims }) => claims.length === 0)).toBe(true);
  },
);

test.each(readdirSync(folder).filter((file) => /^reports-.*\.jsonl$/.test(file)))(
  "%s: every mark stands in its text, and some reports hold no claim",
  (file) => {
    const { read, unread } = ownHalves(join(folder, file));
    expect(Math.abs(read.length - unread.length)).toBeLessThan(2);
    expect([...read, ...unread].some(({ claims }) => claims.length === 0)).toBe(true);
    for (const { report, claims } of [...read, ...unread])
      for (const { content } of claims) {
        expect(content[0]).toBeGreaterThanOrEqual(0);
        expect(content[0]).toBeLessThan(content[1]);
        expect(content[1]).toBeLessThanOrEqual(report.text.length);
      }
  },
);

test("the n-th place of the same words", () => {
  expect(spanOf("he said she said", "said#2")).toEqual([12, 16]);
  expect(() => spanOf("he said", "denied")).toThrow("does not stand");
});
