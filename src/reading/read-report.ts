/** The stages from a report to its claims with places, in order; reading this file aloud tells how reportedly reads. */
import { attribute } from "../attribution/attribute.ts";
import { extractClaims } from "../claim/extract-claims.ts";
import { findFrames, findMarkers } from "../claim/frame.ts";
import type { WordingModels } from "../claim/wording/model.ts";
import { localStamp } from "../claim/time/local-stamp.ts";
import { findMatches } from "../lexicon/lexicon.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { findToponyms } from "../place/find-toponyms.ts";
import type { CompiledGazetteer } from "../place/gazetteer/gazetteer.ts";
import { resolveToponyms } from "../place/resolve.ts";
import type { Report } from "../report/report.ts";
import { forgetAsked } from "../text/last-asked.ts";
import { parseDocument } from "../text/parse.ts";
import { findPublisher } from "./publisher-party.ts";
import type { Reading } from "./reading.ts";

/** What a reading needs besides the report; both are data, so the same report gives the same reading anywhere. */
export interface ReadingContext {
  readonly lexicon: Lexicon;
  readonly gazetteer: CompiledGazetteer;
  /** Weights for wordings no rule knows; without them only rules read. */
  readonly wordings?: WordingModels;
}

/** Reads one report; never throws on text: what is not understood is not claimed. */
export function readReport(report: Report, context: ReadingContext): Reading {
  return readTogether([report], context)[0] as Reading;
}

/** Units of text, and reports, that go through a stage together: what they leave for the next one still fits a processor's cache. */
const together = { text: 24_000, reports: 24 };

/**
 * Reads many reports as `readReport` reads each, a third faster where they are short: all go through one stage before any goes
 * through the next. The stages are megabytes of machine code, and fetching it anew for each report costs more than running it.
 */
export function readReports(reports: readonly Report[], context: ReadingContext): Reading[] {
  const readings: Reading[] = [];
  for (let from = 0; from < reports.length;) {
    let to = from;
    let units = 0;
    while (to < reports.length && to - from < together.reports && units < together.text)
      units += reports[to++]?.text.length ?? 0;
    readings.push(...readTogether(reports.slice(from, to), context));
    from = to;
  }
  return readings;
}

function readTogether(reports: readonly Report[], { lexicon, gazetteer, wordings }: ReadingContext): Reading[] {
  const parsed = reports.map((report) => ({ report, document: parseDocument(report.text, report.language) }));
  const matched = parsed.map((at) => ({ ...at, matches: findMatches(lexicon, at.document) }));
  const named = matched.map((at) => ({ ...at, mentions: findToponyms(at.document, at.matches, gazetteer) }));
  const placed = named.map((at) => {
    const { published, party } = at.report;
    return { ...at, toponyms: resolveToponyms({ ...at, gazetteer, published, party }) };
  });
  const said = placed.map((at) => ({ ...at, attributions: attribute(at) }));
  const framed = said.map((at) => ({ ...at, frames: findFrames(at.document, at.matches, at.report.party) }));
  const marked = framed.map((at) => ({ ...at, markers: findMarkers(at.document, at.matches) }));
  const claims = extractClaims(
    marked.map((at) => {
      const home = findPublisher(lexicon, at.report.publisher)?.home ?? null;
      // days of claims are the publisher's own
      const report = { ...at.report, published: localStamp(at.report.published, home ?? at.report.party) };
      return { ...at, report, home, ...(wordings === undefined ? {} : { wordings }) };
    }),
  );
  forgetAsked();
  return marked.map(({ report, document, attributions, toponyms, frames, markers }, n) => {
    return { report, document, attributions, claims: claims[n] ?? [], toponyms, frames, markers };
  });
}
