import fc from "fast-check";
import { expect, test } from "vitest";
import { lineBatches, linesOf } from "./line-batches.ts";

async function* chunksOf(pieces: readonly (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* pieces;
}

test.each([
  [["a\nb"], ["a", "b"]],
  [["a\r\nb\r\n"], ["a", "b"]],
  [
    ["a", "b\n", "c"],
    ["ab", "c"],
  ],
  [["\n\n"], ["", ""]],
  [[], []],
])("%j has lines %j", async (pieces, lines) => {
  expect(await Array.fromAsync(linesOf(chunksOf(pieces)))).toEqual(lines);
});

test("letters cut between two chunks stay whole", async () => {
  const bytes = new TextEncoder().encode("Куп'янськ\n");
  expect(await Array.fromAsync(linesOf(chunksOf([bytes.slice(0, 3), bytes.slice(3)])))).toEqual(["Куп'янськ"]);
});

test("however the chunks fall, the batches hold the same lines in order", async () => {
  const cuts = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "\n") }), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(cuts, fc.integer({ min: 1, max: 5 }), async (pieces, size) => {
      const batches = await Array.fromAsync(lineBatches(linesOf(chunksOf(pieces)), { size, weight: 10 }));
      const whole = await Array.fromAsync(linesOf(chunksOf([pieces.join("")])));
      expect(batches.flatMap(({ lines }) => lines)).toEqual(whole);
      let next = 1;
      for (const { first, lines } of batches) {
        expect(first).toBe(next);
        next += lines.length;
      }
    }),
  );
});
