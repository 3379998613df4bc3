/** Every kind of relation in three languages, through the whole reading: a pair that has it, and a later claim beside it that has not. Invented. */
import { expect, test } from "vitest";
import { readingContext } from "../../ingest/reading-context.ts";
import { knownVoices } from "../../ingest/voices.ts";
import { readReport } from "../../reading/read-report.ts";
import { reportOfJson } from "../../report/report-line.ts";
import { toLedgerClaims } from "../../store/ledger-claims.ts";
import type { Language } from "../../text/language.ts";
import type { LedgerClaim } from "../ledger-claim.ts";
import { relate } from "./relate.ts";

const bodies: Readonly<Record<string, readonly [string, string]>> = {
  MOD: ["Russian Ministry of Defence", "ru"],
  STAFF: ["General Staff of the Armed Forces of Ukraine", "ua"],
  ISW: ["Institute for the Study of War", "ind"],
  PAPER: ["Sample Courier", "ind"],
};

/** "4 MOD: text", "4T09 MOD: text": published on that day of March 2025 by that body. */
function claimsOf(language: Language, line: string): readonly LedgerClaim[] {
  const [, day = "", hour = "", by = "", text = ""] = /^(\d+)(?:T(\d\d))? (\w+): (.+)$/.exec(line) ?? [];
  const [publisher, party] = bodies[by] ?? ["", ""];
  const published = `2025-03-${day.padStart(2, "0")}${hour && `T${hour}:00:00Z`}`;
  const read = reportOfJson({ report: { id: line, publisher, party, published, language, text } });
  return "reason" in read ? [] : toLedgerClaims(readReport(read.report, readingContext()), "lines");
}

/** Kinds between any claim of the one report and any of the other; a contradiction with its axis. */
function between(language: Language, one: string, other: string): readonly string[] {
  const later = claimsOf(language, other);
  return claimsOf(language, one).flatMap((a) =>
    later.flatMap((b) => {
      const found = relate(a, b, knownVoices());
      return found ? [found.axis ? `${found.kind} ${found.axis}` : found.kind] : [];
    }),
  );
}

const en = "4 MOD: Russian troops captured Siversk.";
const ru = "4 MOD: Российские войска освободили Северск.";
const uk = "4 MOD: Російські війська захопили Сіверськ.";

type Row = readonly [kind: string, language: Language, told: string, has: string, hasNot: string];

const rows: readonly Row[] = [
  [
    "same-origin",
    "en",
    en,
    "4 PAPER: Russia's Defence Ministry said Russian troops had captured Siversk.",
    "4 PAPER: Ukraine's General Staff said Russian troops had captured Siversk.",
  ],
  [
    "same-origin",
    "ru",
    ru,
    "4 PAPER: Минобороны РФ сообщило, что российские войска взяли Северск.",
    "4 PAPER: Генштаб ВСУ сообщил, что российские войска взяли Северск.",
  ],
  [
    "same-origin",
    "uk",
    uk,
    "4 PAPER: Міноборони РФ повідомило, що російські війська захопили Сіверськ.",
    "4 PAPER: Генштаб ЗСУ повідомив, що російські війська захопили Сіверськ.",
  ],
  ["repeats", "en", en, "10 MOD: Russian troops captured Siversk.", "10 MOD: Russian troops captured Vovchansk."],
  [
    "repeats",
    "ru",
    ru,
    "10 MOD: Российские войска освободили Северск.",
    "10 MOD: Российские войска освободили Волчанск.",
  ],
  [
    "repeats",
    "uk",
    uk,
    "10 MOD: Російські війська захопили Сіверськ.",
    "10 MOD: Російські війська захопили Вовчанськ.",
  ],
  [
    "updates",
    "en",
    "4 PAPER: Governor Oleh Syniehubov said four people were killed in a Russian strike on Kharkiv.",
    "4 PAPER: Governor Oleh Syniehubov said seven people were killed in a Russian strike on Kharkiv.",
    "9 PAPER: Governor Oleh Syniehubov said seven people were killed in a Russian strike on Kharkiv.",
  ],
  [
    "updates",
    "ru",
    "4 PAPER: Вячеслав Гладков сообщил, что при обстреле Шебекино погибли два человека.",
    "4 PAPER: Вячеслав Гладков сообщил, что при обстреле Шебекино погибли пять человек.",
    "9 PAPER: Вячеслав Гладков сообщил, что при обстреле Шебекино погибли пять человек.",
  ],
  [
    "updates",
    "uk",
    "4 PAPER: Олег Синєгубов повідомив, що через удар по Харкову загинули четверо людей.",
    "4 PAPER: Олег Синєгубов повідомив, що через удар по Харкову загинули семеро людей.",
    "9 PAPER: Олег Синєгубов повідомив, що через удар по Харкову загинули семеро людей.",
  ],
  [
    "corrects",
    "en",
    "4T09 PAPER: Governor Oleh Syniehubov said six people were killed in a Russian strike on Kharkiv.",
    "4T17 PAPER: Governor Oleh Syniehubov said five people were killed in a Russian strike on Kharkiv.",
    "9 PAPER: Governor Oleh Syniehubov said five people were killed in a Russian strike on Kharkiv.",
  ],
  [
    "corrects",
    "ru",
    "4T09 PAPER: Вячеслав Гладков сообщил, что при обстреле Шебекино погибли шесть человек.",
    "4T17 PAPER: Вячеслав Гладков сообщил, что при обстреле Шебекино погибли пять человек.",
    "9 PAPER: Вячеслав Гладков сообщил, что при обстреле Шебекино погибли пять человек.",
  ],
  [
    "corrects",
    "uk",
    "4T09 PAPER: Олег Синєгубов повідомив, що через удар по Харкову загинули шестеро людей.",
    "4T17 PAPER: Олег Синєгубов повідомив, що через удар по Харкову загинули п'ятеро людей, а не шестеро.",
    "9 PAPER: Олег Синєгубов повідомив, що через удар по Харкову загинули п'ятеро людей.",
  ],
  [
    "denies",
    "en",
    en,
    "4 PAPER: Ukraine's General Staff denied that Russian troops had captured Siversk.",
    "4 PAPER: Ukraine's General Staff denied that Russian troops had captured Vovchansk.",
  ],
  [
    "denies",
    "ru",
    ru,
    "4 PAPER: Генштаб ВСУ опроверг взятие Северска российскими войсками.",
    "4 PAPER: Генштаб ВСУ опроверг взятие Волчанска российскими войсками.",
  ],
  [
    "denies",
    "uk",
    uk,
    "4 PAPER: Генштаб ЗСУ спростував захоплення Сіверська російськими військами.",
    "4 PAPER: Генштаб ЗСУ спростував захоплення Вовчанська російськими військами.",
  ],
  [
    "contradicts outcome",
    "en",
    en,
    "5 STAFF: Ukrainian forces hold Siversk.",
    "5 STAFF: Ukrainian forces hold Vovchansk.",
  ],
  [
    "contradicts outcome",
    "ru",
    ru,
    "5 STAFF: Украинские войска удерживают Северск.",
    "5 STAFF: Украинские войска удерживают Волчанск.",
  ],
  [
    "contradicts outcome",
    "uk",
    uk,
    "5 STAFF: Українські війська утримують Сіверськ.",
    "5 STAFF: Українські війська утримують Вовчанськ.",
  ],
  [
    "contradicts number",
    "en",
    "4 PAPER: Governor Vyacheslav Gladkov said two civilians were killed in the shelling of Shebekino.",
    "4 PAPER: Astra said five civilians were killed in the shelling of Shebekino.",
    "4 PAPER: Astra said two civilians were killed in the shelling of Shebekino.",
  ],
  [
    "contradicts number",
    "ru",
    "4 PAPER: Вячеслав Гладков сообщил, что при обстреле Шебекино погибли два мирных жителя.",
    "4 PAPER: Издание Astra сообщило, что при обстреле Шебекино погибли пять мирных жителей.",
    "4 PAPER: Издание Astra сообщило, что при обстреле Шебекино погибли два мирных жителя.",
  ],
  [
    "contradicts number",
    "uk",
    "4 PAPER: Вячеслав Гладков повідомив, що через обстріл Шебекіно загинули двоє мирних жителів.",
    "4 PAPER: Видання Astra повідомило, що через обстріл Шебекіно загинули п'ятеро мирних жителів.",
    "4 PAPER: Видання Astra повідомило, що через обстріл Шебекіно загинули двоє мирних жителів.",
  ],
  [
    "contradicts actor",
    "en",
    "4 MOD: Ukrainian forces struck Luhansk.",
    "4 STAFF: Russian forces struck Luhansk.",
    "4 STAFF: Russian forces struck Kharkiv.",
  ],
  [
    "contradicts actor",
    "ru",
    "4 MOD: Украинские войска нанесли удар по Луганску.",
    "4 STAFF: Российские войска нанесли удар по Луганску.",
    "4 STAFF: Российские войска нанесли удар по Харькову.",
  ],
  [
    "contradicts actor",
    "uk",
    "4 MOD: Українські війська завдали удару по Луганську.",
    "4 STAFF: Російські війська завдали удару по Луганську.",
    "4 STAFF: Російські війська завдали удару по Харкову.",
  ],
  [
    "concedes",
    "en",
    en,
    "6 PAPER: Ukraine's General Staff said Ukrainian troops had withdrawn from Siversk.",
    "6 PAPER: The Institute for the Study of War said Ukrainian troops had withdrawn from Siversk.",
  ],
  [
    "concedes",
    "ru",
    ru,
    "6 PAPER: Генштаб ВСУ сообщил, что украинские войска отошли из Северска.",
    "6 PAPER: Институт изучения войны сообщил, что украинские войска отошли из Северска.",
  ],
  [
    "concedes",
    "uk",
    uk,
    "6 PAPER: Генштаб ЗСУ повідомив, що українські війська відійшли із Сіверська.",
    "6 PAPER: Інститут вивчення війни повідомив, що українські війська відійшли із Сіверська.",
  ],
  ["corroborates", "en", en, "6 ISW: Russian forces captured Siversk.", "6 ISW: Russian forces captured Vovchansk."],
  [
    "corroborates",
    "ru",
    ru,
    "6 PAPER: Институт изучения войны сообщил, что российские войска взяли Северск.",
    "6 PAPER: Институт изучения войны сообщил, что российские войска взяли Волчанск.",
  ],
  [
    "corroborates",
    "uk",
    uk,
    "6 PAPER: Інститут вивчення війни повідомив, що російські війська захопили Сіверськ.",
    "6 PAPER: Інститут вивчення війни повідомив, що російські війська захопили Вовчанськ.",
  ],
];

test.each(rows)("%s, %s", (...[kind, language, told, has, hasNot]) => {
  expect(between(language, told, has)).toContain(kind);
  expect(between(language, told, hasNot)).not.toContain(kind);
});
