import { expect, test } from "vitest";
import { exampleClaim, type ExampleSlots } from "../example-claim.ts";
import { coversExtent, extentOf } from "./extent.ts";
import { relate } from "./relate.ts";

const said = (id: string, sentence: string, more: Partial<ExampleSlots> = {}) => {
  const claim = exampleClaim(id, {
    day: "2025-11-20",
    by: "Ministry/ru",
    action: "hold",
    sides: "ru>ua",
    at: "Kupiansk",
    ...more,
  });
  return { ...claim, sentence, sentenceStart: 0, content: [0, sentence.length] as const };
};

test.each([
  ["The town is under Russian control.", 100],
  ["Лише окремі групи росіян утримуються в північних районах міста.", null],
  ["Восточная часть города под контролем.", null],
  ["В городе взяты под контроль 5667 из 8667 строений.", null],
  ["They took the town with 20 of 300 tanks.", 100],
  ["Only small groups hold out on the northern outskirts.", null],
])("%s speaks of %s per cent", (sentence, extent) => expect(extentOf(said("a", sentence))).toBe(extent));

test("who owns up to a part owns up to no more than it", () => {
  const whole = said("a", "The town is under Russian control.");
  const north = said("b", "Russians hold the northern districts.");
  expect([coversExtent(north, whole), coversExtent(whole, north), coversExtent(whole, whole)]).toEqual([
    false,
    true,
    true,
  ]);
});

test("separate groups in the north concede no capture of the town, the town given up does", () => {
  const claim = said("a", "Our troops have taken the town.", { action: "capture" });
  const few = said("b", "Separate groups of Russians hold out in the northern districts.", { by: "Staff/ua" });
  const all = said("c", "The Russians hold the town.", { by: "Staff/ua" });
  expect(relate(claim, few)?.kind).not.toBe("concedes");
  expect(relate(claim, all)?.kind).toBe("concedes");
});
