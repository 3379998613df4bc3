import { expect, test } from "vitest";
import { readMarkedLines } from "./marked-line.ts";

test("a label, how it is put, and the words", () => {
  expect(
    readMarkedLines("hold\tour lads sit in the mill\ncivilian-harm-\tnobody got a scratch\ndeploy?\ta brigade is due"),
  ).toEqual([
    { label: "hold", stance: "asserts", text: "our lads sit in the mill" },
    { label: "civilian-harm", stance: "denies", text: "nobody got a scratch" },
    { label: "deploy", stance: "plans", text: "a brigade is due" },
  ]);
});

test("what is no such line is left out", () => {
  expect(readMarkedLines("\nhold\n\twords\nHold\twords\nhold words\nhold\t  ")).toEqual([]);
});
