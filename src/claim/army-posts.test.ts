/** Lines as an army's spokesmen post them: who did what to whom where, in posts of either side; one line, one test. */
import { expect, test } from "vitest";
import { findToponyms } from "../place/find-toponyms.ts";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import { inFull, readLine, type Tools } from "./claim-fixture.ts";

const gazetteer = loadGazetteer();
const tools: Tools = {
  lexicon: loadLexicon(),
  places: (document, matches) => findToponyms(document, matches, gazetteer),
};

/** Whose post, what it states, the line. */
const lines: readonly (readonly [party: string, told: string, text: string])[] = [
  // a side and what it is called are one
  [
    "il",
    "strike il>hezbollah near Khiam",
    "The IDF struck compounds used by the Hezbollah terrorist organization near Khiam.",
  ],
  ["tr", "strike tr>pkk", "The Turkish army struck shelters used by the PKK terrorist organization."],
  ["il", "civilian-harm hamas>il", "Two civilians were kidnapped by the Hamas terrorist organization."],
  // whose the object is stands behind "by"
  ["ua", "intercept ua>ru", "Ukrainian air defence shot down 10 drones launched by Russia overnight."],
  ["ru", "damage ru>ua near Kupiansk", "Russian forces destroyed a bridge used by Ukrainian forces near Kupiansk."],
  [
    "ua",
    "strike ua>ru near Tokmak",
    "A drone operated by Ukrainian troops hit a truck of the Russian army near Tokmak.",
  ],
  // two participles of one "was"
  [
    "il",
    "strike il>hezbollah near Khiam",
    "A Hezbollah cell near Khiam was identified and struck by an Israeli aircraft.",
  ],
  ["ua", "losses ua>ru near Lyman", "A Russian tank near Lyman was spotted and destroyed by Ukrainian drones."],
  ["ru", "losses ru>ua near Lyman", "A Ukrainian tank near Lyman was spotted and destroyed by Russian drones."],
  // what is listed as struck was struck
  ["il", "strike il>hezbollah", "Among the targets struck were Hezbollah launch posts and military structures."],
  ["ua", "strike ua>ru", "The targets included Russian ammunition depots and a command post."],
  // whom an army tells of without a side is its own
  [
    "il",
    "attack il>ps area Gaza Strip",
    "Security forces are conducting a counterterrorism operation in the Gaza Strip against Palestinian gunmen.",
  ],
  ["ua", "attack ua>ru near Lyman", "The unit's soldiers raided Russian positions near Lyman."],
  // what is answered is told by the way
  ["il", "strike il>hezbollah", "In response to rocket fire toward Metula, IDF fighter jets struck Hezbollah sites."],
  [
    "ua",
    "strike ua>ru near Tokmak",
    "In response to the shelling of Kherson, Ukrainian troops struck a Russian depot near Tokmak.",
  ],
  // a participle that tells which house it was
  [
    "ind",
    "strike il>ps at Al Shouka",
    "A home of the family located in Al Shouka, east of a mosque, was hit by an Israeli airstrike on the Palestinian town.",
  ],
  // to whom it fell has it now
  ["ind", "capture ua>ru near Lyman", "A Russian stronghold near Lyman fell to Ukrainian forces."],
  ["ind", "capture ru>ua near Lyman", "A Ukrainian stronghold near Lyman fell to Russian forces."],
  // what a side lost did nothing to it
  ["ind", "losses ua>ru near Lyman", "Russia has lost 300 soldiers near Lyman."],
  ["ind", "losses ru>ua near Lyman", "Ukraine has lost 300 soldiers near Lyman."],
  // beside whom it fell, not whom it hit
  ["ua", "strike ru>ua near Tokmak", "A Russian drone hit a truck west of Russian positions near Tokmak."],
  ["ind", "civilian-harm ru>ua at Bucha", "The atrocities of the Russian troops in Bucha shocked the world."],
  // near misses
  ["ind", "", "There are no excuses for the atrocities of the Russian troops in Bucha."],
  ["ua", "", "The officer entered the compound near Lyman."],
  ["ua", "", "The police are conducting a search of the flat."],
];

test.each(lines)("%s: %s: %s", (party, told, text) => {
  expect(inFull(text, readLine(tools, { language: "en", party, text }))).toBe(told);
});
