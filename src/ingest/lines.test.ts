import { expect, test } from "vitest";
import { linesOf } from "./lines.ts";

async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

const read = async (text: string, size: number): Promise<string[]> =>
  (await Array.fromAsync(linesOf(pieces(text, size)))).map(
    ({ number, bytes }) => `${number} ${Buffer.from(bytes).toString()}`,
  );

const cases: readonly [string, readonly string[]][] = [
  ["", []],
  ["one", ["1 one"]],
  ["one\n", ["1 one"]],
  ["one\r\ntwo", ["1 one", "2 two"]],
  ["\n\nthree\n", ["1 ", "2 ", "3 three"]],
  ["Куп'янськ\nПокровськ", ["1 Куп'янськ", "2 Покровськ"]],
];

test.each(cases)("%j is cut the same whatever the pieces", async (text, lines) => {
  for (const size of [1, 3, 1000]) expect(await read(text, size)).toEqual(lines);
});
