import { expect, test } from "vitest";
import type { Language } from "../text/language.ts";
import { parseDocument } from "../text/parse.ts";
import { compileRow } from "./compile-row.ts";
import { compileLexicon, findMatches } from "./lexicon.ts";
import { tables } from "./row.ts";

const base = { why: "test", finds: ["x"], skips: [] };
const lexicon = compileLexicon([
  compileRow(
    "cue",
    { ...base, id: "en.cue.claim", forms: { verb: ["claim", "point out"], fixed: ["according to"] } },
    "en",
  ),
  compileRow("action", { ...base, id: "en.action.claim", forms: { noun: ["claim"] } }, "en"),
  compileRow(
    "actor",
    {
      ...base,
      id: "actor.wagner",
      forms: { en: { name: ["Wagner Group"] }, ru: { name: ["ЧВК Вагнер"] }, uk: { name: ["ПВК «Вагнер»"] } },
    },
    undefined,
  ),
  compileRow("actor", { ...base, id: "actor.himars", forms: { en: { fixed: ["HIMARS"] } } }, undefined),
  compileRow("action", { ...base, id: "uk.action.shelling", forms: { fixed: ["обстріл*", "масован* удар*"] } }, "uk"),
  compileRow(
    "frame",
    { ...base, id: "ru.frame.svo", forms: { noun: ["специальная военная операция"], fixed: ["СВО"] } },
    "ru",
  ),
]);

/** "table:id:words" of each match. */
function found(text: string, language: Language): string[] {
  const document = parseDocument(text, language);
  const matches = findMatches(lexicon, document);
  return tables.flatMap((table) =>
    matches[table].map(({ row, from, to }) => {
      const first = document.tokens[from];
      const last = document.tokens[to - 1];
      return `${row.id}:${text.slice(first?.start, last?.end)}`;
    }),
  );
}

const lines: readonly (readonly [Language, string, readonly string[]])[] = [
  ["en", "It claimed so.", ["en.cue.claim:claimed"]],
  ["en", "Claims fly.", ["en.cue.claim:Claims", "en.action.claim:Claims"]],
  ["en", "He pointed out this.", ["en.cue.claim:pointed out"]],
  ["en", "It was pointed. Out they went.", []],
  ["en", "According to “Wagner” Group’s chief", ["en.cue.claim:According to", "actor.wagner:Wagner” Group"]],
  ["ru", "Бойцы ЧВК «Вагнер» ушли.", ["actor.wagner:ЧВК «Вагнер»"]],
  ["uk", "Бійці ПВК Вагнер пішли.", ["actor.wagner:ПВК Вагнер"]],
  ["ru", "Ударами HIMARS.", ["actor.himars:HIMARS"]],
  ["uk", "Обстрілювали та обстріл", ["uk.action.shelling:Обстрілювали", "uk.action.shelling:обстріл"]],
  ["uk", "Масовані удари ракетами", ["uk.action.shelling:Масовані удари"]],
  ["ru", "в ходе специальной военной операции", ["ru.frame.svo:специальной военной операции"]],
  ["ru", "СВО́", ["ru.frame.svo:СВО́"]],
  ["en", "обстріл", []],
  ["en", "", []],
];

test.each(lines)("%s: %s", (language, text, wanted) => {
  expect(found(text, language)).toEqual(wanted);
});

test("a sentence that is nothing but words of saying gives the first cues only; the next sentence has its own", () => {
  const document = parseDocument(`${"claim ".repeat(60)}.\n\nThey claim it.`, "en");
  const { cue, action } = findMatches(lexicon, document);
  expect(cue.filter(({ from }) => document.tokens[from]?.sentence === 0)).toHaveLength(48);
  expect(cue.filter(({ from }) => document.tokens[from]?.sentence !== 0)).toHaveLength(1);
  expect(action).toHaveLength(61);
});

test("a word that many go on from is followed by each of them and by no other", () => {
  const seconds = Array.from({ length: 40 }, (_, n) => `second${"abcdefgh".charAt(n % 8)}${"abcde".charAt(n >> 3)}`);
  const row = { ...base, id: "en.cue.first", forms: { fixed: seconds.map((word) => `first ${word}`) } };
  const many = compileLexicon([compileRow("cue", row, "en")]);
  const count = (text: string): number => findMatches(many, parseDocument(text, "en")).cue.length;
  expect(seconds.map((word) => count(`first ${word}`))).toEqual(seconds.map(() => 1));
  expect(seconds.map((word) => count(`first x${word}`))).toEqual(seconds.map(() => 0));
});
