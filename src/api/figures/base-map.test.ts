import { expect, test } from "vitest";
import { boxOf, viewOf } from "./base-map.ts";

const at = (lat: number, lon: number, weight: number) => ({ lat, lon, weight });

test("one far place does not shrink a map that is about one town", () => {
  const [west, south, east, north] = boxOf([at(49.7, 37.6, 90), at(49.8, 37.5, 5), at(38.9, -77, 1)]);
  expect(west).toBeGreaterThan(34);
  expect(east).toBeLessThan(41);
  expect(north - south).toBeLessThan(3);
});

test("a long front stays whole", () => {
  const front = Array.from({ length: 40 }, (_, i) => at(46.5 + i * 0.1, 33 + i * 0.12, 5));
  const [west, south, east, north] = boxOf(front);
  expect(west).toBeLessThan(33.5);
  expect(east).toBeGreaterThan(37.2);
  expect(south).toBeLessThan(47);
  expect(north).toBeGreaterThan(50);
});

test("north is up and nothing is needed for an empty map", () => {
  const view = viewOf(boxOf([]), 960, 560);
  expect(view.project(30, 50)[1]).toBeLessThan(view.project(30, 46)[1]);
});
