import fc from "fast-check";
import { expect, test } from "vitest";
import { coverOf, periodOf } from "./day-cover.ts";

const day = (n: number): string => new Date(n * 86_400_000).toISOString().slice(0, 10);

test("a year that begins within a month: days, tens, months and quarters", () => {
  expect(coverOf("2024-11-17", "2025-11-12")).toEqual([
    { grain: "day", from: "2024-11-17", to: "2024-11-19" },
    { grain: "day", from: "2025-11-10", to: "2025-11-12" },
    { grain: "ten", from: "2024-11-2", to: "2024-11-3" },
    { grain: "ten", from: "2025-11-0", to: "2025-11-0" },
    { grain: "month", from: "2024-12", to: "2024-12" },
    { grain: "month", from: "2025-10", to: "2025-10" },
    { grain: "quarter", from: "2025-Q1", to: "2025-Q3" },
  ]);
  expect(coverOf("2025-02-20", "2025-02-28")).toEqual([{ grain: "ten", from: "2025-02-2", to: "2025-02-2" }]);
  expect(coverOf("2025-02-21", "2025-02-22")).toEqual([{ grain: "day", from: "2025-02-21", to: "2025-02-22" }]);
  expect(coverOf("0", "9")).toEqual([{ grain: "day", from: "0", to: "9" }]);
});

test("each day of a stretch is in one period of its cover, and no other day is", () => {
  const first = 18_900; // October 2021
  const sought = fc.record({
    from: fc.integer({ min: first, max: first + 1500 }),
    length: fc.integer({ max: 900, min: 0 }),
  });
  fc.assert(
    fc.property(sought, ({ from, length }) => {
      const cover = coverOf(day(from), day(from + length));
      for (let n = from - 100; n <= from + length + 100; n += 1) {
        const within = cover.filter((one) => {
          const period = periodOf(one.grain, day(n));
          return period >= one.from && period <= one.to;
        });
        expect(within).toHaveLength(n >= from && n <= from + length ? 1 : 0);
      }
    }),
    { numRuns: 60 },
  );
});
