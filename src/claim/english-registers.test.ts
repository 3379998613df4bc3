/** Lines as press offices of other armies, navies, heads of regions, bulletins of intelligence and channels write them: what each states. */
import { expect, test } from "vitest";
import { findToponyms } from "../place/find-toponyms.ts";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import { inShort, readLine, type Tools } from "./claim-fixture.ts";

const gazetteer = loadGazetteer();
const tools: Tools = {
  lexicon: loadLexicon(),
  places: (document, matches) => findToponyms(document, matches, gazetteer),
};

/** Whose post, what it states ("" for nothing), the line. */
const lines: readonly (readonly [party: string, states: string, text: string])[] = [
  ["ua", "strike", "Over 300 strike UAVs were employed by the aggressor."],
  ["ua", "strike", "The aggressor terrorised Nikopol district with drones and heavy artillery."],
  ["ua", "civilian-harm", "Doctors fight for the life of a boy of nine."],
  ["in", "strike", "Our troops gave a befitting reply to the firing."],
  ["pk", "losses", "Two brave sons of the soil embraced shahadat."],
  ["us", "losses", "In the last 24 hours, USCENTCOM destroyed one Houthi radar site."],
  ["sd", "capture", "Our forces purged the bridge area of the terrorists."],
  ["sd", "losses", "Twenty combat vehicles fell into the hands of our forces."],
  ["sd", "capture", "The town of Singa fell into the hands of our forces."],
  ["cd", "deploy", "The adversary is receiving reinforcements from Kitshanga."],
  ["cd", "attack", "The rebels stormed the market of Sake at dawn."],
  ["am", "losses", "As a result of Azerbaijani fire, two Armenian servicemen were wounded."],
  ["ind", "hold", "The airport is still in army hands."],
  ["ind", "advance", "M23 is now 15 km from Goma."],
  ["ind", "attack/plans", "An offensive on Bukavu is expected within days."],
  ["ind", "attack/plans", "The plan had been to storm Lyptsi by 20 May."],
  ["ind", "damage/doubts", "It is highly likely that a hangar at Engels sustained damage."],
  ["ind", "encircle/denies", "The road to Kostiantynivka has not been cut."],
  ["ind", "explosion", "Massive blasts heard in Tabriz."],
  ["ind", "explosion", "Huge explosions reported over Isfahan."],
  ["ind", "strike", "Another KAB on Sumy at 12:05."],
  ["ind", "losses", "A channel close to the group admitted losses."],
  ["ind", "civilian-harm/denies", "The company has not reported any injuries."],
  ["ind", "clash", "Border guards engaged in a gun battle with infiltrators near Poonch."],
  ["ind", "", "Troops used a drone to identify a squad."],
  ["ind", "", "A storm was expected in Kyiv, the league said."],
];

test.each(lines)("%s, %s: %s", (party, states, text) => {
  expect(inShort(readLine(tools, { language: "en", party, text }))).toBe(states);
});
