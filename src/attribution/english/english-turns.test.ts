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
  [
    "Shells hit the mill, killing two millers, said Hugh Hill, the mayor.",
    "Hugh Hill, the mayor | said | Shells hit the mill, killing two millers",
  ],
  ["The mayor, who fled in May, said millers lied.", "The mayor, who fled in May | said | millers lied"],
  ["Mali's army claims it has taken the mill.", "Mali's army | claims | it has taken the mill"],
  [
    "Reuters said, citing a local official, shells hit the dam.",
    "Reuters | said | shells hit the dam",
    "a local official | citing | shells hit the dam",
  ],
  [
    "Radio Okapi quoted the mayor, Hugh Hill, as saying the dam was safe.",
    "the mayor, Hugh Hill | as saying | the dam was safe",
    "Radio Okapi | quoted | the dam was safe",
  ],
  ["A miller told the BBC they saw shells.", "A miller | told | they saw shells", "the BBC | told | they saw shells"],
  ["The raid was carried out by Israel."],
  [
    "A miller told reporters that Iran had moved missiles to the mill.",
    "A miller | told | Iran had moved missiles to the mill",
  ],
  [
    "The mayor said the dam had burst, but the council did not immediately respond.",
    "The mayor | said | the dam had burst",
  ],
  ["The mayor said the dam had burst, as sirens sounded in the town.", "The mayor | said | the dam had burst"],
  [
    "The mayor said the dam had burst, as it had for years.",
    "The mayor | said | the dam had burst, as it had for years",
  ],
  ["Neither side has commented on the raid."],
  ["The raid shows how weak the dam is."],
  ["Videos posted online showed smoke over the mill.", "Videos posted online | showed | smoke over the mill"],
  ["GOMA, Feb 15 (Reuters) - Shells hit the mill, the mayor said.", "the mayor | said | Shells hit the mill"],
];

test.each(lines)("%s", (text, ...expected) => {
  const { attributions } = readFixture(lexicon, { text, language: "en" });
  expect(attributions.map((one) => inWords(text, one))).toEqual(expected);
});
