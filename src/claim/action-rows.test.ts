/** The examples of the action, actor and modifier rows are run: what a row finds, and what it must leave alone. */
import { expect, test } from "vitest";
import { findMatches } from "../lexicon/lexicon.ts";
import type { EventRow } from "../lexicon/rows/action-row.ts";
import { findToponyms } from "../place/find-toponyms.ts";
import { loadLexicon, readRows } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import type { Language } from "../text/language.ts";
import { parseDocument } from "../text/parse.ts";
import { readLine, type Tools } from "./claim-fixture.ts";

const gazetteer = loadGazetteer();
const lexicon = loadLexicon();
const tools: Tools = { lexicon, places: (document, matches) => findToponyms(document, matches, gazetteer) };

const languageOf = (id: string): Language => (id.startsWith("ru.") ? "ru" : id.startsWith("uk.") ? "uk" : "en");
const speaker: Readonly<Record<Language, string>> = { en: "ua", ru: "ru", uk: "ua" };

const rules = (id: string, text: string): string[] => {
  const language = languageOf(id);
  return readLine(tools, { language, party: speaker[language], text }).map((claim) => claim.evidence[0]?.rule ?? "");
};

/** From the files: the lexicon leaves the examples out. */
const rows = readRows().map(({ row }) => row);
const events = rows.filter((row): row is EventRow => row.table === "action" && (row as EventRow).is === "event");
const finds = events
  .filter((row) => row.light !== true)
  .flatMap((row) => row.finds.map((text) => [row.id, text] as const));
const skips = events.flatMap((row) => row.skips.map((text) => [row.id, text] as const));

test.each(finds)("%s is found in: %s", (id, text) => {
  expect(rules(id, text)).toContain(id);
});

test.each(skips)("%s is not found in: %s", (id, text) => {
  expect(rules(id, text)).not.toContain(id);
});

const others = rows.filter(
  (row) => row.table === "modifier" || (row.table === "action" && !events.includes(row as EventRow)),
);

test.each(others.flatMap((row) => row.finds.map((text) => [row.id, text] as const)))(
  "%s matches in: %s",
  (id, text) => {
    const document = parseDocument(text, languageOf(id));
    const matches = findMatches(lexicon, document);
    expect([...matches.modifier, ...matches.action].map((match) => match.row.id)).toContain(id);
  },
);
