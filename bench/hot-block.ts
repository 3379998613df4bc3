/**
 * `node bench/hot-block.ts`: time to thread all claims of one town in one week at once, 10^3 and 10^4 of them, as a
 * ratio in one run: what a morning of hundreds of outlets on one battle costs.
 */
import { exampleClaim, type ExampleSlots } from "../src/thread/example-claim.ts";
import type { LedgerClaim } from "../src/thread/ledger-claim.ts";
import { threadClaims } from "../src/thread/thread-claims.ts";

const bodies = [
  "Ministry A/aa",
  "Staff A/aa",
  "Staff B/bb",
  "Ministry B/bb",
  "Monitor/ind",
  "Other Monitor/ind",
] as const;
const actions = ["capture", "hold", "attack", "repel", "strike", "losses", "civilian-harm", "withdraw"] as const;

const pick = <T>(list: readonly T[], seed: number): T => list[seed % list.length] as T;

/** A number that looks like chance and is the same each time (Knuth's multiplicative hash). */
const scatter = (seed: number): number => (Math.imul(seed, 2_654_435_761) >>> 8) & 0xffff;

/** The claim of a seed: an outlet of three hundred, or a body itself, on one of seven days. */
function madeClaim(seed: number): LedgerClaim {
  const [who, what, how] = [scatter(seed), scatter(seed + 7), scatter(seed + 13)];
  const own = who % 5 === 0;
  const slots: ExampleSlots = {
    day: `2025-03-${String(1 + (what % 7)).padStart(2, "0")}`,
    by: own ? pick(bodies, how) : `Outlet ${who % 300}/ind`,
    says: own || who % 4 === 0 ? [] : [pick(bodies, how)],
    action: pick(actions, what >> 3),
    stance: how % 9 === 0 ? "denies" : "asserts",
    sides: how % 2 === 0 ? "aa>bb" : "bb>aa",
    at: "Hot Town",
    count: what % 3 === 0 ? `${(how % 40) + 1} personnel` : [],
    sentence: `The troops of side ${how % 40} did in part ${who % 300} of the town what was told on day ${what % 7}.`,
  };
  return exampleClaim(`c${seed}`, slots);
}

/** So many claims of one town in one week. */
export const hotClaims = (size: number): readonly LedgerClaim[] =>
  Array.from({ length: size }, (_, seed) => madeClaim(seed));

/** Milliseconds to make every thread of so many claims of one town and week. */
export function timeOfBlock(size: number): number {
  const claims = hotClaims(size);
  const begun = performance.now();
  threadClaims(claims, () => claims);
  return performance.now() - begun;
}

if (import.meta.main) {
  timeOfBlock(500);
  const sizes = (process.argv.slice(2).length > 0 ? process.argv.slice(2) : ["1000", "10000"]).map(Number);
  const times = sizes.map(timeOfBlock);
  for (const [index, size] of sizes.entries()) {
    const each = (times[index] ?? 0) / size;
    const first = (times[0] ?? 1) / (sizes[0] ?? 1);
    console.log(
      `${size} claims of one town and week: ${((times[index] ?? 0) / 1000).toFixed(2)} s, ${each.toFixed(2)} ms each, ${(each / first).toFixed(2)} of the time each at ${sizes[0]}`,
    );
  }
}
