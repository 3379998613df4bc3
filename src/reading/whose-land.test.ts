/** Sides that the land of an event tells: whose fire is denied, whose people are hurt where both sides live in one country. */
import { expect, test } from "vitest";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import { readReport } from "./read-report.ts";

const context = { lexicon: loadLexicon(), gazetteer: loadGazetteer() };

const sides = (text: string): string[] =>
  readReport(
    { id: "t/1", publisher: "Example Wire", party: "ind", url: null, published: "2025-10-04", language: "en", text },
    context,
  ).claims.map(({ action, actor, recipient }) => `${action} ${actor?.party ?? "-"}>${recipient?.party ?? "-"}`);

const lines: readonly (readonly [text: string, ...claims: string[]])[] = [
  ["Israel denied deliberately targeting civilians in Rafah.", "strike il>ps"],
  ["JNIM claimed responsibility for the attack on Djibo.", "attack jnim>bf"],
  // what is denied on the other side's land is one's own fire, on one's own the enemy's
  ["Moscow denied that the power grid of Kharkiv had been targeted.", "strike ru>ua"],
  ["Kyiv denied that the power grid of Kharkiv had been targeted.", "strike ru>ua"],
  ["Kyiv denied that the power grid of Belgorod had been targeted.", "strike ua>ru"],
  // a cleft names who did it; "they" in the mouth of people of no side are themselves
  ["The M23 said it was the army which had bombed Kamanyola.", "strike cd>m23"],
  ["The RSF holds Nyala. Medics said they had heard shelling in Nyala.", "hold rsf>-", "strike sd>rsf"],
  ["More than 50 soldiers were killed when JNIM fighters stormed a base in Djibo.", "losses jnim>bf", "attack jnim>bf"],
  [
    "The TTP claimed an attack on a checkpoint in Wana in which 16 soldiers were killed.",
    "attack ttp>pk",
    "losses ttp>pk",
  ],
  ["A strike by Ethiopia's military killed 23 people in Amhara.", "civilian-harm et>et"],
  ["Amnesty said the army had carried out at least nine drone strikes in Amhara. Ethiopia was silent.", "strike et>-"],
  ["Boko Haram did not comment on the clash."],
  // "separatists" are those of the war told of; a word that points back is not who did it
  ["The Front for the Liberation of Azawad said its fighters ambushed an army convoy near Kidal.", "attack fla>ml"],
  [
    "The Arakan Army said it captured the base commander of Kyaukphyu and shelled Sittwe.",
    "losses aa>mm",
    "strike aa>mm",
  ],
  // where both sides live in one country its people are the country's, and jets are its army's
  ["M23 rebels said army drones bombed Kamanyola, killing five civilians.", "strike cd>m23", "civilian-harm cd>cd"],
  ["Witnesses said a jet bombed a monastery in Bhamo.", "strike mm>mm"],
  ["Witnesses said shells hit a monastery in Bhamo.", "strike ->mm"],
];

test.each(lines)("%s", (text, ...claims) => {
  expect(sides(text)).toEqual(claims);
});
