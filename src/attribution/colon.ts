/** Attributions by a mark alone: "IDF: P", "P — General Staff", and title lines that speak for the post. */
import type { Match } from "../lexicon/match.ts";
import type { CueRow } from "../lexicon/rows/cue-row.ts";
import { draft, type Draft, type Loss, type Range } from "./draft.ts";
import { trimHead, trimStop } from "./extent.ts";
import { holdsFinite, isShortPassive } from "./finite.ts";
import { stripLead } from "./mark.ts";
import {
  has,
  isCapital,
  isHeadline,
  isWord,
  normAt,
  opensQuote,
  placeFrom,
  quoteAt,
  sentenceAt,
  type Sheet,
} from "./sheet.ts";
import { isArms, isInName } from "./identity/plausible.ts";
import { closesHeadline, englishLabel, isHeardLabel } from "./english/english-label.ts";
import { isNumbered, isOnlyWhich, tellsEvent } from "./slavic/slavic-label.ts";
import { isSurnameLabel } from "./slavic/slavic-surname.ts";
import { readShown } from "./slavic/slavic-shown.ts";
import { isAbout, isIn, phraseEnd, skipPassing, withOffice } from "./slavic/slavic-subject.ts";
import { untruePredicate } from "./untruth.ts";
import * as is from "./word-class.ts";
import { itemAt } from "../text/item-at.ts";

/** All attributions by colon and dash in a document. */
export function readMarks(sheet: Sheet): Draft[] {
  const drafts: Draft[] = [];
  for (const [index, sentence] of sheet.document.sentences.entries()) {
    const byColon = readColon(sheet, sentence.from, sentence.to);
    if (byColon !== null) drafts.push(byColon);
    const within = byColon === null ? null : readWithin(sheet, byColon, sentence.to);
    if (within !== null) drafts.push(within);
    const byDash = readDash(sheet, index);
    if (byDash !== null) drafts.push(byDash);
    const byTopic = byDash === null && byColon === null ? readTopic(sheet, sentence.from, sentence.to) : null;
    if (byTopic !== null) drafts.push(byTopic);
    const byPicture = byDash === null && byColon === null ? readShown(sheet, sentence.from, sentence.to) : null;
    if (byPicture !== null) drafts.push(byPicture);
  }
  return drafts;
}

const longest = 14;

/** Of "США о взрывах" and "24 канал з посиланням на штаб" only the speaker. */
function labelOf(sheet: Sheet, [from, to]: Range): Range {
  if (sheet.language === "en") return englishLabel(sheet, [from, to]);
  for (let i = from + 1; i < to; i++)
    if (isAbout(sheet, i) || skipPassing(sheet, i) > i) return [from, has(sheet, i - 1, is.dash) ? i - 1 : i];
  return [from, to];
}

/** "IDF: A short while ago, …": a speaker, a colon, and what is said. */
function readColon(sheet: Sheet, from: number, to: number): Draft | null {
  let at = from;
  while (at < Math.min(to, from + longest) && !has(sheet, at, is.colon)) {
    const office = officeEnd(sheet, from, at);
    if (office > at) {
      at = office;
      break;
    }
    const titled = has(sheet, at, is.comma) && isTitledName(sheet, from, at);
    if (
      (has(sheet, at, is.hardMark | is.comma | is.that) && !titled) ||
      (quoteAt(sheet, at) >= 0 && quoteAt(sheet, from) < 0)
    )
      return null;
    at++;
  }
  // "Минобороны РФ:" on a line of its own, the quotation on the next
  if (!has(sheet, at, is.colon) || at === from || isWord(sheet, at - 1, "signs")) return null;
  const label = stripLead(sheet, [from, at]);
  const source = labelOf(sheet, label);
  const isHeard = isHeardLabel(sheet, label, source);
  const alone = at + 1 >= to && (opensQuote(sheet, to) || (isHeard && to < sheet.tokens.length));
  if (at + 1 >= to && !alone) return null;
  if (!isSpeakerLabel(sheet, source) && !isTurn(sheet, source) && !isSurnameLabel(sheet, source, at) && !isHeard)
    return null;
  if (isTopic(sheet, source, to)) return null;
  const start = at + 1;
  if (alone) {
    const end = opensQuote(sheet, start) ? quoteEnd(sheet, start) : nextParagraphEnd(sheet, start);
    return byLabel(sheet, source, { chunk: [from, start], content: [start, end] });
  }
  const paragraph = sentenceAt(sheet, from).paragraph;
  const last = from === 0 || opensQuote(sheet, start) ? paragraphEnd(sheet, paragraph, to) : to;
  const end = trimStop(sheet, start, last);
  return start < end ? byLabel(sheet, source, { chunk: [from, start], content: [start, end] }) : null;
}

/** "IDF: | Spokesperson X: "P": within what a body posts a second label names who is quoted. English. */
function readWithin(sheet: Sheet, { content }: Draft, to: number): Draft | null {
  const from = content[0]?.[0];
  if (from === undefined || from >= to || sheet.language !== "en") return null;
  const found = readColon(sheet, from, to);
  const start = found?.chunk[1] ?? to;
  if (found === null || !opensQuote(sheet, start)) return null;
  const end = quoteEnd(sheet, start);
  return end - start > 2 ? { ...found, content: [[start, end]] } : null;
}

/** "IDF Spokesperson, | Rear Admiral Jane Example:": names and ranks behind the comma, up to the colon. English. */
function isTitledName(sheet: Sheet, from: number, comma: number): boolean {
  if (sheet.language !== "en") return false;
  let end = comma + 1;
  while (end < comma + 9 && (isCapital(sheet, end) || sheet.sourceAt[end] !== null || has(sheet, end, is.comma))) end++;
  return end > comma + 1 && has(sheet, end, is.colon) && namesPerson(sheet, from, end);
}

/** "Дмитро Кравченко, | речник групи:": where the office behind the comma ends, if a colon follows; `comma` for none. */
function officeEnd(sheet: Sheet, from: number, comma: number): number {
  if (sheet.language === "en" || !has(sheet, comma, is.comma) || !isCapital(sheet, from)) return comma;
  const [, end] = withOffice(sheet, [from, comma]);
  return has(sheet, end, is.colon) ? end : comma;
}

/** "речник Андрій Демченко | в ефірі телемарафону:": the speaker, and where he was heard, which shows that he says it. */
function partOccasion(sheet: Sheet, [from, to]: Range): { source: Range; cue: Range[] } {
  if (sheet.language === "en") return { source: [from, to], cue: [] };
  for (let i = from + 1; i < to - 1; i++)
    if (isIn(sheet, i) && has(sheet, i + 1, is.occasion)) return { source: [from, i], cue: [[i, to]] };
  return { source: [from, to], cue: [] };
}

function byLabel(sheet: Sheet, label: Range, { chunk, content }: { chunk: Range; content: Range }): Draft {
  const { source, cue } = partOccasion(sheet, label);
  return draft({
    rule: "grammar.colon",
    why: "a speaker, a colon, and what is said",
    source: [source],
    cue,
    content: [content],
    chunk,
    side: "header",
    confidence: 0.8,
  });
}

/** Behind the last token of the quotation that opens at `from`. */
function quoteEnd(sheet: Sheet, from: number): number {
  const own = quoteAt(sheet, from);
  let end = from;
  while (end < sheet.tokens.length && quoteAt(sheet, end) === own) end++;
  return end;
}

const nextParagraphEnd = (sheet: Sheet, at: number): number =>
  trimStop(sheet, at, paragraphEnd(sheet, sentenceAt(sheet, at).paragraph, at));

function paragraphEnd(sheet: Sheet, paragraph: number, at: number): number {
  let end = at;
  for (const sentence of sheet.document.sentences)
    if (sentence.paragraph === paragraph && sentence.to > end) end = sentence.to;
  return end;
}

/** "DR Congo: | rebels enter the city, residents say", "Ukraine war: …": in a headline where another speaks, a land is what it is about. */
function isTopic(sheet: Sheet, [from, to]: Range, end: number): boolean {
  if (!isHeadline(sheet, from)) return false;
  if (/^(?:war|conflict|crisis|briefing|live|latest|updates?|blog)$/.test(normAt(sheet, to - 1))) return true;
  const { row } = sheet.actorAt[to - 1] ?? {};
  if (row?.kind !== "state" || sheet.actorAt[from]?.row !== row) return false;
  // "Ukraine: | at least seven dead in Kyiv"
  if (
    sheet.tokens[to + 1]?.kind === "number" ||
    /^(?:at|dozens|several|more|scores|hundreds)$/.test(normAt(sheet, to + 1))
  )
    return true;
  for (let i = to + 1; i < end; i++) if (sheet.cueVerb[i] === 1 && quoteAt(sheet, i) < 0) return true;
  return false;
}

/** "PENCE: Well, look": a name in capitals that opens its paragraph, and did or does so again. */
function isTurn(sheet: Sheet, [from, to]: Range): boolean {
  const token = sheet.tokens[from];
  if (to - from !== 1 || token?.shape !== "upper" || token.norm.length < 4 || sheet.language !== "en") return false;
  let turns = 0;
  for (const { from: at } of sheet.document.sentences)
    if (sheet.tokens[at]?.norm === token.norm && has(sheet, at + 1, is.colon)) turns += 1;
  return turns > 1;
}

/** A known body, person or noun that can say, with no verb in it. */
function isSpeakerLabel(sheet: Sheet, [from, to]: Range): boolean {
  if (to - from === 1 && normAt(sheet, from) === "official") return false;
  if (from >= to || to - from > longest || holdsFinite(sheet, from, to)) return false;
  for (let i = from; i < to; i++) {
    const isVerb = sheet.cueVerb[i] === 1 && !isInName(sheet, i);
    if (isShortPassive(sheet, i) || isVerb || has(sheet, i, is.timeWord | is.pronoun)) return false;
    if (sheet.tokens[i]?.kind === "number" && to - from < 3 && sheet.actorAt[i] === null && !isNumbered(sheet, i))
      return false;
  }
  for (let i = from; i < to; i++) if (tellsEvent(sheet, i)) return false;
  for (let i = from; i < to; i++)
    if (/^(?:операци[яїию]|спецоперация|война|війна)$/u.test(normAt(sheet, i))) return false;
  if (has(sheet, from, is.preposition) || !headSpeaks(sheet, [from, to]) || showsEvent(sheet, [from, to])) return false;
  for (let i = from; i < to; i++) {
    const source = sheet.sourceAt[i];
    // "The Haddad family:" opens a list of its members
    if (source?.row.id === "en.source.kin") return false;
    if (
      (sheet.actorAt[i] !== null && !isArms(sheet, i)) ||
      (source !== null && source !== undefined && source.row.being !== "document" && source.row.being !== "evidence")
    )
      return true;
  }
  return false;
}

/** "відео нових уражень від пілотів", "кадры обстрела": what is shown, nobody who says. */
const showsEvent = (sheet: Sheet, [from, to]: Range): boolean =>
  sheet.sourceAt[from]?.row.being === "evidence" && sheet.eventAt.subarray(from, to).some((kind) => kind !== 0);

/** In English a label is made of names, nouns that can say and small words: "Ukraine honors its heroes:" is none. */
function allNominal(sheet: Sheet, [from, to]: Range): boolean {
  const small = is.determiner | is.preposition | is.and | is.possessive | is.sideAdjective;
  for (let i = from; i < to; i++) {
    if (sheet.tokens[i]?.kind !== "word" || isCapital(sheet, i) || has(sheet, i, small)) continue;
    if (sheet.sourceAt[i] === null && sheet.actorAt[i] === null) return false;
  }
  return true;
}

/** In Russian and Ukrainian the head comes first: "Контрудар 425-го полка:" names no speaker. */
function headSpeaks(sheet: Sheet, [from, to]: Range): boolean {
  if (sheet.language === "en") return allNominal(sheet, [from, to]);
  for (let i = from; i < Math.min(to, from + 3); i++) {
    if (has(sheet, i, is.comma)) return sheet.sourceAt[i + 1] !== null || sheet.sourceAt[i + 2] !== null;
    if (isOnlyWhich(sheet, i, to)) return false;
    if (sheet.actorAt[i] !== null || sheet.sourceAt[i] !== null) return true;
    if (isNumbered(sheet, i)) continue;
    if (isCapital(sheet, i) && officeEnd(sheet, from, commaAfter(sheet, i, to)) > i) continue;
    if (!/(?:ий|ый|ой|ая|яя|ое|ее|ие|ые|а|я|е|і|"|«)$/u.test(normAt(sheet, i))) return false;
  }
  return false;
}

function commaAfter(sheet: Sheet, from: number, to: number): number {
  let at = from;
  while (at < to && !has(sheet, at, is.comma)) at++;
  return at;
}

/** "Експерт — про пожежу на складі", "США о взрывах в Крыму": a headline's speaker, and what he speaks of, without a verb. */
function readTopic(sheet: Sheet, from: number, to: number): Draft | null {
  if (sheet.language === "en") return null;
  for (let at = from + 1; at < to - 1; at++) {
    if (!isAbout(sheet, at)) continue;
    const end = has(sheet, at - 1, is.dash) ? at - 1 : at;
    let start = end;
    while (start > from && end - start < longest && !has(sheet, start - 1, topicEdge)) start--;
    const content: Range = [at + 1, trimStop(sheet, at + 1, to)];
    if (!isSpeakerLabel(sheet, [start, end]) || !startsLikeName(sheet, start)) continue;
    if (content[0] >= content[1] || isTitled(sheet, content)) return null;
    return draft({
      rule: "grammar.topic",
      why: "a speaker, 'about', and what is spoken of",
      source: [[start, end]],
      content: [content],
      chunk: [start, at + 1],
      side: "right",
      confidence: 0.7,
    });
  }
  return null;
}

const verbal = /[\p{L}'](?:ла|ло|ли|лась|лося|лися|лись|ться|тся|ють|уть|ют|ено|ано|[уаяю]є|[чж]ить)$/u;

const topicEdge = is.hardMark | is.comma | is.dash | is.colon | is.quoteMark | is.bracket | is.semicolon;

/** States no event, goes on with a verb, or opens a colon behind which the speaker is quoted. */
const isTitled = (sheet: Sheet, [from, to]: Range): boolean => {
  for (let i = from; i < to; i++)
    if (has(sheet, i, is.colon | is.finite | is.auxiliary) || sheet.cueVerb[i] === 1 || verbal.test(normAt(sheet, i)))
      return true;
  return !sheet.eventAt.subarray(from, to).some((kind) => kind !== 0);
};

/** "P – General Staff", "P, — Собянин": the last dash of a line and a speaker after it. */
function readDash(sheet: Sheet, index: number): Draft | null {
  const sentence = sheet.document.sentences[index];
  if (sentence === undefined) return null;
  const end = trimStop(sheet, sentence.from, sentence.to);
  let at = end - 1;
  while (at > sentence.from && at > end - longest && !has(sheet, at, is.dash | is.colon) && normAt(sheet, at) !== "|")
    at--;
  if (!has(sheet, at, is.dash) && !closesHeadline(sheet, { at, end, index })) return null;
  const source = labelOf(sheet, [at + 1, end]);
  const next = sheet.document.sentences[index + 1];
  // "…, – ASTRA.  Сьогодні": a wide gap stands for a lost line break
  const closes = next === undefined || next.paragraph !== sentence.paragraph || next.span[0] - sentence.span[1] > 1;
  const isNamed = isSpeakerLabel(sheet, source) || signsQuotation(sheet, source, at);
  if (!isNamed && !(closes && signsHeadline(sheet, source, [sentence.from, at]))) return null;
  if (!startsLikeName(sheet, source[0]) || isAim(sheet, source)) return null;
  const first = closes ? paragraphStart(sheet, index) : sentence.from;
  const from = at === sentence.from ? first : Math.min(first, sentence.from);
  const content: Range = [trimHead(sheet, from, at), trimStop(sheet, from, at)];
  const short = content[1] - content[0] < 3;
  if (content[0] >= content[1] || (short && !(sheet.language !== "en" && sheet.eventAt[content[0]] === 1))) return null;
  return draft({
    rule: "grammar.dash",
    why: "what is said, a dash, and the speaker",
    source: [source],
    content: [content],
    chunk: [at, end],
    side: "left",
    confidence: closes ? 0.85 : 0.6,
  });
}

/** '"…" ― Carla Sanchez': a plain name after a dash signs the quotation before it. */
function signsQuotation(sheet: Sheet, [from, to]: Range, dashAt: number): boolean {
  if (quoteAt(sheet, dashAt - 1) < 0 || to - from > 8 || !isCapital(sheet, from) || !isCapital(sheet, from + 1))
    return false;
  return !holdsFinite(sheet, from, to);
}

/** "основний напрямок удару — Київ": a state's or town's name alone is where, unless it signs a quotation. */
const isAim = (sheet: Sheet, [from, to]: Range): boolean =>
  sheet.language !== "en" &&
  to - from === 1 &&
  /^(?:київ|киев|одеса|одесса|харків|харьков|україна|украина|росія|россия|білорусь|беларусь)$/u.test(
    normAt(sheet, from),
  ) &&
  !signsQuotation(sheet, [from, to], from - 1);

/** "Знищено склад ворога — Ковальчук": a surname nobody lists behind the last dash of a line that states an event. */
function signsHeadline(sheet: Sheet, [from, to]: Range, said: Range): boolean {
  if (sheet.language === "en" || to - from > 3 || to <= from) return false;
  for (let i = from; i < to; i++) {
    const token = sheet.tokens[i];
    if (token?.kind !== "word" || !isCapital(sheet, i) || sheet.eventAt[i] !== 0) return false;
    if ((itemAt(sheet.toponyms, placeFrom(sheet, i + 1) - 1)?.to ?? 0) > i) return false;
  }
  return sheet.eventAt.subarray(said[0], said[1]).some((kind) => kind !== 0);
}

const startsLikeName = (sheet: Sheet, at: number): boolean =>
  isCapital(sheet, at) ||
  sheet.actorAt[at]?.row.kind === "person" || // "— шойгу": a foe's name in small letters
  sheet.sourceAt[at]?.from === at ||
  has(sheet, at, is.quoteMark | is.determiner) ||
  isNumbered(sheet, at);

function paragraphStart(sheet: Sheet, index: number): number {
  const { sentences } = sheet.document;
  const own = sentences[index]?.paragraph;
  let first = index;
  while (first > 0 && sentences[first - 1]?.paragraph === own) first--;
  return sentences[first]?.from ?? 0;
}

/** "Заявление начальника пресс-центра группировки «Юг»" as the first line: a link on the whole post. A body's own title is none. */
export function readHeader(sheet: Sheet, match: Match<CueRow>): Draft | Loss {
  const { row } = match;
  const lost = (why: string): Loss => ({ rule: row.id, at: [match.from, match.to], why });
  const sentence = sentenceAt(sheet, match.from);
  if (sentence.from !== match.from || match.from > 12) return lost("not at the head of the post");
  const end = headerEnd(sheet, match.to, sentence.to);
  if (!namesPerson(sheet, match.to, end)) return lost("names no speaker");
  const to = sheet.tokens.length;
  if (end >= to) return lost("nothing follows the header");
  if (untruePredicate(sheet, end, sentence.to) >= 0) return lost("a sentence that calls the statement untrue");
  return draft({
    row,
    rule: row.id,
    why: row.why,
    cue: [[match.from, match.to]],
    source: [[match.to, end]],
    content: [[end, trimStop(sheet, end, to)]],
    chunk: [match.from, end],
    side: "header",
    kind: "header",
  });
}

function headerEnd(sheet: Sheet, from: number, to: number): number {
  const limit = sheet.language === "en" ? to : Math.min(to, phraseEnd(sheet, from));
  // "… группировки «Юг» Подразделения": without a stop the name in quotes ends the title
  for (let i = from + 2; i < limit - 1; i++)
    if (has(sheet, i, is.quoteMark) && isCapital(sheet, i + 1) && isCapital(sheet, i - 1)) return i + 1;
  if (sheet.language !== "en") return limit;
  let end = from;
  while (end < to && !has(sheet, end, is.hardMark | is.comma | is.dash)) end++;
  return end;
}

function namesPerson(sheet: Sheet, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (sheet.sourceAt[i]?.row.being === "person" || sheet.actorAt[i]?.row.kind === "person") return true;
  return false;
}
