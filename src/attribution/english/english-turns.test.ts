/** Turns in which English tells who says it without a plain "said": a line each, with source, cue and content. */
import { expect, test } from "vitest";
import { loadLexicon } from "../../store/tables/data-files.ts";
import { inWords, readFixture } from "../reading-fixture.ts";

const lexicon = loadLexicon();

const lines: readonly (readonly [text: string, ...expected: string[]])[] = [
  ["The mayor kept insisting that the dam was safe.", "The mayor | kept insisting | the dam was safe"],
  ["The mayor goes on claiming that the dam is safe.", "The mayor | goes on claiming | the dam is safe"],
  ["The mayor went so far as to say that the dam was safe.", "The mayor | went so far as to say | the dam was safe"],
  ["On Monday a spokesman told reporters Ethiopian troops had left.", "a spokesman | told | Ethiopian troops had left"],
  ["On Monday a spokesman warned Israeli troops had crossed.", "a spokesman | warned | Israeli troops had crossed"],
  [
    "The mayor issued a statement saying that the dam was safe.",
    "The mayor | issued a statement saying | the dam was safe",
  ],
  ["The brigade held that hill for nine days."],
  ["The lorry passed on the left."],
  ["The infantry charged the position twice."],
  ["A local radio was smashed."],
];

test.each(lines)("%s", (text, ...expected) => {
  const { attributions } = readFixture(lexicon, { text, language: "en" });
  expect(attributions.map((one) => inWords(text, one))).toEqual(expected);
});
