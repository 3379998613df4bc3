/** Bodies told by their number behind a dash, and words for people that are none there. */
import { expect, test } from "vitest";
import { loadLexicon } from "../../store/tables/data-files.ts";
import { loadGazetteer } from "../../store/tables/gazetteer-file.ts";
import { readReport } from "../../reading/read-report.ts";
import type { Language } from "../../text/language.ts";

const context = { lexicon: loadLexicon(), gazetteer: loadGazetteer() };

const lines: readonly (readonly [Language, string, string])[] = [
  ["uk", "Ворога зупинили біля Терен, — 77-ма бригада.", "77-ма бригада"],
  ["uk", "Ворога зупинили біля Терен, — 9-й армійський корпус.", "9-й армійський корпус"],
  ["ru", "Наши заняли Малиновку, — 6-я бригада.", "6-я бригада"],
  ["uk", "Ворог обстріляв Суми, — військові аналітики.", "військові аналітики"],
  ["uk", "За обстріл Сум є одна назва — військові злочини.", ""],
  ["ru", "За обстрел Донецка есть одно название — военные преступления.", ""],
];

test.each(lines)("%s: %s %s", (language, text, source) => {
  const report = {
    id: "t/1",
    publisher: "t",
    party: language === "uk" ? "ua" : "ru",
    url: null,
    published: "2024-05-17",
    language,
    text,
  };
  const [first] = readReport(report, context).claims;
  const span = first?.chain[0]?.source;
  expect(span ? text.slice(...span) : "").toBe(source);
});
