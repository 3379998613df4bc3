import { expect, test } from "vitest";
import { FeatureSet } from "./feature-set.ts";

test("each number once, in the order they came, for one stretch after the other", () => {
  const found = new FeatureSet();
  for (const number of [7, -3, 7, 2 ** 31 - 1, -3]) found.add(number);
  expect(found.taken()).toEqual([7, -3, 2 ** 31 - 1]);
  found.add(7);
  expect(found.taken()).toEqual([7]);
  found.add(7);
  found.empty();
  expect(found.taken()).toEqual([]);
});

test("more numbers than it has room for are kept as well", () => {
  const found = new FeatureSet();
  const many = Array.from({ length: 5000 }, (_, n) => Math.imul(n, 0x9e3779b1));
  for (const number of [...many, ...many]) found.add(number);
  expect(found.taken()).toEqual(many);
});
