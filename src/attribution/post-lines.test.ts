/** How posts name who tells: strokes, brackets, lines of their own, labels with where somebody was heard. */
import { expect, test } from "vitest";
import { loadLexicon } from "../store/tables/data-files.ts";
import { inWords, readFixture } from "./reading-fixture.ts";

const lexicon = loadLexicon();

const lines: readonly (readonly [text: string, ...expected: string[]])[] = [
  ["Jets struck the port | Radio Okapi", "Radio Okapi | - | Jets struck the port"],
  ["Jets struck the port | Sudan"],
  ["#Mali | Army: jets struck the camp", "Army | - | jets struck the camp"],
  ["Army on Telegram: jets struck the camp", "Army | - | jets struck the camp"],
  ["Jane Example at a press conference: we hit the camp", "Jane Example | - | we hit the camp"],
  ["Jane Example at a briefing: we hit the camp", "Jane Example | - | we hit the camp"],
  ["Hamas in a statement:\n\n— Jets bombed a school.", "Hamas | - | Jets bombed a school"],
  ["Attack on a column:\n\nTwo trucks burnt."],
  [
    'Translation of the army\'s statement: "Our guns destroyed nine trucks."',
    "the army | - | Our guns destroyed nine trucks",
  ],
  ["Fire at the oil depot\n\nSource: Delta Wind", "Delta Wind | - | Fire at the oil depot"],
  ["Forwarded from War Diary\nTwo missiles hit the port", "War Diary | - | Two missiles hit the port"],
  ["Army drones hit the airport\nDarfur24", "Darfur24 | - | Army drones hit the airport"],
  ["Army drones hit the airport\nMore to follow"],
  [
    "Nine settlements captured in a week: Russia's Defence Ministry.",
    "Russia's Defence Ministry | - | Nine settlements captured in a week",
  ],
  ["Heavy shelling in the north (Sudan War Monitor)", "Sudan War Monitor | - | Heavy shelling in the north"],
  ["UPDATE: jets hit the port, army says", "army | says | jets hit the port"],
  ["BREAKING | Army says jets hit the port", "Army | says | jets hit the port"],
  ["Air Force: nine drones shot down", "Air Force | - | nine drones shot down"],
  ["IDF spox: jets struck the camp", "IDF spox | - | jets struck the camp"],
  [
    "Main Directorate of Intelligence: jets struck the camp",
    "Main Directorate of Intelligence | - | jets struck the camp",
  ],
  ["Shelling of the port left one dead, via @port_live.", "@port_live | - | Shelling of the port left one dead"],
  ["Jets struck the port (via Radio Okapi)", "Radio Okapi | - | Jets struck the port"],
  ["Arms reached the rebels after the strikes, via Chad."],
  // the hour of a post is none of the speaker's words
  ["13:32The army says jets hit the port.", "The army | says | jets hit the port"],
  // whom a source is close to; another name of it in brackets
  [
    "Nine trucks burnt, according to sources close to the army.",
    "sources close to the army | according to | Nine trucks burnt",
  ],
  [
    "According to the press agency (Wadi), three men were hurt.",
    "the press agency | According to | three men were hurt",
  ],
  // what is counted was identified, and nobody says so
  ["At least one identified farmer was hurt near the port."],
  ["In a heartfelt post his brother was mourned."],
];

for (const [text, ...expected] of lines)
  test(text, () => {
    const { attributions } = readFixture(lexicon, { text, language: "en" });
    expect(attributions.map((found) => inWords(text, found)).sort()).toEqual([...expected].sort());
  });
