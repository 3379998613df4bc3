/** The openings are a short cut and no rule: with all of them set everywhere the grammar finds the same. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { findMatches } from "../../lexicon/lexicon.ts";
import type { QuantityRow } from "../../lexicon/rows/quantity-row.ts";
import type { TimeRow } from "../../lexicon/rows/time-row.ts";
import type { Match } from "../../lexicon/match.ts";
import { loadLexicon } from "../../store/tables/data-files.ts";
import type { Language } from "../../text/language.ts";
import { parseDocument } from "../../text/parse.ts";
import { indexRows } from "../row-index.ts";
import { dayOf } from "./calendar.ts";
import { layOpenings } from "./time-opening.ts";
import { timeAt } from "./time-parse.ts";
import type { TimeReader } from "./time-read.ts";

const lexicon = loadLexicon();

/** A reader of a text; with `isOpen` every opening stands at every token. */
function readerOf(text: string, language: Language, isOpen: boolean): TimeReader {
  const document = parseDocument(text, language);
  const matches = findMatches(lexicon, document);
  const times = matches.time as readonly Match<TimeRow>[];
  const quantities = matches.quantity as readonly Match<QuantityRow>[];
  const laid = layOpenings(document, times, quantities);
  return {
    document,
    index: indexRows<TimeRow>(times),
    quantities: indexRows<QuantityRow>(quantities),
    openings: isOpen ? laid.map(() => -1) : laid,
    today: dayOf(2025, 11, 20),
    hour: 12,
    anchor: null,
    near: null,
  };
}

const words: Readonly<Record<Language, readonly string[]>> = {
  en: "on Monday night since early 14 March 2024 the last three days ago a week two by end of October between and 12:30 a.m. overnight , half an hour later mid-May 5th .".split(
    " ",
  ),
  ru: "в ночь на 14-е с 5 по 11 октября 2024 года за последние сутки три дня назад к концу месяца утром , вчера вечером 14.10.2025 в понедельник 16:30 мск полтора .".split(
    " ",
  ),
  uk: "у ніч на 14-те з 5 до 11 жовтня 2024 року за минулу добу три дні тому до кінця місяця вранці , учора ввечері 14.10.2025 в понеділок 16:30 станом на півтора .".split(
    " ",
  ),
};

test.each(["en", "ru", "uk"] as const)("a rule finds the same without its openings: %s", (language) => {
  const text = fc.array(fc.constantFrom(...words[language]), { maxLength: 14 }).map((some) => some.join(" "));
  const same = fc.property(text, (one) => {
    const [quick, open] = [readerOf(one, language, false), readerOf(one, language, true)];
    for (let at = 0; at < quick.document.tokens.length; at += 1) {
      const read = timeAt(quick, at);
      // nothing is asked where nothing can begin
      if (quick.openings[at] === 0) expect(read).toBeNull();
      else expect(read).toEqual(timeAt(open, at));
    }
  });
  fc.assert(same, { numRuns: 600, seed: 20_251_128 });
});
