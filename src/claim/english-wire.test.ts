/** How agency stories put a sentence together: what is told by the way, what stands under a condition, who answers whom. */
import { expect, test } from "vitest";
import { findToponyms } from "../place/find-toponyms.ts";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import type { Claim } from "./claim.ts";
import { readLine, type Tools } from "./claim-fixture.ts";

const gazetteer = loadGazetteer();
const tools: Tools = {
  lexicon: loadLexicon(),
  places: (document, matches) => findToponyms(document, matches, gazetteer),
};

/** "rsf: capture/denies": who says so, by party, and what; nobody where the report does. */
const told = ({ chain, action, stance }: Claim): string =>
  `${chain.map(({ party }) => party).join(" ")}: ${action}/${stance}`;

const lines: readonly (readonly [text: string, ...claims: string[]])[] = [
  // what is told of a source by the way is the report's own
  ["Russia, which controls a fifth of Ukraine, said it had no comment.", ": hold/asserts"],
  [
    "JNIM, which attacked the garrison on Sunday, said it had lost 12 fighters.",
    ": attack/asserts",
    "jnim: losses/asserts",
  ],
  ["The ministry, which rarely speaks of such things, said nothing new."],
  // a verb of war that is also weather
  ["Gunmen storm barracks in Bamenda", ": attack/asserts"],
  ["The storm hit the coast near Odesa at dawn."],
  // headlines of the dead
  ["Dozens dead as jets bomb market in Darfur", ": civilian-harm/asserts", ": strike/asserts"],
  // who answers a report
  [
    "Rwanda dismissed as false claims that its troops had crossed into Congo.",
    "rw: attack/denies",
    "unk: attack/asserts",
  ],
  [
    "Two generals spoke on Monday, contradicting a German newspaper report that the bridge had been destroyed.",
    "unk: damage/denies",
    "ind: damage/asserts",
  ],
  ["The RSF denied any part in the strike on the market in El Fasher.", "rsf: strike/denies"],
  // threats, and what never came to be
  ["The RSF said it would attack Babanusa if the army did not leave.", "rsf: attack/plans"],
  // who stands behind whom
  ["Kinshasa says Rwanda is backing the rebels.", "cd: statement/asserts"],
  ["Russia and Ukraine accused each other of breaking the ceasefire.", "unk: statement/asserts"],
  // forces that are somewhere
  ["Israeli tanks were seen in the main square of Rafah.", ": hold/asserts"],
  ["Footage shows Ukrainian soldiers in the centre of Kupiansk.", "unk: hold/asserts"],
  ["No Russian troops are in the town of Lyman, the mayor said.", "unk: hold/denies"],
  ["Wounded soldiers are in hospital."],
  ["The RSF repeated its claim to hold the airport at Merowe.", "rsf: hold/asserts"],
  // whose turn it was to say it
  ["It was left to the mayor of Goma to concede that his troops had left the town.", "unk: withdraw/asserts"],
  // who most of the dead were
  ["The raid in Djibo killed 40 people, most of them soldiers.", ": attack/asserts", ": losses/asserts"],
  // a blow with its place is told, and so is what it did
  ["Drone strike in Sumy kills two", ": strike/asserts", ": civilian-harm/asserts"],
  ['"We did not strike in the humanitarian zone," an Israeli spokesman said.', "il: strike/denies"],
  // what it all comes to is told apart
  [
    "Three more people died in Kharkiv, bringing the death toll to 16.",
    ": civilian-harm/asserts",
    ": civilian-harm/asserts",
  ],
  ["Debris fell on a house in Sumy, hurting two people.", ": damage/asserts", ": civilian-harm/asserts"],
];

test.each(lines)("%s", (text, ...claims) => {
  const read = readLine(tools, { language: "en", party: "ind", text });
  expect(read.map(told).toSorted()).toEqual(claims.toSorted());
});

test("what is told by the way begins behind the word that leads to it", () => {
  const text = "The Houthis, who hold the capital, fired two missiles at Eilat.";
  const contents = readLine(tools, { language: "en", party: "ind", text }).map(({ content }) => text.slice(...content));
  expect(contents).toContain("hold the capital");
});

test("words between a subject and its verb of saying are not the subject's", () => {
  for (const aside of ["at first", "in turn", "for its part"]) {
    const text = `Moscow ${aside} denied that Tyotkino had fallen.`;
    const [claim] = readLine(tools, { language: "en", party: "ind", text });
    const source = claim?.chain[0]?.source ?? null;
    expect(source === null ? null : text.slice(...source)).toBe("Moscow");
  }
});
