import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readReports } from "./read-reports.ts";
import { readReportStream } from "./read-stream.ts";
import type { ReadItem } from "./source.ts";

const folder = join(import.meta.dirname, "fixtures");
const fixtures = readdirSync(folder).map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));

/** What happens to files: cut off, a piece lost, bytes turned, a piece twice. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(400),
  how: fc.constantFrom("cut", "lose", "turn", "twice"),
});

function damaged(bytes: Uint8Array, { at, length, how }: { at: number; length: number; how: string }): Uint8Array {
  const from = Math.floor(at * bytes.length);
  const piece = bytes.subarray(from, from + length);
  if (how === "cut") return bytes.slice(0, from);
  if (how === "lose") return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)]);
  if (how === "turn") return bytes.map((byte, n) => (n >= from && n < from + length ? byte ^ (0x55 + (n % 7)) : byte));
  return Buffer.concat([bytes.subarray(0, from), piece, piece, bytes.subarray(from + length)]);
}

/** Every item is a report with words, or a reason. */
function isWhole(item: ReadItem): boolean {
  return "report" in item ? item.report.text.trim() !== "" && item.report.publisher !== "" : item.reason !== "";
}

async function* inChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 701) yield bytes.subarray(at, at + 701);
}

test.each(fixtures)(
  "$name, damaged in any way, gives reports and reasons, and never an error",
  async ({ name, bytes }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
        const broken = damages.reduce(damaged, bytes);
        const items = await Array.fromAsync(readReports({ name, bytes: broken }));
        expect(items.filter((item) => !isWhole(item))).toEqual([]);
        const streamed = await Array.fromAsync(readReportStream({ name, chunks: inChunks(broken) }));
        expect(streamed.filter((item) => !isWhole(item))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  },
);

test.each(["x.json", "x.jsonl", "x.html", "x.xml", "x.csv", "x.eml", "x.warc", "x.gz", "x.txt"])(
  "any bytes at all named %s",
  async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const items = await Array.fromAsync(readReports({ name, bytes }));
        expect(items.filter((item) => !isWhole(item))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  },
);
