import { expect, test } from "vitest";
import { exampleClaim } from "../example-claim.ts";
import type { LedgerPlace } from "../ledger-claim.ts";
import { reachBetween } from "./slot-reach.ts";

const claim = (place: Partial<LedgerPlace>) => {
  const one = exampleClaim("c", { day: "2025-05-24", by: "Ann Lee/ind", action: "strike", at: "Lowtown" });
  return { ...one, places: one.places.map((given) => ({ ...given, ...place })) };
};
const town = {
  placeId: "p:1",
  kind: "settlement",
  lat: 49,
  lon: 37,
  district: "d:one",
  region: "r:one",
  country: "ua",
};

test.each([
  ["its district", { placeId: "p:2", kind: "district" }, "within"],
  ["an axis of its district", { placeId: "p:2", kind: "direction" }, "within"],
  ["its region", { placeId: "p:2", kind: "region" }, "wide"],
  ["another region", { placeId: "p:2", kind: "region", region: "r:two", district: null }, "elsewhere"],
  ["its country", { placeId: "p:2", kind: "country", region: null, district: null }, "country"],
  ["an area around it", { placeId: "p:2", kind: "area", region: null, district: null, lat: 49.5 }, "wide"],
  ["the next village", { placeId: "p:2", lat: 49.05 }, "beside"],
  ["a far town of the region", { placeId: "p:2", lat: 50 }, "elsewhere"],
  ["a name nobody could tell", { placeId: null }, "unknown"],
] as const)("a town and %s", (_, other, wanted) => {
  expect(reachBetween(claim(town), claim({ ...town, ...other }))).toBe(wanted);
  expect(reachBetween(claim({ ...town, ...other }), claim(town))).toBe(wanted);
});
