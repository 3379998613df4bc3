import { expect, test } from "vitest";
import { exampleClaim, type ExampleSlots } from "./example-claim.ts";
import { threadClaims } from "./thread-claims.ts";
import { touchedUnits, unitQuery, unitsOf } from "./unit.ts";

const hit: ExampleSlots = {
  day: "2025-04-04T08:00:00Z",
  by: "Army B/bb",
  action: "strike",
  sides: "bb>aa",
  at: "Lowtown",
  sentence: "Rockets hit the airfield of Lowtown.",
};
const lost: ExampleSlots = {
  ...hit,
  day: "2025-04-04T18:00:00Z",
  by: "Ann Lee/ind",
  action: "losses",
  sentence: "Two planes were lost on the airfield of Lowtown.",
  count: "2 aircraft",
};
const other: ExampleSlots = {
  ...lost,
  by: "Army A/aa",
  sides: "bb>aa",
  at: "Hightown",
  sentence: "A lorry was lost near Hightown.",
  count: "1 vehicle",
};

function threadsOf(...slots: readonly ExampleSlots[]): readonly string[] {
  const claims = slots.map((one, index) => exampleClaim(`c${index}`, one));
  return threadClaims(claims, () => claims)
    .threads.map(({ key, members }) => `${key}: ${members.map(({ claim }) => claim).join(" ")}`)
    .sort();
}

test("what was lost where something struck stands with the strike, and in its own thread", () =>
  expect(threadsOf(hit, lost)).toEqual(["fire~p:lowtown~2025-04-04~-: c0 c1", "losses~p:lowtown~2025-04-04~aa: c1"]));

test("a guest that nothing ties stands only at home, and makes no thread among strangers", () => {
  expect(threadsOf(hit, other)).toEqual(["fire~p:lowtown~2025-04-04~-: c0", "losses~p:hightown~2025-04-04~aa: c1"]);
  expect(threadsOf(lost)).toEqual(["losses~p:lowtown~2025-04-04~aa: c0"]);
});

test("a guest changes no name of a thread: the sides of those at home tell it", () => {
  const [first = ""] = threadsOf(hit).map((line) => line.split(":")[1]);
  expect(threadsOf(hit, lost).some((line) => line.split(":")[1] === first)).toBe(true);
});

test("who says the attack was beaten off meets who says the place is held", () => {
  const repelled: ExampleSlots = { ...hit, action: "repel", by: "Army A/aa", sides: "aa>bb", sentence: "Beaten off." };
  const holds: ExampleSlots = { ...repelled, action: "hold", by: "Army B/bb", sides: "bb", sentence: "It is ours." };
  expect(threadsOf(repelled, holds)).toContain("ground~p:lowtown~2025-04-04~bb: c0 c1");
});

test("a unit asks for whatever can be its guest", () => {
  for (const slots of [hit, lost, { ...hit, action: "intercept" }] as const) {
    const claim = exampleClaim("c", slots);
    for (const unit of unitsOf(claim)) expect(unitQuery(unit).actions).toContain(claim.action);
    expect(touchedUnits([claim]).map(({ key }) => key)).toEqual(
      expect.arrayContaining(unitsOf(claim).map(({ key }) => key)),
    );
  }
});
