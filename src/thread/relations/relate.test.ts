import { expect, test } from "vitest";
import { droneHit as hit, exampleClaim, ministry as mod, staff, type ExampleSlots } from "../example-claim.ts";
import { relate } from "./relate.ts";

/** A relation in short: "denies", "contradicts number", "none"; suggestions with a question mark. */
function told(a: ExampleSlots, b: ExampleSlots): string {
  const found = relate(exampleClaim("a", a), exampleClaim("b", b));
  if (!found) return "none";
  return `${found.kind}${found.axis ? ` ${found.axis}` : ""}${found.state === "suggested" ? "?" : ""}`;
}

const taken: ExampleSlots = { day: "2025-11-20", by: mod, action: "capture", sides: "ru>ua", at: "Kupiansk" };
const raid: ExampleSlots = { day: "2025-05-02", by: staff, action: "repel", sides: "ua>ru", at: "near Lyman" };

test("a wire copy goes back to the ministry", () =>
  expect(told(taken, { ...taken, by: "Courier/ind", says: ["Reuters/ind", mod] })).toBe("same-origin"));
test("a copy of the next day does too", () =>
  expect(told(taken, { ...taken, day: "2025-11-21", by: "Courier/ind", says: [mod] })).toBe("same-origin"));
test("ten days later it is a repetition", () => expect(told(taken, { ...taken, day: "2025-11-30" })).toBe("repeats"));
test("another voice of the side repeats", () =>
  expect(told(taken, { ...taken, day: "2025-11-25", by: "Kremlin/ru" })).toBe("repeats"));
test("a year later is no repetition", () => expect(told(taken, { ...taken, day: "2026-11-20" })).toBe("none"));
test("a denial of the same day", () => expect(told(taken, { ...taken, by: staff, stance: "denies" })).toBe("denies"));
test("a denial of the town next door", () =>
  expect(told(taken, { ...taken, by: staff, stance: "denies", at: "Kupiansk-Vuzlovyi" })).toBe("none"));
test("a denial three months on", () =>
  expect(told(taken, { ...taken, by: staff, stance: "denies", day: "2026-02-25" })).toBe("none"));
test("a bureau takes its own claim back", () =>
  expect(told(taken, { ...taken, stance: "denies", day: "2025-11-21" })).toBe("corrects"));
test("held by the other side", () =>
  expect(told(taken, { ...taken, by: staff, action: "hold", sides: "ua" })).toBe("contradicts outcome"));
test("who doubts that it is held contradicts neither side", () => {
  const bloggers = "Russian military bloggers/ru";
  const doubt: ExampleSlots = { ...taken, by: bloggers, action: "hold", sides: "ru", stance: "doubts" };
  expect(told(doubt, { ...taken, by: staff, action: "hold", sides: "ua" })).toBe("none");
  expect(told({ ...taken, by: mod }, { ...doubt, by: staff })).not.toContain("contradicts");
});
test("a side that says who is not there and that it holds denies nothing of its own", () => {
  const nobody: ExampleSlots = { ...taken, by: staff, action: "hold", sides: "", stance: "denies" };
  expect(told(nobody, { ...taken, by: staff, action: "hold", sides: "ua" })).not.toBe("denies");
  expect(told({ ...taken, action: "hold", sides: "ru" }, nobody)).toBe("denies");
});
test("held by the other side a year before", () =>
  expect(told({ ...taken, by: staff, action: "hold", sides: "ua", day: "2024-11-20" }, taken)).toBe("none"));
test("held before the capture is no contradiction", () =>
  expect(told({ ...taken, by: staff, action: "hold", sides: "ua", day: "2025-11-10" }, taken)).toBe("none"));
test("the loser withdraws", () =>
  expect(told(taken, { ...taken, by: staff, action: "withdraw", sides: "ua", day: "2025-11-22" })).toBe("concedes"));
test("the taker says that the other withdrew", () =>
  expect(told(taken, { ...taken, by: "Kremlin/ru", action: "withdraw", sides: "ua" })).toBe("none"));
test("a monitor says so too", () =>
  expect(told(taken, { ...taken, by: "DeepState/ind", day: "2025-11-24" })).toBe("corroborates"));
test("a plan to take it is no telling of its capture", () =>
  expect(told({ ...taken, stance: "plans", day: "2025-11-01" }, taken)).toBe("none"));
test("background of another war year is not compared", () =>
  expect(
    told(taken, {
      ...taken,
      by: staff,
      action: "capture",
      sides: "ua>ru",
      background: true,
      when: ["2022-09-10", "2022-09-10"],
    }),
  ).toBe("none"));
test("the share grows", () =>
  expect(told({ ...taken, count: "50 percent" }, { ...taken, day: "2025-12-02", count: "66 percent" })).toBe(
    "updates",
  ));
test("a share of the town against the whole", () =>
  expect(told(taken, { ...taken, by: "DeepState/ind", count: "30 percent" })).toBe("contradicts number"));

test("attack repelled, told again by an outlet", () =>
  expect(told(raid, { ...raid, by: "Courier/ind", says: [staff] })).toBe("same-origin"));
test("attack near a place one day and another", () => expect(told(raid, { ...raid, day: "2025-05-06" })).toBe("none"));
test("bulletins of two days in a row", () => expect(told(raid, { ...raid, day: "2025-05-03" })).toBe("none"));
test("bulletins of two days in a row in the same words", () =>
  expect(
    told(
      { ...raid, sentence: "Enemy attacks were repelled near the town of Lyman." },
      { ...raid, day: "2025-05-03", sentence: "Enemy attacks were repelled near the town of Lyman." },
    ),
  ).toBe("none"));
test("each side repels the other", () => expect(told(raid, { ...raid, by: mod, sides: "ru>ua" })).toBe("none"));
test("two villages", () => expect(told(raid, { ...raid, at: "near Shevchenkove" })).toBe("none"));
test("an axis is not the town", () =>
  expect(told(raid, { ...raid, by: "Courier/ind", says: [staff], at: "toward Lyman" })).toBe("same-origin"));
test("beaten off or taken", () =>
  expect(told(raid, { ...raid, by: mod, action: "capture", sides: "ru>ua", at: "Lyman" })).toBe("contradicts outcome"));
test("a plain clash and an attack", () => expect(told(raid, { ...raid, action: "clash", sides: "" })).toBe("none"));

test("three drones or thirty", () =>
  expect(told(hit, { ...hit, by: "UN/ind", count: "30 drone" })).toBe("contradicts number"));
test("three drones, then thirty, by the same man", () =>
  expect(told(hit, { ...hit, count: "30 drone" })).toBe("updates?"));
test("thirty drones, then three, by the same man", () =>
  expect(
    told({ ...hit, day: `${hit.day}T09:00:00Z`, count: "30 drone" }, { ...hit, day: `${hit.day}T17:00:00Z` }),
  ).toBe("corrects?"));
test("a toll that rises", () =>
  expect(
    told(
      { ...hit, action: "civilian-harm", count: "3 civilians" },
      { ...hit, action: "civilian-harm", count: "5 civilians" },
    ),
  ).toBe("updates"));
const five: ExampleSlots = { ...hit, action: "civilian-harm", count: "5 civilians" };
const three: ExampleSlots = { ...hit, action: "civilian-harm", count: "3 civilians" };
test("a toll that falls", () =>
  expect(told({ ...five, day: `${hit.day}T09:00:00Z` }, { ...three, day: `${hit.day}T17:00:00Z` })).toBe("corrects"));
test("of two tolls of one day without an hour the greater is the later", () => {
  expect(told(five, three)).toBe("updates");
  expect(told(three, five)).toBe("updates");
});
test("seven dead and five hurt, told again as five hurt", () =>
  expect(
    told(
      { ...hit, action: "civilian-harm", count: ["7 civilians", "5 civilians"] },
      { ...hit, by: "UN/ind", action: "civilian-harm", count: "5 civilians" },
    ),
  ).toBe("corroborates"));
test("two counts of one report correct nothing", () =>
  expect(
    told(
      { ...hit, action: "civilian-harm", count: "5 civilians", report: "r" },
      { ...hit, action: "civilian-harm", count: "2 civilians", report: "r" },
    ),
  ).toBe("none"));
test("one number over two towns is not of either", () =>
  expect(told({ ...hit, at: ["Kharkiv", "Chuhuiv"], count: "9 drone" }, { ...hit, by: "UN/ind" })).toBe(
    "corroborates",
  ));
test("drones and missiles", () => expect(told(hit, { ...hit, count: "3 missile" })).toBe("none"));
test("at least three and three", () =>
  expect(told(hit, { ...hit, by: "UN/ind", count: "3.. drone" })).toBe("corroborates"));
test("up to two and three", () =>
  expect(told(hit, { ...hit, by: "UN/ind", count: "..2 drone" })).toBe("contradicts number"));
test("another doer", () => expect(told(hit, { ...hit, by: mod, sides: "ua" })).toBe("contradicts actor"));
test("the accused says no", () => expect(told(hit, { ...hit, by: mod, stance: "denies" })).toBe("denies"));
test("the accused says yes", () => expect(told(hit, { ...hit, by: mod, count: [] })).toBe("concedes"));
test("a strike and its damage are not one statement", () =>
  expect(told(hit, { ...hit, action: "damage", count: [] })).toBe("none"));
test("another town of the region with the same telling numbers", () =>
  expect(
    told({ ...hit, count: "17 civilians" }, { ...hit, by: "Oleh Syniehubov/ua", at: "Chuhuiv", count: "17 civilians" }),
  ).toBe("contradicts place?"));
test("another town of the region with the same small number", () =>
  expect(told(hit, { ...hit, by: "Oleh Syniehubov/ua", at: "Chuhuiv" })).toBe("none"));
test("nameless officials are a suggestion at best", () =>
  expect(told(hit, { ...hit, by: "Courier/ind", says: ["officials/unk"] })).toBe("same-origin?"));
test("a hedge with nobody behind it is a suggestion at best", () =>
  expect(told(hit, { ...hit, by: "Courier/ind", says: ["/unk"] })).toBe("same-origin?"));
test("a forward with its header", () =>
  expect(told(hit, { ...hit, by: "Some Channel/ua", forwardedFrom: "Ihor Terekhov" })).toBe("same-origin"));
test("the same words without a source", () =>
  expect(
    told(
      { ...hit, sentence: "Three drones hit the northern part of Kharkiv at night." },
      { ...hit, by: "Courier/ind", sentence: "Three drones hit the northern part of Kharkiv at night" },
    ),
  ).toBe("same-origin"));
test("a claim read with little confidence links nothing", () =>
  expect(told(taken, { ...taken, by: "DeepState/ind", confidence: 0.2 })).toBe("corroborates?"));

test("numbers alone, with no place, name one air report", () =>
  expect(
    told(
      { ...hit, at: [], action: "intercept", sides: "ua>ru", count: "65 drone" },
      {
        ...hit,
        at: [],
        action: "intercept",
        sides: "ua>ru",
        count: "65 drone",
        by: "Courier/ind",
        says: ["Ihor Terekhov/ua"],
      },
    ),
  ).toBe("same-origin"));
test("no place and no number: nothing to hold on to", () =>
  expect(told({ ...hit, at: [], count: [] }, { ...hit, at: [], count: [], by: "UN/ind" })).toBe("none"));
test("daily totals that happen to be equal", () =>
  expect(
    told(
      { ...hit, at: [], action: "losses", sides: "ua>ru", count: "1100 personnel", when: ["2025-04-03", "2025-04-04"] },
      {
        ...hit,
        day: "2025-04-05",
        at: [],
        action: "losses",
        sides: "ua>ru",
        count: "1100 personnel",
        when: ["2025-04-04", "2025-04-05"],
      },
    ),
  ).toBe("none"));

test("a relation tells its slots and both claims", () => {
  const found = relate(exampleClaim("a", taken), exampleClaim("b", { ...taken, by: staff, stance: "denies" }));
  expect(found).toMatchObject({ from: "b", to: "a", rule: "denies.polarity", state: "linked" });
  expect(found?.slots.map(({ slot }) => slot)).toEqual([
    "place",
    "days",
    "actor",
    "recipient",
    "numbers",
    "source",
    "words",
  ]);
  expect(found?.why).toBe(
    "General Staff of the Armed Forces of Ukraine says it is not so; claimed by Russian Ministry of Defence, answered the same day",
  );
});

test("the same whichever claim is given first", () => {
  const [a, b] = [exampleClaim("a", taken), exampleClaim("b", { ...taken, by: staff, stance: "denies" })];
  expect(relate(a, b)).toEqual(relate(b, a));
});
