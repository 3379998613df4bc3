/** How far what is said reaches: "said the bridge was hit[, a day after …]" stops before the teller's own clause. */
import type { Range } from "./draft.ts";
import { behindLabel } from "./english/news-label.ts";
import { holdsFinite, isFinite } from "./finite.ts";
import {
  bitsAt,
  has,
  isCapital,
  isHeadline,
  isWord,
  normAt,
  opensQuote,
  quotationAt,
  quoteAt,
  sentenceAt,
  tokenFrom,
  type Sheet,
} from "./sheet.ts";
import * as is from "./word-class.ts";

/** Words after a comma that begin the teller's own clause. */
const tellerAfterComma: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set("while without according citing quoting something conceding calling describing".split(" ")),
  ru: new Set("однако сославшись ссылаясь передает пишет сообщает тогда".split(" ")),
  uk: new Set("однак посилаючись пославшись передає пише повідомляє натомість тоді".split(" ")),
};

const spans = new Set("day days hours week weeks month months minutes year years hour".split(" "));
const silent = new Set(
  "did does gave gives offered provided declined refused offering giving stopped neither there it has had".split(" "),
);

/** Whether the teller speaks again after the comma or dash at `at`. */
export function tellerSpeaks(sheet: Sheet, at: number): boolean {
  const norm = normAt(sheet, at + 1);
  if (isSharedTurn(sheet, at + 1)) return false;
  if (tellerAfterComma[sheet.language]?.has(norm) === true) return true;
  if (sheet.language !== "en") return false;
  if (norm === "in" && has(sheet, at + 2, is.determiner | is.question) && inOccasion(sheet, at + 2)) return true;
  for (let i = at + 1; i < at + 6; i++) {
    if (
      spans.has(normAt(sheet, i)) &&
      /^(?:after|before)$/.test(normAt(sheet, i + 1)) &&
      !has(sheet, at + 1, is.preposition)
    )
      return true;
  }
  if (norm === "but" && silent.has(normAt(sheet, at + 2))) return true;
  if (/^(?:but|though|although)$/.test(norm)) return leavesOpen(sheet, at + 2);
  if (norm === "as") return tellsMeanwhile(sheet, at + 2);
  return (norm === "a" || norm === "an" || norm === "the") && labelOfSpeech(sheet, at + 2);
}

/** "полагают, что войска продвинулись, | однако не смогли закрепиться": a verb without a subject of its own goes on with what is said. */
function isSharedTurn(sheet: Sheet, at: number): boolean {
  if (!/^(?:однако|однак)$/u.test(normAt(sheet, at))) return false;
  const verb = has(sheet, at + 1, is.negation) ? at + 2 : at + 1;
  return sheet.cueVerb[verb] !== 1 && (isFinite(sheet, verb) || has(sheet, verb, is.modal | is.raising));
}

/** ", but | the institute has not observed confirmation", ", though | the figure could not be verified": what could not be learned is the teller's. */
function leavesOpen(sheet: Sheet, from: number): boolean {
  for (let i = from; i < from + 9 && !has(sheet, i, is.comma | is.hardMark | is.quoteMark | is.that); i++) {
    if (!has(sheet, i, is.negation)) continue;
    for (let k = i + 1; k < i + 4; k++) if (isWord(sheet, k, "looks-into")) return true;
  }
  return false;
}

/** ", as | sirens sounded across the south": what went on meanwhile; with a pronoun it may still be what is said. */
function tellsMeanwhile(sheet: Sheet, from: number): boolean {
  if (has(sheet, from, is.pronoun | is.preposition | is.adverb | is.auxiliary | is.that | is.question)) return false;
  if (!has(sheet, from, is.determiner | is.possessive | is.sideAdjective) && !isNounLike(sheet, from)) return false;
  for (let i = from + 1; i < from + 8 && !has(sheet, i, is.comma | is.hardMark | is.quoteMark | is.subordinator); i++)
    if (isFinite(sheet, i) && !(has(sheet, from, is.determiner) && isParticiple(sheet, i))) return true;
  return false;
}

/** "identified it, as the bomb | used in the strike": tells more of the noun before it. */
const isParticiple = (sheet: Sheet, at: number): boolean =>
  normAt(sheet, at).endsWith("ed") && /^(?:by|during|in|on|for|as|to|at|from|with)$/.test(normAt(sheet, at + 1));

/** "sirens", "Russia", "fighting": begins a phrase without an article. */
const isNounLike = (sheet: Sheet, at: number): boolean =>
  isCapital(sheet, at) || sheet.eventAt[at] !== 0 || sheet.sourceAt[at] !== null || normAt(sheet, at).endsWith("s");

/** ", a claim that", ", an allegation Kyiv denies": a word for what was said. */
function labelOfSpeech(sheet: Sheet, at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    if (isWord(sheet, i, "speech-label")) return true;
  }
  return false;
}

function inOccasion(sheet: Sheet, at: number): boolean {
  for (let i = at; i < at + 4; i++) if (has(sheet, i, is.occasion)) return true;
  return normAt(sheet, at) === "what";
}

/** "рассказал, что цех разрушен; | погибли двое": behind the semicolon the same speaker goes on, where nobody else speaks. */
function saysOn(sheet: Sheet, from: number, to: number): boolean {
  if (sheet.language === "en") return false;
  for (let i = from; i < to && !has(sheet, i, is.semicolon); i++)
    if (sheet.cueVerb[i] === 1 || sheet.sourceAt[i] !== null || sheet.actorAt[i]?.row.kind === "body") return false;
  return true;
}

/** "claimed the capture of the town, | but the army has cleared it": a clause does not go on what was said by a noun. */
function answersNoun(sheet: Sheet, [from, comma]: Range, to: number): boolean {
  if (sheet.language !== "en" || !has(sheet, comma + 1, is.but)) return false;
  return !holdsFinite(sheet, from, comma) && holdsFinite(sheet, comma + 2, to);
}

/** 'called it "a war," | while …': the comma that closes a clause stands before the quote mark. */
const closesWithComma = (sheet: Sheet, at: number): boolean =>
  sheet.language === "en" &&
  has(sheet, at, is.quoteMark) &&
  has(sheet, at - 1, is.comma) &&
  quoteAt(sheet, at) >= 0 &&
  quoteAt(sheet, at + 1) !== quoteAt(sheet, at);

/** End of content that begins at `from`, on the right of its cue. */
export function rightEnd(sheet: Sheet, from: number): number {
  const { to } = sentenceAt(sheet, from);
  const own = quoteAt(sheet, from);
  if (own >= 0) return quoteEnd(sheet, from, to);
  for (let i = from + 1; i < to; i++) {
    const closes = closesWithComma(sheet, i);
    if (quoteAt(sheet, i) >= 0 && !closes) continue;
    const bits = closes ? is.comma : bitsAt(sheet, i);
    if ((bits & is.semicolon) !== 0 && !saysOn(sheet, i + 1, to)) return i;
    if ((bits & (is.comma | is.dash)) !== 0 && (tellerSpeaks(sheet, i) || answersNoun(sheet, [from, i], to))) return i;
    if (i > from + 1 && normAt(sheet, i) === "as" && isHeadline(sheet, i) && opensNews(sheet, i + 1, to)) return i;
  }
  return beforeOccasion(sheet, from, trimStop(sheet, from, to));
}

/** "vow retaliation | as strikes kill 53": in a headline the clause behind "as" is news of its own. */
function opensNews(sheet: Sheet, from: number, to: number): boolean {
  let subject = false;
  for (let i = from; i < to && !has(sheet, i, is.comma | is.colon | is.dash); i++) {
    if (subject && (sheet.eventAt[i] !== 0 || holdsFinite(sheet, i, i + 1)) && !has(sheet, i, is.determiner))
      return true;
    subject ||=
      isCapital(sheet, i) || sheet.sourceAt[i] !== null || sheet.actorAt[i] !== null || sheet.eventAt[i] !== 0;
  }
  return false;
}

const longestTail = 9;

/** "said it had taken the base | in a statement on Monday": how it was said closes the sentence, and is no part of it. */
function beforeOccasion(sheet: Sheet, from: number, to: number): number {
  if (sheet.language !== "en") return to;
  for (let i = to - 1; i > Math.max(from + 2, to - longestTail); i--) {
    if (has(sheet, i, is.comma | is.auxiliary | is.that | is.quoteMark) || quoteAt(sheet, i) >= 0) return to;
    if (!isWord(sheet, i, "saying-occasion")) continue;
    for (let k = i - 1; k > i - 5 && k > from; k--) {
      if (/^(?:in|during)$/.test(normAt(sheet, k)))
        return has(sheet, k + 1, is.determiner | is.possessive) || k === i - 1 ? k : to;
      if (has(sheet, k, is.comma | is.preposition)) return to;
    }
    return to;
  }
  return to;
}

/** End of a quotation, also when it runs over sentences; a clause that goes on after it stays in when it is short of a mark. */
function quoteEnd(sheet: Sheet, from: number, sentenceEnd: number): number {
  const quotation = quotationAt(sheet, from);
  if (quotation === null) return sentenceEnd;
  const to = tokenFrom(sheet.tokens, quotation.span[1]);
  if (to >= sentenceEnd) return to;
  let i = to;
  while (i < sentenceEnd && !has(sheet, i, is.comma | is.hardMark | is.dash | is.bracket)) {
    if (opensQuote(sheet, i)) return rightEnd(sheet, i);
    i++;
  }
  return has(sheet, i, is.comma | is.dash) &&
    !has(sheet, to - 2, is.comma | is.stop) &&
    i - to > 0 &&
    !tellerSpeaks(sheet, i)
    ? rightEnd(sheet, i)
    : i;
}

/** Takes final stops, marks and closing quotes off the end. */
export function trimStop(sheet: Sheet, from: number, to: number): number {
  let end = to;
  while (end > from && has(sheet, end - 1, is.hardMark | is.comma | is.dash) && !isAbbreviation(sheet, end - 1)) end--;
  return end;
}

const isAbbreviation = (sheet: Sheet, at: number): boolean =>
  normAt(sheet, at) === "." &&
  /^(?:u\.s|dec|nov|oct|sept|aug|inc|co|ltd|jr)$/.test(normAt(sheet, at - 1)) &&
  !atSentenceEnd(sheet, at);

const atSentenceEnd = (sheet: Sheet, at: number): boolean => at + 1 >= sentenceAt(sheet, at).to;

/** Takes joining words and marks off the head of content. */
export function trimHead(sheet: Sheet, from: number, to: number): number {
  let start = from;
  while (start < to && (bitsAt(sheet, start) & (is.comma | is.dash | is.stop | is.semicolon | is.colon)) !== 0) start++;
  return start;
}

/** Content on the left of a chunk that begins at `chunk`: the quotation that ends there, or the clause before it. */
export function leftContent(sheet: Sheet, chunk: number, floor: number): readonly Range[] {
  const sentence = sentenceAt(sheet, chunk);
  let end = chunk;
  while (end > floor && has(sheet, end - 1, is.comma | is.dash) && quoteAt(sheet, end - 1) < 0) end--;
  if (end <= sentence.from || quoteAt(sheet, end - 1) >= 0) {
    const quoted = quotationBefore(sheet, end);
    if (quoted !== null)
      return [quoted[0] > floor && !opensSentence(sheet, quoted[0]) ? mixedStart(sheet, quoted, floor) : quoted];
  }
  const head = behindLabel(sheet, sentence.from);
  const first = Math.max(floor, head < end ? head : sentence.from, quoteStart(sheet, chunk, sentence.from));
  const from = afterLead(sheet, afterAboutThat(sheet, trimHead(sheet, first, end)));
  return from < end ? [[from, end]] : [];
}

/** Of an attribution inside a quotation that opens in its sentence: what it is of is quoted too. */
function quoteStart(sheet: Sheet, at: number, floor: number): number {
  const own = quoteAt(sheet, at);
  if (own < 0 || sheet.language !== "en") return floor;
  let from = at;
  while (from > floor && quoteAt(sheet, from - 1) === own) from--;
  return from;
}

/** "However, | P, X said", "In addition, | P", "But | P": what joins sentences is the teller's. */
function afterLead(sheet: Sheet, from: number): number {
  if (sheet.language !== "en") return from;
  if (/^(?:but|and)$/.test(normAt(sheet, from))) return afterLead(sheet, from + 1);
  if (has(sheet, from, is.connective) && has(sheet, from + 1, is.comma)) return from + 2;
  const isPair = /^(?:in addition|for example|for instance|as well|of course|in fact|in turn|after all|at least)$/.test(
    `${normAt(sheet, from)} ${normAt(sheet, from + 1)}`,
  );
  return isPair && has(sheet, from + 2, is.comma) ? from + 3 : from;
}

/** "О том, что P, сообщил X": only P is said. */
function afterAboutThat(sheet: Sheet, at: number): number {
  const isAbout = /^(?:о|об|про)$/.test(normAt(sheet, at)) && /^(?:том|те|тому)$/.test(normAt(sheet, at + 1));
  return isAbout && has(sheet, at + 2, is.comma) && has(sheet, at + 3, is.that) ? at + 4 : at;
}

const opensSentence = (sheet: Sheet, at: number): boolean => sentenceAt(sheet, at).from === at;

/** 'The city "has been" ours, X said': the words before the quotation belong to it unless a mark parts them. */
function mixedStart(sheet: Sheet, quoted: Range, floor: number): Range {
  const first = Math.max(floor, sentenceAt(sheet, quoted[0]).from);
  if (has(sheet, quoted[0] - 1, is.colon)) return quoted;
  // 'Asked about the raid, "We are safe," X said': a whole sentence is quoted
  if (sheet.language === "en" && has(sheet, quoted[0] - 1, is.comma) && isCapital(sheet, quoted[0] + 1)) return quoted;
  const start = trimHead(sheet, first, quoted[0]);
  return start < quoted[0] && (holdsFinite(sheet, start, quoted[1]) || quoted[0] - start < 8)
    ? [start, quoted[1]]
    : quoted;
}

/** The stating quotation that ends just before token `end`, perhaps in the sentence before. */
export function quotationBefore(sheet: Sheet, end: number): Range | null {
  const index = quoteAt(sheet, end - 1);
  if (index < 0) return null;
  let from = end - 1;
  while (quoteAt(sheet, from - 1) === index) from--;
  return [from, end];
}
