/** What goes on after an aside: "The town, he said[, had fallen]", '"P," X said. ["P2."]'. */
import type { Range } from "./draft.ts";
import { rightEnd, tellerSpeaks, trimHead, trimStop } from "./extent.ts";
import { has, normAt, opensQuote, quoteAt, sentenceAt, type Sheet } from "./sheet.ts";
import * as is from "./word-class.ts";

/** What goes on after an aside: the rest of the sentence, or the quotation that starts again. */
export function continuation(sheet: Sheet, end: number, sentenceEnd: number): Range | null {
  if (has(sheet, end, is.comma | is.dash) && end + 1 < sentenceEnd) {
    const from = trimHead(sheet, end, sentenceEnd);
    if (quoteAt(sheet, from) < 0 && (tellerGoesOn(sheet, end) || has(sheet, from, is.relative))) return null;
    const to = quoteAt(sheet, from) >= 0 ? rightEnd(sheet, from) : trimStop(sheet, from, rightEnd(sheet, from));
    return from < to ? [from, to] : null;
  }
  const afterStop = has(sheet, end, is.stop) ? end + 1 : end;
  const next = afterStop > end && has(sheet, afterStop, is.dash) ? afterStop + 1 : afterStop;
  if (opensQuote(sheet, next) && sameParagraph(sheet, end - 1, next)) return [next, quoteStop(sheet, next)];
  return null;
}

const sameParagraph = (sheet: Sheet, a: number, b: number): boolean =>
  b < sheet.tokens.length && sentenceAt(sheet, a).paragraph === sentenceAt(sheet, b).paragraph;

function quoteStop(sheet: Sheet, from: number): number {
  const index = quoteAt(sheet, from);
  let to = from;
  while (to < sheet.tokens.length && quoteAt(sheet, to) === index) to++;
  return to;
}

/** After ", X said, …": a participle, "while", "a day after": the teller, not the speaker. */
function tellerGoesOn(sheet: Sheet, at: number): boolean {
  const norm = normAt(sheet, at + 1);
  // "the radio reported, | killing ten people": what came of the event is told on; "adding that" is the teller
  if (norm.endsWith("ing")) return sheet.cueVerb[at + 1] === 1 || sheet.eventAt[at + 1] === 0;
  if (sheet.language === "en" && tellerSpeaks(sheet, at)) return true;
  return /^(?:while|when|after|as|citing|a|an|in|after|before|although|though|without|who|which|according)$/.test(norm);
}
