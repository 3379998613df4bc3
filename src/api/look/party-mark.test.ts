import { expect, test } from "vitest";
import { markedParties, partyShape, partyShapes, partySlot } from "./party-mark.ts";

test.each([
  ["ru", "ua"],
  ["il", "hamas"],
  ["il", "ps"],
  ["il", "hezbollah"],
  ["il", "lb"],
  ["il", "ir"],
  ["il", "sy"],
  ["il", "houthi"],
  ["us", "houthi"],
  ["us", "ir"],
  ["cd", "rw"],
  ["sd", "rsf"],
  ["cd", "m23"],
  ["in", "pk"],
  ["ru", "ind"],
  ["ua", "unk"],
])("%s and %s differ in hue and in shape", (a, b) => {
  expect(partySlot(a)).not.toBe(partySlot(b));
  expect(partyShape(a).name).not.toBe(partyShape(b).name);
});

test("no two parties with a mark of their own share hue and shape, nor does any other take one of theirs", () => {
  const marks = markedParties.map((party) => `${partySlot(party)} ${partyShape(party).name}`);
  expect(new Set(marks).size).toBe(markedParties.length);
  for (const other of ["kia", "fano", "jnim", "shabaab", "ml", "et", "az", "am"]) {
    expect(marks).not.toContain(`${partySlot(other)} ${partyShape(other).name}`);
  }
});

test("a party without a slot always gets the same one", () => {
  expect(partySlot("kia")).toBe(partySlot("kia"));
  expect(partyShape("kia").whole).toMatch(/^M/);
});

test("every shape has its own name and a left half", () => {
  expect(new Set(partyShapes.map((shape) => shape.name)).size).toBe(partyShapes.length);
  for (const shape of partyShapes) expect(shape.half).toMatch(/^M.*Z$/);
});
