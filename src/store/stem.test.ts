import fc from "fast-check";
import { expect, test } from "vitest";
import { stems } from "./stem.ts";

const same: readonly [string, string][] = [
  ["Kupiansk", "KUPIANSK"],
  ["attack", "attacks"],
  ["advance", "advanced"],
  ["Купянск", "под Купянском".slice(4)],
  ["Купянск", "Куп'янськ"],
  ["Куп’янськ", "у Куп'янську".slice(2)],
  ["Покровск", "Покровска"],
  ["Харьков", "Харкові".replace("Харк", "Харьк")],
  ["наступление", "наступления"],
  ["захопили", "захопила"],
  ["ёлка", "елка"],
];

test.each(same)("%s meets %s", (one, other) => {
  expect(stems(one)).toEqual(stems(other));
});

const apart: readonly [string, string][] = [
  ["Kupiansk", "Kupino"],
  ["Ivanivka", "Ivankiv"],
  ["war", "ward"],
  ["Изюм", "Изюбрь"],
];

test.each(apart)("%s is not %s", (one, other) => {
  expect(stems(one)).not.toEqual(stems(other));
});

test("marks, hyphens and repeats leave words alone, and no words give none", () => {
  expect(stems("«Town», town-square; TOWN!")).toEqual(["town", "squar"]);
  expect(stems(" … — !")).toEqual([]);
  expect(stems("a'); DROP TABLE claim; --")).toEqual(["a", "drop", "tabl", "claim"]);
});

const written = fc.string({
  unit: fc.constantFrom(..."a Б é ' ’ - , Σ σ ς 7 \u0301 \u0308 і я \n \t \u{1d54f} İ \ud800".split(" "), " "),
  maxLength: 90,
});

test("pieces between blanks give what the whole text gives", () => {
  fc.assert(
    fc.property(written, (text) => {
      const whole = text.normalize("NFC").toLowerCase();
      const words = [...whole.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’ʼ`][\p{L}\p{M}]+)*/gu)].map(([word]) => word);
      expect(stems(text)).toEqual([...new Set(words.flatMap((word) => stems(word)))]);
    }),
    { numRuns: 400 },
  );
});
