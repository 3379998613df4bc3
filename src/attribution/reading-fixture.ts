/** For tests: reads a sentence with the project's own lexicon and says what was found in words. */
import { findMatches } from "../lexicon/lexicon.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Party } from "../lexicon/row.ts";
import type { Language } from "../text/language.ts";
import { parseDocument } from "../text/parse.ts";
import type { Span } from "../text/span.ts";
import { attribute } from "./attribute.ts";
import type { Attribution } from "./attribution.ts";
import type { PlaceWords } from "./sheet.ts";
import { newTrace, type Trace } from "./trace.ts";

export interface FixtureText {
  readonly text: string;
  readonly language: Language;
  /** Party of the publisher; the press where left out. */
  readonly party?: Party;
  /** Countries of places named in the text: `{ Tula: "ru" }`. */
  readonly places?: Readonly<Record<string, string>>;
  /** Regions of those places, where a test asks. */
  readonly regions?: Readonly<Record<string, string>>;
}

export interface FixtureReading {
  readonly attributions: readonly Attribution[];
  readonly trace: Trace;
}

export function readFixture(
  lexicon: Lexicon,
  { text, language, party = "ind", places = {}, regions = {} }: FixtureText,
): FixtureReading {
  const document = parseDocument(text, language);
  const report = { id: "fixture/1", publisher: "fixture", party, url: null, published: null, language, text };
  const trace = newTrace();
  const toponyms = document.tokens.flatMap(({ start, end }, at): PlaceWords[] => {
    const word = text.slice(start, end);
    const country = places[word];
    const place = { country: country ?? "", region: regions[word] ?? null };
    return country === undefined ? [] : [{ span: [start, end], from: at, to: at + 1, use: "place", place }];
  });
  const attributions = attribute({ report, document, matches: findMatches(lexicon, document), toponyms }, trace);
  return { attributions, trace };
}

const words = (text: string, spans: readonly Span[]): string =>
  spans.map(([from, to]) => text.slice(from, to)).join(" … ");

/** "source | cue | content", hedges with "-" for a source, marks without words with "-" for a cue. */
export function inWords(text: string, { source, cue, content }: Attribution): string {
  return [words(text, source) || "-", words(text, cue) || "-", words(text, content)].join(" | ");
}
