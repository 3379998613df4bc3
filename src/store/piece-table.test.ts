import { expect, test } from "vitest";
import { hashStart, hashStep, PieceTable } from "./piece-table.ts";
import type { Piece } from "./piece-table.ts";
import { stems } from "./stem.ts";

const pieceOf = (letters: string, hash?: number): Piece => {
  const units = Uint16Array.from(letters, (letter) => letter.charCodeAt(0));
  return { units, from: 0, to: units.length, hash: hash ?? units.reduce(hashStep, hashStart) };
};

test("what was put for a piece is found for it alone, also among pieces of one hash", () => {
  const table = new PieceTable<string>();
  for (const letters of ["бої", "boi", "bo", "boia"]) table.put(pieceOf(letters, 7), letters);
  expect(["boi", "boia", "бої"].map((letters) => table.get(pieceOf(letters, 7)))).toEqual(["boi", "boia", "бої"]);
  expect(table.get(pieceOf("bob", 7))).toBeUndefined();
  table.clear();
  expect(table.get(pieceOf("boi", 7))).toBeUndefined();
});

test("pieces made to have one hash are not looked for without end: what finds no room is not kept", () => {
  const table = new PieceTable<number>();
  for (let n = 0; n < 1000; n += 1) table.put(pieceOf(String(n), 1), n);
  const kept = Array.from({ length: 1000 }, (_, n) => table.get(pieceOf(String(n), 1))).filter((n) => n !== undefined);
  expect(kept.length).toBeLessThan(100);
});

test("a text with more words than are kept still has each stem once", () => {
  const words = Array.from({ length: 120_000 }, (_, n) => `q${n.toString(36)}x`);
  const found = stems([...words, ...words].join(" "));
  expect(found.length).toBe(new Set(found).size);
  expect(found.length).toBeGreaterThan(100_000);
});
