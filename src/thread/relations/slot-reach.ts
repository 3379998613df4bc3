/** How far apart two claims' places are where they are not one: one within the other, neighbours, or elsewhere. */
import type { LedgerClaim, LedgerPlace } from "../ledger-claim.ts";

/** within: a district, or an axis through it. wide: a region, or an area around it. country: no more than that. */
export type Reach = "within" | "wide" | "beside" | "country" | "elsewhere" | "unknown";

/** Villages so near each other are told one for the other. */
const besideKm = 12;
/** How far from its middle an area of no marked border is taken to go. */
const areaKm = 200;

const kmOfDegree = 111.2;

/** Between settlement centres, on a flat map: good for so short ways. */
function kmBetween(a: LedgerPlace, b: LedgerPlace): number {
  if (a.lat === null || b.lat === null || a.lon === null || b.lon === null) return Infinity;
  const shrink = Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return Math.hypot(a.lat - b.lat, (a.lon - b.lon) * shrink) * kmOfDegree;
}

const one = <T>(a: T | null, b: T | null): boolean => a !== null && a === b;
const isTown = ({ kind, placeId }: LedgerPlace): boolean =>
  placeId !== null && (kind === null || kind === "settlement");

/** A region or district that its own words name, with the other somewhere in it. */
export const covers = (a: LedgerPlace, b: LedgerPlace): boolean =>
  (a.kind === "region" && one(a.region, b.region)) || (a.kind === "district" && one(a.district, b.district));

function reachOf(a: LedgerPlace, b: LedgerPlace): Reach {
  if (a.placeId === null || b.placeId === null) return "unknown";
  if (a.kind === "direction" && one(a.district, b.district)) return "within";
  if (covers(a, b)) return a.kind === "district" ? "within" : "wide";
  if (a.kind === "direction" && one(a.region, b.region)) return "wide";
  if (a.kind === "area" && (a.country === null || a.country === b.country) && kmBetween(a, b) <= areaKm) return "wide";
  if (isTown(a) && isTown(b) && kmBetween(a, b) <= besideKm) return "beside";
  return a.kind === "country" && one(a.country, b.country) ? "country" : "elsewhere";
}

const order: readonly Reach[] = ["within", "beside", "wide", "country", "unknown", "elsewhere"];

/** The nearest two of their places are to each other; unknown where one names none that could be told. */
export function reachBetween({ places: left }: LedgerClaim, { places: right }: LedgerClaim): Reach {
  const all = left.flatMap((a) => right.flatMap((b) => [reachOf(a, b), reachOf(b, a)]));
  return order.find((reach) => all.includes(reach)) ?? "unknown";
}
