/** Whose army, land and movement press reports tell of on many wars; every pair of sides mirrored where there is one. */
import { expect, test } from "vitest";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import { toExchange } from "./exchange.ts";
import { readReport } from "./read-report.ts";

const context = { lexicon: loadLexicon(), gazetteer: loadGazetteer() };

/** "capture rsf>sd" for each claim of a press report in English. */
function told(text: string): string {
  const report = {
    id: "t/1",
    publisher: "Example Wire",
    party: "ind",
    url: null,
    published: "2025-11-20",
    language: "en",
    text,
  } as const;
  return toExchange(readReport(report, context))
    .claims.map(({ action, actor, recipient }) => `${action} ${actor?.party ?? "-"}>${recipient?.party ?? "-"}`)
    .join(", ");
}

const cases: readonly (readonly [text: string, claims: string])[] = [
  // a land before its own movement does nothing
  ["Sudan's RSF captured Babanusa.", "capture rsf>sd"],
  ["Sudan's army captured Babanusa from the RSF.", "capture sd>rsf"],
  ["Lebanon's Hezbollah shelled the town of Metula.", "strike hezbollah>il"],
  ["Yemen's Houthis shelled the port of Eilat.", "strike houthi>il"],
  // a town that fell, and nobody named
  ["The town of Babanusa was captured by surprise. The RSF had waited.", "capture rsf>sd"],
  ["Avdiivka fell on Saturday.", "capture ru>ua"],
  ["The town of Avdiivka was retaken.", "capture ua>ru"],
  // "it" is whom the sentence before begins with
  ["Islamabad gave a list. It said 26 civilians were killed by Indian shells in Muzaffarabad.", "civilian-harm in>pk"],
  ["New Delhi gave a list. It said 26 civilians were killed by Pakistani shells in Srinagar.", "civilian-harm pk>in"],
  // who is told of behind "as" in a headline takes no side from before it
  ["Ukraine says it holds Pokrovsk as Moscow hails encirclement of the town", "hold ua>-, encircle ru>ua"],
  ["Russia says it holds Pokrovsk as Kyiv hails encirclement of the town", "hold ru>-, encircle ua>ru"],
  // the arms of an attack stand between it and its side
  ["Seven were killed in a Russian missile and drone attack on Kyiv.", "civilian-harm ru>ua"],
  ["Seven were killed in a Ukrainian missile and drone attack on Belgorod.", "civilian-harm ua>ru"],
  // people in office of the land told of
  ["Two people were killed in Odesa, officials said.", "civilian-harm ru>ua"],
  ["Two people were killed in Bryansk, officials said.", "civilian-harm ua>ru"],
];

test.each(cases)("%s", (text, claims) => {
  expect(told(text)).toBe(claims);
});
