/** Times as windows of days: one line of text is one test; [text, published, span, start, end]. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { findMatches } from "../../lexicon/lexicon.ts";
import { loadLexicon } from "../../store/tables/data-files.ts";
import type { Language } from "../../text/language.ts";
import { parseDocument } from "../../text/parse.ts";
import { dayOf, isoDay } from "./calendar.ts";
import { findTimes, timesWithin, timeTokens, whenSaid, type TimeMention } from "./time.ts";

const lexicon = loadLexicon();

function times(text: string, language: Language, published: string | null): readonly TimeMention[] {
  const document = parseDocument(text, language);
  return findTimes(document, findMatches(lexicon, document), published);
}

const lines = (text: string, language: Language, published: string | null): string[] =>
  times(text, language, published).map(
    (each) => `${text.slice(...each.span)} ${each.start ?? "-"}..${each.end ?? "-"}`,
  );

test.each<[string, string, Language, string[]]>([
  ["The mill burned on Nov. 20, 2025.", "2026-01-05", "en", ["on Nov. 20, 2025 2025-11-20..2025-11-20"]],
  ["Млин згорів вночі третього січня.", "2025-01-05", "uk", ["вночі третього січня 2025-01-02..2025-01-03"]],
  ["Вранці 13-го ворожі дрони спалили млин.", "2025-01-15", "uk", ["Вранці 13-го 2025-01-13..2025-01-13"]],
  ["Мельница сгорела двадцать первого мая.", "2025-05-25", "ru", ["двадцать первого мая 2025-05-21..2025-05-21"]],
  ["Млин горить уже третю добу.", "2025-01-15", "uk", ["уже третю добу 2025-01-13..2025-01-15"]],
  ["Бійці третього полку спалили млин.", "2025-01-15", "uk", []],
  ["The mill burned on Dec. 30.", "2026-01-05", "en", ["on Dec. 30 2025-12-30..2025-12-30"]],
  ["The mill burned on the 12th.", "2024-11-15", "en", ["on the 12th 2024-11-12..2024-11-12"]],
  ["The mill burned on the 28th.", "2024-03-05", "en", ["on the 28th 2024-02-28..2024-02-28"]],
  [
    "Between Sunday and Tuesday the mill burned.",
    "2025-06-04",
    "en",
    ["Between Sunday and Tuesday 2025-06-01..2025-06-03"],
  ],
  [
    "Nine mills have burned since the truce took hold on Oct. 10.",
    "2025-11-20",
    "en",
    ["since the truce took hold on Oct. 10 2025-10-10..2025-11-20"],
  ],
  ["It was the deadliest raid since last month's truce.", "2025-11-20", "en", []],
  ["The mill has stood empty since February 2022.", "2023-10-18", "en", ["since February 2022 2022-02-01..2023-10-18"]],
  ["The mill burned in early 2023.", "2025-01-05", "en", ["in early 2023 2023-01-01..2023-03-31"]],
  ["The mill burned in mid-May.", "2024-06-30", "en", ["in mid-May 2024-05-10..2024-05-20"]],
  ["The mill burned last September.", "2025-09-20", "en", ["last September 2024-09-01..2024-09-30"]],
  [
    "The mill burned on the night of 26-27 April.",
    "2025-04-28",
    "en",
    ["on the night of 26-27 April 2025-04-26..2025-04-27"],
  ],
  ["The mill burned before dawn on Saturday.", "2025-05-10", "en", ["before dawn on Saturday 2025-05-10..2025-05-10"]],
  ["The mill may open in three weeks.", "2025-05-01", "en", ["in three weeks 2025-05-01..2025-05-22"]],
  ["They may march in May with a marching band.", "2025-06-01", "en", ["in May 2025-05-01..2025-05-31"]],
  [
    "It burned on Monday, October 14, 2024.",
    "2025-06-01",
    "en",
    ["on Monday, October 14, 2024 2024-10-14..2024-10-14"],
  ],
  ["At 4 a.m. it burned.", "2025-06-01T09:00:00+03:00", "en", ["At 4 a.m. 2025-06-01..2025-06-01"]],
  ["At 23:10 it burned.", "2025-06-01T09:00:00+03:00", "en", ["At 23:10 2025-05-31..2025-05-31"]],
  ["В ночь с 20 на 21 июня горел склад.", "2025-06-21", "ru", ["В ночь с 20 на 21 июня 2025-06-20..2025-06-21"]],
  ["Утром 14-го под Лиманом горел склад.", "2025-03-16", "ru", ["Утром 14-го 2025-03-14..2025-03-14"]],
  ["Позиции 14-го полка горели.", "2025-03-16", "ru", []],
  ["В ночь на 14-е горел склад.", "2025-03-14", "ru", ["В ночь на 14-е 2025-03-13..2025-03-14"]],
  ["С 5 по 11 октября горел склад.", "2025-10-12", "ru", ["С 5 по 11 октября 2025-10-05..2025-10-11"]],
  ["Утром 12 октября горел склад.", "2025-10-13", "ru", ["Утром 12 октября 2025-10-12..2025-10-12"]],
  ["В 2024 году склад сгорел.", "2025-10-13", "ru", ["В 2024 году 2024-01-01..2024-12-31"]],
  ["Осенью 2022 года склад сгорел.", "2025-10-13", "ru", ["Осенью 2022 года 2022-09-01..2022-11-30"]],
  ["До конца месяца склад откроют.", "2025-10-22", "ru", ["До конца месяца 2025-10-22..2025-10-31"]],
  ["14.10.2025 склад сгорел.", "2025-11-22", "ru", ["14.10.2025 2025-10-14..2025-10-14"]],
  ["Неделю назад склад сгорел.", "2025-11-22", "ru", ["Неделю назад 2025-11-15..2025-11-15"]],
  [
    "Станом на 22:00 14.11.2024 склад горить.",
    "2024-11-14T22:10:00+02:00",
    "uk",
    ["Станом на 22:00 14.11.2024 2024-11-14..2024-11-14"],
  ],
  ["У ніч на 14 жовтня склад горів.", "2025-10-14", "uk", ["У ніч на 14 жовтня 2025-10-13..2025-10-14"]],
  [
    "З 24.02.2022 по 22.03.2023 склад горів.",
    "2023-03-22",
    "uk",
    ["З 24.02.2022 по 22.03.2023 2022-02-24..2023-03-22"],
  ],
  ["За листопад склад горів двічі.", "2025-11-30", "uk", ["За листопад 2025-11-01..2025-11-30"]],
  ["До грудня склад відбудують.", "2024-10-25", "uk", ["До грудня 2024-10-25..2024-12-01"]],
  ["By Monday evening the army had left it.", "2026-01-15", "en", ["By Monday evening -..2026-01-12"]],
  ["By Monday the army will leave it.", "2026-01-15", "en", ["By Monday 2026-01-15..2026-01-19"]],
  ["The mill burned late last month.", "2026-01-15", "en", ["late last month 2025-12-20..2025-12-31"]],
  ["The mill burned at the end of last week.", "2026-01-15", "en", ["at the end of last week 2026-01-09..2026-01-11"]],
  [
    "The mill burned in the first week of January.",
    "2026-01-15",
    "en",
    ["in the first week of January 2026-01-01..2026-01-07"],
  ],
  ["The mill burned last fall.", "2026-01-15", "en", ["last fall 2025-09-01..2025-11-30"]],
  ["The mill opens next week.", "2026-01-15", "en", ["next week 2026-01-19..2026-01-25"]],
  ["13.01 склад сгорел.", "2026-01-15", "ru", ["13.01 2026-01-13..2026-01-13"]],
  ["К вечеру понедельника склад сгорел.", "2026-01-15", "ru", ["К вечеру понедельника 2026-01-12..2026-01-12"]],
  ["В конце недели склад сгорел.", "2026-01-15", "ru", ["В конце недели 2026-01-09..2026-01-11"]],
  ["В третьей декаде декабря склад сгорел.", "2026-01-15", "ru", ["В третьей декаде декабря 2025-12-20..2025-12-31"]],
  ["Рано вранці у вівторок склад згорів.", "2026-01-15", "uk", ["Рано вранці у вівторок 2026-01-13..2026-01-13"]],
  ["Упродовж поточної доби склад горів.", "2023-01-16", "uk", ["Упродовж поточної доби 2023-01-16..2023-01-16"]],
])("%s (%s)", (...[text, published, language, wanted]) => {
  expect(lines(text, language, published)).toEqual(wanted);
});

test.each<[string, Language]>([
  ["They may come.", "en"],
  ["The troops march on.", "en"],
  ["The second company held the line.", "en"],
  ["April, a nurse, was there.", "en"],
  ["He took 20 boxes.", "en"],
  ["They hold the fall of the wall dear.", "en"],
  ["The town has starved since the fall of the fort.", "en"],
  ["Взяли 13.01 тонны.", "ru"],
  ["Взяли 20 ящиков.", "ru"],
  ["Среди них трое.", "ru"],
  ["Майя ушла.", "ru"],
  ["Взяли 20 ящиків.", "uk"],
  ["Серед них троє.", "uk"],
])("no time in: %s", (text, language) => {
  expect(lines(text, language, "2025-02-07")).toEqual([]);
});

test.each<[string, Language, boolean]>([
  ["The ministry said on Monday that the mill burned.", "en", true],
  ["The ministry told reporters in a statement late on Monday that the mill burned.", "en", true],
  ["The mill burned on Monday, the ministry said.", "en", false],
  ["The ministry said the mill burned on Monday.", "en", false],
  ["Министерство сообщило в понедельник, что склад сгорел.", "ru", true],
  ["Склад сгорел в понедельник, сообщило министерство.", "ru", false],
  ["Міністерство заявило у понеділок, що склад згорів.", "uk", true],
])("%s: of the saying %s", (text, language, said) => {
  expect(times(text, language, "2025-02-07").map((each) => each.ofSaying)).toEqual([said]);
});

test("what was said on Monday happened from the day before to that day", () => {
  const [monday] = times("The ministry said on Monday that the mill burned.", "en", "2025-02-07");
  expect(monday && whenSaid(monday)).toMatchObject({ start: "2025-02-02", end: "2025-02-03" });
});

test("without a stamp relative times keep their span only, full dates their day", () => {
  expect(lines("The mill burned on Monday. It was built on 5 May 2001.", "en", null)).toEqual([
    "on Monday -..-",
    "on 5 May 2001 2001-05-05..2001-05-05",
  ]);
});

test("without a stamp a post's own header date counts", () => {
  expect(lines("Станом на 22:00 02.05.2026.\nУпродовж доби склад горів.", "uk", null)).toContain(
    "Упродовж доби 2026-05-01..2026-05-02",
  );
});

test("the next day is counted from the day named last", () => {
  expect(lines("On 20 May the mill burned. The next day the bridge fell.", "en", "2025-06-01")[1]).toBe(
    "The next day 2025-05-21..2025-05-21",
  );
});

test("told as done, 'через два дня' is counted from the day named before", () => {
  const said = lines(
    "9 января сгорел склад. Через два дня сгорел мост. Через два дня мост откроют.",
    "ru",
    "2026-01-15",
  );
  expect(said.slice(1)).toEqual(["Через два дня 2026-01-11..2026-01-11", "Через два дня 2026-01-15..2026-01-17"]);
});

test("times within a span", () => {
  const found = times("Overnight it burned. It had burned on Monday.", "en", "2025-02-07");
  expect(timesWithin(found, [0, 20])).toHaveLength(1);
});

test("numbers of a date are taken", () => {
  const document = parseDocument("On 20 May two mills burned.", "en");
  expect([...timeTokens(document, findMatches(lexicon, document))]).toEqual([0, 1, 2]);
});

test("a named weekday is the last one, today included, whatever the day of publication", () => {
  const names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
  fc.assert(
    fc.property(
      fc.integer({ min: dayOf(2022, 1, 1), max: dayOf(2030, 1, 1) }),
      fc.integer({ min: 0, max: 6 }),
      (day, weekday) => {
        const [found] = times(`The mill burned on ${names[weekday]}.`, "en", isoDay(day));
        const back = day - Date.parse(found?.start ?? "") / 86_400_000;
        expect(back >= 0 && back < 7).toBe(true);
        expect((new Date(found?.start ?? "").getUTCDay() + 6) % 7).toBe(weekday);
      },
    ),
    { numRuns: 60 },
  );
});

test("text of any kind is read without an error, and every window is in order", () => {
  const words = fc.constantFrom(
    "since",
    "early",
    "May",
    "on",
    "Monday",
    "night",
    "2024",
    "20",
    "between",
    "and",
    "ago",
    "two",
    "weeks",
    "the",
    "end",
    "of",
    "by",
    "—",
    ":",
    "14.10.2025",
    "a.m.",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 14 }), (list) => {
      for (const each of times(list.join(" "), "en", "2025-02-07"))
        if (each.start && each.end) expect(each.start <= each.end).toBe(true);
    }),
    { numRuns: 200 },
  );
});
