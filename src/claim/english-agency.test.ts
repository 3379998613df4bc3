/** Agency prose: who "them" and "the army" are, who is surrounded, long datelines, spells without a day; parties are swapped for their mirror. */
import { expect, test } from "vitest";
import { findToponyms } from "../place/find-toponyms.ts";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import { readLine, type Tools } from "./claim-fixture.ts";

const gazetteer = loadGazetteer();
const tools: Tools = {
  lexicon: loadLexicon(),
  places: (document, matches) => findToponyms(document, matches, gazetteer),
};

/** "withdraw il>-": each claim's action and sides. */
const told = (text: string): string =>
  readLine(tools, { language: "en", party: "ind", text })
    .map(({ action, actor, recipient }) => `${action} ${actor?.party ?? "-"}>${recipient?.party ?? "-"}`)
    .join("; ");

const lines: readonly (readonly [text: string, claims: string])[] = [
  ["Hezbollah fighters clashed with Israeli troops, forcing them to pull back.", "clash hezbollah>il; withdraw il>-"],
  [
    "Israeli troops clashed with Hezbollah fighters, forcing them to pull back.",
    "clash il>hezbollah; withdraw hezbollah>-",
  ],
  ["RSF fighters ambushed an army convoy, killing 20 of them.", "attack rsf>sd; losses rsf>sd"],
  ["Ukrainian drones found three Russian soldiers and killed them.", "losses ua>ru"],
  ["Russian drones found three Ukrainian soldiers and killed them.", "losses ru>ua"],
  ["Gunmen from the RSF rounded up villagers and killed them.", "civilian-harm rsf>sd"],
  ["Ukrainian troops face encirclement, Moscow said.", "encircle ru>ua"],
  ["Russian troops face encirclement, Kyiv said.", "encircle ua>ru"],
  ["Russian troops are almost surrounded, Kyiv said.", "encircle ua>ru"],
  ["The Ukrainian army repelled the attack and inflicted heavy losses.", "repel ua>ru; losses ua>ru"],
  ["Hezbollah inflicted heavy losses on the Israeli army.", "losses hezbollah>il"],
  ["Israeli troops raided a hospital.", "attack il>-"],
  ["Israeli jets raided a house.", "strike il>-"],
  ["GOMA, Democratic Republic of Congo (Reuters) - M23 rebels attacked the army on Thursday.", "attack m23>cd"],
  ["Israeli forces advanced about 400 meters before withdrawing.", "advance il>-; withdraw il>-"],
  ["Islamic State claimed the Niger attack.", "attack is>ne"],
  ["Kyiv claimed the Moscow drone attack.", "strike ua>ru"],
  ["Moscow claimed the Kyiv missile attack.", "strike ru>ua"],
  ["Kyiv claimed the Russian drone attack killed five people.", "civilian-harm ru>ua"],
  ["Hamas fighters ambushed an Israeli unit with rockets and mortar fire.", "attack hamas>il"],
  ["There was no immediate word on casualties.", ""],
];

test.each(lines)("%s", (text, claims) => {
  expect(told(text)).toBe(claims);
});

test.each([
  ["Russian forces struck Kharkiv for the first time in two months."],
  ["Eight soldiers were killed, the heaviest toll in a year."],
])("%s: how long there was nothing like it is not when it happened", (text) => {
  const [claim] = readLine(tools, { language: "en", party: "ind", text });
  expect(claim?.when?.span ?? null).toBeNull();
});

test("within how long it was done is when it happened", () => {
  const [claim] = readLine(tools, {
    language: "en",
    party: "ind",
    text: "The army lost 12 soldiers in two days.",
  });
  expect(claim?.when?.span).not.toBeNull();
});
