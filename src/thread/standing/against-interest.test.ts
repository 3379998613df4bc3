import { expect, test } from "vitest";
import { againstInterest } from "./against-interest.ts";
import { exampleClaim, ministry as mod, type ExampleSlots } from "../example-claim.ts";

const took: ExampleSlots = { day: "2025-02-07", by: mod, action: "capture", sides: "ru>ua", at: "Toretsk" };
const against = (slots: Partial<ExampleSlots>): boolean => againstInterest(exampleClaim("a", { ...took, ...slots }));
test("own gain is not against interest", () => expect(against({})).toBe(false));
test("own withdrawal is", () => expect(against({ action: "withdraw", sides: "ru" })).toBe(true));
test("the other's withdrawal is not", () => expect(against({ action: "withdraw", sides: "ua" })).toBe(false));
test("a loss told by the loser is", () => expect(against({ by: "General Staff/ua" })).toBe(true));
test("a loss of its own country's town with no loser named is", () =>
  expect(against({ by: "General Staff/ua", sides: "ru" })).toBe(true));
test("a denial of one's own gain is", () => expect(against({ stance: "denies" })).toBe(true));
test("a denial of the other's gain is not", () =>
  expect(against({ by: "General Staff/ua", stance: "denies" })).toBe(false));
test("own losses are", () => expect(against({ action: "losses", sides: "ua>ru" })).toBe(true));
test("harm to civilians by its own side is", () =>
  expect(against({ action: "civilian-harm", sides: "ru" })).toBe(true));
test("the press has no side to harm", () => expect(against({ by: "Courier/ind" })).toBe(false));
test("a relay is judged by its source, not its publisher", () =>
  expect(against({ by: "Courier/ind", says: ["General Staff/ua"] })).toBe(true));
test("an implied gain of the other side is not taken at its word", () => {
  const claim = exampleClaim("a", { ...took, sides: "ua>ru" });
  expect(againstInterest(claim)).toBe(true);
  expect(
    againstInterest({
      ...claim,
      actor: { span: null, party: "ua", name: null },
      recipient: { span: null, party: "ru", name: null },
    }),
  ).toBe(false);
});
