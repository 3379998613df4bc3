import fc from "fast-check";
import { expect, test } from "vitest";
import { droneHit as hit, exampleClaim, ministry as mod, staff, type ExampleSlots } from "./example-claim.ts";
import { claimAnchor, type LinkJudgement } from "./judgement.ts";
import type { LedgerClaim } from "./ledger-claim.ts";
import { originWords } from "./origin.ts";
import type { Thread } from "./thread.ts";
import { threadClaims, type ThreadOptions } from "./thread-claims.ts";
import { blockKeys } from "./unit.ts";

const took: ExampleSlots = { day: "2025-11-20", by: mod, action: "capture", sides: "ru>ua", at: "Kupiansk" };
const held: ExampleSlots = { day: "2025-11-20", by: staff, action: "hold", sides: "ua", at: "Kupiansk" };

const claimsOf = (slots: readonly ExampleSlots[]): readonly LedgerClaim[] =>
  slots.map((one, index) => exampleClaim(`c${index}`, one));

function threadsOf(claims: readonly LedgerClaim[], options: ThreadOptions = {}): readonly Thread[] {
  const { threads } = threadClaims(claims, () => claims, options);
  return [...threads].sort((a, b) => (a.key < b.key ? -1 : 1));
}

const inOne = (...slots: readonly ExampleSlots[]): readonly string[] =>
  threadsOf(claimsOf(slots)).map(({ key, members }) => `${key}: ${members.map(({ claim }) => claim).join(" ")}`);

test("claim and denial are one control thread", () =>
  expect(inOne(took, { ...took, by: staff, stance: "denies" })).toEqual(["control~p:kupiansk: c0 c1"]));
test("years apart are one control thread too", () =>
  expect(inOne(took, { ...took, day: "2022-02-27" })).toEqual(["control~p:kupiansk: c1 c0"]));
test("two towns are two threads", () => expect(inOne(took, { ...took, at: "Kupiansk-Vuzlovyi" }).length).toBe(2));
test("one claim of two towns is in both", () =>
  expect(inOne({ ...took, at: ["Kupiansk", "Petropavlivka"] })).toEqual([
    "control~p:kupiansk: c0",
    "control~p:petropavlivka: c0",
  ]));
test("two strikes a month apart are two threads", () =>
  expect(inOne(hit, { ...hit, day: "2025-05-04" }).length).toBe(2));
test("a strike told by three is one thread", () =>
  expect(inOne(hit, { ...hit, by: mod, sides: "ua" }, { ...hit, by: "UN/ind" })).toEqual(
    ["fire~p:kharkiv~2025-04-04~-: c1 c0 c2"].map((line) => expect.stringContaining(line.split(":")[0] ?? "")),
  ));
test("one deed told of two towns of a district is a thread of its own, whose link is the other's place set aside", () => {
  const port = { ...hit, at: "Izmail", count: "23 drone", sentence: "Drones hit the port of Izmail." };
  const other = { ...port, by: mod, at: "Reni", sentence: "Drones hit the port of Reni, not Izmail." };
  const [whole] = threadsOf(claimsOf([port, other])).filter(({ unit }) => unit.includes("~within:"));
  expect(whole?.place).toBeNull();
  expect(whole?.members.map(({ claim }) => claim)).toEqual(["c0", "c1"]);
  expect(whole?.relations).toMatchObject([
    { kind: "contradicts", axis: "place", state: "linked", from: "c1", to: "c0" },
  ]);
});
test("one rare machine told of two towns is suggested; two towns with nothing in common are two threads and no more", () => {
  const jet: ExampleSlots = { ...hit, action: "intercept", sides: "ru>ua", by: mod, count: "1 aircraft" };
  const units = inOne(jet, { ...jet, by: staff, action: "losses", at: "Izium" });
  expect(units.some((key) => key.includes("~within:"))).toBe(false);
  const [whole] = threadsOf(claimsOf([jet, { ...jet, by: staff, at: "Izium" }])).filter(({ place }) => place === null);
  expect(whole?.relations).toMatchObject([{ kind: "contradicts", axis: "place", state: "suggested" }]);
  expect(inOne(hit, { ...hit, by: mod, at: "Izium" }).length).toBe(2);
});
test("each side's attack is a thread of its own", () =>
  expect(
    inOne({ ...hit, action: "attack", count: [] }, { ...hit, action: "attack", sides: "ua", count: [] }).length,
  ).toBe(2));
test("an attack and its repulse are one thread", () =>
  expect(
    inOne(
      { ...hit, action: "attack", sides: "ru>ua", count: [] },
      { ...hit, action: "repel", sides: "ua>ru", count: [] },
    ).length,
  ).toBe(1));
test("taken or beaten off on one day: the capture stands in the thread of the fighting too", () =>
  expect(
    inOne({ ...took, at: "Lyman" }, { ...took, by: staff, action: "repel", sides: "ua>ru", at: "Lyman" }).map((line) =>
      line.split(":").at(-1),
    ),
  ).toEqual([" c0", " c0 c1"]));
test("a capture alone makes no thread of fighting", () => expect(inOne(took).length).toBe(1));
test("a report of the next day is drawn to the day of its source", () =>
  expect(inOne(hit, { ...hit, day: "2025-04-05", by: "Courier/ind", says: ["Ihor Terekhov/ua"] })).toEqual([
    "fire~p:kharkiv~2025-04-04~-: c0 c1",
  ]));
test("the next day's own strike is not", () => expect(inOne(hit, { ...hit, day: "2025-04-05" }).length).toBe(2));
test("events of a whole region meet only by links", () =>
  expect(
    inOne(
      { ...hit, at: "area Kharkiv Oblast" },
      { ...hit, by: "Oleh Syniehubov/ua", at: "area Kharkiv Oblast", count: "9 missile" },
    ).length,
  ).toBe(2));
test("claims with no place and no number are in no thread", () =>
  expect(inOne({ ...hit, at: [], count: [] })).toEqual([]));
test("plans stand in the control thread alone", () =>
  expect(inOne({ ...took, stance: "plans" }, { ...hit, stance: "plans" })).toEqual(["control~p:kupiansk: c0"]));
test("claims with no key in common never meet", () =>
  expect(blockKeys(exampleClaim("a", took)).filter((key) => blockKeys(exampleClaim("b", hit)).includes(key))).toEqual(
    [],
  ));

test("four origins in seven reports", () => {
  const relay = (by: string, language: ExampleSlots["language"], day = "2025-11-20"): ExampleSlots => ({
    ...took,
    by,
    says: [mod],
    language,
    day,
  });
  const [thread] = threadsOf(
    claimsOf([
      took,
      relay("Reuters/ind", "en"),
      relay("Листок/ind", "ru"),
      relay("Добірка/ind", "uk", "2025-11-21"),
      { ...took, by: staff, stance: "denies" },
      { ...took, by: "DeepState/ind", stance: "doubts", day: "2025-11-22" },
      { ...took, by: "Rybar/ru", stance: "denies", day: "2025-11-22" },
    ]),
  );
  expect(originWords(thread?.origins ?? [], thread?.reports ?? 0)).toBe("4 origins in 7 reports");
  expect(thread?.origins[0]?.folds.map(({ by }) => by)).toEqual(["named", "named", "named"]);
});

test("two voices of one body are one origin when we are told so", () => {
  const claims = claimsOf([took, { ...took, by: "Valery Gerasimov/ru" }]);
  const bodyOf = (name: string): string | null => (name === "Valery Gerasimov" ? "Russian Ministry of Defence" : null);
  expect(threadsOf(claims)[0]?.origins.length).toBe(2);
  expect(threadsOf(claims, { bodyOf })[0]?.origins.length).toBe(1);
});

test("numbers stand side by side in each one's bounds", () => {
  const [thread] = threadsOf(
    claimsOf([
      hit,
      { ...hit, by: "UN/ind", count: "10.. drone" },
      { ...hit, by: mod, sides: "ru", count: "..5 drone" },
    ]),
  );
  expect(thread?.numbers.map(({ words }) => words).sort()).toEqual(["10 or more", "3", "up to 5"]);
});

const judge = (
  act: LinkJudgement["act"],
  claims: readonly string[],
  more: Partial<LinkJudgement> = {},
): LinkJudgement => ({
  id: `j-${act}-${claims.join("")}`,
  act,
  claims,
  kind: null,
  undoes: null,
  ...more,
});

test("a rejected link stays rejected however often it is threaded", () => {
  const claims = claimsOf([took, { ...took, by: "Courier/ind", says: [mod] }]);
  const judgements = [judge("reject", ["c0", "c1"])];
  const again = [...claims, exampleClaim("c2", held)];
  for (const given of [claims, again])
    expect(threadsOf(given, { judgements })[0]?.relations.filter(({ kind }) => kind === "same-origin")).toEqual([]);
});
test("a rejection by report and words holds when newer rules give the claims other ids", () => {
  const claims = claimsOf([took, { ...took, by: "Courier/ind", says: [mod] }]);
  const judgements = [judge("reject", claims.map(claimAnchor))];
  const reread = claims.map((claim) => ({ ...claim, id: `new-${claim.id}` }));
  expect(threadsOf(reread, { judgements })[0]?.relations).toEqual([]);
});
test("an undone rejection links again", () => {
  const claims = claimsOf([took, { ...took, by: "Courier/ind", says: [mod] }]);
  const reject = judge("reject", ["c0", "c1"]);
  const undo = judge("undo", [], { id: "j-undo", undoes: reject.id });
  expect(threadsOf(claims, { judgements: [reject, undo] })[0]?.relations.length).toBe(1);
  const again = judge("undo", [], { id: "j-undo2", undoes: undo.id });
  expect(threadsOf(claims, { judgements: [reject, undo, again] })[0]?.relations.length).toBe(0);
});
test("an accepted suggestion is linked, and says who made it so", () => {
  const claims = claimsOf([hit, { ...hit, by: "Courier/ind", says: ["officials/unk"] }]);
  const [thread] = threadsOf(claims, { judgements: [judge("accept", ["c0", "c1"])] });
  expect(thread?.relations[0]).toMatchObject({ state: "linked", judgement: "j-accept-c0c1" });
  expect(thread?.origins.length).toBe(1);
});
test("of two judgements on one link the newer speaks, whatever their ids", () => {
  const claims = claimsOf([held, { ...held, by: "Sample Courier/ind", says: [staff] }]);
  const [accept, reject] = [judge("accept", ["c0", "c1"]), judge("reject", ["c0", "c1"])];
  const links = (first: LinkJudgement, then: LinkJudgement): number =>
    threadsOf(claims, {
      judgements: [
        { ...then, made: "2026-01-02 2" },
        { ...first, made: "2026-01-01 1" },
      ],
    })[0]?.relations.length ?? 0;
  expect([links(accept, reject), links(reject, accept)]).toEqual([0, 1]);
});
test("a split claim stands in a thread of its own", () => {
  const claims = claimsOf([hit, { ...hit, by: "UN/ind" }]);
  expect(threadsOf(claims, { judgements: [judge("split", ["c1"])] }).map(({ members }) => members.length)).toEqual([
    1, 1,
  ]);
});
test("a merge brings a claim of another day home", () => {
  const claims = claimsOf([hit, { ...hit, day: "2025-04-06", by: "UN/ind" }]);
  expect(
    threadsOf(claims, { judgements: [judge("merge", ["c0", "c1"])] }).map(({ members }) => members.length),
  ).toEqual([2]);
});
/** "c0 c1" for each thread. */
const membersOf = (threads: ReturnType<typeof threadsOf>): string[] =>
  threads
    .map(({ members }) =>
      members
        .map(({ claim }) => claim)
        .toSorted()
        .join(" "),
    )
    .toSorted();

test("of a merge and a split the later holds; what was split off before can be merged back", () => {
  const claims = claimsOf([hit, { ...hit, by: "UN/ind" }, { ...hit, day: "2025-04-06", by: "Reuters/ind" }]);
  const merge = judge("merge", ["c0", "c2"], { id: "z", made: "2026-01-01" });
  const sizes = (judgements: readonly LinkJudgement[]) => membersOf(threadsOf(claims, { judgements }));
  expect(sizes([merge])).toEqual(["c0 c1 c2"]);
  const splitOff = (claim: string, made: string) => judge("split", [claim], { id: `a-${claim}-${made}`, made });
  expect(sizes([merge, splitOff("c2", "2026-01-02")])).toEqual(["c0 c1", "c2"]);
  expect(sizes([splitOff("c2", "2025-12-31"), merge])).toEqual(["c0 c1 c2"]);
  const again = judge("merge", ["c0", "c2"], { id: "b", made: "2026-01-03" });
  expect(sizes([again, splitOff("c2", "2026-01-02"), merge])).toEqual(["c0 c1 c2"]);
});
test("the first claim of a merge can be split off: what was joined stays where it was joined", () => {
  const claims = claimsOf([hit, { ...hit, by: "UN/ind" }, { ...hit, day: "2025-04-06", by: "Reuters/ind" }]);
  const thread = threadsOf(claims).find(({ members }) => members.length === 2)?.key ?? "";
  const judgements = [
    judge("merge", ["c0", "c2"], { id: "z", made: "2026-01-01", thread }),
    judge("split", ["c0"], { id: "a", made: "2026-01-02", thread }),
  ];
  expect(membersOf(threadsOf(claims, { judgements }))).toEqual(["c0", "c1 c2"]);
});
test("nothing is inherited through a suggestion", () => {
  const claims = claimsOf([hit, { ...hit, by: "Courier/ind", says: ["officials/unk"] }]);
  const [thread] = threadsOf(claims);
  expect(thread?.relations[0]?.state).toBe("suggested");
  expect(thread?.origins.length).toBe(2);
});

// ------------------------------------------------------------------ properties

const day = fc.integer({ min: 1, max: 9 }).map((n) => `2025-11-0${n}`);
const slots: fc.Arbitrary<ExampleSlots> = fc
  .record({
    day,
    by: fc.constantFrom(mod, staff, "Rybar/ru", "Courier/ind", "DeepState/ind"),
    says: fc.constantFrom([], [mod], ["Reuters/ind", staff], ["officials/unk"], ["/unk"]),
    action: fc.constantFrom(
      "capture",
      "hold",
      "withdraw",
      "encircle",
      "advance",
      "attack",
      "repel",
      "strike",
      "losses",
      "intercept",
    ),
    stance: fc.constantFrom("asserts", "asserts", "denies", "doubts", "plans"),
    sides: fc.constantFrom("ru>ua", "ua>ru", "ru", "ua", "", ">ua"),
    at: fc.constantFrom("Kupiansk", "near Kupiansk", "toward Kupiansk", "Lyman", "area Kharkiv", []),
    count: fc.constantFrom([], "3 drone", "30 drone", "..50 personnel", "50 percent"),
  })
  .map((one) => one as ExampleSlots);
const sets = fc.array(slots, { minLength: 1, maxLength: 14 }).map(claimsOf);

test("the order of arrival changes nothing", () => {
  fc.assert(
    fc.property(
      sets.chain((claims) =>
        fc.tuple(fc.constant(claims), fc.shuffledSubarray([...claims], { minLength: claims.length })),
      ),
      ([claims, shuffled]) => {
        expect(threadsOf(shuffled)).toEqual(threadsOf(claims));
      },
    ),
    { numRuns: 150 },
  );
});

/** Keeps threads as a ledger would: what a run made anew replaces what it touched. */
function arriveOneByOne(claims: readonly LedgerClaim[]): readonly Thread[] {
  const kept = new Map<string, Thread>();
  const ledger: LedgerClaim[] = [];
  for (const claim of claims) {
    ledger.push(claim);
    const { units, threads } = threadClaims([claim], () => ledger);
    for (const thread of kept.values()) if (units.includes(thread.unit)) kept.delete(thread.key);
    for (const thread of threads) kept.set(thread.key, thread);
  }
  return [...kept.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

test("one by one is as all at once", () => {
  fc.assert(
    fc.property(sets, (claims) => {
      expect(arriveOneByOne(claims)).toEqual(threadsOf(claims));
    }),
    { numRuns: 100 },
  );
});

test("every claim that has a key is in a thread of each of its settlements", () => {
  fc.assert(
    fc.property(sets, (claims) => {
      const threaded = new Set(threadsOf(claims).flatMap(({ members }) => members.map(({ claim }) => claim)));
      for (const claim of claims) if (blockKeys(claim).length > 0) expect(threaded.has(claim.id)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

const mirror: Readonly<Record<string, string>> = { ru: "ua", ua: "ru" };
const turnParty = (party: string): string => mirror[party] ?? party;

/** The same claim with the two sides changed for each other, names and all. */
function mirrored(claim: LedgerClaim): LedgerClaim {
  const side = (one: LedgerClaim["actor"]): LedgerClaim["actor"] => one && { ...one, party: turnParty(one.party) };
  return {
    ...claim,
    publisherParty: turnParty(claim.publisherParty),
    chain: claim.chain.map((link) => ({ ...link, party: turnParty(link.party) })),
    actor: side(claim.actor),
    recipient: side(claim.recipient),
    places: claim.places.map((place) => ({ ...place, country: place.country && turnParty(place.country) })),
  };
}

const skeleton = (threads: readonly Thread[]): unknown =>
  threads
    .map(({ members, relations, history }) => ({
      members: members.map(({ claim, againstInterest }) => [claim, againstInterest]),
      relations: relations.map(({ from, to, kind, axis, state, score }) => [from, to, kind, axis, state, score]),
      history: history.map(({ day, happened, who, lead }) => [day, happened.word, happened.because, who.word, lead]),
    }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

test("the rules are the same for both sides: swapped parties, the same threads", () => {
  fc.assert(
    fc.property(sets, (claims) => {
      expect(skeleton(threadsOf(claims.map(mirrored)))).toEqual(skeleton(threadsOf(claims)));
    }),
    { numRuns: 150 },
  );
});
