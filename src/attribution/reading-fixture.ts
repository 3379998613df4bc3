/** For tests: reads a sentence with the project's own lexicon and says what was found in words. */
import { findMatches } from "../lexicon/lexicon.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Party } from "../lexicon/row.ts";
import type { Language } from "../text/language.ts";
import { parseDocument } from "../text/parse.ts";
import type { Span } from "../text/span.ts";
import { attribute } from "./attribute.ts";
import type { Attribution } from "./attribution.ts";
import { newTrace, type Trace } from "./trace.ts";

export interface FixtureText {
  readonly text: string;
  readonly language: Language;
  /** Party of the publisher; the press where left out. */
  readonly party?: Party;
}

export interface FixtureReading {
  readonly attributions: readonly Attribution[];
  readonly trace: Trace;
}

export function readFixture(lexicon: Lexicon, { text, language, party = "ind" }: FixtureText): FixtureReading {
  const document = parseDocument(text, language);
  const report = { id: "fixture/1", publisher: "fixture", party, url: null, published: null, language, text };
  const trace = newTrace();
  const attributions = attribute({ report, document, matches: findMatches(lexicon, document), toponyms: [] }, trace);
  return { attributions, trace };
}

const words = (text: string, spans: readonly Span[]): string =>
  spans.map(([from, to]) => text.slice(from, to)).join(" … ");

/** "source | cue | content", hedges with "-" for a source, marks without words with "-" for a cue. */
export function inWords(text: string, { source, cue, content }: Attribution): string {
  return [words(text, source) || "-", words(text, cue) || "-", words(text, content)].join(" | ");
}
