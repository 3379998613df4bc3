import { expect, test } from "vitest";
import { dayScale, dayTicks } from "./day-scale.ts";

test("days stand in order and come back from their position", () => {
  const scale = dayScale(["2025-11-01", "2025-11-30", "not a day"], 0, 900);
  expect(scale.at("2025-11-10")).toBeLessThan(scale.at("2025-11-20"));
  expect(scale.dayAt(scale.at("2025-11-20"))).toBe("2025-11-20");
  expect([scale.first, scale.last]).toEqual(["2025-11-01", "2025-11-30"]);
});

test.each([
  [["2025-11-01", "2025-11-05"]],
  [["2025-01-01", "2025-12-31"]],
  [["2022-02-24", "2025-12-31"]],
  [["2025-11-01"]],
])("an axis over %j has a few ticks inside the drawing", (days) => {
  const ticks = dayTicks(dayScale(days, 0, 900), "en");
  expect(ticks.length).toBeGreaterThan(0);
  expect(ticks.length).toBeLessThan(14);
  for (const { x } of ticks) expect(x).toBeGreaterThanOrEqual(0);
});

test("no day at all gives a scale that does not throw", () => {
  expect(Number.isFinite(dayScale([], 0, 100).at("2025-11-01"))).toBe(true);
});
