/** Reads nouns that wrap their source: "by Moscow's account", "in CIT's reading", "by their count". */
import type { Match } from "../lexicon/match.ts";
import type { CueRow } from "../lexicon/rows/cue-row.ts";
import { continuation } from "./continuation.ts";
import { draft, type Draft, type Loss, type Range } from "./draft.ts";
import { leftContent, rightEnd } from "./extent.ts";
import { has, normAt, sentenceAt, type Sheet } from "./sheet.ts";
import { leftFloor } from "./verb-reading.ts";
import * as is from "./word-class.ts";

export function readCircum(sheet: Sheet, match: Match<CueRow>, before: readonly Draft[]): Draft | Loss {
  const { row } = match;
  const lost = (why: string): Loss => ({ rule: row.id, at: [match.from, match.to], why });
  const opening = openingBefore(sheet, match.from, row.prepositions);
  if (opening === null) return lost("no owner before the noun");
  const owner = ownerIn(sheet, opening + 1, match.from);
  if (owner === null) return lost("no owner before the noun");
  const sentence = sentenceAt(sheet, match.from);
  const base = { row, rule: row.id, why: row.why, cue: [[match.from, match.to] as Range], source: [owner] };
  if (opening === sentence.from || has(sheet, opening - 1, is.semicolon | is.but | is.and)) {
    const from = has(sheet, match.to, is.comma) ? match.to + 1 : match.to;
    const to = rightEnd(sheet, from);
    return from < to ? draft({ ...base, content: [[from, to]], chunk: [opening, from] }) : lost("nothing follows");
  }
  const left = leftContent(sheet, opening, leftFloor(sheet, before, opening));
  const right = continuation(sheet, match.to, sentence.to);
  if (left.length === 0) return lost("nothing stands before it");
  return draft({
    ...base,
    content: right === null ? left : [...left, right],
    chunk: [opening, match.to],
    side: right === null ? "left" : "around",
  });
}

function openingBefore(sheet: Sheet, at: number, prepositions: readonly string[]): number | null {
  const { from } = sentenceAt(sheet, at);
  for (let i = at - 1; i >= Math.max(from, at - 8); i--) {
    if (has(sheet, i, is.comma | is.hardMark | is.auxiliary)) return null;
    if (prepositions.includes(normAt(sheet, i))) return i;
  }
  return null;
}

/** "Moscow" of "Moscow's own", "their". */
function ownerIn(sheet: Sheet, from: number, to: number): Range | null {
  for (let i = to - 1; i >= from; i--) {
    const norm = normAt(sheet, i);
    if (norm === "'s" || norm === "'") return i > from ? [from, i] : null;
    if (has(sheet, i, is.possessive) && i === from) return [i, i + 1];
  }
  return null;
}
