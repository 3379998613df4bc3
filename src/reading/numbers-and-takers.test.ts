/** Numbers put in the place of others, hours, datelines, and who has a town now: what claim pairs showed to be misread. Invented. */
import { expect, test } from "vitest";
import { readingContext } from "../ingest/reading-context.ts";
import { reportOfJson } from "../report/report-line.ts";
import type { Language } from "../text/language.ts";
import { readReport } from "./read-report.ts";

interface Line {
  readonly by?: readonly [string, string];
  readonly language: Language;
  readonly text: string;
}

/** "capture ua>ru Goma 3": action, doer, done-to, the first place's words, counts; one a claim. */
function told({ by = ["Sample Courier", "ind"], language, text }: Line): readonly string[] {
  const [publisher, party] = by;
  const read = reportOfJson({ report: { id: "x", publisher, party, published: "2025-09-08", language, text } });
  if ("reason" in read) return [read.reason];
  return readReport(read.report, readingContext()).claims.map(({ action, actor, recipient, places, quantities }) => {
    const [place] = places;
    const where = place ? text.slice(place.span[0], place.span[1]) : "-";
    const counts = quantities.map(({ min, max }) => (min === max ? String(min) : `${min}..${max}`));
    return [action, `${actor?.party ?? "?"}>${recipient?.party ?? "?"}`, where, ...counts].join(" ");
  });
}

test.each<readonly [Language, string, readonly string[]]>([
  ["en", "Not seven but four people were killed in Kharkiv.", ["civilian-harm ru>ua Kharkiv 4"]],
  ["ru", "В Харькове погибли не семеро, а четверо.", ["civilian-harm ru>ua Харькове 4"]],
  ["uk", "У Харкові загинули не семеро, а четверо людей.", ["civilian-harm ru>ua Харкові 4"]],
  ["en", "By nine in the evening two drones had hit Kharkiv.", ["strike ru>ua Kharkiv 2"]],
  ["ru", "В семь утра два дрона ударили по Харькову.", ["strike ru>ua Харькову 2"]],
  ["en", "Avdiivka was lost to Russian forces.", ["capture ru>ua Avdiivka"]],
  ["en", "Avdiivka was lost by Ukraine.", ["capture ru>ua Avdiivka"]],
  ["ru", "Купянск снова у россиян.", ["capture ru>ua Купянск"]],
  ["uk", "Куп'янськ знову у росіян.", ["capture ru>ua Куп'янськ"]],
  ["ru", "Совещание снова у президента.", []],
  ["en", "Damascus, SANA – Israeli aircraft bombed Homs on Monday.", ["strike il>sy Homs"]],
])("%s: %s", (language, text, claims) => {
  expect(told({ language, text })).toEqual(claims);
});

test("whose control is extended is whoever extends it, for either side", () => {
  const text = "The heroes have extended their control over the town of Bara.";
  const by = (publisher: string, party: string) => told({ by: [publisher, party], language: "en", text });
  expect(by("Rapid Support Forces", "rsf")).toEqual(["capture rsf>sd Bara"]);
  expect(by("Sudanese Armed Forces", "sd")).not.toContain("capture rsf>sd Bara");
});

test("a town before a land of several words is no person, and the land takes nothing", () => {
  const text = "Подразделениями группировки войск «Центр» взята под контроль Плещеевка Донецкой Народной Республики.";
  expect(told({ by: ["Russian Ministry of Defence", "ru"], language: "ru", text })).toEqual([
    "capture ru>ua Плещеевка",
  ]);
});
