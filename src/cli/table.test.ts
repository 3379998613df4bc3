import { expect, test } from "vitest";
import { columnWidths, foldText, tableText } from "./table.ts";

test.each([
  ["head of the press centre", 10, ["head of", "the press", "centre"]],
  ["Kupiansk", 4, ["Kupi", "ansk"]],
  ["", 4, [""]],
  ["a b", 3, ["a b"]],
])("%s folds at %i", (text, width, lines) => {
  expect(foldText(text, width)).toEqual(lines);
});

test("wide columns give way first and narrow ones stay", () => {
  expect(columnWidths([["a", "x".repeat(50)]], 30)).toEqual([1, 27]);
});

test("a table has a head, a rule and its rows, none wider than asked", () => {
  const text = tableText(["who", "what"], [["the ministry", "says its forces took the village of Synkivka"]], 40);
  const lines = text.trimEnd().split("\n");
  expect(lines[0]).toMatch(/^who +what$/);
  expect(lines[1]).toMatch(/^─+ {2}─+$/);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
  expect(text.replaceAll(/\s+/g, " ")).toContain("the ministry says its forces took");
});
