import { expect, test } from "vitest";
import { exampleClaim, type ExampleSlots } from "../example-claim.ts";
import { actionTie } from "./action-tie.ts";
import { relate } from "./relate.ts";

const downed: ExampleSlots = {
  day: "2025-09-10",
  by: "City/ru",
  action: "intercept",
  sides: "ru>ua",
  at: "Moscow",
  count: "3 drone",
};
const beaten: ExampleSlots = { ...downed, action: "repel" };

test("an attack of drones beaten off is drones shot down, an assault beaten off is none", () => {
  expect(actionTie(exampleClaim("a", beaten), exampleClaim("b", downed))).toBe("same");
  const assault = exampleClaim("c", { ...beaten, count: [], sentence: "An assault was beaten off." });
  expect(actionTie(assault, exampleClaim("b", downed))).not.toBe("same");
});

test("a spot nobody could tell beside its town is no second place: the counts are of one thing", () => {
  const boast: ExampleSlots = {
    day: "2024-10-14",
    by: "Rebels/aa",
    action: "losses",
    sides: "aa>bb",
    at: "Lowtown",
    count: "80 personnel",
  };
  const spot = exampleClaim("a", boast);
  const [town] = spot.places;
  if (!town) throw new Error("no place");
  const withSpot = { ...spot, places: [{ ...town, placeId: null, name: null, words: "the camp" }, town] };
  const owned = exampleClaim("b", { ...boast, by: "Army/bb", sides: ">bb", count: "4 personnel" });
  expect(relate(withSpot, owned)?.kind).not.toBe("concedes");
});
