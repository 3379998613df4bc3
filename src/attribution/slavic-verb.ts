/** Reads a Russian or Ukrainian cue verb: "X сообщил, что P", "P, сообщили в X", "«P, – сказав він, – P2»", "як каже X, P". */
import type { Match } from "../lexicon/match.ts";
import type { CueRow } from "../lexicon/rows/cue-row.ts";
import { continuation } from "./continuation.ts";
import { draft, type Draft, type Loss, type Range } from "./draft.ts";
import { leftContent, rightEnd } from "./extent.ts";
import { canSay } from "./plausible.ts";
import { has, normAt, quoteAt, sentenceAt, type Sheet } from "./sheet.ts";
import { readSlavicComplement } from "./slavic-complement.ts";
import { quotedAside } from "./slavic-aside.ts";
import { slavicForm } from "./slavic-form.ts";
import { findSpeaker, type Speaker } from "./slavic-speaker.ts";
import { lastSpeaker, leftFloor, lose, stanceOf, type VerbReading } from "./verb-reading.ts";
import * as is from "./word-class.ts";

/** A draft, or why the match is none. */
export function readSlavicVerb(sheet: Sheet, match: Match<CueRow>, before: readonly Draft[]): Draft | Loss {
  const { row } = match;
  const at: Range = [match.from, match.to];
  const negated = has(sheet, match.from - 1, is.negation);
  const reading: VerbReading = {
    sheet,
    match,
    row,
    before,
    group: { all: [negated ? match.from - 1 : match.from, match.to], cue: at, form: "finite", negated },
  };
  const form = slavicForm(normAt(sheet, match.from), sheet.language);
  if (form === "infinitive") return lose(reading, "an infinitive: nobody says it here");
  if (form === "participle") return lose(reading, "a participle that describes a noun");
  if (form === "gerund") return readGerund(reading);
  const speaker = findSpeaker(reading, form);
  if (speaker === null) return readShared(reading);
  if (!canSay(sheet, speaker.source, row)) return lose(reading, "its subject cannot say");
  return readWith(reading, speaker);
}

function make(reading: VerbReading, fields: Partial<Draft> & Pick<Draft, "chunk">): Draft {
  const { row, group } = reading;
  return draft({ row, rule: row.id, why: row.why, cue: [group.cue], stance: stanceOf(reading), ...fields });
}

/** "…, добавив, что P": the speaker of the clause before. */
function readGerund(reading: VerbReading): Draft | Loss {
  const { sheet, before, match } = reading;
  const shares = lastSpeaker(sheet, before, match.from);
  const complement = readSlavicComplement(reading, match.to);
  if (complement === null) return lose(reading, "nothing said follows");
  const start = has(sheet, match.from - 1, is.comma) ? match.from - 1 : match.from;
  if (shares === null) return lose(reading, "no speaker before the gerund");
  return make(reading, {
    source: shares.source,
    shares,
    content: [complement.content],
    cue: [complement.cue ?? reading.group.cue],
    chunk: [start, complement.content[0]],
  });
}

/** "X заявил A и добавил, что B". */
function readShared(reading: VerbReading): Draft | Loss {
  const { sheet, before, match, group } = reading;
  const joint = group.all[0] - 1;
  if (!has(sheet, joint, is.and | is.but | is.comma)) return lose(reading, "no subject");
  const shares = lastSpeaker(sheet, before, match.from);
  const complement = readSlavicComplement(reading, match.to);
  if (shares === null || complement === null)
    return lose(reading, shares === null ? "no subject" : "nothing said follows");
  const start = has(sheet, joint - 1, is.comma) ? joint - 1 : joint;
  return make(reading, {
    source: shares.source,
    shares,
    content: [complement.content],
    cue: [complement.cue ?? group.cue],
    chunk: [start, complement.content[0]],
  });
}

function readWith(reading: VerbReading, speaker: Speaker): Draft | Loss {
  const { sheet, row, before } = reading;
  const cue = speaker.cue ?? reading.group.cue;
  const outer = speaker.through === null ? null : toldTo(reading, speaker.through);
  const give = (content: readonly Range[], end: number, own: Partial<Draft> = {}): Draft => {
    if (outer !== null) outer.content = content;
    return make(reading, { source: [speaker.source], cue: [cue], content, chunk: [speaker.start, end], outer, ...own });
  };
  const quoted = quotedAside(sheet, [speaker.start, speaker.end]);
  if (quoted !== null) return give(quoted, speaker.end, { side: "around", kind: "direct" });
  const isParted =
    has(sheet, speaker.start - 1, is.comma | is.dash | is.quoteMark) ||
    quoteAt(sheet, speaker.start - 1) !== quoteAt(sheet, speaker.start);
  const closes =
    speaker.end >= sentenceAt(sheet, speaker.start).to ||
    has(sheet, speaker.end, is.comma | is.stop | is.dash | is.semicolon);
  const quotative = row.takes.includes("quote") || row.takes.includes("clause");
  if (
    quotative &&
    speaker.start > sentenceAt(sheet, reading.match.from).from &&
    isParted &&
    closes &&
    !has(sheet, speaker.end + 1, is.that)
  ) {
    const left = leftContent(sheet, speaker.start, leftFloor(sheet, before, speaker.start));
    const right = left.length === 0 ? null : continuation(sheet, speaker.end, sentenceAt(sheet, speaker.start).to);
    if (left.length > 0)
      return give(right === null ? left : [...left, right], speaker.end, { side: right === null ? "left" : "around" });
  }
  if (speaker.as && has(sheet, speaker.end, is.comma | is.colon))
    return give([[speaker.end + 1, rightEnd(sheet, speaker.end + 1)]], speaker.end + 1);
  const complement = readSlavicComplement(reading, speaker.resume);
  if (complement !== null)
    return give([complement.content], complement.content[0], complement.cue === null ? {} : { cue: [complement.cue] });
  return speaker.topic ? aboutThis(reading, speaker, give) : lose(reading, "nothing said follows");
}

/** "Об этом сообщает ТАСС": what is said is the sentence before. */
function aboutThis(
  reading: VerbReading,
  speaker: Speaker,
  give: (content: readonly Range[], end: number, own?: Partial<Draft>) => Draft,
): Draft | Loss {
  const { sheet, match } = reading;
  const index = sheet.tokens[match.from]?.sentence ?? 0;
  const previous = sheet.document.sentences[index - 1];
  if (previous === undefined) return lose(reading, "nothing stands before it");
  const to = rightEnd(sheet, previous.from);
  return to > previous.from
    ? give([[previous.from, to]], speaker.end, { side: "left" })
    : lose(reading, "nothing stands before it");
}

/** "рассказал РИА Новости": the outlet told stands around the speaker. */
function toldTo(reading: VerbReading, through: Range): Draft {
  const { row, group } = reading;
  return draft({
    row,
    rule: `${row.id}.through`,
    why: "the outlet it was told to",
    cue: [group.cue],
    source: [through],
    chunk: through,
  });
}
