/** Denials, blame and verdicts: whose voice the claim has, and who is meant to have done it. */
import { expect, test } from "vitest";
import type { Language } from "../text/language.ts";
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
  ["en", "Moscow denied backing the rebels.", "ru: statement/denies ru>-"],
  ["en", "Kyiv dismissed the report as false.", "ua: statement/asserts ua>-"],
  ["en", "Moscow said it did not strike a school in Kharkiv.", "ru: strike/denies ru>ua"],
  ["en", "Kyiv said it did not strike a school in Belgorod.", "ua: strike/denies ua>ru"],
  ["ru", "Россия заявила, что не наносила ударов по школе в Харькове.", "ru: strike/denies ru>ua"],
  ["ru", "Украина заявила, что не наносила ударов по школе в Белгороде.", "ua: strike/denies ua>ru"],
  ["uk", "У Генштабі ЗСУ запевняють, що не били по лікарні в Донецьку.", "ua: strike/denies ua>ru"],
  ["uk", "У міноборони РФ запевняють, що не били по лікарні в Херсоні.", "ru: strike/denies ru>ua"],
  ["en", "Kyiv denied the charge."],
  // the source itself does what it says without a subject
  ["en", "Kyiv denied shelling the town of Shebekino.", "ua: strike/denies ua>ru"],
  ["en", "Moscow denied shelling the town of Izium.", "ru: strike/denies ru>ua"],
  ["en", "Kyiv called on Moscow to withdraw from Izium.", "ua: withdraw/calls-for ru>-"],
  ["en", "Ukraine's foreign minister said it was Russia who had shelled the plant.", "ua: strike/asserts ru>ua"],
  // "by" behind the thing shot down tells of another deed
  ["en", "Ukraine's air force said it shot down 108 drones fired by Russia.", "ua: intercept/asserts ua>ru"],
  ["en", "Russia's air force said it shot down 108 drones fired by Ukraine.", "ru: intercept/asserts ru>ua"],
  ["en", "In the Belgorod region of Russia a Ukrainian drone hit a car.", ": strike/asserts ua>ru"],
  ["en", "A Russian strike left 45,000 people without power in Kherson, the mayor said.", "ua: damage/asserts ru>ua"],
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
  ["en", "Reports of the encirclement of a Ukrainian brigade are false.", ": encircle/denies ru>ua"],
  ["en", "Reports of the encirclement of a Russian brigade are false.", ": encircle/denies ua>ru"],
  [
    "en",
    "The claim by Moscow that Terny has been captured does not correspond to reality.",
    ": capture/denies ->-",
    "ru: capture/asserts ru>ua",
  ],
  ["en", "It is not true that Russian troops captured Terny.", ": capture/denies ru>ua"],
  [
    "en",
    "Moscow said it had captured Terny, which Kyiv denied.",
    "ru: capture/asserts ru>ua",
    "ua: capture/denies ru>ua",
  ],
  [
    "en",
    "Moscow said it had captured Terny, a claim Kyiv has denied.",
    "ru: capture/asserts ru>ua",
    "ua: capture/denies ru>ua",
  ],
  [
    "en",
    "Moscow said it had captured Terny but Kyiv denied it.",
    "ru: capture/asserts ru>ua",
    "ua: capture/denies ru>ua",
  ],
  [
    "en",
    "Moscow said it had captured Terny. Kyiv said the claim was untrue.",
    "ru: capture/asserts ru>ua",
    "ua: capture/denies ru>ua",
  ],
  ["en", "Analysts doubt the claim that Russian troops captured Terny.", "ind: capture/doubts ru>ua"],
  ["en", "Russian troops captured Terny and the weather is a lie.", ": capture/asserts ru>ua"],
  ["ru", "Сообщения об окружении украинской бригады под Тернами — ложь.", ": encircle/denies ru>ua"],
  ["ru", "Сообщения об окружении российской бригады под Тернами — ложь.", ": encircle/denies ua>ru"],
  ["ru", "Это неправда, что российские войска взяли Терны.", ": capture/denies ru>ua"],
  ["ru", "Москва заявила о взятии Терен, Киев это отрицает.", "ru: capture/asserts ru>ua", "ua: capture/denies ru>ua"],
  [
    "ru",
    "Москва заявила о взятии Терен. По словам Генштаба ВСУ, это не соответствует действительности.",
    "ru: capture/asserts ru>ua",
    "ua: capture/denies ru>ua",
  ],
  ["uk", "Оточення української бригади біля Тернів — вигадка.", ": encircle/denies ru>ua"],
  ["uk", "Оточення російської бригади біля Тернів — вигадка.", ": encircle/denies ua>ru"],
  ["uk", "Неправда, що російські війська захопили Терни.", ": capture/denies ru>ua"],
  ["uk", "Москва заявила про захоплення Тернів.", "ru: capture/asserts ru>ua"],
  ["uk", "Генштаб ЗСУ повідомив про захоплення Тернів.", "ua: capture/asserts ru>ua"],
  [
    "en",
    "Ukraine's General Staff dismissed reports that Russian troops had captured Terny.",
    "ua: capture/denies ru>ua",
    "unk: capture/asserts ru>ua",
  ],
  [
    "en",
    "Russia's General Staff dismissed reports that Ukrainian troops had captured Terny.",
    "ru: capture/denies ua>ru",
    "unk: capture/asserts ua>ru",
  ],
  [
    "en",
    "Russia's claim that Russian troops had captured Terny was rejected by Kyiv.",
    "ru: capture/asserts ru>ua",
    "ua: capture/denies ru>ua",
  ],
  [
    "en",
    "Ukraine's claim on Monday that Ukrainian troops had captured Terny was dismissed as fantasy by Moscow.",
    "ua: capture/asserts ua>ru",
    "ru: capture/denies ua>ru",
  ],
  [
    "en",
    "It was reported that Russian forces had captured Terny. Ukraine's General Staff did not confirm that.",
    "ua unk: capture/doubts ru>ua",
  ],
  ["en", "The RSF has in the past denied shelling the market of El Fasher.", "rsf: strike/denies rsf>sd"],
  [
    "en",
    "Moscow said it had captured Terny, a claim denied by Kyiv.",
    "ru: capture/asserts ru>ua",
    "ua: capture/denies ru>ua",
  ],
  [
    "en",
    "Moscow said it had captured Terny, but ISW has not observed evidence to confirm this claim.",
    "ru: capture/asserts ru>ua",
    "ind: capture/doubts ru>ua",
  ],
  [
    "en",
    "Moscow said it had captured Terny. Kyiv dismissed that report as fabricated.",
    "ru: capture/asserts ru>ua",
    "ua: capture/denies ru>ua",
  ],
  ["en", "Nor, Kyiv said, do Russian troops hold Terny.", "ua: hold/denies ru>-"],
  ["en", "Kyiv said that Russian troops controlled neither Terny nor Synkivka.", "ua: hold/denies ru>-"],
  ["en", "Russian troops hold no more than a third of Terny.", ": hold/asserts ru>-"],
  ["en", "Kyiv said reports of the fall of Terny were premature.", "ua: capture/denies ru>ua"],
  ["en", "Kyiv insists Terny has not fallen.", "ua: capture/denies ru>ua"],
  ["uk", "Генштаб ЗСУ спростував повідомлення про прорив російських військ біля Тернів.", "ua: attack/denies ru>ua"],
  ["en", "ISW could not confirm milblogger claims that Russian troops captured Terny.", "ind: capture/doubts ru>ua"],
  // what was shown for a claim stands for it
  [
    "en",
    "Moscow said it had captured Terny and published a video of a flag. Kyiv dismissed the footage as propaganda.",
    "ru: capture/asserts ru>ua",
    "ua: capture/denies ru>ua",
  ],
  [
    "ru",
    "Минобороны России заявило о взятии Терен и показало видео. В Генштабе ВСУ назвали видео постановочным.",
    "ru: capture/asserts ru>ua",
    "ua: capture/denies ru>ua",
  ],
  // who spoke of a noun says nothing of the clause behind "but"
  [
    "en",
    "Moscow claimed the capture of Terny, but Ukrainian troops hold the village.",
    "ru: capture/asserts ru>ua",
    ": hold/asserts ua>-",
  ],
  ["ru", "Россия заявляла о взятии Терен, но ВСУ удерживают село.", "ru: capture/asserts ru>ua", ": hold/asserts ua>-"],
  [
    "uk",
    "Росія заявляла про захоплення Тернів, але ЗСУ утримують село.",
    "ru: capture/asserts ru>ua",
    ": hold/asserts ua>-",
  ],
  // talk of a taken place, and what is set aside for what is so
  ["ru", "Разговоры о взятых Тернах — ложь.", ": capture/denies ->-"],
  ["ru", "Сообщения о взятом Тёткино — выдумка.", ": capture/denies ->-"],
  [
    "en",
    "It shows a retreat of Russian troops from Terny, not control.",
    "unk: withdraw/asserts ru>-",
    "unk: hold/denies ru>-",
  ],
  ["uk", "Це вихід із Тернів, а не оточення.", ": withdraw/asserts ->-", ": encircle/denies ->-"],
];

test.each(lines.map(([language, text, ...found]) => ({ language, text, found })))(
  "$text",
  ({ language, text, found }) => {
    const claims = readLine(tools, { language, party: "ind", text });
    expect(claims.map(told).toSorted()).toEqual(found.toSorted());
  },
);
