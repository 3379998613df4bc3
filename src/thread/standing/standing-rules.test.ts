import { expect, test } from "vitest";
import { happenedRules, standingWords, whoRules } from "./standing-rules.ts";

test("every standing has its printed rule on both axes", () => {
  expect(happenedRules.map(({ word }) => word)).toEqual([...standingWords]);
  expect(whoRules.map(({ word }) => word)).toEqual([...standingWords]);
});
