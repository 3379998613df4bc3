/** Reads English adjectives of opinion: "the general was convinced that P", "officials are worried about P", "remains ready to P". */
import type { Match } from "../../lexicon/match.ts";
import type { CueRow } from "../../lexicon/rows/cue-row.ts";
import { draft, type Draft, type Loss, type Range } from "../draft.ts";
import { readComplement } from "./english-complement.ts";
import { subjectBefore } from "./english-subject.ts";
import { isAdverb } from "../mark.ts";
import { canSay, isKnownSpeaker } from "../identity/plausible.ts";
import { has, isWord, normAt, sentenceAt, type Sheet } from "../sheet.ts";
import { isShortAuxiliary, type VerbGroup } from "./verb-group.ts";
import { lose, type VerbReading } from "../verb-reading.ts";
import * as is from "../word-class.ts";

const degree = new Set([
  "more",
  "very",
  "most",
  "less",
  "not",
  "no",
  "n't",
  "quite",
  "increasingly",
  "so",
  "all",
  "both",
]);

/** The words from "is" to the adjective; null where no verb of being stands before it. */
function copulaBefore(sheet: Sheet, at: number): { readonly from: number; readonly negated: boolean } | null {
  const { from: floor } = sentenceAt(sheet, at);
  let i = at - 1;
  let negated = false;
  while (i >= floor && (isAdverb(sheet, i) || degree.has(normAt(sheet, i)) || has(sheet, i, is.negation))) {
    if (has(sheet, i, is.be)) break;
    negated ||= has(sheet, i, is.negation);
    i--;
  }
  if (!has(sheet, i, is.be) && !isWord(sheet, i, "seems") && !isShortAuxiliary(sheet, i)) return null;
  negated ||= has(sheet, i, is.negation);
  while (i > floor && (has(sheet, i - 1, is.auxiliary) || (isAdverb(sheet, i - 1) && has(sheet, i - 2, is.auxiliary))))
    i--;
  return { from: i, negated };
}

/** A draft, or why the adjective says nothing here. */
export function readAdjective(sheet: Sheet, match: Match<CueRow>, before: readonly Draft[]): Draft | Loss {
  const { row } = match;
  const being = copulaBefore(sheet, match.from);
  if (being === null) return lose({ row, match }, "no verb of being before it");
  const cue: Range = [being.from, match.to];
  const group: VerbGroup = { all: cue, cue, form: "finite", negated: being.negated };
  const reading: VerbReading = { sheet, match, row, group, before };
  const subject = subjectBefore(sheet, being.from);
  if (subject === null) return lose(reading, "no subject");
  if (!canSay(sheet, subject.source) || !isKnownSpeaker(sheet, subject.source) || isThing(sheet, subject.source))
    return lose(reading, "its subject cannot say");
  const complement = readComplement(reading, match.to);
  if (complement === null) return lose(reading, "nothing said follows");
  return draft({
    row,
    rule: row.id,
    why: row.why,
    cue: complement.cue.length > 0 ? complement.cue : [cue],
    source: subject.pronoun === undefined ? [subject.source] : [subject.source, subject.pronoun],
    content: [complement.content],
    chunk: [subject.start, Math.max(match.to, complement.end)],
    stance: being.negated && row.stance === "asserts" ? "doubts" : row.stance,
  });
}

/** "it is clear that", "it was certain": nobody thinks so. */
const isThing = (sheet: Sheet, [from, to]: Range): boolean =>
  to - from === 1 && /^(?:it|that|this|which)$/.test(normAt(sheet, from));
