import { expect, test } from "vitest";
import { exampleClaim, type ExampleSlots } from "../example-claim.ts";
import { suggestedFrom, linkedFrom } from "./relation.ts";
import { relate } from "./relate.ts";

const told = (a: ExampleSlots, b: ExampleSlots) =>
  relate(exampleClaim("a", a), exampleClaim("b", b), {
    bodyOf: () => null,
    isMonitor: () => false,
    isCommonName: () => false,
  });
const kind = (a: ExampleSlots, b: ExampleSlots): string => {
  const found = told(a, b);
  return found ? `${found.kind}${found.state === "suggested" ? "?" : ""}` : "none";
};

const raid: ExampleSlots = {
  day: "2025-06-22T08:00:00Z",
  by: "Army B/bb",
  action: "strike",
  sides: "bb>aa",
  at: "Lowtown",
  sentence: "Rockets hit the training ground at Lowtown.",
};
const region: ExampleSlots = {
  day: "2025-06-22T15:00:00Z",
  by: "Ann Lee/aa",
  action: "damage",
  sides: ">aa",
  at: "area Lowland",
  sentence: "A training ground somewhere in Lowland burned.",
};

test("a region and a town of it, with the same thing hit, are likely one matter; without it they are not", () => {
  expect(kind(raid, region)).toBe("concedes?");
  expect(kind(raid, { ...region, sentence: "A field somewhere in Lowland burned." })).toBe("none");
});

test("a mayor who names no place tells of his own town", () => {
  const voices = {
    bodyOf: (name: string) => (name === "Ann Lee" ? "lowtown mayor" : null),
    isMonitor: () => false,
    isCommonName: () => false,
  };
  const noPlace = exampleClaim("b", { ...raid, by: "Ann Lee/aa", at: [], sentence: "The training ground was hit." });
  expect(relate(exampleClaim("a", raid), noPlace, voices)?.why).toContain("in office at the other's place");
});

const assault: ExampleSlots = { day: "2025-07-28", by: "Army T/th", action: "capture", sides: "th>kh", at: "Highhill" };
const held: ExampleSlots = { ...assault, day: "2025-07-29", by: "Army K/kh", action: "hold", sides: "kh" };
test("what rests on all slots together is a suggestion, and says why", () => {
  const found = told({ ...assault, action: "encircle" }, held);
  expect(found?.rule).toMatch(/\.likely$/);
  expect(found?.score).toBeGreaterThanOrEqual(suggestedFrom);
  expect(found?.score).toBeLessThan(linkedFrom);
  expect(found?.why).toContain("both about Highhill");
});

const losses: ExampleSlots = {
  day: "2025-06-24T12:00:00Z",
  by: "Fighters C/cc",
  action: "losses",
  sides: "cc>dd",
  at: "Lowtown",
};
test("the day after, the other side tells of its dead at the same place", () =>
  expect(kind(losses, { ...losses, day: "2025-06-25T12:00:00Z", by: "Army D/dd", sides: "cc>dd" })).toBe("concedes?"));

const toll = (day: string, count: string, more: Partial<ExampleSlots> = {}): ExampleSlots => ({
  day,
  by: "Bob Ray/ua",
  action: "civilian-harm",
  sides: "ru>ua",
  at: "Kharkiv",
  count: `${count} civilians`,
  ...more,
});
test("a great toll that is greater the day after is one that grew; a small one is of another blow", () => {
  expect(kind(toll("2025-05-24", "19"), toll("2025-05-25", "26"))).toBe("updates?");
  expect(kind(toll("2025-05-24", "2"), toll("2025-05-25", "3"))).toBe("none");
});
test("at least so many, then more", () =>
  expect(kind(toll("2025-05-24T08:00:00Z", "21.."), toll("2025-05-24T18:00:00Z", "24"))).toBe("updates?"));

test("taken, says one; beaten back, says the other, though nobody says whose attack it was", () =>
  expect(kind(assault, { ...assault, by: "Army K/kh", action: "repel", sides: "kh" })).toBe("contradicts?"));
test("encircled, says one; held, says the other", () =>
  expect(kind({ ...assault, action: "encircle" }, held)).toBe("contradicts?"));
test("the next village is another matter", () =>
  expect(
    kind(assault, { ...assault, day: "2025-07-29", by: "Army K/kh", action: "withdraw", sides: "kh", at: "Hightop" }),
  ).toBe("none"));

test("whoever is accused says no, and leaves out where", () => {
  const accused: ExampleSlots = { ...raid, by: "Army A/aa" };
  const denial: ExampleSlots = {
    ...raid,
    day: "2025-06-23T08:00:00Z",
    stance: "denies",
    sides: "bb",
    at: [],
    sentence: "The claim is a lie: not one rocket was fired.",
  };
  expect(kind(accused, denial)).toMatch(/^denies/);
  expect(kind(accused, { ...denial, day: "2025-07-20T08:00:00Z" })).toBe("none");
});

test("what mends and sets the other aside is no second telling", () => {
  const clinic: ExampleSlots = { ...raid, by: "Bob Ray/aa", sentence: "The hospital of Lowtown was hit." };
  const mended: ExampleSlots = {
    ...clinic,
    day: "2025-06-22T15:00:00Z",
    by: "Courier/ind",
    says: ["Bob Ray/aa"],
    sentence: "Bob Ray corrected his post: a surgery was hit, not the hospital.",
  };
  expect(kind(clinic, mended)).toBe("corrects?");
  expect(kind(clinic, { ...mended, sentence: "Bob Ray said the hospital was hit." })).toBe("same-origin");
});

test("within one report nothing is only likely", () =>
  expect(kind({ ...assault, action: "encircle", report: "r" }, { ...held, report: "r" })).toBe("none"));
