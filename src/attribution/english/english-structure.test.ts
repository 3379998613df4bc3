/** Structures in which English parts a speaker from what he says: a line each, with source, cue and content. */
import { expect, test } from "vitest";
import { loadLexicon } from "../../store/tables/data-files.ts";
import { inWords, readFixture } from "../reading-fixture.ts";

const lexicon = loadLexicon();

const lines: readonly (readonly [text: string, ...expected: string[]])[] = [
  ["His family said that shells hit the mill.", "His family | said | shells hit the mill"],
  ["The Haddad family: nine men were hurt."],
  [
    "A report released last year found that the army shelled the mill.",
    "A report released last year | found | the army shelled the mill",
  ],
  [
    "Satellite images published on Friday show that the dam was hit.",
    "Satellite images published on Friday | show | the dam was hit",
  ],
  [
    "Ann Lee, senior associate for legal aid at the Institute for Peace, said the dam was hit.",
    "Ann Lee, senior associate for legal aid at the Institute for Peace | said | the dam was hit",
  ],
  ["Officials said there remained one road into the town.", "Officials | said | there remained one road into the town"],
  ["Delta Army claims full control of the port", "Delta Army | claims | full control of the port"],
  ["The army fired on what the rebels said was a mill.", "the rebels | said | was a mill"],
  ['The general said of the rebels, "They left the mill."', "The general | said | They left the mill"],
  [
    'On the programme "Face to Face," Mayor Ann Lee said the dam had burst.',
    "Mayor Ann Lee | said | the dam had burst",
  ],
  ["A militia allied to it insisted that the mill was safe.", "A militia allied to it | insisted | the mill was safe"],
  [
    "The governor said the mill was hit; the mission has no access and could not confirm the strike.",
    "The governor | said | the mill was hit",
    "the mission | could not confirm | the strike",
  ],
  [
    "Officers quoted by a local daily insist that the line held.",
    "Officers | insist | the line held",
    "a local daily | quoted by | the line held",
  ],
  ["The president closed the port, citing a threat to ships.", "The president | citing | a threat to ships"],
  [
    "Shells hit the mill, Radio Lan reported, citing the gendarmerie.",
    "Radio Lan | reported | Shells hit the mill",
    "the gendarmerie | citing | Shells hit the mill",
  ],
  ["The council felt the talks had failed.", "The council | felt | the talks had failed"],
  ["Those who knew him felt the cold."],
  ["A well known preacher left the town."],
  ["Unconfirmed reports that the bridge was hit", "- | reports | the bridge was hit"],
  [
    "Rep. Ann Lee (R-Ohio), a panel member, said in an interview that the dam was hit.",
    "Rep. Ann Lee (R-Ohio), a panel member | said | the dam was hit",
  ],
  ["Leaked papers from his office show he took the gold.", "Leaked papers from his office | show | he took the gold"],
  ["The mayor said at a rally in Goma, North Kivu, that the army had fled.", "The mayor | said | the army had fled"],
  ["The council decided after a long inquiry not to close the port.", "The council | decided | not to close the port"],
  ["Nine died in an attack the army said was carried out by drones.", "the army | said | was carried out by drones"],
  [
    'The general said: "We hold the mill," adding that the road was cut.',
    "The general | said | We hold the mill",
    "The general | adding | the road was cut",
  ],
  [
    "After denying the raid, the army admitted that it had shelled the camp.",
    "the army | denying | the raid",
    "the army | admitted | it had shelled the camp",
  ],
  ["The strike on the mill is not yet assessed."],
  ["The mayor stated on Twitter/X that the dam was safe.", "The mayor | stated | the dam was safe"],
  ["Hearing this, the mayor ran to the dam."],
  ["The mayor took to Telegram to accuse the rebels of the raid.", "The mayor | accuse | the rebels of the raid"],
  ["The mayor left the hall to deny the raid."],
  [
    'She said "we hold the mill," though he noted the road was cut.',
    "She | said | we hold the mill",
    "he | noted | the road was cut",
  ],
  ["He pitched himself to voters by telling them that the war was over.", "He | telling | the war was over"],
];

for (const [text, ...expected] of lines)
  test(text, () => {
    const { attributions } = readFixture(lexicon, { text, language: "en" });
    expect(attributions.map((found) => inWords(text, found)).sort()).toEqual([...expected].sort());
  });
