import { expect, test } from "vitest";
import { TokenLists } from "./token-lists.ts";

test("what was added at a token is there in its order, and nothing elsewhere", () => {
  const lists = new TokenLists<string>(3);
  lists.add(1, "one");
  lists.add(3, "end");
  lists.add(1, "more");
  expect([-1, 0, 1, 2, 3, 4].map((at) => lists.get(at))).toEqual([
    undefined,
    undefined,
    ["one", "more"],
    undefined,
    ["end"],
    undefined,
  ]);
  expect([-1, 1, 2, 9].map((at) => lists.has(at))).toEqual([false, true, false, false]);
});
