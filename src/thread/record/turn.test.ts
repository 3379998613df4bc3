import { expect, test } from "vitest";
import { exampleClaim, ministry as mod, type ExampleSlots } from "../example-claim.ts";
import { turnOf } from "./turn.ts";

const took: ExampleSlots = { day: "2025-02-07", by: mod, action: "capture", sides: "ru>ua", at: "Toretsk" };
const says = (slots: Partial<ExampleSlots>): string => {
  const turn = turnOf(exampleClaim("a", { ...took, ...slots }));
  return turn ? `${turn.says} ${turn.party}` : "nothing";
};
test("taken", () => expect(says({})).toBe("gained ru"));
test("denied", () => expect(says({ stance: "denies" })).toBe("denied ru"));
test("left", () => expect(says({ action: "withdraw", sides: "ua" })).toBe("lost ua"));
test("to be taken", () => expect(says({ stance: "plans" })).toBe("planned ru"));
test("struck: nothing of who holds it", () => expect(says({ action: "strike" })).toBe("nothing"));
