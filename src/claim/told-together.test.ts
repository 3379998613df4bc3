/** What English tells in one breath: dead and hurt, causes behind, clauses with "who", and words that stand for a side. */
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
const read = (text: string): readonly Claim[] => readLine(tools, { language: "en", party: "ind", text });
const cut = (text: string, { content }: Claim): string => text.slice(...content);
const sides = ({ action, actor, recipient }: Claim): string =>
  `${action} ${actor?.party ?? "-"}>${recipient?.party ?? "-"}`;

const together: readonly (readonly [string, readonly string[]])[] = [
  [
    "One man was killed and two others were hurt in Nikopol.",
    ["One man was killed and two others were hurt in Nikopol"],
  ],
  [
    "Three soldiers were killed and nine wounded near Jenin.",
    ["Three soldiers were killed and nine wounded near Jenin"],
  ],
  ["A soldier was killed and a nurse was hurt in Jenin.", ["A soldier was killed", "a nurse was hurt in Jenin"]],
  [
    "One was killed in Kherson and two women were hurt in Nikopol.",
    ["One was killed in Kherson", "two women were hurt in Nikopol"],
  ],
  ["No one was killed and two were hurt in Sumy.", ["No one was killed", "two were hurt in Sumy"]],
  ["On May 3rd, 2024, two women were reportedly killed in Rafah.", ["two women were reportedly killed in Rafah"]],
  [
    "The death toll from Tuesday's strike on Ternopil has since risen to 31.",
    ["The death toll from Tuesday's strike on Ternopil has since risen to 31", "Tuesday's strike on Ternopil"],
  ],
  ["The number of people wounded in Odesa climbed to 17.", ["The number of people wounded in Odesa climbed to 17"]],
  ["A shell hit Sumy, not Kharkiv.", ["A shell hit Sumy, not Kharkiv"]],
  ["A shell hit the house of Dr. Haddad in Rafah.", ["A shell hit the house of Dr. Haddad in Rafah"]],
];

test.each(together)("contents of %j", (text, contents) => {
  expect(read(text).map((claim) => cut(text, claim))).toEqual(contents);
});

const doers: readonly (readonly [string, readonly string[]])[] = [
  ["Two Palestinians were hurt in an alleged Israeli strike on a camp.", ["civilian-harm il>ps", "strike il>ps"]],
  ["Israeli jets struck two Hezbollah men who fired rockets at Safed.", ["strike il>hezbollah", "strike hezbollah>il"]],
  ["RSF fighters entered El Fasher. It captured the market.", ["advance rsf>sd", "capture rsf>sd"]],
  ["RSF fighters entered El Fasher. Government troops withdrew.", ["advance rsf>sd", "withdraw sd>-"]],
  ["The Arakan Army attacked Kyaukphyu. The group captured a base.", ["attack aa>mm", "capture aa>mm"]],
];

test.each(doers)("sides in %j", (text, expected) => {
  expect(read(text).map(sides)).toEqual(expected);
});

test.each([
  ["During the searches, the troops encountered armed terrorists and eliminated them.", ["clash il>-", "losses il>-"]],
  ["Attached is footage of the strikes on two launchers.", []],
  ["Attached is a video of the strike: https://x.example/1 Overnight, fighters attacked our post.", ["attack unk>-"]],
])("an army's own post: %j", (text, expected) => {
  const claims = readLine(tools, { language: "en", party: "il", text });
  expect(claims.map((claim) => `${claim.action} ${claim.actor?.party ?? "-"}>-`)).toEqual(expected);
});

test.each(["Russia would not attack Ukraine if it had joined NATO.", "Would Russia attack Kyiv again?"])(
  "told of what is not: %s",
  (text) => {
    expect(read(text)).toEqual([]);
  },
);

test("missiles that were intercepted are not launched once more", () => {
  const claims = read("The air force intercepted nine missiles launched from Iran towards Israel.");
  expect(claims.map(({ action }) => action)).toEqual(["intercept"]);
});

test("a harm told first takes the place told behind its cause", () => {
  const [harm] = read("Two women were hurt when a shell hit a house in Orikhiv.");
  expect(harm?.places).toHaveLength(1);
});

test.each(["The power plant in Enerhodar is intact.", "All twelve passengers were unharmed in Kherson."])(
  "told as not hit: %s",
  (text) => {
    expect(read(text).map(({ stance }) => stance)).toEqual(["denies"]);
  },
);

test("no sentence tells hundreds of claims, however many voices and deeds it names", () => {
  const words = "citing the agency, captured Lyman ";
  expect(read(`The army said it ${words.repeat(40)}.`).length).toBeLessThan(80);
});
