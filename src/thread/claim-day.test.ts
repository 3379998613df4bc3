import { expect, test } from "vitest";
import { anchorOf, anchorText } from "./claim-day.ts";
import { exampleClaim, type ExampleSlots } from "./example-claim.ts";

const mod = "Russian Ministry of Defence/ru";
const took: ExampleSlots = { day: "2025-02-07", by: mod, action: "capture", sides: "ru>ua", at: "Toretsk" };
const anchor = (slots: Partial<ExampleSlots>): string | null => {
  const found = anchorOf(exampleClaim("a", { ...took, ...slots }));
  return found && anchorText(found);
};

test("no time word: the day of publication", () => expect(anchor({})).toBe("2025-02-07"));
test("overnight: the morning's day", () => expect(anchor({ when: ["2025-02-04", "2025-02-05"] })).toBe("2025-02-05"));
test("a stated day", () => expect(anchor({ when: ["2025-02-04", "2025-02-04"] })).toBe("2025-02-04"));
test("a week is a period", () => expect(anchor({ when: ["2025-02-01", "2025-02-07"] })).toBe("2025-02-01_2025-02-07"));
