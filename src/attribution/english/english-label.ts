/** What stands before the colon of an English label: "IDF on X:", "Hamas in a statement:", "#Yemen | Saba:", "Translation of the army's statement:". */
import type { Range } from "../draft.ts";
import { has, isCapital, normAt, opensQuote, placeFrom, type Sheet } from "../sheet.ts";
import * as is from "../word-class.ts";

/** The speaker alone, without what the post is filed under and where he was heard. */
export function englishLabel(sheet: Sheet, [from, to]: Range): Range {
  const start = behindPipe(sheet, from, to);
  const owner = ownerOf(sheet, [start, to]);
  // a body's own title over its own post is no speaker: what follows must be quoted
  if (owner !== null && opensQuote(sheet, to + 1)) return owner;
  const heard = heardAt(sheet, [start, to]);
  return heard < 0 ? [start, to] : [start, heard];
}

/** Whether the label tells where somebody was heard, and who is a name: "Yoav Gallant at a briefing:". */
export function isHeardLabel(sheet: Sheet, [from, to]: Range, source: Range): boolean {
  if (sheet.language !== "en" || source[0] >= source[1]) return false;
  if (ownerOf(sheet, [behindPipe(sheet, from, to), to]) !== null && opensQuote(sheet, to + 1)) return true;
  if (source[1] >= to || heardAt(sheet, [source[0], to]) !== source[1]) return false;
  return isSpeakingName(sheet, source);
}

/** "#Yemen | Saba", "MALI | Army": behind the last upright stroke. */
function behindPipe(sheet: Sheet, from: number, to: number): number {
  for (let i = to - 1; i > from; i--) if (normAt(sheet, i) === "|") return i + 1;
  return from;
}

/** Where "in a statement", "on Telegram", "to CNN", "at a briefing" begins; -1 for nowhere. */
function heardAt(sheet: Sheet, [from, to]: Range): number {
  for (let i = from + 1; i < to - 1; i++) {
    // "Main Directorate | of | Intelligence": part of a name
    if (!has(sheet, i, is.preposition | is.to) || normAt(sheet, i) === "of") continue;
    for (let k = i + 1; k < Math.min(to, i + 5); k++) {
      if (has(sheet, k, is.occasion) || sheet.sourceAt[k]?.row.being === "medium") return i;
      if (sheet.sourceAt[k]?.row.being === "evidence") return i;
      if (
        !has(sheet, k, is.determiner | is.possessive | is.sideAdjective | is.timeWord | is.hearer) &&
        !isCapital(sheet, k)
      )
        break;
    }
  }
  return -1;
}

/** Names and words for who speaks, and small words; nothing else. */
function isSpeakingName(sheet: Sheet, [from, to]: Range): boolean {
  for (let i = from; i < to; i++) {
    if (isCapital(sheet, i) || sheet.sourceAt[i] !== null || sheet.actorAt[i] !== null) continue;
    if (!has(sheet, i, is.determiner | is.possessive | is.sideAdjective) && normAt(sheet, i) !== "of") return false;
  }
  // "Attack on a column:": nobody
  if (to - from > 8 || has(sheet, from, is.preposition | is.timeWord)) return false;
  for (let i = from; i < to; i++) {
    if (sheet.sourceAt[i] !== null || isActor(sheet, i)) return true;
    if (sheet.eventAt[i] !== 0) return false;
  }
  return to - from > 1 && isCapital(sheet, from) && isCapital(sheet, from + 1) && !isPlace(sheet, from);
}

const isActor = (sheet: Sheet, at: number): boolean =>
  (sheet.actorAt[at] ?? null) !== null && sheet.actorAt[at]?.row.kind !== "state";

const isPlace = (sheet: Sheet, at: number): boolean => {
  const place = sheet.toponyms[placeFrom(sheet, at)];
  return place !== undefined && place.from === at && place.use === "place";
};

/** "Translation of | the army | 's statement": whose the paper is; null where the label is none. */
function ownerOf(sheet: Sheet, [from, to]: Range): Range | null {
  const being = sheet.sourceAt[to - 1]?.row.being;
  if (being !== "document" || sheet.actorAt[to - 1] !== null) return null;
  let owner = to - 2;
  while (owner > from && normAt(sheet, owner) !== "'s" && normAt(sheet, owner) !== "'") owner--;
  if (owner <= from || to - owner > 4) return null;
  let start = owner;
  while (start > from && normAt(sheet, start - 1) !== "of" && normAt(sheet, start - 1) !== "from") start--;
  return isSpeakingName(sheet, [start, owner]) ? [start, owner] : null;
}

/** "Two hurt in Izmail: | governor", "Jets hit the port | Saba": the last colon or stroke of a line that tells an event; a land behind it is a rubric. */
export function closesHeadline(sheet: Sheet, { at, end, index }: { at: number; end: number; index: number }): boolean {
  const isColon = has(sheet, at, is.colon);
  if (!isColon && normAt(sheet, at) !== "|") return false;
  if (isColon && end - at <= 4 && index === 0) return true;
  const { sentences } = sheet.document;
  const from = sentences[index]?.from ?? at;
  // a line of its own, not the last words of a paragraph
  const own = sentences[index]?.paragraph;
  if (sentences[index - 1]?.paragraph === own || sentences[index + 1]?.paragraph === own) return false;
  const isRubric = sheet.actorAt[end - 1]?.row.kind === "state";
  const tells = sheet.eventAt.subarray(from, at).some((kind) => kind !== 0);
  return sheet.language === "en" && !isRubric && tells && end - at <= 8 && at - from > 3;
}
