/** Hedges with nobody behind them: "reportedly", "якобы", "попередньо": a link without a source over their own clause. */
import type { Match } from "../lexicon/match.ts";
import type { CueRow } from "../lexicon/rows/cue-row.ts";
import { draft, type Draft, type Loss, type Range } from "./draft.ts";
import { tellerSpeaks, trimHead, trimStop } from "./extent.ts";
import { holdsFinite } from "./finite.ts";
import { has, quoteAt, sentenceAt, type Sheet } from "./sheet.ts";
import * as is from "./word-class.ts";

export function readHedge(sheet: Sheet, match: Match<CueRow>): Draft | Loss {
  const { row } = match;
  const left = leftOf(sheet, match.from);
  const right = rightOf(sheet, match.to);
  const content: Range[] = [];
  if (left[0] < left[1]) content.push(left);
  if (right[0] < right[1]) content.push(right);
  if (content.length === 0) return { rule: row.id, at: [match.from, match.to], why: "it hedges nothing" };
  return draft({
    row,
    rule: row.id,
    why: row.why,
    cue: [[match.from, match.to]],
    content,
    chunk: [match.from, match.to],
    side: left[0] < left[1] ? "around" : "right",
    kind: "hedge",
  });
}

const edge = is.semicolon | is.colon | is.stop | is.that | is.question;

/** The words of the same clause before the hedge. */
function leftOf(sheet: Sheet, at: number): Range {
  const { from } = sentenceAt(sheet, at);
  const own = quoteAt(sheet, at);
  let i = at;
  while (i > from && quoteAt(sheet, i - 1) === own && !has(sheet, i - 1, edge)) {
    if (
      has(sheet, i - 1, is.comma) &&
      (holdsFinite(sheet, i, at) || i < at - 1 ? partsClauses(sheet, i, at) : i === at)
    )
      break;
    if (has(sheet, i - 1, is.but)) break;
    if (has(sheet, i - 1, is.and) && holdsFinite(sheet, from, i - 1) && holdsFinite(sheet, i, at)) break;
    i--;
  }
  return [trimHead(sheet, i, at), has(sheet, at - 1, is.comma) ? at - 1 : at];
}

/** A comma before a clause of its own: "…, and", "…, who", or a new verb after it. */
function partsClauses(sheet: Sheet, from: number, at: number): boolean {
  return has(sheet, from, is.and | is.but | is.relative | is.subordinator) || holdsFinite(sheet, from, at);
}

function rightOf(sheet: Sheet, at: number): Range {
  const { to } = sentenceAt(sheet, at);
  const own = quoteAt(sheet, at - 1);
  const from = has(sheet, at, is.comma) ? at + 1 : at;
  let i = from;
  let seen = false;
  for (; i < to && quoteAt(sheet, i) === own && !has(sheet, i, is.semicolon | is.stop); i++) {
    seen ||= holdsFinite(sheet, i, i + 1);
    if (!has(sheet, i, is.comma | is.dash)) continue;
    if (tellerSpeaks(sheet, i)) break;
    if (has(sheet, i + 1, is.and | is.but) && holdsFinite(sheet, i + 1, Math.min(to, i + 9))) break;
    if (seen && holdsFinite(sheet, i + 1, Math.min(to, i + 7)) && !has(sheet, i + 1, is.relative | is.preposition))
      break;
  }
  return [from, trimStop(sheet, from, i)];
}
