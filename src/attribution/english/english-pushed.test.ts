/** One line of text, one test: speakers inside relative clauses, verdicts behind a passive, owners of claims nobody answers. */
import { expect, test } from "vitest";
import { loadLexicon } from "../../store/tables/data-files.ts";
import { inWords, readFixture } from "../reading-fixture.ts";

const lexicon = loadLexicon();

const rows: readonly (readonly [text: string, ...found: string[]])[] = [
  [
    "The junta denied the raid, which the opposition said had killed 100 people.",
    "denies: The junta | denied | the raid",
    "asserts: the opposition | said | had killed 100 people",
  ],
  ["He leads a unit that officials say was there.", "asserts: officials | say | was there"],
  ["Troops entered Terny, which Kyiv says was empty.", "asserts: Kyiv | says | was empty"],
  ["Troops entered Terny, which Moscow says was empty.", "asserts: Moscow | says | was empty"],
  [
    "Officials said that the army says it is ready.",
    "asserts: Officials | said | the army says it is ready",
    "asserts: the army | says | it is ready",
  ],
  [
    "The claim that Terny had fallen was dismissed by Kyiv as propaganda.",
    "asserts: - | claim | Terny had fallen",
    "denies: Kyiv | was dismissed by | Terny had fallen",
  ],
  [
    "Moscow's claim that Terny had fallen was described as a lie by Kyiv.",
    "asserts: Moscow | claim | Terny had fallen",
    "denies: Kyiv | was described | Terny had fallen",
  ],
  ["Israel has not commented on Hamas's claim that it hit two tanks.", "asserts: Hamas | claim | it hit two tanks"],
  ["Hamas has not commented on Israel's claim that it hit two squads.", "asserts: Israel | claim | it hit two squads"],
  ["The army said in a short statement that it had taken Terny.", "asserts: The army | said | it had taken Terny"],
  ["The ministry has yet to comment on the fire."],
  [
    "Images shared on Telegram and geolocated by analysts showed a flag over the school.",
    "asserts: Images shared on Telegram and geolocated by analysts | showed | a flag over the school",
  ],
];

test.each(rows)("%s", (text, ...found) => {
  const { attributions } = readFixture(lexicon, { text, language: "en" });
  expect(attributions.map((one) => `${one.stance}: ${inWords(text, one)}`)).toEqual(found);
});
