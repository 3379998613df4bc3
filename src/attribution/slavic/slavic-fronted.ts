/** Reads a denial whose matter stands before it: "Сообщения о взятии Бахмута в Киеве назвали фейком", "Інформацію про відхід у бригаді не підтверджують". */
import { draft, type Draft, type Range } from "../draft.ts";
import { isKnownSpeaker } from "../identity/plausible.ts";
import { has, normAt, sentenceAt, type Sheet } from "../sheet.ts";
import { stanceOf, type VerbReading } from "../verb-reading.ts";
import * as is from "../word-class.ts";
import { isPlural } from "./slavic-form.ts";
import { isAbout, isIn, phraseEnd } from "./slavic-subject.ts";
import { untrueNaming } from "./slavic-told.ts";

/** How far before its verb the noun of claiming may stand, and how many words name who denies. */
const farthestNoun = 28;
const longestSource = 7;

/** The first cue that begins at or behind a token; they are in order. */
function cueFrom({ cues }: Sheet, at: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.from ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The noun of claiming that opens the clause of the verb: "сообщения о", "інформацію про", "заявления Москвы о". */
function nounBefore({ sheet, group }: VerbReading): number {
  const verb = group.all[0];
  const first = Math.max(sentenceAt(sheet, verb).from, verb - farthestNoun);
  for (let i = cueFrom(sheet, first); i < sheet.cues.length; i++) {
    const { row, from, to } = sheet.cues[i] as Sheet["cues"][number];
    if (from >= verb) return -1;
    if (row.kind === "noun" && to < verb && opensClaim(sheet, to, verb))
      return has(sheet, from - 1, is.preposition) ? -1 : from;
  }
  return -1;
}

/** "о", "про" or ", что" within the few words of an owner behind the noun. */
function opensClaim(sheet: Sheet, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 6); i++) {
    if (isAbout(sheet, i)) return true;
    if (has(sheet, i, is.comma)) return has(sheet, i + 1, is.that);
    if (has(sheet, i, is.hardMark | is.dash) || sheet.cueVerb[i] === 1) return false;
  }
  return false;
}

/** "в Киеве | назвали", "у бригаді | не підтверджують": the house the verb's plural speaks for. */
function houseBefore(sheet: Sheet, verb: number, floor: number): Range | null {
  for (let i = verb - 1; i > Math.max(floor, verb - longestSource); i--) {
    if (has(sheet, i, is.comma | is.hardMark | is.dash)) return null;
    if (isIn(sheet, i)) return i + 1 < verb ? [i + 1, verb] : null;
  }
  return null;
}

/** "Киев | опроверг", "Генштаб ЗСУ | назвав": the nearest known speaker that reaches up to the verb. */
function nameBefore(sheet: Sheet, verb: number, floor: number): Range | null {
  for (let i = verb - 1; i > Math.max(floor, verb - longestSource); i--) {
    if (has(sheet, i, is.comma | is.hardMark | is.dash | is.preposition)) return null;
    const match = sheet.actorAt[i] ?? sheet.sourceAt[i] ?? null;
    if (match === null || match.from !== i) continue;
    return has(sheet, i - 1, is.preposition) ? null : [i, verb];
  }
  return null;
}

/** "Минобороны | информацию об ударе опровергло": who denies opens the sentence. */
function nameFirst(sheet: Sheet, noun: number): Range | null {
  const { from } = sentenceAt(sheet, noun);
  const source: Range = [from, noun];
  if (noun === from || noun - from > longestSource || !isKnownSpeaker(sheet, source)) return null;
  for (let i = from; i < noun; i++) if (has(sheet, i, is.comma | is.hardMark | is.preposition)) return null;
  return source;
}

/** "опроверг | глава области", "спростували | в Генштабі": who denies follows its verb. */
function nameAfter(sheet: Sheet, at: number): Range | null {
  const from = has(sheet, at, is.and) ? at + 1 : at;
  const start = isIn(sheet, from) ? from + 1 : from;
  const source: Range = [start, phraseEnd(sheet, start)];
  return source[1] > start && isKnownSpeaker(sheet, source) ? source : null;
}

/** "в бригаде | пока | не подтвердили": words of time and manner before the verb name nobody. */
function verbStart({ sheet, group }: VerbReading): number {
  let at = group.all[0];
  while (has(sheet, at - 1, is.adverb | is.timeWord)) at--;
  return at;
}

interface Denier {
  readonly source: Range;
  /** Where what is denied ends. */
  readonly end: number;
  readonly to: number;
}

function denierOf(reading: VerbReading, noun: number, after: number): Denier | null {
  const { sheet, match } = reading;
  const verb = verbStart(reading);
  const house = isPlural(normAt(sheet, match.from)) ? houseBefore(sheet, verb, noun) : null;
  if (house !== null) return { source: house, end: house[0] - 1, to: after };
  const name = nameBefore(sheet, verb, noun);
  if (name !== null) return { source: name, end: name[0], to: after };
  const first = nameFirst(sheet, noun);
  if (first !== null) return { source: first, end: verb, to: after };
  const last = nameAfter(sheet, after);
  return last === null ? null : { source: last, end: verb, to: last[1] };
}

/** "не комментировало": says nothing of whether it is so. */
const silent = /^(?:коммент|комент|прокоммент|прокомент)/u;

/** The denial; null where nothing told before is denied by somebody named. */
export function frontedClaim(reading: VerbReading): Draft | null {
  const { sheet, row, group, match } = reading;
  const naming = untrueNaming(reading);
  const stance = naming === null ? stanceOf(reading) : "denies";
  if ((stance !== "denies" && stance !== "doubts") || silent.test(normAt(sheet, match.from))) return null;
  const noun = nounBefore(reading);
  const denier = noun < 0 ? null : denierOf(reading, noun, (naming ?? group.all)[1]);
  if (denier === null) return null;
  const { source, end, to } = denier;
  return draft({
    row,
    rule: row.id,
    why: row.why,
    cue: [naming ?? group.cue],
    source: [source],
    content: [[noun, has(sheet, end - 1, is.comma) ? end - 1 : end]],
    chunk: [end, to],
    side: "left",
    stance,
  });
}
