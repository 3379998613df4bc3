import { expect, test } from "vitest";
import type { Spot } from "../explore/cell-sums.ts";
import { rowAt, signRows } from "./sign-rows.ts";

const sheet = { width: 800, height: 600, project: (lon: number, lat: number) => ({ x: lon, y: lat }) };

const spot = (id: string, x: number, y: number): Spot => ({
  id,
  name: id,
  lon: x,
  lat: y,
  claims: 10,
  parts: [{ party: "ru", standing: null, claims: 10, standings: [] }],
});

test("the busiest stands at its place, the next beside it, and none lies on another", () => {
  const rows = signRows([spot("a", 400, 300), spot("b", 402, 301), spot("c", 404, 299)], sheet);
  expect(rows.map(({ moved }) => moved)).toEqual([false, true, true]);
  expect([rows[0]?.left, rows[0]?.top]).toEqual([400, expect.closeTo(300, 0)]);
  const tops = rows.map(({ left, top }) => `${Math.round(left)} ${Math.round(top)}`);
  expect(new Set(tops).size).toBe(3);
});

test("what is out of sight is not drawn", () => {
  expect(signRows([spot("a", -100, 300), spot("b", 400, 900)], sheet)).toEqual([]);
});

test("a point finds the row it lies in", () => {
  const rows = signRows([spot("a", 100, 100), spot("b", 300, 300)], sheet);
  expect(rowAt(rows, 301, 302)?.spot.id).toBe("b");
  expect(rowAt(rows, 500, 500)).toBeNull();
});
