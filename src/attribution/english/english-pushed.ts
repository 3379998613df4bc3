/** Reads a speaker inside a relative clause: "the airstrike, which | the opposition said | had killed more than 100 people". */
import { draft, type Draft, type Range } from "../draft.ts";
import { rightEnd } from "../extent.ts";
import { isFinite } from "../finite.ts";
import { canSay, isKnownSpeaker } from "../identity/plausible.ts";
import { has, normAt, quoteAt, type Sheet } from "../sheet.ts";
import { stanceOf, type VerbReading } from "../verb-reading.ts";
import * as is from "../word-class.ts";

/** The word that joins the clause to its noun, at the head of the subject or just before it; -1 for none. */
function joinAt(sheet: Sheet, [from]: Range): number {
  const joins = (at: number): boolean => /^(?:who|which|that|whom)$/.test(normAt(sheet, at));
  if (joins(from)) return from;
  // "officials said that | the army says": behind a verb or a comma "that" joins what is said
  return joins(from - 1) && !isFinite(sheet, from - 2) && sheet.cueVerb[from - 2] !== 1 ? from - 1 : -1;
}

/** The draft, where a verb without a subject follows the verb of saying; null elsewhere. */
export function readPushedDown(reading: VerbReading, subject: Range): Draft | null {
  const { sheet, row, group } = reading;
  const after = group.all[1];
  if (!row.takes.includes("that") && !row.takes.includes("clause")) return null;
  if (!has(sheet, after, is.auxiliary) && !isFinite(sheet, after)) return null;
  const join = joinAt(sheet, subject);
  const source: Range = [join + 1, group.all[0]];
  if (join < 0 || source[0] >= source[1] || !canSay(sheet, source)) return null;
  if (row.wary && !isKnownSpeaker(sheet, source)) return null;
  let end = after;
  const limit = rightEnd(sheet, after);
  while (end < limit && !(has(sheet, end, is.comma) && quoteAt(sheet, end) < 0)) end++;
  return draft({
    row,
    rule: row.id,
    why: row.why,
    cue: [group.cue],
    source: [source],
    content: [[after, end]],
    chunk: [join, after],
    stance: stanceOf(reading),
    apart: has(sheet, join - 1, is.comma),
  });
}
