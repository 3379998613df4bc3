/** Denials, blame and verdicts: whose voice the claim has, and who is meant to have done it. */
import { expect, test } from "vitest";
import type { Language } from "../text/language.ts";
import { findToponyms } from "../place/find-toponyms.ts";
import { loadLexicon } from "../store/data-files.ts";
import { loadGazetteer } from "../store/gazetteer-file.ts";
import type { Claim } from "./claim.ts";
import { readLine, type Tools } from "./claim-fixture.ts";

const gazetteer = loadGazetteer();
const tools: Tools = {
  lexicon: loadLexicon(),
  places: (document, matches) => findToponyms(document, matches, gazetteer),
};

/** "ua: capture/denies ru>ua". */
const told = ({ chain, action, stance, actor, recipient }: Claim): string =>
  `${chain.map(({ party }) => party).join(" ")}: ${action}/${stance} ${actor?.party ?? "-"}>${recipient?.party ?? "-"}`;

const lines: readonly (readonly [language: Language, text: string, ...claims: string[]])[] = [
  ["en", "Kyiv denied that Terny had been captured.", "ua: capture/denies ru>ua"],
  ["en", "Moscow denied that Tyotkino had been captured.", "ru: capture/denies ua>ru"],
  ["en", "Kyiv said Terny had been captured.", "ua: capture/asserts ua>ru"],
  [
    "en",
    "Kyiv rejected Moscow's claim that Terny had been captured.",
    "ua: capture/denies ru>ua",
    "ru: capture/asserts ru>ua",
  ],
  [
    "en",
    "Moscow rejected Kyiv's claim that Tyotkino had been captured.",
    "ru: capture/denies ua>ru",
    "ua: capture/asserts ua>ru",
  ],
  ["en", "Kyiv blamed the strike on Russia.", "ua: strike/asserts ru>ua"],
  ["en", "Moscow blamed the strike on Ukraine.", "ru: strike/asserts ua>ru"],
  ["en", "Moscow denied backing the rebels.", "ru: statement/denies ->-"],
  ["en", "Kyiv dismissed the report as false.", "ua: statement/asserts ->-"],
  ["en", "Kyiv denied the charge."],
  ["ru", "Киев возложил вину за удар на Россию.", "ua: strike/asserts ru>ua"],
  [
    "ru",
    "Генштаб ВСУ назвал ложью заявления Москвы об окружении Терны.",
    "ua: encircle/denies ru>ua",
    "ru: encircle/asserts ru>ua",
  ],
  ["uk", "Москва поклала провину за удар на Київ.", "ru: strike/asserts ua>ru"],
  [
    "uk",
    "Генштаб ЗСУ назвав вигадкою заяви Москви про оточення Тернів.",
    "ua: encircle/denies ru>ua",
    "ru: encircle/asserts ru>ua",
  ],
];

test.each(lines.map(([language, text, ...found]) => ({ language, text, found })))(
  "$text",
  ({ language, text, found }) => {
    const claims = readLine(tools, { language, party: "ind", text });
    expect(claims.map(told).toSorted()).toEqual(found.toSorted());
  },
);
