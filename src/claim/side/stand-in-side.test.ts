/** One line of text, one test: who is meant by "they", "its brigade", "вони", and who stands behind the verb. */
import { expect, test } from "vitest";
import { findToponyms } from "../../place/find-toponyms.ts";
import { loadLexicon } from "../../store/tables/data-files.ts";
import { loadGazetteer } from "../../store/tables/gazetteer-file.ts";
import { readLine, type Line, type Tools } from "../claim-fixture.ts";

const gazetteer = loadGazetteer();
const tools: Tools = {
  lexicon: loadLexicon(),
  places: (document, matches) => findToponyms(document, matches, gazetteer),
};

const last: readonly (readonly [Line["language"], string, string])[] = [
  ["en", "Russian troops attacked the village. They captured the farm.", "capture ru>ua"],
  ["en", "Ukrainian troops attacked the village. They captured the farm.", "capture ua>ru"],
  ["en", "RSF fighters attacked the base. The rebels captured the market.", "capture rsf>sd"],
  ["en", "RSF fighters attacked the base. The army withdrew from the town.", "withdraw sd>-"],
  ["en", "The depot burned a day after Russia captured the village.", "capture ru>ua"],
  ["en", "The village is under Ukrainian control.", "hold ua>-"],
  ["en", "The village is under Russian control.", "hold ru>-"],
  ["en", "KYIV, March 3 - Russian troops captured the village.", "capture ru>ua"],
  ["en", "MOSCOW, March 3 - Ukrainian troops captured the village.", "capture ua>ru"],
  ["en", "The Sudanese army said its gunners had shelled the depot.", "strike sd>-"],
  ["en", "The RSF said its gunners had shelled the depot.", "strike rsf>sd"],
  ["en", '"They shelled the depot," the Ukrainian army said.', "strike ru>ua"],
  ["en", '"They shelled the depot," the Russian army said.', "strike ua>ru"],
  ["en", "The Ukrainian brigade said that around 200 of them were trapped in the town.", "encircle ua>ru"],
  ["en", "The Russian brigade said that around 200 of them were trapped in the town.", "encircle ru>ua"],
  ["en", "The Ukrainian brigade said it is still holding Siversk.", "hold ua>-"],
  ["en", "Soldiers withdrew from Goma when M23 was near.", "withdraw cd>-"],
  ["en", "Gunmen attacked a village in Kotli.", "attack unk>-"],
  ["en", "The SDF said it had foiled an attack by the factions.", "repel sdf>unk"],
  ["en", "Boko Haram fighters overran Marte. The army said it had retaken the town.", "capture ng>bokoharam"],
  ["en", "Boko Haram fighters overran Marte. The group said it had taken the town.", "capture bokoharam>ng"],
  ["en", "The army captured the palace from the RSF.", "capture sd>rsf"],
  ["en", "The armed forces took the bridge in Khartoum from the RSF.", "capture sd>rsf"],
  ["en", "Burundi deployed 10,000 soldiers in Goma.", "deploy bi>-"],
  ["en", "Rwandan soldiers withdrew from Goma when M23 was near.", "withdraw rw>-"],
  ["en", "Russia's Defence Ministry: seven settlements captured in a week, two of them near Kupiansk", "capture ru>ua"],
  ["en", "Ukraine's General Staff: seven settlements captured in a week, two of them near Kupiansk", "capture ua>ru"],
  ["en", "A fighter jet bombed a school in Kyauktaw, the Arakan Army said.", "strike mm>mm"],
  ["en", "A fighter jet bombed an Arakan Army camp in Kyauktaw, the Myanmar junta said.", "strike mm>aa"],
  ["en", "A strike killed nine people in the city, Kyiv said.", "civilian-harm ru>ua"],
  ["en", "A strike killed nine people in the city, Moscow said.", "civilian-harm ua>ru"],
  ["en", "A Russian missile fell on Sumy.", "strike ru>ua"],
  ["en", "A Ukrainian missile fell on Belgorod.", "strike ua>ru"],
  ["en", "The shelling of Kherson was attributed to Russian troops.", "strike ru>ua"],
  ["en", "The shelling of Belgorod was attributed to Ukrainian troops.", "strike ua>ru"],
  ["en", "Russia launched 13 drones, and Ukrainian troops downed all of them.", "intercept ua>ru"],
  ["en", "Ukraine launched 13 drones, and Russian troops downed all of them.", "intercept ru>ua"],
  ["ru", "Подразделениями группировки войск «Запад» улучшено положение.", "advance ru>ua"],
  ["ru", "Подразделениями ВСУ улучшено положение.", "advance ua>ru"],
  ["ru", "Посёлок заняли подразделения группировки «Восток».", "capture ru>ua"],
  ["ru", "Два беспилотника сбила украинская ПВО.", "intercept ua>ru"],
  ["ru", "Два беспилотника сбила российская ПВО.", "intercept ru>ua"],
  ["ru", "Российские группы просочились в село.", "attack ru>ua"],
  ["ru", "Украинские группы просочились в село.", "attack ua>ru"],
  ["uk", "Російські війська атакували село. Вони захопили ферму.", "capture ru>ua"],
  ["uk", "Українські війська атакували село. Вони захопили ферму.", "capture ua>ru"],
  ["uk", "Силами та засобами російської ППО збито два дрони.", "intercept ru>ua"],
  ["uk", "Силами та засобами української ППО збито два дрони.", "intercept ua>ru"],
];

test.each(last)("%s: %s", (language, text, expected) => {
  const claim = readLine(tools, { language, party: "ind", text }).at(-1);
  expect(`${claim?.action} ${claim?.actor?.party ?? "-"}>${claim?.recipient?.party ?? "-"}`).toBe(expected);
});

const scenes: readonly (readonly [string, number])[] = [
  ["Fighting goes on in Kupiansk. Two tanks were destroyed.", 1],
  ["Fighting goes on in Kupiansk and Siversk. Two tanks were destroyed.", 0],
  ["Fighting goes on in Kupiansk.\n\nTwo tanks were destroyed.", 0],
  ["Kupiansk direction:\n\nTwo tanks were destroyed.", 1],
];

test.each(scenes)("places of the last claim in %j: %i", (text, count) => {
  const claims = readLine(tools, { language: "en", party: "ua", text });
  expect(claims.at(-1)?.action).toBe("losses");
  expect(claims.at(-1)?.places).toHaveLength(count);
});
