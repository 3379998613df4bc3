import { expect, test } from "vitest";
import { placeTools } from "../../test/place-tools.ts";
import { inFull, readLine } from "./claim-fixture.ts";

const tools = placeTools("2024-05-17");

const lines: readonly (readonly [string, string])[] = [
  [
    "CODECO fighters raided hamlets near Zumbatu on Tuesday. At least nine civilians were killed and forty huts burned.",
    "attack codeco>cd near Zumbatu; civilian-harm codeco>cd near Zumbatu; damage codeco>cd near Zumbatu",
  ],
  [
    "The RSF raided a hamlet near Umbarka. Nine civilians were killed.",
    "attack rsf>sd near Umbarka; civilian-harm rsf>sd near Umbarka",
  ],
];

test.each(lines)("a village no gazetteer knows lies in the land both sides live in: %s", (text, wanted) => {
  expect(inFull(text, readLine(tools, { language: "en", party: "ind", text }))).toBe(wanted);
});

test("two states have no land in common", () => {
  const text = "Hezbollah fighters raided a hamlet near Umbarka, and Israel answered. Nine civilians were killed.";
  const [, harm] = readLine(tools, { language: "en", party: "ind", text });
  expect(harm?.recipient ?? null).toBeNull();
});
