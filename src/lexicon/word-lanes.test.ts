/** Lanes of words by kind: each kind at its tokens, in lanes of 32. */
import { expect, test } from "vitest";
import { wordKinds } from "./row-kinds.ts";
import type { WordRow } from "./rows/word-row.ts";
import { layWords, wordAt } from "./word-lanes.ts";

const match = (kind: WordRow["kind"], from: number, to: number) => {
  const row: WordRow = { id: `en.word.${kind}`, table: "word", kind, why: "a test", finds: [], skips: [] };
  return { row, from, to };
};

test("a word is of its kind on all its tokens and nowhere else", () => {
  const lanes = layWords([match("spot", 2, 4), match("grounds", 3, 4)], 6);
  const at = (kind: WordRow["kind"]) => [0, 1, 2, 3, 4, 5].filter((token) => wordAt(lanes, token, kind));
  expect(at("spot")).toEqual([2, 3]);
  expect(at("grounds")).toEqual([3]);
  expect(at("course")).toEqual([]);
});

test("every kind has a bit of its own, and nothing stands beyond the end", () => {
  const lanes = layWords(
    wordKinds.map((kind, number) => match(kind, number, number + 1)),
    wordKinds.length,
  );
  for (const [number, kind] of wordKinds.entries())
    expect(wordKinds.filter((_, at) => wordAt(lanes, at, kind))).toEqual([wordKinds[number]]);
  expect(wordAt(lanes, wordKinds.length + 5, "spot")).toBe(false);
});
