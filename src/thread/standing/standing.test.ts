import { expect, test } from "vitest";
import { exampleClaim, ministry as mod, staff, type ExampleSlots } from "../example-claim.ts";
import { standingAsOf } from "./standing-history.ts";
import { threadClaims } from "../thread-claims.ts";
import type { Thread } from "../thread.ts";

const took: ExampleSlots = { day: "2025-11-20", by: mod, action: "capture", sides: "ru>ua", at: "Kupiansk" };
const hit: ExampleSlots = { day: "2025-04-04", by: "Ihor Terekhov/ua", action: "strike", sides: "ru", at: "Kharkiv" };

/** The one thread of these claims; `monitors` are the only voices of no side that look for themselves. */
function threadOf(slots: readonly ExampleSlots[], monitors: readonly string[] = ["DeepState"]): Thread {
  const claims = slots.map((one, index) => exampleClaim(`c${index}`, one));
  const [thread, ...others] = threadClaims(claims, () => claims, {
    isMonitor: (name) => monitors.includes(name),
  }).threads;
  if (!thread || others.length > 0) throw new TypeError("these claims are not one thread");
  return thread;
}

const happened = (...slots: readonly ExampleSlots[]): string | null => threadOf(slots).happened.word;
const who = (...slots: readonly ExampleSlots[]): string | null => threadOf(slots).who.word;

test("one ministry: single source", () => expect(happened(took)).toBe("single-source"));
test("one ministry in three outlets: still one source", () =>
  expect(
    happened(
      took,
      { ...took, by: "Courier/ind", says: [mod] },
      { ...took, by: "Daily/ind", says: ["Reuters/ind", mod] },
    ),
  ).toBe("single-source"));
test("two voices of one side: one-sided", () =>
  expect(happened(took, { ...took, day: "2025-11-24", by: "Kremlin/ru" })).toBe("one-sided"));
test("nameless officials add nothing", () =>
  expect(happened(took, { ...took, by: "Courier/ind", says: ["officials/unk"] })).toBe("one-sided"));
test("a monitor says so too: independently reported", () =>
  expect(happened(took, { ...took, day: "2025-11-22", by: "DeepState/ind" })).toBe("independently-reported"));
test("an outlet's own sentence after the ministry's claim is not independent", () =>
  expect(happened(took, { ...took, day: "2025-11-22", by: "Courier/ind" })).toBe("one-sided"));
test("a monitor that only doubts adds nothing", () =>
  expect(happened(took, { ...took, day: "2025-11-22", by: "DeepState/ind", stance: "doubts" })).toBe("single-source"));
test("denied the same day", () => expect(happened(took, { ...took, by: staff, stance: "denies" })).toBe("denied"));
test("answered by we hold it: denied", () =>
  expect(happened(took, { ...took, day: "2025-11-21", by: staff, action: "hold", sides: "ua" })).toBe("denied"));
test("held by the other three weeks later: contested", () =>
  expect(happened(took, { ...took, day: "2025-12-12", by: staff, action: "hold", sides: "ua" })).toBe("contested"));
test("a monitor for it, the loser against it: contested", () =>
  expect(
    happened(
      took,
      { ...took, day: "2025-11-21", by: "DeepState/ind" },
      { ...took, day: "2025-11-22", by: staff, stance: "denies" },
    ),
  ).toBe("contested"));
test("the loser withdraws: conceded", () =>
  expect(happened(took, { ...took, day: "2025-11-25", by: staff, action: "withdraw", sides: "ua" })).toBe("conceded"));
test("conceded, then denied again by the same side", () =>
  expect(
    happened(
      took,
      { ...took, day: "2025-11-21", by: staff, action: "withdraw", sides: "ua" },
      { ...took, day: "2025-11-24", by: staff, stance: "denies" },
    ),
  ).not.toBe("conceded"));
test("half of the town conceded is not the town", () =>
  expect(happened(took, { ...took, day: "2025-11-21", by: staff, count: "20 percent" })).not.toBe("conceded"));
test("only a plan: nothing stands", () => expect(happened({ ...took, stance: "plans" })).toBeNull());
test("only a denial: denied", () => expect(happened({ ...took, by: staff, stance: "denies" })).toBe("denied"));
test("what was said of an earlier turn does not support the newest", () =>
  expect(happened({ ...took, day: "2025-10-10", by: "DeepState/ind" }, took)).toBe("single-source"));

test("who: one side names the other", () => expect(who(hit)).toBe("single-source"));
test("who: two doers named", () => expect(who(hit, { ...hit, by: mod, sides: "ua" })).toBe("contested"));
test("who: the accused says that it did not", () =>
  expect(who(hit, { ...hit, by: mod, stance: "denies" })).toBe("denied"));
test("who: the accused says that it did", () => expect(who(hit, { ...hit, by: mod })).toBe("conceded"));
test("who: a monitor names the same doer", () =>
  expect(who(hit, { ...hit, by: "DeepState/ind" })).toBe("independently-reported"));
test("who: nobody named", () => expect(who({ ...hit, sides: "" })).toBeNull());
test("that it happened and who did it are two questions", () => {
  const thread = threadOf([hit, { ...hit, by: mod, sides: "ua" }]);
  expect([thread.happened.word, thread.who.word]).toEqual(["independently-reported", "contested"]);
});

test("the history is dated, and tells how it stood on any day", () => {
  const { history } = threadOf([
    took,
    { ...took, day: "2025-11-22", by: staff, stance: "denies" },
    { ...took, day: "2025-12-01", by: staff, action: "withdraw", sides: "ua" },
  ]);
  const on = (day: string): string | null | undefined => standingAsOf(history, day)?.happened.word;
  expect([on("2025-11-19"), on("2025-11-20"), on("2025-11-23"), on("2025-12-31")]).toEqual([
    undefined,
    "single-source",
    "denied",
    "conceded",
  ]);
});
test("every standing names its claims and prints its rule", () => {
  const { happened: standing } = threadOf([took, { ...took, by: staff, stance: "denies" }]);
  expect(standing).toMatchObject({ rule: "happened.denied", because: ["c0", "c1"] });
  expect(standing.why).toMatch(/^Origins of one side claim it/);
});

test("swings of one day are steps of their own, in order; the day stands as it ended", () => {
  const { history } = threadOf([
    { ...took, day: "2025-11-20T09:00:00+03:00" },
    { ...took, day: "2025-11-20T18:00:00+02:00", by: staff, stance: "denies" },
    { ...took, day: "2025-11-20T21:30:00+02:00", by: staff, action: "withdraw", sides: "ua" },
  ]);
  expect(history.map(({ told, happened }) => [told, happened.word])).toEqual([
    ["2025-11-20T09:00:00+03:00", "single-source"],
    ["2025-11-20T18:00:00+02:00", "denied"],
    ["2025-11-20T21:30:00+02:00", "conceded"],
  ]);
  expect(standingAsOf(history, "2025-11-20")?.happened.word).toBe("conceded");
});

test("reports of a day without an hour make one step: nobody can say which was first", () => {
  const { history } = threadOf([
    { ...took, day: "2025-11-20" },
    { ...took, day: "2025-11-20", by: staff, stance: "denies" },
  ]);
  expect(history.map(({ told, happened }) => [told, happened.word])).toEqual([["2025-11-20", "denied"]]);
});
