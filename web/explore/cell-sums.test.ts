import { expect, test } from "vitest";
import type { WireCells } from "../../src/api/contract.ts";
import { cellSums } from "./cell-sums.ts";

const wire: WireCells = {
  grain: "day",
  box: [30, 46, 40, 50],
  signs: [],
  periods: ["2025-11-18", "2025-11-20", "2025-11-21"],
  places: [
    { id: "gn:1", name: "Kupiansk", lat: 49.7, lon: 37.6 },
    { id: "gn:2", name: "Dvorichna", lat: 49.8, lon: 37.7 },
  ],
  partial: false,
  parties: ["ru", "ua"],
  standings: ["contested", null],
  cells: [0, 0, 0, 0, 2, 1, 0, 0, 1, 3, 1, 0, 1, 0, 1, 2, 1, 0, 0, 5],
  days: [
    { day: "2025-11-18", party: "ru", claims: 2 },
    { day: "2025-11-20", party: "ru", claims: 4 },
    { day: "2025-11-21", party: "ru", claims: 9 },
  ],
};

test("a stretch of days adds up by settlement, side and standing; most claims first", () => {
  const sums = cellSums(wire)!;
  expect(sums.spots("2025-11-18", "2025-11-20", 9).map(({ name, claims }) => [name, claims])).toEqual([
    ["Kupiansk", 6],
  ]);
  expect(sums.spots("2025-11-18", "2025-11-20", 9)[0]?.parts).toEqual([
    {
      party: "ru",
      standing: null,
      claims: 5,
      standings: [
        { standing: null, claims: 3 },
        { standing: "contested", claims: 2 },
      ],
    },
    { party: "ua", standing: "contested", claims: 1, standings: [{ standing: "contested", claims: 1 }] },
  ]);
});

test.each([
  ["2025-11-19", "2025-11-19", []],
  ["2025-11-21", "2025-12-01", ["Dvorichna"]],
  ["2024-01-01", "2026-01-01", ["Kupiansk", "Dvorichna"]],
])("from %s to %s", (from, to, names) => {
  expect(
    cellSums(wire)!
      .spots(from, to, 9)
      .map(({ name }) => name),
  ).toEqual(names);
});

test("claims are counted placed or not, and by months where the server counts so", () => {
  expect(cellSums(wire)!.claims("2025-11-20", "2025-11-21")).toBe(13);
  const months = cellSums({
    ...wire,
    grain: "month",
    periods: ["2025-10", "2025-11"],
    cells: [0, 0, 0, 0, 1, 1, 0, 0, 0, 2],
  })!;
  expect(months.spots("2025-11-05", "2025-11-06", 9)[0]?.claims).toBe(2);
});

test("no cells where they were too many", () => {
  expect(cellSums({ ...wire, cells: null })).toBeNull();
});

test("a hundred thousand claims a day and settlement apart add up within ten frames, however busy the machine", () => {
  const periods = Array.from({ length: 140 }, (_, n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10));
  const places = Array.from({ length: 3000 }, (_, n) => ({ id: `p${n}`, name: `P ${n}`, lat: 46, lon: 30 }));
  const cells: number[] = [];
  for (let n = 0; n < 100_000; n += 1) cells.push(Math.floor((n * 140) / 100_000), (n * 7919) % 3000, n % 2, n % 2, 1);
  const sums = cellSums({ ...wire, periods, places, cells })!;
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    sums.spots("2025-01-02", "2025-05-10", 400);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  expect(times[0]).toBeLessThan(160); // the frame itself is measured by bench/brush.ts on a quiet machine
});
