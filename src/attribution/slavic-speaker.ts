/** Chooses who says in a Russian or Ukrainian clause: before the verb, after it, or the house in "сообщили в X". */
import type { Range } from "./draft.ts";
import { isFinite } from "./finite.ts";
import { skipTime } from "./mark.ts";
import { isKnownSpeaker } from "./plausible.ts";
import { has, isCapital, normAt, quoteAt, sentenceAt, type Sheet } from "./sheet.ts";
import { isPlural, type SlavicForm } from "./slavic-form.ts";
import { clauseStart, isAbout, isIn, phraseEnd, skipOccasion, subjectIn } from "./slavic-subject.ts";
import type { VerbReading } from "./verb-reading.ts";
import * as is from "./word-class.ts";

export interface Speaker {
  readonly source: Range;
  /** Cue, when it is more than the verb: "сообщили в". */
  readonly cue: Range | null;
  /** First and last token of the words of attribution around the verb. */
  readonly start: number;
  readonly end: number;
  /** Where the complement is looked for. */
  readonly resume: number;
  /** After "как", "як": an insertion. */
  readonly as: boolean;
  /** "Об этом", "про це": what is said stands before. */
  readonly topic: boolean;
  /** The outlet it was told to. */
  readonly through: Range | null;
}

interface Frame {
  readonly start: number;
  readonly as: boolean;
  readonly topic: boolean;
}

/** Where the words of attribution begin: "как", "Об этом", or the clause itself. */
function frameOf(sheet: Sheet, verb: number): Frame {
  const start = clauseStart(sheet, verb);
  const as = /^(?:как|як)$/.test(normAt(sheet, start));
  const topic = isAbout(sheet, start) && /^(?:этом|это|том|це|цьому)$/.test(normAt(sheet, start + 1));
  return { start, as, topic };
}

export function findSpeaker(reading: VerbReading, form: SlavicForm): Speaker | null {
  const { sheet, group } = reading;
  const verb = group.all[0];
  const frame = frameOf(sheet, verb);
  const lead = frame.topic ? frame.start + 2 : frame.as ? frame.start + 1 : frame.start;
  const house = houseAfter(reading, frame);
  if (house !== null) return house;
  const houseFirst = houseBefore(reading, frame, lead);
  if (houseFirst !== null) return houseFirst;
  if (form === "impersonal") return null;
  const subject = verb > lead ? subjectIn(sheet, lead, verb) : null;
  if (subject !== null && !has(sheet, subject[0], is.preposition) && !isOther(sheet, subject)) {
    const end = afterAdverbials(sheet, group.all[1]);
    return { source: subject, cue: null, ...frame, end, resume: end, through: null };
  }
  return speakerAfter(reading, frame);
}

/** A subject of another verb, or only a particle. */
const isOther = (sheet: Sheet, [from, to]: Range): boolean => {
  for (let i = from; i < to; i++) if (isFinite(sheet, i) && !isCapital(sheet, i)) return true;
  return to - from === 1 && has(sheet, from, is.negation | is.adverb | is.subordinator);
};

/** "сообщили в Генштабе", "говорится в сводке": the house is the source, and "в" belongs to the cue. */
function houseAfter(reading: VerbReading, frame: Frame): Speaker | null {
  const { sheet, match } = reading;
  const at = afterHearer(sheet, match.to).at;
  if (!isIn(sheet, at) || normAt(sheet, at) === "на") return null;
  const norm = normAt(sheet, match.from);
  if (!isPlural(norm) && !/(?:ся|сь|но|то)$/u.test(norm)) return null;
  const end = phraseEnd(sheet, at + 1);
  const source: Range = [at + 1, end];
  if (end <= at + 1 || skipTime(sheet, at + 1) > at + 1) return null;
  if (!isKnownSpeaker(sheet, source) || (skipOccasion(sheet, at) > at && !isDocument(sheet, source))) return null;
  const cue: Range = at === match.to ? [reading.group.cue[0], at + 1] : reading.group.cue;
  return {
    source,
    cue,
    ...frame,
    end: afterAdverbials(sheet, end),
    resume: end,
    through: afterHearer(sheet, match.to).through,
  };
}

/** "заявление", "сводка": a document speaks when its verb is impersonal. */
const isDocument = (sheet: Sheet, [from]: Range): boolean => {
  for (let i = from; i < from + 3; i++) if (sheet.sourceAt[i]?.row.being === "document") return true;
  return sheet.actorAt[from] !== null;
};

/** "В Минобороны сообщили", "У Кремлі заявили": the house without its preposition. */
function houseBefore(reading: VerbReading, frame: Frame, lead: number): Speaker | null {
  const { sheet, group } = reading;
  const verb = group.all[0];
  if (!isPlural(normAt(sheet, reading.match.from)) && !/(?:ся|сь)$/u.test(normAt(sheet, reading.match.from)))
    return null;
  let at = lead;
  while (at < verb && (has(sheet, at, is.adverb | is.and | is.but) || skipTime(sheet, at) > at)) at++;
  if (!isIn(sheet, at)) return null;
  const found = subjectIn(sheet, at + 1, verb);
  if (found === null || found[0] !== at + 1) return null;
  if (!isKnownSpeaker(sheet, found)) return null;
  if (found[1] < verb && !has(sheet, found[1], is.adverb | is.timeWord | is.preposition)) return null;
  const end = afterAdverbials(sheet, group.all[1]);
  return { source: found, cue: null, ...frame, end, resume: end, through: null };
}

/** "сообщил журналистам в Москве официальный представитель". */
function speakerAfter(reading: VerbReading, frame: Frame): Speaker | null {
  const { sheet, group } = reading;
  const { at, through } = afterHearer(sheet, group.all[1]);
  const from = at;
  if (
    has(sheet, from, is.comma | is.hardMark | is.that | is.preposition | is.dash) &&
    !(has(sheet, from, is.quoteMark) && quoteAt(sheet, from) < 0)
  )
    return null;
  if (from >= sentenceAt(sheet, group.all[0]).to) return null;
  const end = phraseEnd(sheet, from);
  if (end <= from) return null;
  const source: Range = [from, end];
  if (!isKnownSpeaker(sheet, source)) return null;
  const after = afterAdverbials(sheet, end);
  return { source, cue: null, ...frame, end: after, resume: after, through };
}

/** Steps over adverbs, time, occasions. */
function afterAdverbials(sheet: Sheet, at: number): number {
  let i = at;
  for (;;) {
    const occasion = skipOccasion(sheet, i);
    const time = skipTime(sheet, i);
    const next =
      occasion > i ? occasion : time > i ? time : has(sheet, i, is.adverb) || has(sheet, i, is.hearer) ? i + 1 : i;
    if (next === i) return i;
    i = next;
  }
}

/** Steps over "журналистам", "РИА Новости", "в эфире …" between a verb and its subject; the outlet, if one is named. */
export function afterHearer(sheet: Sheet, at: number): { readonly at: number; readonly through: Range | null } {
  let i = at;
  let through: Range | null = null;
  for (;;) {
    const actor = sheet.actorAt[i];
    if (
      actor !== null &&
      actor !== undefined &&
      actor.from === i &&
      isMedium(actor.row.kind) &&
      beginsMore(sheet, actor.to)
    ) {
      through = [actor.from, actor.to];
      i = actor.to;
      continue;
    }
    const next = afterAdverbials(sheet, i);
    if (next === i) return { at: i, through };
    i = next;
  }
}

const isMedium = (kind: string | undefined): boolean =>
  kind === "press" || kind === "medium" || kind === "outlet" || kind === "agency" || kind === "channel";

/** Whether a noun phrase goes on after an outlet's name, so that the outlet is who is told. */
const beginsMore = (sheet: Sheet, at: number): boolean =>
  at < sheet.tokens.length &&
  sheet.tokens[at]?.kind === "word" &&
  !has(sheet, at, is.that | is.and | is.timeWord) &&
  (!has(sheet, at, is.preposition) || isIn(sheet, at));
