import fc from "fast-check";
import { expect, test } from "vitest";
import { exampleClaim, ministry as mod, staff, type ExampleSlots } from "./example-claim.ts";
import type { LedgerClaim } from "./ledger-claim.ts";
import { mostBare, mostPlaced } from "./relations/compare-voice.ts";
import type { Thread } from "./thread.ts";
import { threadClaims, type ThreadOptions } from "./thread-claims.ts";
import { touchedUnits, unitQuery } from "./unit.ts";

const plant: ExampleSlots = {
  day: "2025-09-02",
  by: mod,
  action: "strike",
  sides: "ru>ua",
  at: "Kremenchuk",
  sentence: "Overnight a strike was carried out on an arms plant and an oil depot in Kremenchuk.",
};
const bare: ExampleSlots = {
  ...plant,
  by: "Courier/ind",
  says: [mod],
  at: [],
  sentence: "The Russian ministry said it had hit an oil depot overnight.",
};

const claimsOf = (slots: readonly ExampleSlots[]): readonly LedgerClaim[] =>
  slots.map((one, n) => exampleClaim(`c${n}`, one));

const voiceThreads = (slots: readonly ExampleSlots[], options: ThreadOptions = {}): readonly Thread[] => {
  const claims = claimsOf(slots);
  return threadClaims(claims, () => claims, options).threads.filter(({ unit }) => unit.includes("~voice:"));
};
const membersOf = (slots: readonly ExampleSlots[], options: ThreadOptions = {}): readonly string[] =>
  voiceThreads(slots, options).map(({ members }) => members.map(({ claim }) => claim).join(" "));

test("what a voice says without the place meets what it said with one, that day and the next", () => {
  expect(membersOf([plant, bare])).toEqual(["c0 c1"]);
  expect(membersOf([plant, { ...bare, day: "2025-09-03", when: ["2025-09-01", "2025-09-02"] }])).toEqual(["c0 c1"]);
  expect(membersOf([plant, { ...bare, day: "2025-09-04" }])).toEqual([]);
});
test("such a thread names no place, and only suggests", () => {
  const [thread] = voiceThreads([plant, bare]);
  expect(thread?.place).toBeNull();
  expect(thread?.relations).toMatchObject([{ kind: "same-origin", from: "c1", to: "c0", state: "suggested" }]);
});
test("voices of another side, other deeds and other sides do not meet there", () => {
  expect(membersOf([{ ...plant, by: staff, sides: "ua>ru" }, bare])).toEqual([]);
  expect(membersOf([{ ...plant, action: "losses" }, bare])).toEqual([]);
  expect(membersOf([{ ...plant, sides: "ua>ru" }, bare])).toEqual([]);
});
test("two claims that say where are left to their places", () =>
  expect(membersOf([plant, { ...bare, at: "Kremenchuk" }])).toEqual([]));
test("of two towns nobody can tell which, where nothing but the voice ties them", () => {
  const words = { sentence: "A strike was carried out in the night." };
  const [one, other] = [
    { ...plant, ...words },
    { ...plant, ...words, at: "Poltava" },
  ];
  const told = { ...bare, sentence: "The Russian ministry said its forces had struck." };
  expect(membersOf([one, told])).toEqual(["c0 c1"]);
  expect(membersOf([one, other, told])).toEqual([]);
});
test("another thing hit is another strike", () =>
  expect(membersOf([plant, { ...bare, sentence: "The Russian ministry said it had hit a bridge overnight." }])).toEqual(
    [],
  ));
test("voices of one body are one voice when we are told its names", () => {
  const by = "Igor Konashenkov/ru";
  const names = ["russian ministry of defence", "igor konashenkov"];
  const options: ThreadOptions = {
    bodyOf: (name) => (names.includes(name.toLowerCase()) ? "defence ministry russia" : null),
    namesOf: () => names,
  };
  expect(membersOf([plant, { ...bare, says: [by] }])).toEqual([]);
  expect(membersOf([plant, { ...bare, says: [by] }], options)).toEqual(["c0 c1"]);
});
test("a voice's unit asks for its sources on two days", () => {
  const units = touchedUnits(claimsOf([plant])).filter(({ sources }) => sources !== null);
  expect(units.map(({ key }) => key)).toEqual([
    "fire~voice:ru.russian-ministry-of-defence~2025-09-02",
    "fire~voice:ru.russian-ministry-of-defence~2025-09-03",
  ]);
  expect(units.map(unitQuery)[1]).toMatchObject({
    places: [],
    voices: ["ru.russian-ministry-of-defence"],
    from: "2025-09-02",
    to: "2025-09-03",
  });
});
test("people nobody names, plans and claims without a day have no voice to meet by", () => {
  const unitsOf = (one: ExampleSlots) => touchedUnits(claimsOf([one])).filter(({ sources }) => sources !== null).length;
  expect(unitsOf({ ...bare, says: ["officials/unk"] })).toBe(0);
  expect(unitsOf({ ...bare, says: ["Somebody Private/unk"] })).toBe(0);
  expect(unitsOf({ ...plant, stance: "plans" })).toBe(0);
});

const many = fc.array(
  fc.record({
    day: fc.constantFrom("2025-09-02", "2025-09-03"),
    at: fc.constantFrom("Kremenchuk", "Poltava", [], []),
    says: fc.constantFrom([mod], [mod], [staff]),
    count: fc.constantFrom([], "3 drone", "30 drone"),
    thing: fc.constantFrom("an oil depot", "a bridge", "the enemy"),
    stance: fc.constantFrom("asserts" as const, "denies" as const),
  }),
  { minLength: 2, maxLength: 12 },
);
const slotsOf = ({ thing, ...one }: { thing: string } & Partial<ExampleSlots>): ExampleSlots => ({
  ...bare,
  ...one,
  sentence: `It hit ${thing}.`,
});

test("neither the order of arrival nor coming one by one changes anything", () => {
  fc.assert(
    fc.property(many, fc.infiniteStream(fc.nat()), (records, keys) => {
      const claims = claimsOf(records.map(slotsOf));
      const whole = threadClaims(claims, () => claims)
        .threads.map((thread) => JSON.stringify(thread))
        .sort();
      const shuffled = claims.map((claim) => ({ claim, at: keys.next().value })).sort((a, b) => a.at - b.at);
      const kept = new Map<string, Thread>();
      const ledger: LedgerClaim[] = [];
      for (const { claim } of shuffled) {
        ledger.push(claim);
        const { units, threads } = threadClaims([claim], () => ledger);
        for (const thread of kept.values()) if (units.includes(thread.unit)) kept.delete(thread.key);
        for (const thread of threads) kept.set(thread.key, thread);
      }
      expect([...kept.values()].map((thread) => JSON.stringify(thread)).sort()).toEqual(whole);
    }),
    { numRuns: 80 },
  );
});

test("however much a voice says, so many claims are compared and no more", () => {
  const placed = Array.from({ length: 3 * mostPlaced }, (_, n) => ({ ...plant, at: `Town ${n}` }));
  const without = Array.from({ length: 3 * mostBare }, () => bare);
  const [thread] = voiceThreads([...placed, ...without]);
  expect(thread?.members.length).toBeLessThanOrEqual(mostBare + mostPlaced);
  expect(thread?.members.length).toBeGreaterThan(1);
});
