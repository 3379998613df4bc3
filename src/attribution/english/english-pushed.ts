/** Reads a speaker inside a relative clause: "the airstrike, which | the opposition said | had killed more than 100 people". */
import { draft, type Draft, type Range } from "../draft.ts";
import { rightEnd } from "../extent.ts";
import { isFinite } from "../finite.ts";
import { canSay, isKnownSpeaker } from "../identity/plausible.ts";
import { isAdverb } from "../mark.ts";
import { has, isCapital, normAt, quoteAt, type Sheet } from "../sheet.ts";
import { stanceOf, type VerbReading } from "../verb-reading.ts";
import * as is from "../word-class.ts";

/** The word that joins the clause to its noun, at the head of the subject or just before it; -1 for none. */
function joinAt({ sheet, before }: VerbReading, [from]: Range): number {
  const joins = (at: number): boolean => /^(?:who|which|that|whom|what)$/.test(normAt(sheet, at));
  // "told CNN that | Iran had moved missiles": what another says begins here
  if (before.some(({ content }) => content.some(([start]) => start === from))) return -1;
  if (joins(from)) return from;
  // "fired on | what | the rebels said was a hospital"
  if (normAt(sheet, from - 1) === "what") return from - 1;
  // "officials said that | the army says": behind a verb or a comma "that" joins what is said
  return joins(from - 1) && !isFinite(sheet, from - 2) && sheet.cueVerb[from - 2] !== 1 ? from - 1 : -1;
}

/** "in a raid | the army said was aimed at the port": without a joint word the speaker begins right behind the noun. */
function contactAt(reading: VerbReading, [from, to]: Range): number {
  const { sheet } = reading;
  const join = joinAt(reading, [from, to]);
  if (join >= 0) return join;
  for (let i = from; i < to; i++) {
    const opens = has(sheet, i, is.determiner) || (isCapital(sheet, i) && sheet.actorAt[i]?.from === i);
    const behindNoun =
      sheet.tokens[i - 1]?.shape === "lower" &&
      (sheet.sourceAt[i - 1] ?? null) === null &&
      !isFinite(sheet, i - 1) &&
      sheet.cueVerb[i - 1] !== 1 &&
      !has(sheet, i - 1, is.adverb | is.subordinator | is.that | is.pronoun | is.timeWord) &&
      !has(sheet, i - 1, is.preposition | is.determiner | is.possessive | is.and | is.to | is.sideAdjective);
    if (opens && behindNoun) return i - 1;
  }
  return -1;
}

/** "which the ministry says | now | holds the town". */
const behindAdverb = (sheet: Sheet, at: number): number =>
  isAdverb(sheet, at) && (has(sheet, at + 1, is.auxiliary) || isFinite(sheet, at + 1)) ? at + 1 : at;

/** "which the army claims | allows it to fire": a verb in "s" with a phrase behind it. */
const isPresent = (sheet: Sheet, at: number): boolean =>
  sheet.tokens[at]?.shape === "lower" &&
  /[^s]s$/.test(normAt(sheet, at)) &&
  !has(sheet, at, is.preposition | is.pronoun | is.possessive | is.determiner | is.subordinator) &&
  has(sheet, at + 1, is.determiner | is.possessive | is.preposition | is.to);

/** The draft, where a verb without a subject follows the verb of saying; null elsewhere. */
export function readPushedDown(reading: VerbReading, subject: Range): Draft | null {
  const { sheet, row, group } = reading;
  const after = behindAdverb(sheet, group.all[1]);
  if (!row.takes.includes("that") && !row.takes.includes("clause")) return null;
  const join = has(sheet, after, is.auxiliary) ? contactAt(reading, subject) : joinAt(reading, subject);
  if (!has(sheet, after, is.auxiliary) && !isFinite(sheet, after) && !(join >= 0 && isPresent(sheet, after)))
    return null;
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
