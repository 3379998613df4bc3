import { expect, test } from "vitest";
import { claimSource, isNamed } from "./claim-source.ts";
import { exampleClaim, ministry as mod, type ExampleSlots } from "./example-claim.ts";

const took: ExampleSlots = { day: "2025-02-07", by: mod, action: "capture", sides: "ru>ua", at: "Toretsk" };
test.each(["Valery Gerasimov", "Reuters", "Institute for the Study of War", "Gaza Health Ministry", "Khartiia Corps"])(
  "%s is named",
  (name) => expect(isNamed(name)).toBe(true),
);
test.each([
  "officials",
  "military analysts",
  "a source in the group of forces",
  "residents",
  "two sources",
  "local authorities",
  "",
])("%s is not named", (name) => expect(isNamed(name)).toBe(false));

const source = (slots: Partial<ExampleSlots>): readonly [string, boolean, boolean] => {
  const { name, named, relayed } = claimSource(exampleClaim("a", { ...took, ...slots }));
  return [name, named, relayed];
};
test("an own post", () => expect(source({})).toEqual(["Russian Ministry of Defence", true, false]));
test("a body that names itself is no relay", () =>
  expect(source({ says: [mod] })).toEqual(["Russian Ministry of Defence", true, false]));
test("a wire copy", () =>
  expect(source({ by: "Courier/ind", says: ["Reuters/ind", mod] })).toEqual([
    "Russian Ministry of Defence",
    true,
    true,
  ]));
test("a hedge with a name before it goes back to the name", () =>
  expect(source({ says: [mod, "/unk"] })).toEqual(["Russian Ministry of Defence", true, false]));
test("a bare hedge goes back to nobody", () =>
  expect(source({ by: "Courier/ind", says: ["/unk"] })).toEqual(["nobody named", false, true]));
