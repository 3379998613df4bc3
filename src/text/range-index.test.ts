import fc from "fast-check";
import { expect, test } from "vitest";
import { RangeIndex } from "./range-index.ts";

const range = fc
  .tuple(fc.nat(6000), fc.nat(3000))
  .map(([from, size]): readonly [number, number] => [from, from + size]);

test("every range that shares words with another is found, in rising order", () => {
  const found = fc.property(fc.array(range, { maxLength: 40 }), range, (ranges, asked) => {
    const index = new RangeIndex();
    for (const [number, each] of ranges.entries()) index.add(number, each);
    const near = index.near(asked);
    expect([...near].sort((a, b) => a - b)).toEqual(near);
    for (const [number, [from, to]] of ranges.entries())
      if (from < asked[1] && asked[0] < to) expect(near).toContain(number);
  });
  fc.assert(found, { seed: 20_251_120 });
});

test("a short question looks at neighbours alone", () => {
  const index = new RangeIndex();
  for (let number = 0; number < 1000; number++) index.add(number, [number * 10, number * 10 + 5]);
  expect(index.near([5000, 5000]).length).toBeLessThan(8);
});

test("a short question among wide ranges looks at its neighbours too", () => {
  const index = new RangeIndex();
  for (let number = 0; number < 1000; number++) index.add(number, [number * 1000, number * 1000 + 7000]);
  expect(index.near([500_000, 500_000]).length).toBeLessThan(14);
});
