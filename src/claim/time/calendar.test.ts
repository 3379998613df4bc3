/** Calendar arithmetic: tables of known days, and laws that hold for any day. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { addMonths, dateOf, dayOf, daysInMonth, isDate, isoDay, publishedDay, weekdayOf } from "./calendar.ts";
import {
  isoInterval,
  monthInterval,
  moveDay,
  partOf,
  seasonInterval,
  unitInterval,
  weekInterval,
  yearInterval,
} from "./interval.ts";

const anyDay = fc.integer({ min: dayOf(1970, 1, 1), max: dayOf(2100, 12, 31) });

test.each([
  ["2025-02-07", 5],
  ["2024-02-29", 4],
  ["1970-01-01", 4],
  ["2022-02-24", 4],
  ["2023-01-01", 7],
])("%s is weekday %i", (day, weekday) => {
  expect(weekdayOf(publishedDay(day)?.day ?? 0)).toBe(weekday);
});

test.each([
  [2024, 2, 29],
  [2023, 2, 28],
  [1900, 2, 28],
  [2025, 4, 30],
  [2025, 12, 31],
])("month %i-%i has %i days", (year, month, days) => {
  expect(daysInMonth(year, month)).toBe(days);
});

test.each([
  [2025, 4, 31],
  [2025, 2, 30],
  [2025, 13, 1],
  [2025, 0, 1],
  [2025, 1, 0],
])("%i-%i-%i is no date", (year, month, day) => {
  expect(isDate(year, month, day)).toBe(false);
});

test.each([
  ["2025-02-07T23:30:00+03:00", "2025-02-07", 23],
  ["2025-02-07T00:10:00Z", "2025-02-07", 0],
  ["2025-02-07", "2025-02-07", null],
  ["07.02.2025 23:30:00 UTC+03:00", "2025-02-07", 23],
  ["29/02/2024", "2024-02-29", null],
  ["02/29/2024", "2024-02-29", null],
  ["05/05/2024 10:00", "2024-05-05", 10],
])("%s is published on %s", (stamp, day, hour) => {
  const published = publishedDay(stamp);
  expect([isoDay(published?.day ?? 0), published?.hour]).toEqual([day, hour]);
});

test.each([null, "", "yesterday", "2025-13-40", "07/02/2025", "31.02.2025"])("%s gives no day", (stamp) => {
  expect(publishedDay(stamp)).toBeNull();
});

test("a day and its date are the same thing", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const { year, month, day: inMonth } = dateOf(day);
      expect(dayOf(year, month, inMonth)).toBe(day);
      expect(publishedDay(isoDay(day))?.day).toBe(day);
    }),
  );
});

test("months forward and back come to the same month, never past its end", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -500, max: 500 }), (day, months) => {
      const there = dateOf(addMonths(day, months));
      const back = dateOf(addMonths(addMonths(day, months), -months));
      expect([back.year, back.month]).toEqual([dateOf(day).year, dateOf(day).month]);
      expect(there.day).toBeLessThanOrEqual(dateOf(day).day);
    }),
  );
});

test("a week runs from Monday to Sunday and holds its day; weeks follow without a gap", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const week = weekInterval(day);
      expect([weekdayOf(week.first ?? 0), weekdayOf(week.last ?? 0)]).toEqual([1, 7]);
      expect((week.first ?? 0) <= day && day <= (week.last ?? 0)).toBe(true);
      expect(unitInterval(day, "week", -1).last).toBe((week.first ?? 0) - 1);
    }),
  );
});

test("units touch: the month before ends the day before this one begins, and so for years", () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom("month" as const, "year" as const), (day, unit) => {
      expect(unitInterval(day, unit, -1).last).toBe((unitInterval(day, unit, 0).first ?? 0) - 1);
    }),
  );
});

test("a part of a month, season or year lies within it and is in order", () => {
  const wholes = fc.oneof(
    fc
      .tuple(fc.integer({ min: 1990, max: 2060 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => monthInterval(year, month)),
    fc
      .tuple(fc.integer({ min: 1990, max: 2060 }), fc.constantFrom(3, 6, 9, 12))
      .map(([year, month]) => seasonInterval(year, month)),
    fc.integer({ min: 1990, max: 2060 }).map(yearInterval),
  );
  const parts = fc.constantFrom(
    "early" as const,
    "mid" as const,
    "late" as const,
    "start" as const,
    "end" as const,
    "first-half" as const,
    "second-half" as const,
  );
  fc.assert(
    fc.property(wholes, parts, (whole, name) => {
      const part = partOf(whole, name);
      expect(
        (whole.first ?? 0) <= (part.first ?? 0) &&
          (part.first ?? 0) <= (part.last ?? 0) &&
          (part.last ?? 0) <= (whole.last ?? 0),
      ).toBe(true);
    }),
  );
});

test("moving back never lands later", () => {
  const units = fc.constantFrom(
    "hour" as const,
    "day" as const,
    "week" as const,
    "month" as const,
    "season" as const,
    "year" as const,
  );
  fc.assert(
    fc.property(anyDay, units, fc.integer({ min: 1, max: 60 }), (day, unit, by) => moveDay(day, unit, -by) <= day),
  );
});

test("open sides stay open", () => {
  expect(isoInterval({ first: null, last: dayOf(2025, 2, 7) })).toEqual({ start: null, end: "2025-02-07" });
  expect(partOf({ first: null, last: 5 }, "early")).toEqual({ first: null, last: 5 });
});
