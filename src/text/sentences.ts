/** Cuts paragraphs into sentences: "Gen. Smith spoke at 5 p.m. in Kyiv. Nobody was hurt." is two. */
import { beforeNumber, bound, loose, starters, units } from "./abbreviations.ts";
import { classAt, isBreak, isLetter, isPicture, isSpace } from "./characters.ts";
import type { Sentence } from "./document.ts";
import type { Span } from "./span.ts";
import { rubricsIn } from "./rubrics.ts";
import type { DraftToken } from "./tokens.ts";
import { itemAt } from "./item-at.ts";

interface Cutting {
  readonly text: string;
  readonly tokens: readonly DraftToken[];
}

const closers = "\"')]";
const openers = "\"'([";

const isCapital = (token: DraftToken): boolean => token.shape !== "lower" && token.shape !== "none";

/** "10-й", "25th": a word that begins with a figure may begin a sentence. */
const isOrdinal = ({ norm }: DraftToken): boolean => /^\d/.test(norm);

const touches = (a: DraftToken, b: DraftToken): boolean => a.end === b.start;

/** The word a sentence could begin with at `at`: past an opening quote, bracket or dash. */
function opening(tokens: readonly DraftToken[], at: number, end: number): DraftToken | null {
  for (let i = at; i < Math.min(end, at + 4); i++) {
    const token = tokens[i];
    if (token === undefined) return null;
    if (
      token.kind !== "mark" ||
      !(openers.includes(token.norm) || token.norm === "—" || token.norm === "#" || token.norm === "@")
    )
      return token;
  }
  return null;
}

/** A full stop after an abbreviation, initial or list number ends nothing, or only before a plain beginning. */
function stopEnds([beyond, before]: readonly (DraftToken | undefined)[], next: DraftToken, first: boolean): boolean {
  if (before === undefined) return false;
  if (before.kind === "number") return !first || next.kind === "number";
  const word = before.norm;
  if (word.length === 1 && isCapital(before)) return false;
  if ((next.kind === "number" || isOrdinal(next)) && beforeNumber.has(word)) return false;
  if (bound.has(word)) return false;
  if (!loose.has(word)) return true;
  if (units.has(word) && beyond?.kind === "number") return true;
  return isCapital(next) && starters.has(next.norm);
}

function isInitials(token: DraftToken): boolean {
  return token.kind === "word" && token.norm.length > 3 && token.norm.endsWith(".");
}

/** A picture used as a bullet: "… destroyed ▪️ In Kupiansk". Flags are no bullets. */
function hasBullet(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (classAt(text, at) === isPicture) return true;
    const high = text.charCodeAt(at);
    if (high === 0xd83c && text.charCodeAt(at + 1) >= 0xdde6) at++;
    else if (high >= 0xd83c && high <= 0xd83e) return true;
  }
  return false;
}

/** Where the sentence that holds the terminator at `at` ends: after further marks and closing quotes that touch. */
function endOfTerminator(tokens: readonly DraftToken[], at: number, end: number): number {
  let next = at + 1;
  while (next < end) {
    const token = tokens[next];
    const last = tokens[next - 1];
    if (token === undefined || last === undefined || !touches(last, token)) break;
    if (
      !(
        token.norm === "." ||
        token.norm === "!" ||
        token.norm === "?" ||
        token.norm === "…" ||
        closers.includes(token.norm)
      )
    )
      break;
    next++;
  }
  return next;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function endsAt(cutting: Cutting, range: Range, at: number): number {
  const { text, tokens } = cutting;
  const token = tokens[at] as DraftToken;
  const mark = token.norm;
  const isStop = mark === "." || isInitials(token);
  if (!isStop && mark !== "!" && mark !== "?" && mark !== "…") return bulletEnds(cutting, range, at);
  const end = isInitials(token) ? at + 1 : endOfTerminator(tokens, at, range.to);
  if (end >= range.to) return end;
  const following = tokens[end] as DraftToken;
  const word = opening(tokens, end, range.to);
  const last = tokens[end - 1] as DraftToken;
  if (
    word === null ||
    (word.kind === "word" && !isCapital(word) && !isOrdinal(word)) ||
    (word.kind === "mark" && word.norm !== "$" && word.norm !== "№")
  )
    return hasBullet(text, last.end, following.start) && word?.kind === "word" ? end : 0;
  if (touches(last, following)) return gluedEnds(tokens, at, following) ? end : 0;
  if (following.norm === "—" && mark !== "." && end - at > 1) return 0; // «Стой!» — Иванов
  if (!isStop) return end;
  if (isInitials(token)) return loose.has(token.norm) && starters.has(word.norm) ? end : 0;
  return end - at > 1 || stopEnds([itemAt(tokens, at - 2), itemAt(tokens, at - 1)], word, at - 1 === range.from)
    ? end
    : 0;
}

/** "was hit.Next": no space, yet a small letter before and a capital after. */
function gluedEnds(tokens: readonly DraftToken[], at: number, following: DraftToken): boolean {
  const before = tokens[at - 1];
  if (isTime(following)) return true;
  return (
    before?.kind === "word" &&
    before.norm.length > 2 &&
    before.shape !== "upper" &&
    following.kind === "word" &&
    isCapital(following) &&
    !bound.has(before.norm) &&
    !loose.has(before.norm)
  );
}

const isTwoWords = ({ norm, shape }: DraftToken): boolean => shape !== "upper" && /[a-z]$/.test(norm);

const isTime = (token: DraftToken): boolean => token.kind === "number" && token.norm.includes(":");

function bulletEnds(cutting: Cutting, range: Range, at: number): number {
  const token = cutting.tokens[at] as DraftToken;
  const next = cutting.tokens[at + 1];
  if (next !== undefined && at + 1 < range.to && touches(token, next) && token.kind === "word") {
    // "in Rafah|The brigade": two words without a space are two sentences
    if (isTime(next) || (next.kind === "word" && next.shape !== "lower" && token.norm.length > 2 && isTwoWords(token)))
      return at + 1;
  }
  if (next === undefined || at + 1 >= range.to || next.start - token.end < 2 || next.kind === "mark") return 0;
  if (next.kind === "word" && !isCapital(next)) return 0;
  return hasBullet(cutting.text, token.end, next.start) ? at + 1 : 0;
}

/** Nobody writes longer sentences; a text without ends is cut here, so that rules over one sentence stay in bounds. */
const mostTokens = 300;

/** Sentences of the given paragraphs; sets `sentence` of every token. Linear. */
export function splitSentences(cutting: Cutting, paragraphs: readonly Span[]): Sentence[] {
  const sentences: Sentence[] = [];
  const { tokens } = cutting;
  let token = 0;
  for (let paragraph = 0; paragraph < paragraphs.length; paragraph++) {
    const close = (paragraphs[paragraph] as Span)[1];
    const first = token;
    while (token < tokens.length && (tokens[token] as DraftToken).start < close) token++;
    const range = { from: first, to: token };
    let from = first;
    for (let at = first; at < token; at++) {
      const isFull = at === token - 1 || at - from >= mostTokens - 1;
      const end = isFull ? at + 1 : endsAt(cutting, { from, to: range.to }, at);
      if (end === 0) continue;
      sentences.push({
        span: [(tokens[from] as DraftToken).start, (tokens[end - 1] as DraftToken).end],
        from,
        to: end,
        paragraph,
      });
      for (let i = from; i < end; i++) (tokens[i] as DraftToken).sentence = sentences.length - 1;
      from = end;
      at = end - 1;
    }
  }
  return sentences;
}

/** Two titles on one line: "Склад горить || Вибухи в Джанкої". Without the spaces it is a chat's markup for hidden words. */
const isBar = (text: string, at: number): boolean => text.charCodeAt(at) === 0x7c && text.startsWith(" || ", at - 1);

/** What stood at the start or the end of a line that was joined to its neighbour: bullets, links, bold type. */
const lineEdge = /[*_[#•➖]/u;

const lineBreak = /[\n\r\u0085\u2028\u2029\v\f]/u;

/** A lost line break, at the last space of a gap: a wide one before a capital, or one beside bold type, a link or a picture. */
function isLostBreak(text: string, at: number, flat: boolean): boolean {
  if (text.charCodeAt(at) !== space || text.charCodeAt(at - 1) !== space || text.charCodeAt(at + 1) === space)
    return false;
  const after = text.charAt(at + 1);
  if (lineEdge.test(after)) return true;
  if (after === after.toLowerCase() && classAt(text, at + 1) !== isPicture) return false;
  let from = at - 1;
  while (text.charCodeAt(from - 1) === space) from--;
  return at - from > 1 || lineEdge.test(text.charAt(from - 1)) || (flat && isJoinedLine(text, from, at + 1));
}

/** A post with bold type or links in it and not one line break: its lines were joined by two spaces. */
const isFlatPost = (text: string): boolean => (text.includes("**") || text.includes("](")) && !lineBreak.test(text);

/** "…дісталися пляжу  Місцеві кажуть": a whole word before the gap and a word that is no abbreviation behind it. */
const isJoinedLine = (text: string, before: number, behind: number): boolean =>
  /[\p{L}\d]{4}[)"»]?$/u.test(text.slice(Math.max(0, before - 5), before)) &&
  !/^\p{Lu}[\p{Lu}\d-]/u.test(text.slice(behind, behind + 2));

const space = 0x20;

const endsLine = (text: string, at: number, flat: boolean): boolean =>
  classAt(text, at) === isBreak || isBar(text, at) || isLostBreak(text, at, flat);

/** Lines as paragraphs, without the space around them; a line wrapped by hand ("…long line\nand so on") is joined. */
export function splitParagraphs(text: string, normal: string): Span[] {
  const paragraphs: [number, number][] = [];
  const rubrics = new Set(rubricsIn(text).map(([from]) => from));
  const flat = isFlatPost(text);
  for (let at = 0; at < text.length;) {
    let end = at;
    while (end < text.length && !endsLine(text, end, flat) && !(rubrics.has(end) && end > at)) end++;
    const line = trimmed(normal, at, end);
    const last = paragraphs.at(-1);
    if (line !== null) {
      if (last !== undefined && isWrapped(normal, last, line)) last[1] = line[1];
      else paragraphs.push(line);
    }
    at = end + 1;
  }
  return paragraphs;
}

function trimmed(normal: string, from: number, to: number): [number, number] | null {
  let start = from;
  let end = to;
  while (start < end && classAt(normal, start) === isSpace) start++;
  while (end > start && classAt(normal, end - 1) === isSpace) end--;
  return start < end ? [start, end] : null;
}

const isLower = (unit: string): boolean => unit !== unit.toUpperCase();

/** A long line without an end, then a small letter, with one line break between. */
function isWrapped(normal: string, above: Span, below: Span): boolean {
  const gap = normal.slice(above[1], below[0]);
  if (!lineBreak.test(gap) || gap.length > 8 || /\n[^\S\n]*\n|\r[^\S\r\n]*\r/.test(gap)) return false;
  const last = normal.charAt(above[1] - 1);
  const first = normal.charAt(below[0]);
  const start = normal.lastIndexOf("\n", above[1] - 1) + 1;
  return (
    above[1] - Math.max(start, above[0]) >= 50 &&
    !".!?…:;".includes(last) &&
    classAt(first, 0) === isLetter &&
    isLower(first)
  );
}
