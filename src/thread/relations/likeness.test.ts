import { expect, test } from "vitest";
import { exampleClaim, type ExampleSlots } from "../example-claim.ts";
import { compareLikeness, namesAlike, otherPeople } from "./likeness.ts";
import { numeralsIn } from "./numerals.ts";

const claim = (sentence: string, more: Partial<ExampleSlots> = {}) =>
  exampleClaim(sentence, { day: "2025-05-24", by: "Ann Lee/ind", action: "civilian-harm", sentence, ...more });
const isActor = (word: string): boolean => ["Hamas", "Reuters"].includes(word);
const verdict = (a: string, b: string): string => compareLikeness(claim(a), claim(b), isActor).verdict;

test.each([
  ["A 47-year-old driver was hurt.", "Поранено 47-річного чоловіка.", "same"],
  ["A woman of the town, 47 years old, died.", "Погибла 81-летняя женщина.", "differs"],
  ["In the morning shells fell.", "Надвечір обстріл повторився.", "differs"],
  ["A depot burned in the morning.", "Вранці горів склад.", "same"],
  ["Nine of a household were killed.", "Загинули дев'ятеро.", "same"],
  ["Shells fell on the plant called Sigma.", "Снаряды попали в «Сигму».", "same"],
  ["Shells fell, said Hamas again.", "Fire came down, as Hamas said.", "unknown"],
  ["Two were hurt.", "Поранено двоє.", "unknown"],
])("%s | %s: %s", (a, b, wanted) => expect(verdict(a, b)).toBe(wanted));

test("several hurt can be of several ages", () => {
  const first = claim("Three were hurt, among them a 9-year-old.", { count: "3 civilians" });
  expect(otherPeople(first, claim("A 60-year-old was hurt."))).toBe(false);
  expect(otherPeople(claim("A 9-year-old was hurt."), claim("A 60-year-old was hurt."))).toBe(true);
});

test("a village no gazetteer has is one name in two scripts", () => {
  expect(namesAlike(claim("They cleared Kafouri of him."), claim("Бойцы покинули Кафури."), isActor)).toBe(true);
  expect(namesAlike(claim("They cleared Kafouri of him."), claim("Бойцы покинули Бурри."), isActor)).toBe(false);
  expect(namesAlike(claim("They said Hamas lied."), claim("Бійці Hamas пішли."), isActor)).toBe(false);
});

test.each([
  ["On 24 May at 14:30 the 3rd brigade lost 61,020 shells to an S-300.", [61_020]],
  ["Семеро из двадцати", [7, 20]],
  ["п’ять із дванадцяти", [5, 12]],
])("%s", (sentence, wanted) =>
  expect([...numeralsIn(claim(sentence))].sort((a, b) => a - b)).toEqual(wanted.toSorted((a, b) => a - b)),
);
