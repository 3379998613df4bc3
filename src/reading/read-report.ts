/** The stages from a report to its claims with places, in order; reading this file aloud tells how reportedly reads. */
import { attribute } from "../attribution/attribute.ts";
import { extractClaims } from "../claim/extract-claims.ts";
import { findFrames, findMarkers } from "../claim/frame.ts";
import { localStamp } from "../claim/time/local-stamp.ts";
import { findMatches } from "../lexicon/lexicon.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { findToponyms } from "../place/find-toponyms.ts";
import type { CompiledGazetteer } from "../place/gazetteer/gazetteer.ts";
import { resolveToponyms } from "../place/resolve.ts";
import type { Report } from "../report/report.ts";
import { parseDocument } from "../text/parse.ts";
import { findPublisher } from "./publisher-party.ts";
import type { Reading } from "./reading.ts";

/** What a reading needs besides the report; both are data, so the same report gives the same reading anywhere. */
export interface ReadingContext {
  readonly lexicon: Lexicon;
  readonly gazetteer: CompiledGazetteer;
}

/** Reads one report; never throws on text: what is not understood is not claimed. */
export function readReport(report: Report, { lexicon, gazetteer }: ReadingContext): Reading {
  const home = findPublisher(lexicon, report.publisher)?.home ?? null;
  const document = parseDocument(report.text, report.language);
  const matches = findMatches(lexicon, document);
  const mentions = findToponyms(document, matches, gazetteer);
  const toponyms = resolveToponyms({ document, mentions, gazetteer, published: report.published, party: report.party });
  const attributions = attribute({ report, document, matches, toponyms });
  const frames = findFrames(document, matches, report.party);
  // days of claims are the publisher's own
  const local = { ...report, published: localStamp(report.published, home ?? report.party) };
  const claims = extractClaims({ report: local, document, matches, attributions, toponyms, home, frames });
  const markers = findMarkers(document, matches);
  return { report, document, attributions, claims, toponyms, frames, markers };
}
