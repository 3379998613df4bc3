/** Reads impersonal cues: "сообщается, что P", "P, говорится в сводке", "у повідомленні йдеться, що P". */
import type { Match } from "../../lexicon/match.ts";
import type { CueRow } from "../../lexicon/rows/cue-row.ts";
import { continuation } from "../continuation.ts";
import { draft, type Draft, type Loss, type Range } from "../draft.ts";
import { leftContent } from "../extent.ts";
import { has, isWord, sentenceAt, type Sheet } from "../sheet.ts";
import { readSlavicComplement } from "./slavic-complement.ts";
import { findSpeaker } from "./slavic-speaker.ts";
import { clauseStart } from "./slavic-subject.ts";
import { readSlavicVerb } from "./slavic-verb.ts";
import { leftFloor, lose, type VerbReading } from "../verb-reading.ts";
import * as is from "../word-class.ts";

export function readImpersonal(sheet: Sheet, match: Match<CueRow>, before: readonly Draft[]): Draft | Loss {
  const { row } = match;
  const negated = has(sheet, match.from - 1, is.negation);
  const at: Range = [match.from, match.to];
  const reading: VerbReading = { sheet, match, row, before, group: { all: at, cue: at, form: "finite", negated } };
  if (isWord(sheet, match.from - 1, "open-matter") || isWord(sheet, match.to, "open-matter"))
    return lose(reading, "what is not known yet");
  if (findSpeaker(reading, "impersonal") !== null) return readSlavicVerb(sheet, match, before);
  const hedge = { row, rule: row.id, why: "nobody is named", cue: [at], kind: "hedge" as const };
  const start = clauseStart(sheet, match.from);
  const complement = readSlavicComplement(reading, match.to);
  if (complement !== null)
    return draft({
      ...hedge,
      cue: [complement.cue ?? at],
      content: [complement.content],
      chunk: [start, complement.content[0]],
    });
  const sentence = sentenceAt(sheet, match.from);
  if (!has(sheet, start - 1, is.comma | is.dash) || start === sentence.from)
    return lose(reading, "nothing said follows");
  if (match.to < sentence.to && !has(sheet, match.to, is.comma | is.stop | is.dash | is.bracket))
    return lose(reading, "nothing said follows");
  const left = leftContent(sheet, start, leftFloor(sheet, before, start));
  if (left.length === 0) return lose(reading, "nothing stands before it");
  const right = continuation(sheet, match.to, sentence.to);
  return draft({
    ...hedge,
    content: right === null ? left : [...left, right],
    chunk: [start, match.to],
    side: right === null ? "left" : "around",
  });
}
