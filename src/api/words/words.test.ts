import { expect, test } from "vitest";
import { count, daysWords, fill, interfaceLanguages, wordsOf } from "./words.ts";

/** Every string of a tree with its path. */
const strings = (tree: unknown, path = ""): [string, string][] =>
  typeof tree === "string"
    ? [[path, tree]]
    : Object.entries(tree as Record<string, unknown>).flatMap(([key, value]) => strings(value, `${path}.${key}`));

const shape = (language: "en" | "uk" | "ru"): string[] =>
  strings(wordsOf[language])
    .map(([path]) => path)
    .filter((path) => !path.startsWith(".counted"));

test.each(interfaceLanguages)("%s has every string, none empty, with the same blanks to fill", (language) => {
  expect(shape(language)).toEqual(shape("en"));
  const blanks = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
  const english = new Map(strings(wordsOf.en));
  for (const [path, text] of strings(wordsOf[language])) {
    expect(text.trim()).not.toBe("");
    const original = english.get(path);
    if (original !== undefined) expect([path, blanks(text)]).toEqual([path, blanks(original)]);
  }
});

test.each(interfaceLanguages)(
  "each figure in %s says what one mark is, how it was made and what it cannot tell",
  (language) => {
    const { card: _, ...figures } = wordsOf[language].figures;
    for (const one of Object.values(figures)) {
      for (const part of [one.mark, one.made, one.limits]) expect(part.length).toBeGreaterThan(20);
    }
  },
);

test.each([
  ["en", 1, "1 claim"],
  ["en", 3, "3 claims"],
  ["uk", 2, "2 твердження"],
  ["uk", 5, "5 тверджень"],
  ["ru", 21, "21 утверждение"],
  ["ru", 22, "22 утверждения"],
] as const)("%s counts %i", (language, n, words) => {
  expect(count(language, "claims", n)).toBe(words);
});

test("days are written without a zone to move them", () => {
  expect(daysWords("en", "2025-11-19", "2025-11-20")).toMatch(/^19\s?–\s?20 Nov 2025$/u);
  expect(daysWords("en", "2025-11-20", "2025-11-20")).toBe("20 Nov 2025");
  expect(daysWords("en", null, "2025-11-20")).toBe("until 20 Nov 2025");
  expect(daysWords("en", null, null)).toBe("");
});

test("a blank without a value stays as it is", () => {
  expect(fill("{n} of {total}", { n: 1 })).toBe("1 of {total}");
});
