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
  ["Residents said at least nine people died.", "Residents | said | at least nine people died"],
  ["Officials say up to 20 shells hit the mill.", "Officials | say | up to 20 shells hit the mill"],
  ["The army wishes to inform the public that the dam is safe.", "The army | wishes to inform | the dam is safe"],
  [
    "Shells hit the mill, according to a report issued on Tuesday.",
    "a report issued on Tuesday | according to | Shells hit the mill",
  ],
  [
    "According to images shared on social media, shells hit the mill.",
    "images shared on social media | According to | shells hit the mill",
  ],
  ["The government denies supporting the millers.", "The government | denies | supporting the millers"],
  ["Millers backed by the council repaired the dam."],
  ["A group described by Paris as careless flooded the mill."],
  ["Shells hit the mill again (city council).", "city council | - | Shells hit the mill again"],
  ["Shells killed a miller of forty (wife of Ali)."],
  ["Shells hit the mill (27th Brigade)."],
  ["The brigade held that hill for nine days."],
  ["The lorry passed on the left."],
  ["The infantry charged the position twice."],
  ["A local radio was smashed."],
];

test.each(lines)("%s", (text, ...expected) => {
  const { attributions } = readFixture(lexicon, { text, language: "en" });
  expect(attributions.map((one) => inWords(text, one))).toEqual(expected);
});
