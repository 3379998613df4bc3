import { expect, test } from "vitest";
import { knownVoices } from "../src/ingest/voices.ts";
import { answerPair } from "./pair-score.ts";
import { readTextPairs } from "./read-pairs.ts";

test("forty pairs that only look related are neither linked nor suggested", () => {
  const pairs = readTextPairs(new URL("own/pairs-wide.yaml", import.meta.url)).filter(
    ({ relation }) => relation === "none",
  );
  expect(pairs).toHaveLength(40);
  const voices = knownVoices();
  const given = pairs.map((pair) => answerPair(pair, voices)).filter(({ got }) => got !== "none");
  expect(given.map(({ pair, got, why }) => `${pair.id} ${got}: ${why}`)).toEqual([]);
});
