/** A hot block grows in a line: ten times the claims of one town and week are not ten times the comparisons of each. */
import { expect, test } from "vitest";
import { compareClaims } from "../src/thread/claim-day.ts";
import { noBodies } from "../src/thread/claim-source.ts";
import { Tellings } from "../src/thread/tellings.ts";
import { hotClaims, timeOfBlock } from "./hot-block.ts";

/** How many claims each of so many is compared with; the last half of them, mean and most. */
function comparisons(size: number): { readonly mean: number; readonly most: number } {
  const tellings = new Tellings(noBodies);
  const counts = [...hotClaims(size)].sort(compareClaims).map((claim) => {
    const { size: asked } = tellings.before(claim);
    tellings.add(claim);
    return asked;
  });
  const late = counts.slice(size / 2);
  return { mean: late.reduce((sum, one) => sum + one, 0) / late.length, most: Math.max(...counts) };
}

test("each of ten thousand claims is compared with about as many as each of a thousand", () => {
  const [few, many] = [comparisons(1000), comparisons(10_000)];
  expect(many.mean).toBeLessThanOrEqual(1.5 * few.mean);
  expect(many.most).toBeLessThanOrEqual(250);
});
test("a hot block is threaded", () => expect(timeOfBlock(200)).toBeGreaterThan(0));
