/** The examples of the rows of words are run: where a row says what its examples show, a reading of them must show just that. */
import { expect, test } from "vitest";
import { attribute } from "../attribution/attribute.ts";
import { findMatches } from "../lexicon/lexicon.ts";
import type { WordRow } from "../lexicon/rows/word-row.ts";
import { findToponyms } from "../place/find-toponyms.ts";
import { loadLexicon, readRows } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import type { Language } from "../text/language.ts";
import { parseDocument } from "../text/parse.ts";
import { extractClaims } from "./extract-claims.ts";

const gazetteer = loadGazetteer();
const lexicon = loadLexicon();
const party: Readonly<Record<Language, string>> = { en: "ua", ru: "ru", uk: "ua" };

interface Seen {
  readonly rows: readonly string[];
  readonly rules: readonly string[];
}

function see(language: Language, text: string): Seen {
  const document = parseDocument(text, language);
  const matches = findMatches(lexicon, document);
  const published = "2024-05-17T12:00:00+00:00";
  const report = { id: "line", publisher: "line", party: party[language], url: null, published, language, text };
  const toponyms = findToponyms(document, matches, gazetteer);
  const attributions = attribute({ report, document, matches, toponyms });
  const claims = extractClaims([{ report, document, matches, attributions, toponyms, home: null }])[0] ?? [];
  return {
    rows: matches.word.map(({ row }) => row.id),
    rules: [
      ...attributions.map(({ rule }) => rule),
      ...claims.flatMap(({ evidence }) => evidence.map((one) => one.rule)),
    ],
  };
}

const rows = readRows().flatMap(({ row }) => (row.table === "word" ? [row as WordRow] : []));
const languageOf = ({ id }: WordRow): Language => (id.startsWith("ru.") ? "ru" : id.startsWith("uk.") ? "uk" : "en");

test.each(rows.flatMap((row) => row.finds.map((text) => ({ id: row.id, text, row }))))(
  "$id: $text",
  ({ row, text }) => {
    const { rows: found, rules } = see(languageOf(row), text);
    expect(found).toContain(row.id);
    if (row.shows !== undefined) expect(rules).toContain(row.shows);
  },
);

test.each(rows.flatMap((row) => row.skips.map((text) => ({ id: row.id, text, row }))))(
  "$id leaves alone: $text",
  ({ row, text }) => {
    const { rows: found, rules } = see(languageOf(row), text);
    if (row.shows === undefined) expect(found).not.toContain(row.id);
    else expect(rules).not.toContain(row.shows);
  },
);
