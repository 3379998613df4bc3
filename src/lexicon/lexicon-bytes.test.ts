import { expect, test } from "vitest";
import { parseDocument } from "../text/parse.ts";
import { compileRow } from "./compile-row.ts";
import { readLexicon, writeLexicon } from "./lexicon-bytes.ts";
import { findMatches, openLexicon, packLexicon } from "./lexicon.ts";

const base = { why: "test", finds: ["x"], skips: [] };
const packed = packLexicon([
  compileRow("action", { ...base, id: "en.action.dig", forms: { verb: ["dig in"] } }, "en"),
  compileRow("action", { ...base, id: "uk.action.dig", forms: { fixed: ["окоп*"] } }, "uk"),
]);

test("what is written is read again, at any place in memory", () => {
  const bytes = writeLexicon(packed);
  const shifted = new Uint8Array(bytes.length + 1);
  shifted.set(bytes, 1);
  for (const given of [bytes, shifted.subarray(1)]) {
    expect(readLexicon(given)).toEqual(packed);
    const lexicon = openLexicon(readLexicon(given));
    expect(findMatches(lexicon, parseDocument("They dug in.", "en")).action.map(({ row }) => row.id)).toEqual([
      "en.action.dig",
    ]);
    expect(findMatches(lexicon, parseDocument("Вони окопалися.", "uk")).action).toHaveLength(1);
    expect(findMatches(lexicon, parseDocument("Они окопались.", "ru")).action).toHaveLength(0);
  }
});

test.each([[new Uint8Array()], [new TextEncoder().encode(JSON.stringify({ rows: [], forms: {} }))]])(
  "other bytes are refused with what to do",
  (bytes) => expect(() => readLexicon(bytes)).toThrow("node scripts/build-data.ts"),
);
