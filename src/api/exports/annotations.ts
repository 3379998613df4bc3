/** Claims as W3C Web Annotations with both selectors; positions are code points there and UTF-16 units here. */
import type { ExportClaim, ExportContext } from "./export-claim.ts";
import { longestQuote, permalinkOf, quoteOf } from "./export-claim.ts";

const context = "http://www.w3.org/ns/anno.jsonld";
/** Characters before and after the quote, to find it again in a changed text. */
const around = 32;

/** Code points in the first `units` UTF-16 units of a text: an emoji is two units and one point. */
export function codePointsBefore(text: string, units: number): number {
  let points = 0;
  for (let at = 0; at < units; at += (text.codePointAt(at) ?? 0) > 0xff_ff ? 2 : 1) points++;
  return points;
}

/** The target of one claim: where in which version it stands. */
export function claimTarget(claim: ExportClaim, text: string, options: ExportContext): object {
  const { content, sentence, sentenceStart } = claim.item.claim;
  const [start] = content;
  // both selectors point at the same words, and neither at more than one sentence and the cap
  const end = Math.max(start, Math.min(content[1], sentenceStart + sentence.length, start + longestQuote));
  const quote = {
    type: "TextQuoteSelector",
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - around), start),
    suffix: text.slice(end, end + around),
  };
  const position = {
    type: "TextPositionSelector",
    start: codePointsBefore(text, start),
    end: codePointsBefore(text, end),
  };
  return {
    source: `${options.base}/reports/${claim.wire.reportId}`,
    selector: options.quotes === "none" ? [position] : [quote, position],
  };
}

/** One annotation; its body says whose claim it is and never that it is so. */
export async function claimAnnotation(claim: ExportClaim, options: ExportContext): Promise<object> {
  const { wire } = claim;
  const text = await options.textOf(wire.reportId);
  return {
    "@context": context,
    id: permalinkOf(claim, options),
    type: "Annotation",
    motivation: "classifying",
    created: options.made,
    generator: { type: "Software", name: `reportedly ${options.version}` },
    body: {
      type: "TextualBody",
      format: "text/plain",
      value: `CLAIM by ${wire.claimant.name} (${wire.claimant.party}): ${wire.action}, ${wire.stance}`,
      "reportedly:quote": quoteOf(claim, options) || undefined,
    },
    target: claimTarget(claim, text, options),
  };
}
