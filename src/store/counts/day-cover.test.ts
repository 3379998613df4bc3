import fc from "fast-check";
import { expect, test } from "vitest";
import { coverOf, periodOf } from "./day-cover.ts";

/** Cells of a ledger where a day has nearly as many as a quarter, and of one where it has few. */
const dense = { day: 35, five: 47, ten: 55, month: 60, quarter: 60 };
const sparse = { day: 5, five: 22, ten: 36, month: 54, quarter: 58 };

const day = (n: number): string => new Date(n * 86_400_000).toISOString().slice(0, 10);

test("a year that begins within a month: days, fives, tens and months at its ends, quarters between", () => {
  expect(coverOf("2024-11-18", "2025-11-12", dense)).toEqual([
    { grain: "day", from: "2024-11-18", to: "2024-11-19", sign: 1 },
    { grain: "ten", from: "2024-11-2", to: "2024-11-3", sign: 1 },
    { grain: "month", from: "2024-12", to: "2024-12", sign: 1 },
    { grain: "day", from: "2025-11-10", to: "2025-11-12", sign: 1 },
    { grain: "ten", from: "2025-11-0", to: "2025-11-0", sign: 1 },
    { grain: "month", from: "2025-10", to: "2025-10", sign: 1 },
    { grain: "quarter", from: "2025-Q1", to: "2025-Q3", sign: 1 },
  ]);
});

test("a quarter but for its first days is the quarter, and they are taken away", () => {
  expect(coverOf("2025-01-03", "2025-03-31", dense)).toEqual([
    { grain: "day", from: "2025-01-01", to: "2025-01-02", sign: -1 },
    { grain: "quarter", from: "2025-Q1", to: "2025-Q1", sign: 1 },
  ]);
  expect(coverOf("2025-01-10", "2025-01-31", dense).map(({ sign }) => sign)).toContain(-1);
  expect(coverOf("2025-01-06", "2025-01-10", sparse)).toEqual([
    { grain: "day", from: "2025-01-06", to: "2025-01-10", sign: 1 },
  ]);
});

test("short stretches", () => {
  expect(coverOf("2025-02-20", "2025-02-28", dense)).toEqual([
    { grain: "ten", from: "2025-02-2", to: "2025-02-2", sign: 1 },
  ]);
  expect(coverOf("2025-02-25", "2025-02-28", dense)).toEqual([
    { grain: "five", from: "2025-02-2b", to: "2025-02-2b", sign: 1 },
  ]);
  expect(coverOf("2025-02-21", "2025-02-22", dense)).toEqual([
    { grain: "day", from: "2025-02-21", to: "2025-02-22", sign: 1 },
  ]);
  expect(coverOf("2025-02-21", "2025-02-20", dense)).toEqual([]);
  expect(coverOf("0", "9", dense)).toEqual([{ grain: "day", from: "0", to: "9", sign: 1 }]);
});

const first = 18_900; // October 2021
const sought = fc.record({
  from: fc.integer({ min: first, max: first + 1500 }),
  length: fc.integer({ max: 900, min: 0 }),
  weights: fc.constantFrom(dense, sparse),
});

test("the periods of a cover come to one for each day of its stretch, and to nothing for any other day", () => {
  fc.assert(
    fc.property(sought, ({ from, length, weights }) => {
      const cover = coverOf(day(from), day(from + length), weights);
      for (let n = from - 95; n <= from + length + 95; n += 1) {
        const sum = cover
          .filter((one) => {
            const period = periodOf(one.grain, day(n));
            return period >= one.from && period <= one.to;
          })
          .reduce((all, { sign }) => all + sign, 0);
        expect(sum).toBe(n >= from && n <= from + length ? 1 : 0);
      }
    }),
    { numRuns: 25 },
  );
});

test("no more than eighteen periods make up any year", () => {
  fc.assert(
    fc.property(sought, ({ from }) => {
      const periods = new Set<string>();
      const cover = coverOf(day(from), day(from + 365), dense);
      for (let n = from - 100; n <= from + 465; n += 1)
        for (const one of cover) {
          const period = periodOf(one.grain, day(n));
          if (period >= one.from && period <= one.to) periods.add(period);
        }
      expect(periods.size).toBeLessThanOrEqual(18);
    }),
    { numRuns: 25 },
  );
});
