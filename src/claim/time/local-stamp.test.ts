import { expect, test } from "vitest";
import { localStamp } from "./local-stamp.ts";

test.each([
  ["2024-12-28T22:40:00Z", "ua", "2024-12-29T00:40:00+02:00"],
  ["2024-07-28T21:10:00.000Z", "ua", "2024-07-29T00:10:00+03:00"],
  ["2024-03-31T00:59:00Z", "ua", "2024-03-31T02:59:00+02:00"],
  ["2024-03-31T01:00:00Z", "ua", "2024-03-31T04:00:00+03:00"],
  ["2024-07-28T21:10:00+00:00", "ru", "2024-07-29T00:10:00+03:00"],
  ["2024-07-28T21:10:00+03:00", "ua", "2024-07-28T21:10:00+03:00"],
  ["2024-07-28", "ua", "2024-07-28"],
  ["2024-07-28T21:10:00Z", "ind", "2024-07-28T21:10:00Z"],
  ["2024-99-28T21:10:00Z", "ua", "2024-99-28T21:10:00Z"],
])("%s told from %s is %s", (published, party, local) => {
  expect(localStamp(published, party)).toBe(local);
});

test("no stamp stays none", () => {
  expect(localStamp(null, "ua")).toBeNull();
});
