import { expect, test } from "vitest";
import { blockOf, blockSize, dayOf, minuteOf, monthOfRow, rowAt, rowsOfDays } from "./row-order.ts";

const minutes: readonly [string | null, number][] = [
  ["1970-01-01", 0],
  ["1970-01-02", 1440],
  ["1970-01-01T01:00:00+01:00", 0],
  ["1970-01-01T00:30Z", 30],
  ["1970-01-01T00:00:59.999Z", 0],
  ["1969-01-01", 0],
  [null, 0],
  ["yesterday", 0],
];

test.each(minutes)("%s is minute %d", (time, minute) => {
  expect(minuteOf(time)).toBe(minute);
});

test("later publications have higher rows, whatever their hash, and all are whole numbers that JavaScript can hold", () => {
  const early = blockOf("2025-11-20T10:00:00Z", "ffffffffffffffff");
  const late = blockOf("2025-11-20T10:01:00Z", "0000000000000000");
  expect(early + blockSize).toBeLessThanOrEqual(late);
  expect(Number.isSafeInteger(blockOf("2090-01-01", "ffffffff") + blockSize)).toBe(true);
  expect(blockOf(null, "ffffffff")).toBeLessThan(rowAt("1970-01-01T00:01Z"));
});

test("the local day is the report's own", () => {
  expect(dayOf("2025-11-20T23:30:00-05:00")).toBe("2025-11-20");
  expect(dayOf("soon")).toBeNull();
});

test("rows of a day cover it in every zone", () => {
  const [from, to] = rowsOfDays("2025-11-20", "2025-11-20");
  for (const time of ["2025-11-20T00:00:00+14:00", "2025-11-20T23:59:00-12:00", "2025-11-20"]) {
    expect(rowAt(time)).toBeGreaterThanOrEqual(from);
    expect(rowAt(time)).toBeLessThan(to);
  }
});

test("a row knows its month", () => {
  const row = rowAt("2025-11-30T23:59Z") + 5;
  const { month, from, to } = monthOfRow(row);
  expect([month, from, to]).toEqual(["2025-11", rowAt("2025-11-01"), rowAt("2025-12-01")]);
});
