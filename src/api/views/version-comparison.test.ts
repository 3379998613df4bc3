import fc from "fast-check";
import { expect, test } from "vitest";
import { changedParts } from "./version-comparison.ts";

test("only the changed words are told apart, in any script", () => {
  expect(changedParts("Our units hold the town.", "Our units held the whole town.", "en")).toEqual([
    { kind: "same", text: "Our units " },
    { kind: "removed", text: "hold" },
    { kind: "added", text: "held" },
    { kind: "same", text: " the " },
    { kind: "added", text: "whole " },
    { kind: "same", text: "town." },
  ]);
  expect(changedParts("Місто утримуємо.", "Місто не утримуємо.", "uk").filter(({ kind }) => kind !== "same")).toEqual([
    { kind: "added", text: "не " },
  ]);
});

test("the parts make up both texts again, whatever they are", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (older, newer) => {
      const parts = changedParts(older, newer, "en");
      const without = (kind: string): string => parts.map((one) => (one.kind === kind ? "" : one.text)).join("");
      expect([without("added"), without("removed")]).toEqual([older, newer]);
    }),
    { numRuns: 60 },
  );
});

test("two long texts with nothing in common end in bounded time", () => {
  const long = (word: string): string => Array.from({ length: 20_000 }, (_, n) => `${word}${n}`).join(" ");
  const start = performance.now();
  expect(changedParts(long("a"), long("b"), "en").length).toBeGreaterThan(0);
  expect(performance.now() - start).toBeLessThan(8000);
});
