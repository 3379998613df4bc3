/** Reads phrases that stand before their source: "according to X", "citing X", "по словам X", "за даними X". */
import type { Match } from "../lexicon/match.ts";
import type { CueRow } from "../lexicon/rows/cue-row.ts";
import { continuation } from "./continuation.ts";
import { draft, type Draft, type Loss, type Range } from "./draft.ts";
import { subjectAfter } from "./english/english-agent.ts";
import { leftContent, rightEnd } from "./extent.ts";
import { isFinite, isShortPassive } from "./finite.ts";
import { has, isCapital, isWord, normAt, opensQuote, placeFrom, sentenceAt, type Sheet } from "./sheet.ts";
import { skipTime } from "./mark.ts";
import { isKnownSpeaker } from "./identity/plausible.ts";
import { phraseEnd } from "./slavic/slavic-subject.ts";
import { lastSpeaker, leftFloor } from "./verb-reading.ts";
import * as is from "./word-class.ts";

export function readBefore(sheet: Sheet, match: Match<CueRow>, before: readonly Draft[]): Draft | Loss {
  const { row } = match;
  const lost = (why: string): Loss => ({ rule: row.id, at: [match.from, match.to], why });
  // "ninety per cent of the town": a share, and no source
  if (sheet.language === "en" && normAt(sheet, match.to) === "cent") return lost("a share is told");
  const found = sourceOf(sheet, match);
  if (found === null) return lost("no source follows");
  if (row.wary && !canBeCited(sheet, row, found.source)) return lost("its source cannot say");
  const start = chunkStart(sheet, match.from);
  const base = { row, rule: row.id, why: row.why, cue: [found.cue], source: [found.source] };
  if (row.inner) {
    const speaker = lastSpeaker(sheet, before, match.from);
    if (speaker !== null)
      return draft({ ...base, content: speaker.content, chunk: [start, found.end], side: "left", outer: speaker });
  }
  const sentence = sentenceAt(sheet, match.from);
  const opens = onlyLead(sheet, sentence.from, start) || opensClauseAt(sheet, start);
  if (opens) {
    const from = has(sheet, found.end, is.comma | is.dash | is.colon) ? found.end + 1 : found.end;
    const content: Range = [from, rightEnd(sheet, from)];
    return content[0] < content[1]
      ? draft({ ...base, content: [content], chunk: [start, from] })
      : lost("nothing follows the source");
  }
  const left = leftContent(sheet, start, leftFloor(sheet, before, start));
  const right = continuation(sheet, found.end, sentence.to);
  if (left.length === 0) return lost("nothing stands before it");
  return draft({
    ...base,
    content: right === null ? left : [...left, right],
    chunk: [start, found.end],
    side: right === null ? "left" : "around",
  });
}

/**
 * "citing the commander of the corps", "citing the gendarmerie"; not "citing a threat to the port", "citing the release of prisoners":
 * of a phrase with "of" the noun before it must speak, and an unknown one stands with "the" and alone.
 */
function canBeCited(sheet: Sheet, row: CueRow, [from, to]: Range): boolean {
  if (!row.inner || sheet.language !== "en") return isKnownSpeaker(sheet, [from, to]);
  let of = from;
  while (of < to && normAt(sheet, of) !== "of") of++;
  for (let i = from; i < of; i++) if (isWord(sheet, i, "claimed")) return true;
  const isCounted = /^(?:one|two|three|some|many|several|most|dozens|hundreds|number|group)$/.test(
    normAt(sheet, of - 1),
  );
  if (isKnownSpeaker(sheet, isCounted ? [from, to] : [from, of])) return true;
  return normAt(sheet, from) === "the" && of === to && !has(sheet, to, is.preposition | is.to);
}

interface SourceFound {
  readonly source: Range;
  readonly cue: Range;
  readonly end: number;
}

/** The source after the phrase, or inside it: "по [его] словам". */
function sourceOf(sheet: Sheet, match: Match<CueRow>): SourceFound | null {
  for (let i = match.from + 1; i < match.to - 1; i++) {
    if (!has(sheet, i, is.possessive)) continue;
    // "{по [его] словам}", but "{за} [його словами]": as each language's editors mark it
    if (sheet.language === "uk") return { source: [i, match.to], cue: [match.from, i], end: match.to };
    return { source: [i, i + 1], cue: [match.from, match.to], end: match.to };
  }
  const source = sheet.language === "en" ? englishSource(sheet, match.to) : slavicSource(sheet, match.to);
  if (source !== null && isNobodys(sheet, match, source)) return null;
  return source === null ? null : { source, cue: [match.from, match.to], end: afterInsertion(sheet, source[1]) };
}

/** A phrase after a source that tells more of it is no longer than this, in tokens. */
const longestModifier = 9;

/** "images [shared on social media], P", "the group [based in London].": what a participle tells of the source, to its closing mark. */
function modified(sheet: Sheet, source: Range): Range {
  const { to: end } = sentenceAt(sheet, source[0]);
  const at = isParticiple(sheet, source[1] - 1) ? source[1] : source[1] + 1;
  if (!isParticiple(sheet, at - 1) || !has(sheet, skipTime(sheet, at), is.preposition)) return source;
  for (let i = at; i <= Math.min(end, at + longestModifier); i++) {
    if (i === end || has(sheet, i, is.comma | is.hardMark | is.stop)) return [source[0], i];
    if (isFinite(sheet, i) || has(sheet, i, is.quoteMark | is.dash | is.bracket | is.relative | is.that)) return source;
  }
  return source;
}

/** "shared", "based", "living": a form that may follow its noun. */
const isParticiple = (sheet: Sheet, at: number): boolean =>
  !isCapital(sheet, at) && /(?:[a-z]{2}ed|[a-z]{2}ing|seen|taken|given|shown|sent|held|known)$/.test(normAt(sheet, at));

function englishSource(sheet: Sheet, at: number): Range | null {
  const source = bareSource(sheet, at);
  return source === null ? null : modified(sheet, besideWhom(sheet, source));
}

/** "sources [close to the army]", "people [familiar with the talks]": an adjective behind the noun and what it leans on. */
function besideWhom(sheet: Sheet, [from, to]: Range): Range {
  const last = leaning.test(normAt(sheet, to - 1)) ? to - 1 : to;
  if (!leaning.test(normAt(sheet, last)) || !/^(?:to|with)$/.test(normAt(sheet, last + 1))) return [from, to];
  const whom = subjectAfter(sheet, last + 2);
  return whom === null ? [from, to] : [from, whom[1]];
}

const leaning = /^(?:close|familiar|loyal|sympathetic)$/;

function bareSource(sheet: Sheet, at: number): Range | null {
  if (has(sheet, at, is.possessive) || has(sheet, at, is.determiner) || sheet.sourceAt[at] !== null)
    return subjectAfter(sheet, at);
  return subjectAfter(sheet, at) ?? lowerSource(sheet, at);
}

/** "according to people familiar with the matter": any noun will do after such a phrase. */
function lowerSource(sheet: Sheet, at: number): Range | null {
  const { to } = sentenceAt(sheet, at);
  if (/^(?:plans?|schedule|law|rules|need|taste|tradition|custom|size|rank)$/.test(normAt(sheet, at))) return null;
  let i = at;
  while (i < to && !has(sheet, i, is.comma | is.hardMark | is.dash | is.quoteMark | is.that | is.auxiliary)) i++;
  return i > at ? [at, i] : null;
}

function slavicSource(sheet: Sheet, at: number): Range | null {
  if (at >= sentenceAt(sheet, at).to || has(sheet, at, is.comma | is.hardMark)) return null;
  // "судя по | всему": a doubt, and nobody who says
  if (/^(?:всему|усьому)$/u.test(normAt(sheet, at))) return null;
  const end = beforeSubject(sheet, at, phraseEnd(sheet, at));
  return end > at ? [at, end] : null;
}

/** "За попередніми даними | ворог зайшов у село", "по предварительным данным | на заводе пожар": data with a word of their own are mostly nobody's. */
const isNobodys = (sheet: Sheet, { from, to }: Match<CueRow>, source: Range): boolean =>
  sheet.language !== "en" &&
  to - from >= 3 &&
  /^(?:за|по)$/u.test(normAt(sheet, from)) &&
  (has(sheet, source[0], is.preposition) || standsStraight(sheet, source[0]) || !isKnownSpeaker(sheet, source));

/** "За даними розвідки | ворог захопив", "Згідно повідомлення штабу | Терни захоплені": without a comma the next subject stands straight. */
function beforeSubject(sheet: Sheet, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (standsStraight(sheet, i) || isPlaceSubject(sheet, i)) return i;
  return to;
}

/** People of a side, in the first case. */
const standsStraight = (sheet: Sheet, at: number): boolean =>
  sheet.actorAt[at]?.from === at &&
  /^(?:ворог|враг|противник|агресор|агрессор|(?:росі|росси)яни?н?е?|.*(?:анти|анты|ники|ківці|исти|исты|овці|овцы))$/u.test(
    normAt(sheet, at),
  );

/** "Терни | захоплені": a place right before the word of what became of it. */
function isPlaceSubject(sheet: Sheet, at: number): boolean {
  const place = sheet.toponyms[placeFrom(sheet, at)];
  // "со ссылкой на минобороны Турции | пишет": whoever speaks, no place does
  const isSaid = place !== undefined && sheet.cueVerb[place.to] === 1;
  return place?.from === at && !isSaid && place.to < sheet.tokens.length && isOwnVerb(sheet, place.to);
}

const isOwnVerb = (sheet: Sheet, at: number): boolean =>
  isFinite(sheet, at) ||
  isShortPassive(sheet, at) ||
  (sheet.eventAt[at] !== 0 && /(?:ені|ено|ена|ане|ані|ано|ана|ены|аны|то|та|ті|ты)$/u.test(normAt(sheet, at)));

/** ", whose figures were relayed by Y,": steps over an insertion to its closing comma. */
function afterInsertion(sheet: Sheet, at: number): number {
  // "according to the agency | (SafaPs), |": another name of the source
  if (sheet.language === "en" && normAt(sheet, at) === "(")
    for (let i = at + 1; i < at + 6; i++) if (normAt(sheet, i) === ")") return i + 1;
  const opens = has(sheet, at + 1, is.preposition) && sheet.language !== "en" ? at + 2 : at + 1;
  if (!has(sheet, at, is.comma) || !has(sheet, opens, is.relative)) return at;
  const { to } = sentenceAt(sheet, at);
  for (let i = at + 1; i < to; i++) if (has(sheet, i, is.comma)) return i;
  return at;
}

/** The joining word before the phrase belongs to the attribution: ", as". */
function chunkStart(sheet: Sheet, at: number): number {
  return /^(?:and|but|и|а|но|і|й|та|але)$/.test(normAt(sheet, at - 1)) && sentenceAt(sheet, at).from < at ? at - 1 : at;
}

function onlyLead(sheet: Sheet, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!has(sheet, i, is.adverb | is.connective | is.and | is.but | is.comma | is.timeWord | is.bracket | is.dash))
      return false;
  return true;
}

/** After ";", ":", "that", or ", but" a phrase opens a clause of its own. */
function opensClauseAt(sheet: Sheet, at: number): boolean {
  if (has(sheet, at - 1, is.semicolon | is.colon | is.that)) return true;
  // "сообщил, что, | по данным военных, P"
  if (sheet.language !== "en" && has(sheet, at - 1, is.comma) && has(sheet, at - 2, is.that)) return true;
  if (opensQuote(sheet, at)) return true;
  // "was missing, but, | according to the ministry, she was found"
  if (has(sheet, at - 1, is.comma) && has(sheet, at - 2, is.but | is.and) && has(sheet, at - 3, is.comma)) return true;
  return has(sheet, at, is.but | is.and) && has(sheet, at - 1, is.comma);
}
