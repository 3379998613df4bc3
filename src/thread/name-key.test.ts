import { expect, test } from "vitest";
import { exampleClaim } from "./example-claim.ts";
import { claimNameKey, nameKeyOf } from "./name-key.ts";
import type { LedgerClaim } from "./ledger-claim.ts";
import { threadClaims } from "./thread-claims.ts";
import { blockKeys } from "./unit.ts";

const named = (words: string): string | null => nameKeyOf({ placeId: null, words });

test.each([
  ["Ракитное", "Ракитному"],
  ["Федорівка", "Фёдоровка"],
  ["Fedorivka", "Федорівку"],
  ["Tahlia junction", "Tahlia"],
])("%s and %s meet under one key", (a, b) => {
  expect(named(a)).not.toBe(null);
  expect(named(a)).toBe(named(b));
});

test.each(["the village", "селі", "Ay"])("%s is no name to meet under", (words) => {
  expect(named(words)).toBe(null);
});

const unresolved = (claim: LedgerClaim, words: string): LedgerClaim => ({
  ...claim,
  places: claim.places.map((place) => ({ ...place, placeId: null, words, name: null, kind: null, candidates: 3 })),
});

const taken = unresolved(
  exampleClaim("a", { day: "2025-05-02", by: "Ministry A/aa", action: "capture", sides: "aa>bb", at: "Rakytne" }),
  "Ракитное",
);
const denied = unresolved(
  exampleClaim("b", {
    day: "2025-05-03",
    by: "Staff B/bb",
    action: "capture",
    stance: "denies",
    sides: "aa>bb",
    at: "Rakytne",
  }),
  "Ракитному",
);

test("a place the gazetteer knows gives no key", () => {
  expect(
    claimNameKey(exampleClaim("c", { day: "2025-05-02", by: "Ministry A/aa", action: "capture", at: "Toretsk" })),
  ).toBe(null);
});

test("two claims about a village nobody can tell meet, and their thread names no place", () => {
  expect(blockKeys(taken).some((key) => key.includes("name:"))).toBe(true);
  const { threads } = threadClaims([taken, denied], () => [taken, denied]);
  expect(threads.map(({ place }) => place)).toEqual([null]);
  expect(threads[0]?.relations.map(({ kind }) => kind)).toEqual(["denies"]);
});

test("a claim alone under such a name makes no thread", () => {
  expect(threadClaims([taken], () => [taken]).threads).toEqual([]);
});
