import { expect, test } from "vitest";
import { relationKinds } from "../src/thread/relation.ts";
import { readPairs } from "./claim-pairs.ts";
import { answerPair, scorePairs } from "./pair-score.ts";

const byHand = readPairs(new URL("own/pairs.jsonl", import.meta.url));
const asRead = readPairs(new URL("own/pairs-read.jsonl", import.meta.url));

test("the hand-made set is large enough, in three languages, with every relation in it", () => {
  expect(byHand.length).toBeGreaterThanOrEqual(120);
  expect(new Set(byHand.flatMap(({ a, b }) => [a.language, b.language]))).toEqual(new Set(["en", "ru", "uk"]));
  const wanted = new Set(byHand.map(({ relation }) => relation));
  expect([...relationKinds, "none"].filter((kind) => !wanted.has(kind))).toEqual([]);
});
test("F1 on slots by hand", () =>
  expect(scorePairs(byHand.map((pair) => answerPair(pair))).all.f1).toBeGreaterThanOrEqual(85));
test("F1 on slots as a reading gave them", () =>
  expect(scorePairs(asRead.map((pair) => answerPair(pair))).all.f1).toBeGreaterThanOrEqual(70));
test("a wrong kind is no hit", () => {
  const [pair] = byHand.filter(({ relation }) => relation === "denies");
  if (!pair) throw new TypeError("no pair");
  const score = scorePairs([{ pair, got: "repeats", state: "linked", why: "" }]);
  expect(score.all).toMatchObject({ right: 0, given: 1, wanted: 1, f1: 0 });
  expect(score.confusion.get("denies")?.get("repeats")).toBe(1);
});
