/**
 * `node bench/threading.ts`: time to thread a new report among 10^4, 10^5 and 10^6 claims, as a ratio in one run.
 * Claims are made when a block asks for them, from an index of a million seeds, so the machine holds no million claims.
 */
import { exampleClaim, type ExampleSlots } from "../src/thread/example-claim.ts";
import type { LedgerClaim } from "../src/thread/ledger-claim.ts";
import { threadClaims } from "../src/thread/thread-claims.ts";
import type { UnitQuery } from "../src/thread/unit.ts";
import { anchorOf, dayNumber } from "../src/thread/claim-day.ts";

const perPlace = 60;
const days = 400;
const newReports = 400;
const voices = [
  "Ministry A/aa",
  "Staff B/bb",
  "Monitor/ind",
  "Channel A/aa",
  "Courier/ind",
  "Other Monitor/ind",
] as const;
const actions = ["capture", "hold", "attack", "repel", "strike", "losses", "advance", "civilian-harm"] as const;

const pick = <T>(list: readonly T[], seed: number): T => list[seed % list.length] as T;

const dayOfSeed = (seed: number): string =>
  new Date(Date.UTC(2024, 0, 1) + ((seed * 7919) % days) * 86_400_000).toISOString().slice(0, 10);

/** The claim of a seed; the same seed makes the same claim. */
function madeClaim(seed: number, places: number): LedgerClaim {
  const slots: ExampleSlots = {
    day: dayOfSeed(seed),
    by: pick(voices, seed * 31 + (seed >> 4)),
    says: seed % 3 === 0 ? [pick(voices, seed >> 2)] : [],
    action: pick(actions, (seed >> 3) + seed),
    stance: seed % 11 === 0 ? "denies" : "asserts",
    sides: seed % 2 === 0 ? "aa>bb" : "bb>aa",
    at: `Place ${seed % places}`,
    count: seed % 4 === 0 ? `${(seed % 50) + 1} personnel` : [],
  };
  return exampleClaim(`c${seed}`, slots);
}

/** A ledger of so many claims, asked by place as the store is. */
function ledgerOf(size: number): (query: UnitQuery) => readonly LedgerClaim[] {
  const places = Math.ceil(size / perPlace);
  const known = new Map<string, readonly LedgerClaim[]>();
  return ({ places: [place], from, to, actions: wanted }) => {
    const first = Number(place?.slice("p:place-".length));
    if (Number.isNaN(first)) return [];
    const all =
      known.get(place ?? "") ??
      Array.from({ length: Math.ceil((size - first) / places) }, (_, n) => madeClaim(first + n * places, places));
    known.set(place ?? "", all);
    const [low, high] = [dayNumber(from) ?? -Infinity, dayNumber(to) ?? Infinity];
    return all.filter((claim) => {
      const day = anchorOf(claim)?.last ?? 0;
      return wanted.includes(claim.action) && day >= low && day <= high;
    });
  };
}

/** Milliseconds of CPU this thread has used: what the machine's other users take of the clock is left out. */
function spent(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of CPU to thread one new report of two claims, mean over many: the clock of CPU ticks too rarely for one. */
export function timeOfReport(size: number, reports: number = newReports): number {
  const block = ledgerOf(size);
  const places = Math.ceil(size / perPlace);
  const arriving = Array.from({ length: reports }, (_, n) => {
    const seed = (n * 104_729) % size;
    return [madeClaim(seed, places), madeClaim((seed + places) % size, places)];
  });
  for (const { placeId } of arriving.flat().flatMap((claim) => claim.places))
    block({ places: [placeId ?? ""], from: null, to: null, actions: [] });
  const begun = spent();
  for (const claims of arriving) threadClaims(claims, block);
  return (spent() - begun) / reports;
}

if (import.meta.main) {
  timeOfReport(10_000);
  const sizes = [10_000, 100_000, 1_000_000];
  const times = sizes.map((size) => timeOfReport(size));
  for (const [index, size] of sizes.entries()) {
    const ratio = (times[index] ?? 0) / (times[0] ?? 1);
    console.log(
      `${size} claims: ${times[index]?.toFixed(2)} ms of CPU per new report (mean of ${newReports}), ${ratio.toFixed(2)} of the time at ${sizes[0]}`,
    );
  }
}
