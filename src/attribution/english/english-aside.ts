/** Reads an attribution that stands beside what is said: "P, X said.", "P1, X said, P2.", "As the services report, P." */
import { continuation } from "../continuation.ts";
import { draft, type Draft, type Range } from "../draft.ts";
import { leftContent, rightEnd } from "../extent.ts";
import { holdsFinite } from "../finite.ts";
import { skipAdverbials } from "../mark.ts";
import { has, isCapital, normAt, opensQuote, quoteAt, sentenceAt, type Sheet } from "../sheet.ts";
import { toldTo } from "../through.ts";
import { leftFloor, stanceOf, type VerbReading } from "../verb-reading.ts";
import * as is from "../word-class.ts";

/** "P, X said.", "P1, X said, P2.", '"P," X said. "P2."': null when content follows the cue directly. */
export function readAside(
  reading: VerbReading,
  { source, start, after }: { source: Range; start: number; after: number },
): Draft | null {
  const { sheet, match, before } = reading;
  const sentence = sentenceAt(sheet, match.from);
  const parted =
    start > sentence.from &&
    (has(sheet, start - 1, is.comma | is.dash) || (closesQuote(sheet, start - 1) && quoteAt(sheet, start) < 0));
  const floating = start === sentence.from && asksBefore(sheet, start);
  const asOpens = start === sentence.from && /^(?:as|so)$/.test(normAt(sheet, start));
  if (asOpens) return asLead(reading, { source, start, after });
  if (!parted && !floating) return null;
  const end = skipAdverbials(sheet, whoHeard(sheet, after, sentence.to), sentence.to);
  if (end < sentence.to && !has(sheet, end, is.comma | is.stop | is.semicolon | is.dash) && !opensQuote(sheet, end))
    return closesAside(reading, { source, start, end });
  const floor = leftFloor(sheet, before, start);
  const left = leftContent(sheet, start, floor);
  if (left.length === 0) return null;
  const right = continuation(sheet, end, sentence.to);
  return around(reading, { source, start, end, content: right === null ? left : [...left, right] });
}

/** A quotation ends here; one that opens just before a verb parts nothing: 'focused on "he said this"'. */
const closesQuote = (sheet: Sheet, at: number): boolean => has(sheet, at, is.quoteMark) || quoteAt(sheet, at) >= 0;

/** "reported | to President Jane Example | on Monday": end of who was told; `at` where nobody was. */
function whoHeard(sheet: Sheet, at: number, to: number): number {
  if (!has(sheet, at, is.to)) return at;
  let end = at + 1;
  while (
    end < Math.min(to, at + 8) &&
    (isCapital(sheet, end) || has(sheet, end, is.determiner) || sheet.sourceAt[end] !== null)
  )
    end++;
  return end > at + 1 && isCapital(sheet, end - 1) ? end : at;
}

/** '"Is it over?" she asked': a quotation that ends with a question or shout just before, in the same paragraph. */
function asksBefore(sheet: Sheet, start: number): boolean {
  if (quoteAt(sheet, start - 1) < 0 || quoteAt(sheet, start) >= 0 || start === 0) return false;
  if (sentenceAt(sheet, start - 1).paragraph !== sentenceAt(sheet, start).paragraph) return false;
  const last = has(sheet, start - 1, is.quoteMark) ? start - 2 : start - 1;
  return /^[?!,—]$/.test(normAt(sheet, last));
}

/** "As the services report, P." */
function asLead(
  reading: VerbReading,
  { source, start, after }: { source: Range; start: number; after: number },
): Draft | null {
  const { sheet, match } = reading;
  const end = skipAdverbials(sheet, after, sentenceAt(sheet, match.from).to);
  if (!has(sheet, end, is.comma)) return null;
  const from = end + 1;
  return around(reading, { source, start, end: from, content: [[from, rightEnd(sheet, from)]] });
}

const occasions = /^(?:as|while|after|when|before|amid|during)$/;

/** "Two were hurt, the mayor said | on Friday as crews cleared the street": a whole clause before, and what went on meanwhile behind. */
function saidAs(sheet: Sheet, { start, end }: { start: number; end: number }): boolean {
  const { from } = sentenceAt(sheet, start);
  return has(sheet, start - 1, is.comma) && occasions.test(normAt(sheet, end)) && holdsFinite(sheet, from, start - 1);
}

/** '"P," said X while visiting Y': after a quotation anything may follow; in plain text the cue must end its clause. */
function closesAside(
  reading: VerbReading,
  { source, start, end }: { source: Range; start: number; end: number },
): Draft | null {
  const { sheet, match } = reading;
  const quoted = quoteAt(sheet, start - 1) >= 0 || (has(sheet, start - 1, is.comma) && quoteAt(sheet, start - 2) >= 0);
  if (!quoted && !saidAs(sheet, { start, end })) return null;
  if (has(sheet, end, is.that | is.colon) || has(sheet, start, is.and)) return null;
  const left = leftContent(sheet, start, Math.min(start, sentenceAt(sheet, match.from).from));
  if (left.length === 0 || isLead(sheet, left, end)) return null;
  return around(reading, { source, start, end, content: left });
}

export function around(
  reading: VerbReading,
  found: { source: Range; start: number; end: number; content: readonly Range[] },
): Draft {
  const { row, group } = reading;
  return draft({
    row,
    rule: row.id,
    why: row.why,
    cue: [group.cue],
    source: [found.source],
    content: found.content,
    chunk: [found.start, found.end],
    side: found.content.length > 1 ? "around" : "left",
    stance: stanceOf(reading),
    outer: toldTo(reading, found.content),
  });
}

/** 'On the programme "Face to Face," the mayor said | the dam had burst': a phrase without a verb before, a clause behind. */
function isLead(sheet: Sheet, left: readonly Range[], end: number): boolean {
  const first = left[0];
  if (first === undefined || !has(sheet, first[0], is.preposition)) return false;
  return !holdsFinite(sheet, first[0], first[1]) && holdsFinite(sheet, end + 1, rightEnd(sheet, end));
}
