import { expect, test } from "vitest";
import { againstInterest } from "./against-interest.ts";
import { bodiesFrom, monitorsFrom } from "./bodies.ts";
import { anchorOf, anchorText } from "./claim-day.ts";
import { claimSource, isNamed } from "./claim-source.ts";
import { exampleClaim, type ExampleSlots } from "./example-claim.ts";
import { turnOf } from "./turn.ts";
import { echo } from "./slot-words.ts";
import { happenedRules, standingWords, whoRules } from "./standing-rules.ts";

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

const says = (slots: Partial<ExampleSlots>): string => {
  const turn = turnOf(exampleClaim("a", { ...took, ...slots }));
  return turn ? `${turn.says} ${turn.party}` : "nothing";
};
test("taken", () => expect(says({})).toBe("gained ru"));
test("denied", () => expect(says({ stance: "denies" })).toBe("denied ru"));
test("left", () => expect(says({ action: "withdraw", sides: "ua" })).toBe("lost ua"));
test("to be taken", () => expect(says({ stance: "plans" })).toBe("planned ru"));
test("struck: nothing of who holds it", () => expect(says({ action: "strike" })).toBe("nothing"));

test("a copy with a stop more", () =>
  expect(echo("Three drones hit the north of the town.", "Three drones hit the north of the town")).toBe(1));
test("another number is another sentence", () =>
  expect(echo("Three drones hit the town at night", "Thirty drones hit the town at dawn")).toBeLessThan(0.75));
test("short sentences echo nothing", () => expect(echo("Kupiansk is taken.", "Kupiansk is taken.")).toBe(0));

const bodyOf = bodiesFrom([
  { name: "Russian Ministry of Defence", kind: "body", publishes: ["mod_russia"] },
  { name: "Andrei Belousov", kind: "person", office: "Minister of Defence of Russia" },
  { name: "Igor Konashenkov", kind: "person", office: "spokesman of the Russian Ministry of Defence" },
  { name: "Vladimir Putin", kind: "person", office: "President of Russia" },
  { name: "Dmitry Peskov", kind: "person", office: "press secretary of the President of Russia" },
  { name: "Denys Shmyhal", kind: "person", office: "Prime Minister, then Minister of Defence of Ukraine" },
  { name: "DeepState", kind: "monitor", publishes: ["DeepStateUA"] },
]);
test("a channel speaks for its body", () => expect(bodyOf("mod_russia")).toBe(bodyOf("Russian Ministry of Defence")));
test("a minister speaks for the ministry", () =>
  expect(bodyOf("Andrei Belousov")).toBe(bodyOf("Russian Ministry of Defence")));
test("a spokesman speaks for his house", () => expect(bodyOf("Igor Konashenkov")).toBe(bodyOf("mod_russia")));
test("a president's secretary speaks for the president", () =>
  expect(bodyOf("Dmitry Peskov")).toBe(bodyOf("Vladimir Putin")));
test("the president is not the ministry", () => expect(bodyOf("Vladimir Putin")).not.toBe(bodyOf("mod_russia")));
test("two offices in turn name no one body", () => expect(bodyOf("Denys Shmyhal")).toBe("denys shmyhal"));
test("a stranger speaks for himself", () => expect(bodyOf("Jane Doe")).toBeNull());
test("a monitor is known by its channel too", () =>
  expect(
    ["DeepStateUA", "mod_russia"].map(
      monitorsFrom([{ name: "DeepState", kind: "monitor", publishes: ["DeepStateUA"] }]),
    ),
  ).toEqual([true, false]));

test("every standing has its printed rule on both axes", () => {
  expect(happenedRules.map(({ word }) => word)).toEqual([...standingWords]);
  expect(whoRules.map(({ word }) => word)).toEqual([...standingWords]);
});
