/** Chooses who says in a Russian or Ukrainian clause: before the verb, after it, or the house in "сообщили в X". */
import type { Range } from "../draft.ts";
import { isFinite } from "../finite.ts";
import { skipTime } from "../mark.ts";
import { isKnownSpeaker } from "../identity/plausible.ts";
import { has, isCapital, isWord, normAt, quoteAt, sentenceAt, type Sheet } from "../sheet.ts";
import { isPlural, type SlavicForm } from "./slavic-form.ts";
import { headBeforeInsertion } from "./slavic-insertion.ts";
import {
  clauseStart,
  isAbout,
  isIn,
  isHearer,
  phraseEnd,
  skipOccasion,
  skipPassing,
  subjectIn,
  withOffice,
} from "./slavic-subject.ts";
import { isOutlet } from "../identity/outlet.ts";
import type { VerbReading } from "../verb-reading.ts";
import * as is from "../word-class.ts";

export interface Speaker {
  readonly source: Range;
  /** Cue, when it is more than the verb: "сообщили в". */
  readonly cue: Range | null;
  /** First and last token of the words of attribution around the verb. */
  readonly start: number;
  readonly end: number;
  /** After "как", "як": an insertion. */
  readonly as: boolean;
  /** "Об этом", "такі дані": what is said stands before. */
  readonly topic: boolean;
  /** The outlet it was told to. */
  readonly through: Range | null;
  /** Words between the subject and the verb: an object before its verb. */
  readonly object: Range | null;
}

interface Frame {
  readonly start: number;
  readonly as: boolean;
  readonly topic: boolean;
}

/** Where the words of attribution begin: "как", "Об этом", or the clause itself; and where the subject may begin. */
function frameOf(sheet: Sheet, verb: number): Frame & { readonly lead: number } {
  let start = clauseStart(sheet, verb);
  while (start < verb && has(sheet, start, is.bracket)) start++;
  const as = /^(?:как|як)$/.test(normAt(sheet, start));
  const topic = topicEnd(sheet, start, verb);
  return { start, as, topic: topic > start, lead: topic > start ? topic : as ? start + 1 : start };
}

/** End of "об этом", "про це", "такие данные", "с таким заявлением", "эту информацию", "это" before its verb; `at` for none. */
function topicEnd(sheet: Sheet, at: number, verb: number): number {
  if (isAbout(sheet, at) && /^(?:этом|это|том|це|цьому)$/.test(normAt(sheet, at + 1))) return at + 2;
  if (/^(?:это|то|це)$/u.test(normAt(sheet, at)) && pointsTo(sheet, at + 1, verb)) return at + 1;
  const head = /^(?:с|со|з|із)$/u.test(normAt(sheet, at)) ? at + 1 : at;
  if (isWord(sheet, head, "pointing") && isWord(sheet, head + 1, "telling")) return head + 2;
  if (isAbout(sheet, at) && /^(?:подробност|детал)/u.test(normAt(sheet, at + 1))) return at + 2;
  if (/^(?:подробности|деталі)$/u.test(normAt(sheet, at)) && pointsTo(sheet, at + 1, verb)) return at + 1;
  return /^(?:информацию|інформацію)$/.test(normAt(sheet, at)) ? at + 1 : at;
}

/** Nothing but adverbs up to the verb: "это | также подтвердил". */
function pointsTo(sheet: Sheet, from: number, verb: number): boolean {
  let at = from;
  while (at < verb && has(sheet, at, is.adverb | is.connective | is.negation)) at++;
  return at === verb;
}

export function findSpeaker(reading: VerbReading, form: SlavicForm): Speaker | null {
  const { sheet, group } = reading;
  const frame = frameOf(sheet, group.all[0]);
  return (
    withObject(reading, frame, houseAfter(reading, frame)) ??
    houseBefore(reading, frame, frame.lead) ??
    (form === "impersonal" ? null : subjectOf(reading, frame))
  );
}

/** "[Освобождение села] подтвердили в Генштабе": what is confirmed stands before the verb. */
function withObject({ sheet, row, group }: VerbReading, { lead }: { readonly lead: number }, house: Speaker | null) {
  if (house === null || !row.takes.includes("np") || lead >= group.all[0] || !opensEvent(sheet, [lead, lead + 1]))
    return house;
  return { ...house, object: [lead, group.all[0]] as const };
}

function subjectOf(reading: VerbReading, frame: Frame & { readonly lead: number }): Speaker | null {
  const { sheet, group } = reading;
  const verb = group.all[0];
  const lead = verb > frame.lead ? subjectIn(sheet, frame.lead, verb) : null;
  if (lead !== null && isRelativeObject(sheet, lead))
    return /^(?:цит|перека|переска)/u.test(normAt(sheet, verb)) ? speakerAfter(reading, frame) : null;
  const before = lead !== null && isToldFirst(reading, lead) ? null : lead;
  if (before !== null && !has(sheet, before[0], is.preposition) && !isOther(sheet, before)) {
    const inverted =
      (isKnownSpeaker(sheet, before) && !opensEvent(sheet, before)) || !reading.row.takes.includes("np")
        ? null
        : speakerAfter(reading, frame);
    if (inverted !== null && isKnownSpeaker(sheet, inverted.source) && !opensEvent(sheet, inverted.source))
      return { ...inverted, object: [frame.lead, verb] };
    const teller = frame.topic && isOutlet(sheet, before) ? speakerAfter(reading, frame) : null;
    if (teller !== null && teller.source[0] === group.all[1]) return { ...teller, through: teller.through ?? before };
    const heard = afterHearer(sheet, group.all[1], false);
    return { source: before, cue: null, ...frame, end: heard.at, through: heard.through, object: [before[1], verb] };
  }
  const joined = before === null ? null : subjectOfFirst(sheet, before, verb);
  if (joined !== null) {
    const heard = afterHearer(sheet, group.all[1], false);
    return { source: joined, cue: null, ...frame, start: verb, end: heard.at, through: heard.through, object: null };
  }
  const after = speakerAfter(reading, frame);
  const head = before === null ? headBeforeInsertion(sheet, verb) : null;
  if (head === null || (after !== null && !(isKnownSpeaker(sheet, head) && !isKnownSpeaker(sheet, after.source))))
    return after;
  const heard = afterHearer(sheet, group.all[1], false);
  return {
    source: head,
    cue: null,
    start: head[0],
    as: false,
    topic: false,
    end: heard.at,
    through: heard.through,
    object: null,
  };
}

/** "Про це [кореспондентові агентства] розповів сапер": who heard it stands before the verb, who says it behind. */
const isToldFirst = ({ sheet, group }: VerbReading, [from, to]: Range): boolean =>
  to === group.all[0] && isHearer(sheet, from);

/** "дізнався кореспондент від [комбата]", "узнали от [жителей]": who told it, and not who heard. */
export function learnedFrom(reading: VerbReading): Speaker | null {
  const { sheet, row, group } = reading;
  if (!row.id.endsWith(".learn")) return null;
  for (let i = group.all[1]; i < group.all[1] + farTeller && !has(sheet, i, is.comma | is.hardMark | is.dash); i++) {
    if (!/^(?:від|од|от)$/u.test(normAt(sheet, i))) continue;
    const source: Range = [i + 1, phraseEnd(sheet, i + 1)];
    if (source[1] <= source[0] || !isKnownSpeaker(sheet, source)) return null;
    const frame = frameOf(sheet, group.all[0]);
    return { source, cue: [group.cue[0], i + 1], ...frame, end: source[1], through: null, object: null };
  }
  return null;
}

const farTeller = 7;

/** "чиновник, [которого] цитирует X", "[на яке] посилається X": who is quoted or called upon, not who says. */
const isRelativeObject = (sheet: Sheet, [from, to]: Range): boolean =>
  to - from === 1 && has(sheet, from, is.relative) && /(?:ого|ому|им|ым|их|ой|ої|ую|у)$/u.test(normAt(sheet, from));

/** "[Франция] выразила обеспокоенность и | призвала Баку": two verbs share the known speaker before the first. */
function subjectOfFirst(sheet: Sheet, [from, to]: Range, verb: number): Range | null {
  if (!has(sheet, verb - 1, is.and)) return null;
  for (let i = from; i < to; i++) {
    if (!isFinite(sheet, i) || isCapital(sheet, i)) continue;
    const head = i > from ? subjectIn(sheet, from, i) : null;
    return head !== null && isKnownSpeaker(sheet, head) ? head : null;
  }
  return null;
}

/** "Захоплення Тернів | підтвердив командир": an event is what is said, however capital its place. */
const opensEvent = (sheet: Sheet, [from]: Range): boolean =>
  sheet.eventAt[from] !== 0 && sheet.actorAt[from] === null && sheet.sourceAt[from] === null;

/** A subject of another verb, or only a particle. */
const isOther = (sheet: Sheet, [from, to]: Range): boolean => {
  for (let i = from; i < to; i++) if (isFinite(sheet, i) && !isCapital(sheet, i)) return true;
  return to - from === 1 && has(sheet, from, is.negation | is.adverb | is.subordinator);
};

/** "сообщили в Генштабе", "говорится в сводке": the house is the source, and "в" belongs to the cue. */
function houseAfter(reading: VerbReading, frame: Frame): Speaker | null {
  const { sheet, match } = reading;
  const heard = afterHearer(sheet, match.to, true);
  const at = heard.at < sentenceAt(sheet, match.from).to && isIn(sheet, heard.at) ? heard.at : match.to;
  if (normAt(sheet, match.to - 1) === "из") return documentAfter(reading, frame);
  if (!isIn(sheet, at) || normAt(sheet, at) === "на") return null;
  const norm = normAt(sheet, match.from);
  if (!isPlural(norm) && !/(?:ся|сь|но|то)$/u.test(norm)) return null;
  const end = phraseEnd(sheet, at + 1);
  const source: Range = [at + 1, end];
  if (end <= at + 1 || skipTime(sheet, at + 1) > at + 1 || !isHouse(sheet, at, source)) return null;
  const cue: Range = at === match.to ? [reading.group.cue[0], at + 1] : reading.group.cue;
  return { source, cue, ...frame, end: afterAdverbials(sheet, end), through: heard.through, object: null };
}

/** "следует из [сводки министерства]": the paper it can be read in. */
function documentAfter({ sheet, match, group }: VerbReading, frame: Frame): Speaker | null {
  const source: Range = [match.to, phraseEnd(sheet, match.to)];
  if (source[1] <= source[0] || !isRowSpeaker(sheet, source)) return null;
  return { source, cue: group.cue, ...frame, end: source[1], through: null, object: null };
}

function isHouse(sheet: Sheet, at: number, source: Range): boolean {
  return isRowSpeaker(sheet, source) && (skipOccasion(sheet, at) === at || isDocument(sheet, source));
}

/** Known from a row, or named in quotes («Укрэнерго»); a place after "в" is no house. */
function isRowSpeaker(sheet: Sheet, [from, to]: Range): boolean {
  for (let i = from; i < to; i++)
    if (sheet.actorAt[i] !== null || sheet.sourceAt[i] !== null || has(sheet, i, is.quoteMark)) return true;
  return sheet.tokens[from]?.shape === "upper" || has(sheet, from, is.pronoun);
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
  const norm = normAt(sheet, reading.match.from);
  if (reading.row.kind !== "passive" && !isPlural(norm) && !/(?:ся|сь|но|то)$/u.test(norm)) return null;
  let at = lead;
  while (
    at < verb &&
    (has(sheet, at, is.adverb | is.and | is.but | is.connective) || skipTime(sheet, at) > at) &&
    !isIn(sheet, at)
  )
    at++;
  if (!isIn(sheet, at)) return null;
  const found = beforeEvent(sheet, subjectIn(sheet, at + 1, verb));
  if (found === null || found[0] !== at + 1 || !isRowSpeaker(sheet, found) || isOther(sheet, found)) return null;
  const heard = afterHearer(sheet, group.all[1], false);
  return { source: found, cue: null, ...frame, end: heard.at, through: heard.through, object: null };
}

/** "В Кремле | удар по Курску | назвали терактом": an event behind the house is what is spoken of. */
function beforeEvent(sheet: Sheet, found: Range | null): Range | null {
  if (found === null) return null;
  let to = found[0] + 1;
  while (to < found[1] && !opensEvent(sheet, [to, to + 1])) to++;
  return [found[0], to];
}

/** "сообщил журналистам в Москве официальный представитель". */
function speakerAfter(reading: VerbReading, frame: Frame): Speaker | null {
  const { sheet, group } = reading;
  const heard = afterHearer(sheet, group.all[1], true);
  const { through } = heard;
  const from = afterDative(sheet, behindHisWords(sheet, heard.at));
  const isName = has(sheet, from, is.quoteMark) && quoteAt(sheet, from) < 0;
  if (has(sheet, from, is.comma | is.hardMark | is.that | is.preposition | is.dash | is.bracket) && !isName)
    return null;
  if (from >= sentenceAt(sheet, group.all[0]).to) return null;
  const end = phraseEnd(sheet, from);
  const source: Range = withOffice(sheet, [from, end]);
  const closes = has(sheet, end, is.comma | is.stop | is.dash) || end >= sentenceAt(sheet, group.all[0]).to;
  if (
    end <= from ||
    (!isKnownSpeaker(sheet, source) &&
      !(closes && end - from <= 4 && (reading.row.takes.includes("clause") || closesQuote(sheet, group.all[0]))))
  )
    return null;
  const after = afterAdverbials(sheet, source[1]);
  return { source, cue: null, ...frame, end: after, through, object: null };
}

/** "«P», — | вспоминает учительница": behind a quotation whoever stands there said it. */
function closesQuote(sheet: Sheet, verb: number): boolean {
  let at = verb - 1;
  while (at > verb - 4 && has(sheet, at, is.dash | is.comma)) at--;
  return at < verb - 1 && (has(sheet, at, is.quoteMark) || quoteAt(sheet, at) >= 0) && quoteAt(sheet, verb) < 0;
}

/** "«P», — приводит [его слова] газета": whose words they are stands between. */
const behindHisWords = (sheet: Sheet, at: number): number =>
  has(sheet, at, is.possessive) && /^(?:слова|цитату|заявление|слів|цитує|заяву)$/u.test(normAt(sheet, at + 1))
    ? at + 2
    : at;

const dative = /(?:у|ю|ому|ему|єму|еві|ові)$/u;

/** "доложил [Путину] начальник Генштаба": steps over somebody in the dative when the one who speaks follows. */
function afterDative(sheet: Sheet, at: number): number {
  const heard = sheet.actorAt[at] ?? sheet.sourceAt[at] ?? null;
  if (heard === null || heard.from !== at || !dative.test(normAt(sheet, at))) return at;
  let to = heard.to;
  while (dative.test(normAt(sheet, to)) && (isCapital(sheet, to) || sheet.sourceAt[to] !== null)) to++;
  const next = sheet.actorAt[to] ?? sheet.sourceAt[to] ?? null;
  return next !== null && next.from === to && !has(sheet, to, is.preposition | is.comma | is.hearer) ? to : at;
}

/** Steps over adverbs, time, occasions and "со ссылкой на X". */
function afterAdverbials(sheet: Sheet, at: number): number {
  let i = at;
  for (;;) {
    const next = Math.max(
      skipOccasion(sheet, i),
      skipTime(sheet, i),
      skipPassing(sheet, i),
      has(sheet, i, is.adverb | is.hearer) && sheet.actorAt[i] === null ? i + 1 : i,
    );
    if (next === i) return i;
    i = next;
  }
}

/** Steps over "журналистам", "РИА Новости", "в эфире …" after a verb; the outlet, if one is named. `more`: a subject must follow the outlet. */
function afterHearer(sheet: Sheet, at: number, more: boolean): { readonly at: number; readonly through: Range | null } {
  let i = at;
  let through: Range | null = null;
  for (;;) {
    const outlet = outletAfterOccasion(sheet, i);
    if (outlet !== null) {
      through = outlet;
      i = outlet[1];
      continue;
    }
    const actor = sheet.actorAt[i];
    if (
      actor !== null &&
      actor !== undefined &&
      actor.from === i &&
      isOutlet(sheet, [actor.from, actor.to]) &&
      (!more || beginsMore(sheet, actor.to))
    ) {
      through = [actor.from, actor.to];
      i = actor.to;
      continue;
    }
    const quoted: Range | null = through === null ? quotedOutlet(sheet, i) : null;
    if (quoted !== null && (!more || beginsMore(sheet, quoted[1]))) {
      through = quoted;
      i = quoted[1];
      continue;
    }
    const next = Math.max(afterAdverbials(sheet, i), more ? seatEnd(sheet, i) : i);
    if (next === i) return { at: i, through };
    i = next;
  }
}

/** "рассказал | «Медузе»", "повідомило | «Українській правді»": a known outlet in quote marks; null for none. */
function quotedOutlet(sheet: Sheet, at: number): Range | null {
  const actor = sheet.actorAt[at + 1] ?? null;
  if (!has(sheet, at, is.quoteMark) || quoteAt(sheet, at + 1) >= 0 || actor === null || actor.from !== at + 1)
    return null;
  return has(sheet, actor.to, is.quoteMark) && isOutlet(sheet, [actor.from, actor.to]) ? [at, actor.to + 1] : null;
}

/** "сказал в Бресте президент": end of the town of speaking, when one who can speak follows it; `at` for none. */
function seatEnd(sheet: Sheet, at: number): number {
  if (!isIn(sheet, at) || !isCapital(sheet, at + 1) || (sheet.actorAt[at + 1]?.to ?? 0) > at + 2) return at;
  const next = sheet.actorAt[at + 2] ?? sheet.sourceAt[at + 2] ?? null;
  return next !== null && next.from === at + 2 ? at + 2 : at;
}

/** "в беседе с ТАСС", "в эфире «Радио»", "у розмові з «Правдою»": the outlet after an occasion of talking; null for none. */
function outletAfterOccasion(sheet: Sheet, at: number): Range | null {
  if (!isIn(sheet, at) || !isWord(sheet, at + 1, "talk")) return null;
  for (let i = at + 2; i < at + 7; i++) {
    const actor = sheet.actorAt[i];
    if (actor !== null && actor !== undefined && actor.from === i && isOutlet(sheet, [actor.from, actor.to])) {
      const quoted = has(sheet, i - 1, is.quoteMark) && has(sheet, actor.to, is.quoteMark);
      return quoted ? [i - 1, actor.to + 1] : [actor.from, actor.to];
    }
    if (has(sheet, i, is.comma | is.stop | is.that | is.dash)) return null;
  }
  return null;
}

/** Whether a noun phrase goes on after an outlet's name, so that the outlet is who is told. */
const beginsMore = (sheet: Sheet, at: number): boolean =>
  at < sheet.tokens.length &&
  sheet.tokens[at]?.kind === "word" &&
  !has(sheet, at, is.that | is.and | is.timeWord) &&
  (!has(sheet, at, is.preposition) || isIn(sheet, at)) &&
  skipPassing(sheet, at) === at;
