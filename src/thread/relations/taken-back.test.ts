import { expect, test } from "vitest";
import { exampleClaim } from "../example-claim.ts";
import { relate } from "./relate.ts";
import { saysAgain, setsAside, takesBack } from "./taken-back.ts";

const claim = (id: string, sentence: string, told: readonly [count: string, day: string]) => ({
  ...exampleClaim(id, {
    day: told[1],
    by: "Ann Lee/ua",
    action: "civilian-harm",
    sides: "ru>ua",
    at: "Kharkiv",
    count: told[0],
  }),
  sentence,
});
const [morning, noon] = ["2025-05-24T08:00:00Z", "2025-05-24T12:00:00Z"];
const first = claim("a", "Four people were killed in Kharkiv.", ["4 civilians", morning]);

test.each([
  ["In a corrected statement she put the dead at three.", true],
  ["She corrected the number of people killed to three.", true],
  ["Губернатор уточнил, что погибли трое.", true],
  ["Поправка: погибли трое.", true],
  ["Очільник ОВА уточнив, що загинули троє людей.", true],
  ["Уточнення: загинули троє.", true],
  ["Three people were killed in Kharkiv.", false],
  ["Точными ударами уничтожены три орудия.", false],
  ["Rescuers in the correctional colony found three dead.", false],
])("%s", (sentence, mended) => expect(takesBack(claim("b", sentence, ["3 civilians", noon]))).toBe(mended));

test.each([
  ["11 people, not 12, were killed.", true],
  ["Погибли 37 человек, а не 39.", true],
  ["It was not 12 but 11.", true],
  ["The army did not lose 12 tanks.", false],
])("sets a count aside: %s", (sentence, aside) =>
  expect(setsAside(claim("b", sentence, ["3 civilians", noon]))).toBe(aside),
);

const kindOf = (later: ReturnType<typeof claim>): string => relate(first, later)?.kind ?? "none";

test("a lower count that says so corrects, and a higher one that says so too", () => {
  expect(kindOf(claim("b", "Corrected: three people were killed.", ["3 civilians", noon]))).toBe("corrects");
  expect(kindOf(claim("b", "Поправка: погибли пятеро, а не четверо.", ["5 civilians", noon]))).toBe("corrects");
});
test("a higher count that says nothing is an update", () =>
  expect(kindOf(claim("b", "Five people were killed in Kharkiv.", ["5 civilians", noon]))).toBe("updates"));
test("of two counts of a day without an hour the one that says so corrects the other", () => {
  const bare = claim("a", "Four people were killed in Kharkiv.", ["4 civilians", "2025-05-24"]);
  const mended = claim("b", "Three people were killed, not four.", ["3 civilians", "2025-05-24"]);
  expect(relate(bare, mended)).toMatchObject({ kind: "corrects", from: "b", to: "a" });
  expect(relate({ ...mended, id: "0" }, bare)).toMatchObject({ kind: "corrects", from: "0", to: "a" });
});

test("a week later the same office's next blow is no saying again of the last", () => {
  const shelled = (id: string, day: string, sentence: string) => ({
    ...exampleClaim(id, { day, by: "Ann Lee/ua", action: "damage", sides: "ru>ua", at: "Odesa" }),
    sentence,
  });
  const before = shelled("a", "2025-10-22", "The port was damaged in a drone attack on Odesa.");
  const next = shelled("b", "2025-10-29", "The enemy attacked Odesa again at night, the port was damaged.");
  expect(relate(before, next)).toBeNull();
  expect(saysAgain(next)).toBe(false);
  expect(saysAgain(shelled("b", "2025-10-23", "She repeated: the port of Odesa was damaged."))).toBe(true);
});

test("a count since the beginning grows, also where only its least is told", () => {
  const losses = (id: string, day: string, count: string) => ({
    ...exampleClaim(id, { day, by: "Ministry/ru", action: "losses", sides: "ru>ua", at: "Sudzha", count }),
    sentence: "За время боёв противник потерял более стольких военнослужащих.",
  });
  expect(
    relate(losses("a", "2025-02-10", "57000.. personnel"), losses("b", "2025-03-15", "68000.. personnel"))?.kind,
  ).toBe("updates");
});

test("who took it without a name is borne out by whom it was taken from", () => {
  const took = exampleClaim("a", { day: "2025-08-05", by: "Army/aa", action: "capture", sides: ">mm", at: "Base" });
  const left = exampleClaim("b", { day: "2025-08-08", by: "Junta/mm", action: "withdraw", sides: "mm", at: "Base" });
  expect(relate(took, left)?.kind).toBe("concedes");
});
