/** Reads a Russian or Ukrainian cue verb: "X сообщил, что P", "P, сообщили в X", "«P, – сказав він, – P2»", "як каже X, P". */
import type { Match } from "../../lexicon/match.ts";
import type { CueRow } from "../../lexicon/rows/cue-row.ts";
import { draft, type Draft, type Loss, type Range } from "../draft.ts";
import { rightEnd } from "../extent.ts";
import { canSay } from "../identity/plausible.ts";
import { has, isWord, normAt, sentenceAt, type Sheet } from "../sheet.ts";
import { readSlavicComplement, type SlavicComplement } from "./slavic-complement.ts";
import { frontedClaim } from "./slavic-fronted.ts";
import { isFirstPerson, isPlural, slavicForm, type SlavicForm } from "./slavic-form.ts";
import { findSpeaker, learnedFrom } from "./slavic-speaker.ts";
import { clauseStart } from "./slavic-subject.ts";
import { readWithSpeaker, statesEvent, untrueNaming } from "./slavic-told.ts";
import { lastSpeaker, lose, stanceOf, type VerbReading } from "../verb-reading.ts";
import * as is from "../word-class.ts";

/** A draft, or why the match is none. "не подтвердил", "не виключає": the "not" of a cue is part of it. */
export function readSlavicVerb(sheet: Sheet, match: Match<CueRow>, before: readonly Draft[]): Draft | Loss {
  const read = readVerb(sheet, match, before);
  if (!("cue" in read) || !has(sheet, match.from - 1, is.negation)) return read;
  const cue = read.cue.map(([from, to]): Range => [from === match.from ? from - 1 : from, to]);
  return { ...read, cue };
}

function readVerb(sheet: Sheet, match: Match<CueRow>, before: readonly Draft[]): Draft | Loss {
  const { row } = match;
  const negated = has(sheet, match.from - 1, is.negation);
  const from = negated ? match.from - 1 : match.from;
  const all: Range = [from, match.to];
  const reading: VerbReading = {
    sheet,
    match,
    row,
    before,
    group: { all, cue: [match.from, match.to], form: "finite", negated },
  };
  const form = formOf(normAt(sheet, match.from), sheet, row);
  if (form === "infinitive") return lose(reading, "an infinitive: nobody says it here");
  if (form === "participle") return lose(reading, "a participle that describes a noun");
  if (form === "gerund") return readGerund(reading);
  if (negated && /\.cue\.(?:say|see|touch-on)$/u.test(row.id)) return lose(reading, "nothing was told");
  const fronted = frontedClaim(reading);
  if (fronted !== null) return fronted;
  const speaker = learnedFrom(reading) ?? findSpeaker(reading, form);
  if (speaker === null || isDenied(reading, speaker.source)) return readShared(reading);
  if (!canSay(sheet, speaker.source)) return lose(reading, "its subject cannot say");
  if (isFirstPerson(normAt(sheet, match.from), sheet.language) && !isOneself(sheet, speaker.source))
    return lose(reading, "a verb of 'we' with another subject");
  if (row.kind !== "passive" && isDoneTo(sheet, speaker.source, match.from))
    return lose(reading, "what was done, not who said");
  return readWithSpeaker(reading, speaker);
}

/** "…, але | втрату висоти назвав вигадкою": what is denied stands where a subject would. */
const isDenied = (reading: VerbReading, [from, to]: Range): boolean =>
  untrueNaming(reading) !== null &&
  statesEvent(reading.sheet, [from, from + 1]) &&
  deniedObject(reading) !== null &&
  to >= reading.group.all[0] &&
  !hasSpeaker(reading.sheet, [from, to]);

/** Whether somebody of a row can say it there. */
function hasSpeaker(sheet: Sheet, [from, to]: Range): boolean {
  for (let i = from; i < to; i++) {
    const { being } = sheet.sourceAt[i]?.row ?? {};
    if (sheet.actorAt[i] !== null || (being !== undefined && being !== "document")) return true;
  }
  return false;
}

/** "мы", "я": who a verb of the first person has. */
const isOneself = (sheet: Sheet, [from]: Range): boolean => /^(?:мы|я|ми)$/u.test(normAt(sheet, from));

/** "Ворога | відкинуто": before such a passive stands what was done to, not who says. */
const isDoneTo = (sheet: Sheet, [from, to]: Range, verb: number): boolean =>
  sheet.language === "uk" &&
  to === verb &&
  /(?:но|то)$/u.test(normAt(sheet, verb)) &&
  !/(?:ом|ем|єм|ою|ею|єю|ами|ями|ими)$/u.test(normAt(sheet, from)) &&
  !has(sheet, from - 1, is.preposition);

/** "жалуется", "сомневаются" look impersonal, but have a subject when the row is a verb of somebody. */
function formOf(norm: string, sheet: Sheet, row: CueRow): SlavicForm {
  const form = slavicForm(norm, sheet.language);
  if (row.kind === "passive") return form === "participle" ? "impersonal" : form;
  return form === "impersonal" && row.kind === "verb" && /(?:ся|сь)$/u.test(norm) ? "finite" : form;
}

/** "…, добавив, что P": the speaker of the clause before. */
function readGerund(reading: VerbReading): Draft | Loss {
  const { sheet, before, match } = reading;
  const shares = lastSpeaker(sheet, before, match.from);
  const complement = readSlavicComplement(reading, match.to);
  if (complement === null) return lose(reading, "nothing said follows");
  if (shares === null) return lose(reading, "no speaker before the gerund");
  const start = has(sheet, match.from - 1, is.comma) ? match.from - 1 : match.from;
  return sharing(reading, { shares, start, complement });
}

function sharing(
  reading: VerbReading,
  { shares, start, complement }: { shares: Draft; start: number; complement: SlavicComplement },
): Draft {
  const { row, group } = reading;
  return draft({
    row,
    rule: row.id,
    why: row.why,
    cue: [complement.cue ?? group.cue],
    source: shares.source,
    content: [complement.content],
    chunk: [start, complement.content[0]],
    stance: stanceOf(reading),
    shares,
  });
}

/** "X заявил A и добавил, что B"; "Пишут, что P", where nobody is named. */
function readShared(reading: VerbReading): Draft | Loss {
  const { sheet, before, match, group } = reading;
  const complement = deniedObject(reading) ?? readSlavicComplement(reading, match.to) ?? behindComma(reading);
  if (complement === null) return lose(reading, "nothing said follows");
  const denied = untrueNaming(reading) !== null && complement.content[0] < match.from;
  const joint = denied ? complement.content[0] - 1 : group.all[0] - 1;
  const isJoined = has(sheet, joint, is.and | is.but | is.comma) && sentenceAt(sheet, match.from).from < group.all[0];
  const shares = (isJoined ? lastSpeaker(sheet, before, match.from) : null) ?? speakerBefore(reading);
  if (shares !== null) {
    const start = has(sheet, joint - 1, is.comma) ? joint - 1 : joint;
    const shared = sharing(reading, { shares, start, complement });
    return denied ? { ...shared, chunk: [start, complement.content[0]], stance: "denies" } : shared;
  }
  return nobody(reading, complement);
}

/** "Мэр сообщил, что P. | И добавил, что R": at the head of the next sentence of a paragraph one goes on speaking. */
function speakerBefore({ sheet, before, group, match }: VerbReading): Draft | null {
  const sentence = sentenceAt(sheet, match.from);
  if (isPlural(normAt(sheet, match.from))) return null;
  for (let i = sentence.from; i < group.all[0]; i++)
    if (!has(sheet, i, is.and | is.connective | is.adverb) && !/^(?:также|тоже|також|теж)$/u.test(normAt(sheet, i)))
      return null;
  const last = before.at(-1);
  if (last === undefined || last.source.length === 0 || last.row?.kind !== "verb") return null;
  const told = sentenceAt(sheet, last.chunk[0]);
  const follows = told.to === sentence.from && told.paragraph === sentence.paragraph;
  return follows && !isPlural(normAt(sheet, last.cue[0]?.[0] ?? -1)) ? last : null;
}

/** "Кажуть, P": at the head of a sentence a comma is enough. */
function behindComma({ sheet, row, match }: VerbReading): SlavicComplement | null {
  const { from } = sentenceAt(sheet, match.from);
  if (sheet.language === "en" || from !== match.from || !isWord(sheet, from, "people-say")) return null;
  if (!row.takes.includes("clause") || !has(sheet, match.to, is.comma) || has(sheet, match.to + 1, is.that))
    return null;
  return { content: [match.to + 1, rightEnd(sheet, match.to + 1)], cue: null, firm: true };
}

/** "…, але | втрату висоти назвав вигадкою": what is denied stands before the verb. */
function deniedObject(reading: VerbReading): SlavicComplement | null {
  const { sheet, match } = reading;
  const cue = untrueNaming(reading);
  if (cue === null) return null;
  let from = clauseStart(sheet, match.from);
  while (from < match.from && has(sheet, from, is.and | is.but | is.adverb | is.connective)) from++;
  return statesEvent(sheet, [from, match.from]) ? { content: [from, match.from], cue, firm: true } : null;
}

/** "Говорят, что P": many say it, none is named. */
function nobody(reading: VerbReading, complement: SlavicComplement): Draft | Loss {
  const { sheet, match, row, group } = reading;
  if (!complement.firm) return lose(reading, "no subject");
  const start = clauseStart(sheet, match.from);
  if (
    !isPlural(normAt(sheet, match.from)) ||
    row.group !== "speech" ||
    row.stance !== "asserts" ||
    !row.takes.includes("clause")
  )
    return lose(reading, "no subject");
  for (let i = start; i < match.from; i++)
    if (!has(sheet, i, is.adverb | is.connective | is.and | is.but | is.timeWord)) return lose(reading, "no subject");
  return draft({
    row,
    rule: `${row.id}.nobody`,
    why: "nobody is named",
    cue: [complement.cue ?? group.cue],
    content: [complement.content],
    chunk: [start, complement.content[0]],
    kind: "hedge",
  });
}
