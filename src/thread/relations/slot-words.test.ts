import { expect, test } from "vitest";
import { echo } from "./slot-words.ts";

test("a copy with a stop more", () =>
  expect(echo("Three drones hit the north of the town.", "Three drones hit the north of the town")).toBe(1));
test("another number is another sentence", () =>
  expect(echo("Three drones hit the town at night", "Thirty drones hit the town at dawn")).toBeLessThan(0.75));
test("short sentences echo nothing", () => expect(echo("Kupiansk is taken.", "Kupiansk is taken.")).toBe(0));
