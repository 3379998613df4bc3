import { expect, test } from "vitest";
import { standingWords } from "../contract.ts";
import { formOf, glyph } from "./glyph.ts";

test("each standing has its own form", () => {
  expect(new Set(standingWords.map(formOf)).size).toBe(standingWords.length);
});

test.each([
  ["contested", "full"],
  ["denied", "strike"],
])("%s is drawn by form, not by colour", async (standing, part) => {
  const drawn = String(await glyph({ party: "ru", standing: standing as "denied" }, "Russia"));
  expect(drawn).toContain(`class="${part}"`);
  expect(drawn).toContain('aria-label="Russia"');
});

test("a hedge breaks the outline", async () => {
  expect(String(await glyph({ party: "ua", standing: null, hedged: true }, null))).toContain("outline bare hedged");
});
