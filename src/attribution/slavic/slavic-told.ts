/** Finds what a Russian or Ukrainian speaker says: inside the quotation, before the verb, after it, or in the sentence before. */
import { continuation } from "../continuation.ts";
import { draft, type Draft, type Loss, type Range } from "../draft.ts";
import { leftContent, rightEnd } from "../extent.ts";
import { holdsFinite } from "../finite.ts";
import { skipTime } from "../mark.ts";
import { isKnownSpeaker } from "../identity/plausible.ts";
import { has, isCapital, normAt, quoteAt, sentenceAt, type Sheet } from "../sheet.ts";
import { isUntrue } from "../untruth.ts";
import { isOwnOutlet } from "../identity/outlet.ts";
import { isAbout, withoutLooseMark } from "./slavic-subject.ts";
import { quotedAside } from "./slavic-aside.ts";
import { readSlavicComplement } from "./slavic-complement.ts";
import type { Speaker } from "./slavic-speaker.ts";
import { leftFloor, lose, stanceOf, type VerbReading } from "../verb-reading.ts";
import * as is from "../word-class.ts";

interface Told {
  readonly content: readonly Range[];
  readonly end: number;
  readonly side: Draft["side"];
  readonly cue?: Range;
  /** The subject alone, where an object stood between it and the verb. */
  readonly source?: Range;
}

/** The draft of a verb whose speaker is known, or why nothing is said. */
export function readWithSpeaker(reading: VerbReading, speaker: Speaker): Draft | Loss {
  const told =
    pointed(reading, speaker) ??
    namedUntrue(reading, speaker) ??
    aside(reading, speaker) ??
    listed(reading, speaker) ??
    insertion(reading, speaker) ??
    complement(reading, speaker) ??
    aboutBefore(reading, speaker) ??
    (speaker.topic ? sentenceBefore(reading, speaker) : objectBefore(reading, speaker)) ??
    sentenceAfter(reading, speaker);
  if (told === null) return lose(reading, "nothing said follows");
  const { sheet, row, group } = reading;
  return draft({
    row,
    rule: row.id,
    why: row.why,
    cue: [told.cue ?? speaker.cue ?? group.cue],
    source: [withoutLooseMark(sheet, told.source ?? speaker.source)],
    content: told.content,
    chunk: [speaker.start, told.end],
    side: told.side,
    stance: untrueNaming(reading) === null ? stanceOf(reading) : "denies",
    outer:
      speaker.through === null || isOwnOutlet(reading.sheet, speaker.through)
        ? null
        : toldTo(reading, speaker.through, told.content),
  });
}

/** "P, сообщил X.", "P1, сказал X, P2", "«P1, – сказал X, – P2»". */
function aside({ sheet, row, match, before }: VerbReading, speaker: Speaker): Told | null {
  const quoted = quotedAside(sheet, [speaker.start, speaker.end]);
  if (quoted !== null) return { content: quoted, end: speaker.end, side: "around" };
  const sentence = sentenceAt(sheet, match.from);
  const { start, end } = speaker;
  const isParted =
    has(sheet, start - 1, is.comma | is.dash | is.quoteMark | is.bracket) ||
    quoteAt(sheet, start - 1) !== quoteAt(sheet, start);
  const closes =
    end >= sentence.to ||
    has(sheet, end, is.comma | is.stop | is.dash | is.semicolon | is.bracket) ||
    trails(sheet, end, sentence.to) ||
    (end > Math.max(speaker.source[1], match.to) && tails(sheet, end, sentence.to));
  const quotative = row.takes.includes("quote") || row.takes.includes("clause");
  if (!quotative || start <= sentence.from || !isParted || !closes || has(sheet, end + 1, is.that)) return null;
  const left = leftContent(sheet, start, leftFloor(sheet, before, start));
  if (left.length === 0) return null;
  const right = continuation(sheet, end, sentence.to);
  return { content: right === null ? left : [...left, right], end, side: right === null ? "left" : "around" };
}

/** "P, сообщили в штабе: | — P1; — P2": what is said stands before the speaker and goes on behind the colon. */
function listed(reading: VerbReading, { start, end }: Speaker): Told | null {
  const { sheet, row, before } = reading;
  if (!row.takes.includes("clause") || !has(sheet, end, is.colon) || !has(sheet, start - 1, is.comma)) return null;
  const left = leftContent(sheet, start, leftFloor(sheet, before, start));
  const right = readSlavicComplement(reading, end);
  if (left.length === 0 || right === null) return null;
  return { content: [...left, right.content], end, side: "around" };
}

/** "объявил начальник Генштаба | во время поездки в группировку.": where and when it was said, up to the sentence's end. */
function trails(sheet: Sheet, at: number, to: number): boolean {
  return has(sheet, at, is.preposition) && !isAbout(sheet, at) && tails(sheet, at, to);
}

/** "на заседании | клуба «Парус».": the rest of an occasion, up to the sentence's end, with no verb of its own. */
function tails(sheet: Sheet, at: number, to: number): boolean {
  if (to - at > farTail) return false;
  for (let i = at; i < to; i++) if (has(sheet, i, is.comma | is.that | is.dash | is.colon)) return false;
  return !holdsFinite(sheet, at, to);
}

const farTail = 12;

/** "Как сообщает X, P." */
function insertion({ sheet }: VerbReading, speaker: Speaker): Told | null {
  if (!speaker.as || speaker.topic || !has(sheet, speaker.end, is.comma | is.colon)) return null;
  const from = speaker.end + 1;
  return { content: [[from, rightEnd(sheet, from)]], end: from, side: "right" };
}

function complement(reading: VerbReading, speaker: Speaker): Told | null {
  const found = readSlavicComplement(reading, speaker.end);
  if (found === null || (!found.firm && reading.row.wary && !isKnownSpeaker(reading.sheet, speaker.source)))
    return null;
  const told: Told = { content: [found.content], end: found.content[0], side: "right" };
  return found.cue === null ? told : { ...told, cue: found.cue };
}

/** "Об этом сообщает ТАСС": what is said is the sentence before. */
function sentenceBefore({ sheet, match }: VerbReading, speaker: Speaker): Told | null {
  const index = sheet.tokens[match.from]?.sentence ?? 0;
  if (has(sheet, speaker.start - 1, is.bracket)) {
    const { from } = sentenceAt(sheet, match.from);
    return from < speaker.start - 1 ? { content: [[from, speaker.start - 1]], end: speaker.end, side: "header" } : null;
  }
  const previous = sheet.document.sentences[index - 1];
  if (previous === undefined) return null;
  const to = rightEnd(sheet, previous.from);
  return to > previous.from ? { content: [[previous.from, to]], end: speaker.end, side: "header" } : null;
}

/** "Доповідав командувач. | P": a sentence of nothing but who reports tells whose the next one is. */
function sentenceAfter({ sheet, match }: VerbReading, { source, topic }: Speaker): Told | null {
  const { from, to } = sentenceAt(sheet, match.from);
  const isBare = !topic && to - from - (source[1] - source[0]) <= 2 && isKnownSpeaker(sheet, source);
  if (!isBare || !/^(?:допов|доклад|звіт|рапорт)/u.test(normAt(sheet, match.from)) || to >= sheet.tokens.length)
    return null;
  const next = sentenceAt(sheet, to);
  if (next.paragraph !== sentenceAt(sheet, from).paragraph) return null;
  return { content: [[next.from, rightEnd(sheet, next.from)]], end: to, side: "header" };
}

/** "О взятии села доложил комбат": the phrase with "о" opens the clause, the speaker follows the verb. */
function aboutBefore({ sheet, row, group }: VerbReading, speaker: Speaker): Told | null {
  const verb = group.all[0];
  const at = behindLead(sheet, speaker.start, verb);
  if (speaker.topic || !row.takes.includes("about") || !isAbout(sheet, at) || speaker.source[0] < verb) return null;
  for (let i = at; i < verb; i++) if (has(sheet, i, is.comma | is.dash | is.quoteMark)) return null;
  return verb - at < 2 ? null : { content: [[at + 1, verb]], end: speaker.end, side: "left" };
}

/** "Ранее | об ударе сообщил мэр": adverbs and times before the phrase. */
function behindLead(sheet: Sheet, from: number, to: number): number {
  let at = from;
  while (at < to && !isAbout(sheet, at)) {
    const time = Math.max(skipTime(sheet, at), has(sheet, at, is.preposition) ? skipTime(sheet, at + 1) : at);
    if (time > at) at = time;
    else if (has(sheet, at, is.adverb | is.connective | is.and | is.but)) at += 1;
    else break;
  }
  return at;
}

const again =
  /^(?:это|этот|эту|эти|такую|такое|це|цю|ці|цей|таку|сообщение|информацию|інформацію|версию|версію|повідомлення)$/u;

interface Split {
  readonly source: Range;
  readonly object: Range;
}

/** "Генштаб | эту версию", "Киев | причастность": the subject and the object that stands between it and the verb. */
function splitObject({ sheet, row, group }: VerbReading, speaker: Speaker): Split | null {
  if (!row.takes.includes("np") || !isKnownSpeaker(sheet, speaker.source)) return null;
  const [from, to] = speaker.source;
  // "Удар по порту підтвердив | голова ОВА Олег Кіпер": all that stands behind the verb is who says it
  const head = from > group.all[0] && speaker.object !== null ? to : headEnd(sheet, speaker.source);
  const object: Range = head < to ? [head, to] : (speaker.object ?? [to, to]);
  return object[0] < object[1] ? { source: head < to ? [from, head] : speaker.source, object } : null;
}

/** "Киев это отрицает", "В Генштабе это опровергли": an answer to what was said before; `refer.ts` finds what that was. */
function pointed(reading: VerbReading, speaker: Speaker): Told | null {
  const { sheet, row } = reading;
  if (stanceOf(reading) !== "denies" && !row.id.endsWith(".confirm")) return null;
  const split = splitObject(reading, speaker);
  if (split === null || !again.test(normAt(sheet, split.object[0]))) return null;
  return { content: [split.object], end: speaker.end, side: "left", source: split.source };
}

/** "Втрату висоти Генштаб | назвав вигадкою": the thing named so stands before its verb, and is denied. */
function namedUntrue(reading: VerbReading, speaker: Speaker): Told | null {
  const { sheet } = reading;
  const cue = untrueNaming(reading);
  if (cue === null) return null;
  const source = lastSpeakerIn(sheet, speaker.source);
  const object: Range = [speaker.start, source[0]];
  return statesEvent(sheet, object) ? { content: [object], end: object[0], side: "left", cue, source } : null;
}

/** Of "Втрату висоти місцева влада" the one who can say, with the adjective before. */
function lastSpeakerIn(sheet: Sheet, [from, to]: Range): Range {
  for (let i = to - 1; i > from; i--) {
    const starts = sheet.actorAt[i]?.from === i || sheet.sourceAt[i]?.from === i;
    if (!starts || sheet.tokens[i]?.shape === "upper") continue;
    return /(?:[аяі]|ий)$/u.test(normAt(sheet, i - 1)) && !isCapital(sheet, i - 1) ? [i - 1, to] : [i, to];
  }
  return [from, to];
}

/** "очередным", "російським": an adjective of the verdict. */
const bends = /(?:им|ым|ой|ою|ей|ею|ими|ыми)$/u;

/** Verb and verdict of "назвав вигадкою", "назвал очередной ложью"; null where no verdict follows. */
export function untrueNaming({ sheet, row, group }: VerbReading): Range | null {
  if (!row.takes.includes("naming")) return null;
  let end = group.all[1];
  while (end < group.all[1] + 2 && !isUntrue(sheet, end) && bends.test(normAt(sheet, end))) end++;
  if (!isUntrue(sheet, end)) return null;
  while (isUntrue(sheet, end)) end++;
  return [group.cue[0], end];
}

export const statesEvent = (sheet: Sheet, [from, to]: Range): boolean =>
  sheet.eventAt.subarray(from, to).some((kind) => kind !== 0);

/** "Генштаб эту версию отверг", "Киев причастность отрицает": the object stands before its verb. */
function objectBefore(reading: VerbReading, speaker: Speaker): Told | null {
  const split = splitObject(reading, speaker);
  if (split === null) return null;
  const { object, source } = split;
  if (again.test(normAt(reading.sheet, object[0]))) {
    // "это показывает | беспомощность ПВО": what shows it stands before the verb, what is shown behind
    if (reading.row.group === "evidence" && source[0] > reading.group.all[0]) return null;
    const before = sentenceBefore(reading, { ...speaker, start: speaker.source[0] });
    return before === null ? null : { ...before, source };
  }
  return { content: [object], end: object[0], side: "left", source };
}

/** End of the known speaker at the head of a phrase: of "Генштаб ЗСУ цю версію" the first two words. */
function headEnd(sheet: Sheet, [from, to]: Range): number {
  let end = from;
  for (let i = from; i < to; i++) {
    const actor = sheet.actorAt[i] ?? null;
    const source = sheet.sourceAt[i] ?? null;
    const near = end === from ? i < from + 4 : i <= end;
    if (actor !== null && near) end = Math.max(end, actor.to);
    else if (source !== null && source.row.being !== "document" && near) end = Math.max(end, source.to);
  }
  return end > from ? end : to;
}

/** "рассказал РИА Новости": the outlet told stands around the speaker. */
function toldTo({ row, group }: VerbReading, through: Range, content: readonly Range[]): Draft {
  return draft({
    row,
    rule: `${row.id}.through`,
    why: "the outlet it was told to",
    cue: [group.cue],
    source: [through],
    content,
    chunk: through,
  });
}
