import { expect, test } from "vitest";
import { wordTest } from "./word-test.ts";

test("a word is asked about once, until too many others were", () => {
  const asked: string[] = [];
  const isLong = wordTest((norm) => {
    asked.push(norm);
    return norm.length > 4;
  });
  expect([isLong("strike"), isLong("hit"), isLong("strike"), isLong("hit")]).toEqual([true, false, true, false]);
  expect(asked).toEqual(["strike", "hit"]);
  for (let i = 0; i < 20_000; i++) isLong(`word ${i}`);
  expect(isLong("strike")).toBe(true);
});
