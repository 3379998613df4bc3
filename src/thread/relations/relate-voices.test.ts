/** Relations that turn on who speaks and how much he leaves out: each beside one that looks like it and is none. */
import { expect, test } from "vitest";
import { exampleClaim, ministry as mod, staff, type ExampleSlots } from "../example-claim.ts";
import { relate } from "./relate.ts";

const officials: Readonly<Record<string, boolean>> = { [staff.split("/")[0] ?? ""]: true, "Soldiers' Channel": false };

function told(a: ExampleSlots, b: ExampleSlots): string {
  const found = relate(exampleClaim("a", a), exampleClaim("b", b), {
    bodyOf: () => null,
    isMonitor: () => false,
    isCommonName: () => false,
    officialOf: (name) => officials[name] ?? null,
  });
  if (!found) return "none";
  return `${found.kind}${found.axis ? ` ${found.axis}` : ""}${found.state === "suggested" ? "?" : ""}`;
}

const plants: ExampleSlots = {
  day: "2025-09-02",
  by: mod,
  action: "strike",
  sides: "ru>ua",
  at: [],
  sentence: "In the night a group strike was carried out on arms plants.",
};
const relay: ExampleSlots = { ...plants, by: "Courier/ind", says: [mod], sentence: "They had struck industry sites." };

test("a relay of what neither says the place of: both sides, the day and the voice have to be the same", () => {
  expect(told(plants, relay)).toBe("same-origin?");
  expect(told(plants, { ...relay, sides: "ru" })).toBe("none");
  expect(told(plants, { ...relay, day: "2025-09-03" })).toBe("none");
  expect(told(plants, { ...relay, by: mod, says: [] })).toBe("none");
  expect(told({ ...plants, sentence: "A bridge was hit." }, { ...relay, sentence: "A ship was hit." })).toBe("none");
});
test("a relay may name no more than the region, and no other town", () => {
  const village: ExampleSlots = { ...plants, action: "capture", at: "Kharkiv" };
  const region = { ...relay, action: "capture", at: "area Kharkiv" } as const;
  expect(told(village, region)).not.toBe("none");
  expect(told(village, { ...region, at: "Lyman" })).toBe("none");
});

const losses = (group: string, most: string): ExampleSlots => ({
  ...plants,
  action: "losses",
  count: `..${most} personnel`,
  sentence: `On the sector of the ${group} group of forces up to ${most} soldiers were lost.`,
});
test("the sectors of two groups of forces are two places", () => {
  expect(told(losses("Zapad", "215"), losses("Vostok", "230"))).toBe("none");
  expect(told(losses("Zapad", "215"), { ...losses("Zapad", "215"), by: "Courier/ind", says: [mod] })).toBe(
    "same-origin",
  );
});

const attacks: ExampleSlots = {
  ...plants,
  by: staff,
  action: "repel",
  sides: "ua>ru",
  at: "Lyman",
  count: "44 attack",
};
test("a house of no named side is the one whose every word it is", () => {
  const of = (house: string): ExampleSlots => {
    const words = { sentence: "Ukrainian troops beat off 44 assaults near the town." };
    return { ...attacks, by: "Courier/ind", says: [`${house}/unk`], ...words };
  };
  expect(told(attacks, of("Генштаба"))).toBe("same-origin?");
  expect(told(attacks, of("General Staff"))).toBe("same-origin?");
  expect(told(attacks, of("Defence Ministry"))).not.toContain("same-origin");
});

const toll = (day: string, count: number, since = " since the start of the war"): ExampleSlots => ({
  ...plants,
  day,
  by: "Health Ministry/hamas",
  action: "civilian-harm",
  sides: ">ps",
  count: `${count} civilians`,
  sentence: `${count} people were killed${since}.`,
});
test("a total since the beginning grows; the count of a day does not", () => {
  expect(told(toll("2025-09-05", 64_300), toll("2025-09-18", 65_141))).toBe("updates?");
  expect(told(toll("2025-09-05", 139, " in a day"), toll("2025-09-18", 140, " in a day"))).toBe("none");
});

const hurt: ExampleSlots = {
  ...plants,
  by: "A Mayor/ru",
  action: "civilian-harm",
  sides: ">ru",
  at: "Lyman",
  count: "2 civilians",
};
test("a medic who mends the count on the channel that gave it corrects it; elsewhere he contradicts", () => {
  const medic = { ...hurt, says: ["medics/unk"], count: "1 civilians", sentence: "Медики уточнили: погиб один." };
  expect(told(hurt, medic)).toBe("corrects?");
  expect(told(hurt, { ...medic, by: "Courier/ind" })).not.toContain("corrects");
});

const taken: ExampleSlots = {
  ...plants,
  by: staff,
  action: "capture",
  sides: "ua>ru",
  at: "Lyman",
  sentence: "Lyman was taken.",
};
const left: ExampleSlots = {
  ...taken,
  day: "2025-09-04",
  action: "withdraw",
  sides: "ru",
  sentence: "Our men left Lyman.",
};
test("a side concedes through its officials; a channel of it, or one nobody knows, only suggests", () => {
  expect(told(taken, { ...left, by: "Soldiers' Channel/ru" })).toBe("concedes?");
  expect(told(taken, { ...left, by: "Nobody's Notes/ru" })).toBe("concedes?");
  expect(told(taken, { ...left, by: "Courier/ind", says: ["Ivan Petrov/ru"] })).toBe("concedes");
  expect(told({ ...taken, by: mod, sides: "ru>ua" }, { ...left, by: staff, sides: "ua" })).toBe("concedes");
});

const held: ExampleSlots = { ...taken, action: "hold", sides: "ua", sentence: "Lyman is ours." };
test("a denied hold of nobody's answers the days before it, not the weeks", () => {
  const no: ExampleSlots = { ...held, by: "Soldiers' Channel/ru", stance: "denies", sides: "" };
  expect(told(held, { ...no, day: "2025-09-04" })).toBe("denies");
  expect(told(held, { ...no, day: "2025-09-16" })).toBe("none");
  expect(told(held, { ...no, day: "2025-09-16", sides: "ua" })).not.toBe("none");
});

test("an outlet's own correspondent is the outlet, and a doctor speaks for himself", () => {
  const blast: ExampleSlots = { ...plants, action: "strike", at: "Lyman", sentence: "A school was hit." };
  const ours = { ...blast, by: "Sample Courier/ind" };
  expect(told({ ...blast, by: staff }, { ...ours, says: ["correspondent/unk"] })).toContain("corroborates");
  expect(told({ ...blast, by: staff }, { ...ours, says: ["a Sample Courier witness/unk"] })).toContain("corroborates");
  const dead: ExampleSlots = { ...blast, action: "civilian-harm", sides: ">ua", count: "13 civilians" };
  expect(told({ ...dead, by: staff }, { ...dead, by: "Courier/ind", says: ["doctor at a hospital in Sidon/ua"] })).toBe(
    "corroborates?",
  );
});
