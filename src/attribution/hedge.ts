/** Hedges with nobody behind them: "reportedly", "якобы", "попередньо": a link without a source over their own clause. */
import type { Match } from "../lexicon/match.ts";
import type { CueRow } from "../lexicon/rows/cue-row.ts";
import { draft, type Draft, type Loss, type Range } from "./draft.ts";
import { tellerSpeaks, trimHead, trimStop } from "./extent.ts";
import { holdsFinite } from "./finite.ts";
import { has, normAt, quoteAt, sentenceAt, type Sheet } from "./sheet.ts";
import * as is from "./word-class.ts";

/** Hedges on the thing: "an alleged strike". */
const onNoun: ReadonlySet<string> = new Set(["en.cue.alleged"]);

/** "alleged | Israeli drone strike", "alleged | Israeli aircraft bombed": a noun of event before the phrase ends, or a deed of a side. */
function eventFollows(sheet: Sheet, at: number): boolean {
  const isSide = (sheet.actorAt[at] ?? null) !== null;
  for (let i = at; i < at + 6; i++) {
    if (has(sheet, i, is.preposition | is.comma | is.hardMark | is.auxiliary | is.and)) return false;
    const event = sheet.eventAt[i] ?? 0;
    if (event === 2 || (isSide && event === 1)) return true;
  }
  return false;
}

/** What is hedged by an adjective: to the comma at which another clause begins. */
function nounReach(sheet: Sheet, from: number): Range {
  const { to } = sentenceAt(sheet, from);
  let i = from;
  for (; i < to && !has(sheet, i, is.semicolon | is.stop | is.colon); i++) {
    if (!has(sheet, i, is.comma)) continue;
    const next = i + 1;
    if (
      has(sheet, next, is.relative | is.subordinator | is.and | is.but) ||
      normAt(sheet, next).endsWith("ing") ||
      isHedge(sheet, next)
    )
      break;
    if (holdsFinite(sheet, next, Math.min(to, next + 6))) break;
  }
  return [from, trimStop(sheet, from, i)];
}

const isHedge = (sheet: Sheet, at: number): boolean => /^(?:reportedly|allegedly)$/.test(normAt(sheet, at));

export function readHedge(sheet: Sheet, match: Match<CueRow>): Draft | Loss {
  const { row } = match;
  const onThing = onNoun.has(row.id);
  if (onThing && !eventFollows(sheet, match.to))
    return { rule: row.id, at: [match.from, match.to], why: "no event behind it" };
  const left: Range = onThing ? [match.from, match.from] : leftOf(sheet, match.from);
  const right = onThing ? nounReach(sheet, match.to) : (leadReach(sheet, match) ?? rightOf(sheet, match.to));
  const content: Range[] = [];
  if (left[0] < left[1]) content.push(left);
  if (right[0] < right[1]) content.push(right);
  if (content.length === 0) return { rule: row.id, at: [match.from, match.to], why: "it hedges nothing" };
  return draft({
    row,
    rule: row.id,
    why: row.why,
    cue: [[match.from, match.to]],
    content,
    chunk: [match.from, match.to],
    side: left[0] < left[1] ? "around" : "right",
    kind: "hedge",
  });
}

const edge = is.semicolon | is.colon | is.stop | is.that | is.question;

/** The words of the same clause before the hedge. */
function leftOf(sheet: Sheet, at: number): Range {
  const { from } = sentenceAt(sheet, at);
  const own = quoteAt(sheet, at);
  let i = at;
  while (i > from && quoteAt(sheet, i - 1) === own && !has(sheet, i - 1, edge)) {
    if (
      has(sheet, i - 1, is.comma) &&
      (holdsFinite(sheet, i, at) || i < at - 1 ? partsClauses(sheet, i, at) : i === at)
    )
      break;
    if (has(sheet, i - 1, is.but)) break;
    // "two were hurt when | aircraft allegedly struck": the harm is not hedged
    if (i - 1 > from && i < at && opensCause(sheet, i - 1) && holdsFinite(sheet, from, i - 1)) break;
    if (has(sheet, i - 1, is.and) && holdsFinite(sheet, from, i - 1) && holdsFinite(sheet, i, at)) break;
    i--;
  }
  return [trimHead(sheet, i, at), has(sheet, at - 1, is.comma) ? at - 1 : at];
}

const opensCause = (sheet: Sheet, at: number): boolean => /^(?:when|after|as|while|because)$/.test(normAt(sheet, at));

/** "were reportedly killed | in an alleged strike", "… | when a drone hit": what is hedged by itself, or is a clause of its own. */
function ownHedgeAt(sheet: Sheet, at: number, to: number): boolean {
  if (normAt(sheet, at) === "alleged") return true;
  return opensCause(sheet, at) && normAt(sheet, at - 1) !== "well" && holdsFinite(sheet, at + 1, Math.min(to, at + 12));
}

/** A comma before a clause of its own: "…, and", "…, who", or a new verb after it. */
function partsClauses(sheet: Sheet, from: number, at: number): boolean {
  return has(sheet, from, is.and | is.but | is.relative | is.subordinator) || holdsFinite(sheet, from, at);
}

/** "Попередньо, двоє загинули, ще троє поранені; згоріло авто": at the head of a sentence it hedges all that is counted in it. */
function leadReach(sheet: Sheet, match: Match<CueRow>): Range | null {
  const { from, to } = sentenceAt(sheet, match.from);
  if (sheet.language === "en" || match.from !== from || match.to >= to) return null;
  const head = has(sheet, match.to, is.comma) ? match.to + 1 : match.to;
  let end = head;
  for (; end < to && !has(sheet, end, is.colon | is.but | is.stop | is.subordinator); end++)
    if (sheet.cueVerb[end] === 1 || (has(sheet, end, is.comma | is.dash) && tellerSpeaks(sheet, end))) return null;
  return [head, trimStop(sheet, head, end)];
}

function rightOf(sheet: Sheet, at: number): Range {
  const { to } = sentenceAt(sheet, at);
  const own = quoteAt(sheet, at - 1);
  const from = has(sheet, at, is.comma) ? at + 1 : at;
  let i = from;
  let seen = false;
  for (; i < to && quoteAt(sheet, i) === own && !has(sheet, i, is.semicolon | is.stop); i++) {
    if (i > from && ownHedgeAt(sheet, i, to)) {
      while (i > from && has(sheet, i - 1, is.determiner | is.preposition)) i--;
      break;
    }
    seen ||= holdsFinite(sheet, i, i + 1);
    if (!has(sheet, i, is.comma | is.dash)) continue;
    if (tellerSpeaks(sheet, i)) break;
    if (has(sheet, i + 1, is.and | is.but) && holdsFinite(sheet, i + 1, Math.min(to, i + 9))) break;
    if (seen && holdsFinite(sheet, i + 1, Math.min(to, i + 7)) && !has(sheet, i + 1, is.relative | is.preposition))
      break;
  }
  return [from, trimStop(sheet, from, i)];
}
