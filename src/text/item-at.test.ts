import { expect, test } from "vitest";
import { itemAt } from "./item-at.ts";

test("there is nothing before the first entry and behind the last", () => {
  expect([-2, -1, 0, 1, 2].map((at) => itemAt(["a", "b"], at))).toEqual([undefined, undefined, "a", "b", undefined]);
});
