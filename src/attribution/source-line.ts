/** Sources on a line of their own: "Fire at the depot ⏎ Source: Radio Lan", "Forwarded from War Monitor ⏎ Two missiles hit the port". */
import { draft, type Draft, type Range } from "./draft.ts";
import { trimStop } from "./extent.ts";
import { holdsFinite } from "./finite.ts";
import { isOutlet } from "./identity/outlet.ts";
import { isKnownSpeaker } from "./identity/plausible.ts";
import { has, isCapital, isWord, normAt, quoteAt, type Sheet } from "./sheet.ts";
import * as is from "./word-class.ts";

const longest = 7;
/** So many lines above it a source stands for. */
const reach = 4;

/** All sources of a post that stand on a line, or in a sentence, of their own. English. */
export function readSourceLines(sheet: Sheet): Draft[] {
  if (sheet.language !== "en") return [];
  const drafts: Draft[] = [];
  let floor = 0;
  for (const [index, { from, to }] of sheet.document.sentences.entries()) {
    const source = signedBy(sheet, index);
    const signed = source === null ? signedAtEnd(sheet, [from, to]) : null;
    if (signed !== null) drafts.push(signed);
    if (source === null) continue;
    const content = contentOf(sheet, index, floor);
    floor = to;
    if (content === null) continue;
    drafts.push(
      draft({
        rule: "grammar.source-line",
        why: "what is told, and a line that names the source",
        source: [source],
        content: [content],
        chunk: [from, to],
        side: content[0] < from ? "left" : "header",
        confidence: 0.7,
      }),
    );
  }
  return drafts;
}

/** "Shelling of the port left one dead, | via @portlive", "… (via Radio Lan)": the last words of a sentence name who is passed on. */
function signedAtEnd(sheet: Sheet, [from, to]: Range): Draft | null {
  let end = trimStop(sheet, from, to);
  if (normAt(sheet, end - 1) === ")") end--;
  for (let at = end - 2; at > Math.max(from + 2, end - longest); at--) {
    if (!isWord(sheet, at, "signs") || !has(sheet, at - 1, is.comma | is.dash | is.bracket)) continue;
    let start = at;
    while (start < end && (isWord(sheet, start, "signs") || has(sheet, start, is.colon))) start++;
    const source: Range = [start, end];
    const passed = isHandle(sheet, start) || isHandle(sheet, end - 1) || isOutlet(sheet, source);
    // "weapons arrive, via Telegram": a road
    const tells = sheet.eventAt.subarray(from, at).some((kind) => kind !== 0);
    if (!passed || !tells || !isName(sheet, source)) return null;
    return draft({
      rule: "grammar.source-line",
      why: "what is told, and the source named at its end",
      source: [source],
      content: [[from, at - 1]],
      chunk: [at - 1, end],
      side: "left",
      confidence: 0.7,
    });
  }
  return null;
}

/** The name behind "Source:", "Via", "Forwarded from", or a plain outlet that closes the post. */
function signedBy(sheet: Sheet, index: number): Range | null {
  const { sentences } = sheet.document;
  const own = sentences[index];
  const next = sentences[index + 1];
  if (own === undefined || (next !== undefined && next.paragraph === own.paragraph)) return null;
  let at = own.from;
  while (at < own.to && isBullet(sheet, at)) at++;
  if (isWord(sheet, at, "signs")) return signedName(sheet, at, own.to);
  const name: Range = [at, trimStop(sheet, at, own.to)];
  const isAlone = index > 0 && sentences[index - 1]?.paragraph !== own.paragraph && next === undefined;
  return isAlone && isOutletOrBody(sheet, name, index) ? name : null;
}

/** "Source: | Radio Lan", "via | @warwatch". */
function signedName(sheet: Sheet, from: number, to: number): Range | null {
  let at = from;
  while (at < to && (isWord(sheet, at, "signs") || has(sheet, at, is.colon))) at++;
  const end = trimStop(sheet, at, to);
  return isName(sheet, [at, end]) ? [at, end] : null;
}

const isBullet = (sheet: Sheet, at: number): boolean =>
  sheet.tokens[at]?.kind === "mark" && !has(sheet, at, is.quoteMark | is.colon | is.stop | is.comma);

/** Capitals, handles and small words, no verb and no event. */
function isName(sheet: Sheet, [from, to]: Range): boolean {
  if (from >= to || to - from > longest || holdsFinite(sheet, from, to)) return false;
  for (let i = from; i < to; i++) {
    if (has(sheet, i, is.comma | is.colon | is.stop | is.quoteMark | is.timeWord)) return false;
    const isSmall = has(sheet, i, is.determiner | is.preposition | is.possessive | is.and | is.sideAdjective);
    const known = sheet.sourceAt[i] !== null || sheet.actorAt[i] !== null;
    if (!isSmall && !known && !isCapital(sheet, i) && sheet.tokens[i]?.kind === "word" && !isHandle(sheet, i))
      return false;
    if (sheet.eventAt[i] !== 0 && !known && !isCapital(sheet, i)) return false;
  }
  return true;
}

const isHandle = (sheet: Sheet, at: number): boolean =>
  /^[@#]/.test(normAt(sheet, at)) || normAt(sheet, at - 1) === "@" || /[_\d]/.test(normAt(sheet, at));

/** "— Regional Military Administration" under a quotation; an outlet, body or office under what is told. */
function isOutletOrBody(sheet: Sheet, [from, to]: Range, index: number): boolean {
  if (!isName(sheet, [from, to])) return false;
  const before = sheet.document.sentences[index - 1];
  const isUnderQuotation = before !== undefined && quoteAt(sheet, before.to - 1) >= 0;
  return isOutlet(sheet, [from, to]) || (isUnderQuotation && isKnownSpeaker(sheet, [from, to]));
}

/** The lines above, back to another source's; below it where nothing stands above. */
function contentOf(sheet: Sheet, index: number, floor: number): Range | null {
  const { sentences } = sheet.document;
  const own = sentences[index];
  if (own === undefined) return null;
  let first = index;
  const before = sentences[index - 1];
  const isLine = before === undefined || before.paragraph !== own.paragraph;
  const lowest = isLine ? own.paragraph - reach : own.paragraph;
  while (first > 0 && (sentences[first - 1]?.from ?? 0) >= floor && (sentences[first - 1]?.paragraph ?? 0) >= lowest)
    first--;
  const from = sentences[first]?.from ?? own.from;
  if (from < own.from) return [from, trimStop(sheet, from, own.from)];
  if (index > 0 || own.to >= sheet.tokens.length) return null;
  return [own.to, trimStop(sheet, own.to, sheet.tokens.length)];
}
