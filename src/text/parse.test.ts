import fc from "fast-check";
import { expect, test } from "vitest";
import type { Document } from "./document.ts";
import { parseDocument } from "./parse.ts";

const pieces = fc.constantFrom(
  "The army",
  " said",
  ".",
  ". ",
  "\n",
  "\r\n",
  "\n\n",
  '"',
  "“",
  "”",
  "«",
  "»",
  "„",
  "'",
  "’",
  "-",
  " - ",
  "—",
  "1",
  "1 200",
  "14.10.2025",
  "г.",
  "U.S.",
  "ген.",
  "🇷🇺",
  "⚡️",
  "**",
  "[x](https://y.z)",
  "https://a.b/c",
  "й",
  "\u0301",
  "\ud83d",
  "\udc00",
  "Куп’янськ",
  "їх",
  "(",
  ")",
  "\t",
  "\u00a0",
  "İ",
  "ß",
  "文",
  "...",
  "?",
  "!",
  "",
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")),
  fc.string({ maxLength: 60, unit: "binary" }),
);

function wellFormed(document: Document): void {
  const { text, normal, tokens, sentences, paragraphs, quotations } = document;
  expect(normal.length).toBe(text.length);
  let end = 0;
  for (const token of tokens) {
    expect(token.start).toBeGreaterThanOrEqual(end);
    expect(token.end).toBeGreaterThan(token.start);
    expect(token.end).toBeLessThanOrEqual(text.length);
    const sentence = sentences[token.sentence];
    expect(sentence !== undefined && sentence.span[0] <= token.start && token.end <= sentence.span[1]).toBe(true);
    end = token.end;
  }
  let next = 0;
  for (const sentence of sentences) {
    expect(sentence.from).toBe(next);
    expect(sentence.to).toBeGreaterThan(sentence.from);
    expect(paragraphs[sentence.paragraph] !== undefined).toBe(true);
    next = sentence.to;
  }
  expect(next).toBe(tokens.length);
  for (const { span, inner } of quotations) {
    expect(span[0] <= inner[0] && inner[0] <= inner[1] && inner[1] <= span[1] && span[1] <= text.length).toBe(true);
  }
}

test("every text gives spans in order and inside it", () => {
  fc.assert(
    fc.property(texts, (text) => {
      wellFormed(parseDocument(text, "uk"));
    }),
    { numRuns: 2000 },
  );
});

test("two texts joined by an empty line are cut as each alone", () => {
  const cut = (text: string): string[] => parseDocument(text, "en").tokens.map((token) => token.norm);
  const plain = texts.filter((text) => !/[[\]()]/.test(text));
  fc.assert(
    fc.property(plain, plain, (a, b) => {
      expect(cut(`${a}\n\n${b}`)).toEqual([...cut(a), ...cut(b)]);
    }),
    { numRuns: 1000 },
  );
});

const size = 400_000;

test.each([
  ['"', '"'],
  ["«", "«"],
  ["“a ", "“a "],
  ["'", "'"],
  ["(", "("],
  ["[", "["],
  ["](", "]("],
  ["[a](", "[a]("],
  ["1", "1"],
  ["1.", "1."],
  ["1 ", "1 "],
  ["1.1a", "1.1a"],
  ["\u0301", "\u0301"],
  ["a-", "a-"],
  ["a.", "a."],
  ["A. ", "A. "],
  ["\n", "\n"],
  ["»\n", "»\n"],
  ["http://", "http://"],
  ["www.", "www."],
  ["*", "*"],
  ["🇷🇺", "🇷🇺"],
  ["'a ", "'a "],
  ["a.ru/", "a.ru/"],
  ["„“", "„“"],
  [" ", " "],
  ["—", "—"],
  ["\u20e3", "\u20e3"],
  ["<a", "<a"],
  ["aaaa\nbbbb", "aaaa\nbbbb"],
  ["«a «b»\n", "«a «b»\n"],
  ["«a» «\n", "«a» «\n"],
  ["a “b” “\n", "a “b” “\n"],
  ["a1:11", "a1:11"],
])("%j by the megabyte is read in linear time", (_, piece) => {
  const text = piece.repeat(Math.ceil(size / piece.length));
  const start = performance.now();
  parseDocument(text, "en");
  expect(performance.now() - start).toBeLessThan(4000);
});
