import { expect, test } from "vitest";
import { anchorOf, anchorText, dayText, toldDay } from "./claim-day.ts";
import { exampleClaim, ministry as mod, type ExampleSlots } from "./example-claim.ts";

const took: ExampleSlots = { day: "2025-02-07", by: mod, action: "capture", sides: "ru>ua", at: "Toretsk" };
const anchor = (slots: Partial<ExampleSlots>): string | null => {
  const found = anchorOf(exampleClaim("a", { ...took, ...slots }));
  return found && anchorText(found);
};

test("no time word: the day of publication", () => expect(anchor({})).toBe("2025-02-07"));
test("overnight: the morning's day", () => expect(anchor({ when: ["2025-02-04", "2025-02-05"] })).toBe("2025-02-05"));
test("a stated day", () => expect(anchor({ when: ["2025-02-04", "2025-02-04"] })).toBe("2025-02-04"));
test("a week is a period", () => expect(anchor({ when: ["2025-02-01", "2025-02-07"] })).toBe("2025-02-01_2025-02-07"));

const told = (slots: Partial<ExampleSlots>, end: string | null = null): string | null => {
  const claim = exampleClaim("a", { ...took, ...slots });
  const day = toldDay(end === null ? claim : { ...claim, when: { start: null, end, span: null, rule: "example" } });
  return day === null ? null : dayText(day);
};

test("late in the evening in UTC it is the next day where the publisher is at home", () => {
  expect(told({ day: "2025-02-07T22:40:00Z", when: ["2025-02-07", "2025-02-07"] })).toBe("2025-02-08");
  expect(told({ day: "2025-02-07T22:40:00Z", by: "DeepState/ind" }, "2025-02-08")).toBe("2025-02-08");
});
test("a stamp with its own zone, and the press, keep the stamp's day", () => {
  expect(told({ day: "2025-02-07T22:40:00+03:00", when: ["2025-02-07", "2025-02-07"] })).toBe("2025-02-07");
  expect(told({ day: "2025-02-07T22:40:00Z", by: "Courier/ind", when: ["2025-02-07", "2025-02-07"] })).toBe(
    "2025-02-07",
  );
});
