/** Whether a noun phrase can be a source: "the ministry" can, "the storm" cannot claim anything but lives. */
import type { Range } from "../draft.ts";
import { has, isCapital, normAt, quoteAt, sentenceAt, type Sheet } from "../sheet.ts";
import * as is from "../word-class.ts";

const dummies = new Set(
  "you there which this these everything something more further please read full это це все всё".split(" "),
);

/** Whether a phrase can be a source at all, of any row. */
export function canSay(sheet: Sheet, [from, to]: Range): boolean {
  if (to - from === 1 && dummies.has(normAt(sheet, from))) return false;
  if (isHour(sheet, from) || isDeed(sheet, [from, to])) return false;
  return to - from <= 45 && !isOwnVoiceInQuote(sheet, [from, to]);
}

/** "продолжили | продвижение к городу", "нанесли | удар": a deed says nothing. Russian and Ukrainian. */
function isDeed(sheet: Sheet, [from, to]: Range): boolean {
  if (sheet.language === "en" || sheet.eventAt[from] === 0 || isCapital(sheet, from)) return false;
  for (let i = from; i < to; i++) if (sheet.actorAt[i] !== null || sheet.sourceAt[i] !== null) return false;
  return true;
}

/** "3 PM on Friday": an hour says nothing. */
const isHour = (sheet: Sheet, at: number): boolean =>
  sheet.tokens[at]?.kind === "number" && /^(?:am|pm|a\.m|p\.m|gmt|local)$/.test(normAt(sheet, at + 1));

/** "«Шахеди»", "ATACMS": arms stand for who fires them, and say nothing. */
export const isArms = (sheet: Sheet, at: number): boolean =>
  sheet.actorAt[at]?.row.id.startsWith("actor.arms.") === true;

/** Whether the phrase holds something that is known to speak, or looks like a name. */
export function isKnownSpeaker(sheet: Sheet, [from, to]: Range): boolean {
  for (let i = from; i < to; i++) {
    if (isArms(sheet, i)) continue;
    if (sheet.actorAt[i] !== null || sheet.sourceAt[i] !== null) return true;
    if (
      has(sheet, i, is.pronoun) ||
      (to - from === 1 && /^(?:one|both|some|many|most|another|all)$/.test(normAt(sheet, i)))
    )
      return true;
    if (isCapital(sheet, i) && looksNamed(sheet, i, [from, to])) return true;
  }
  return false;
}

/** A capital that is more than the first word of a sentence: two in a row, an acronym, one before an appositive, or alone. */
function looksNamed(sheet: Sheet, at: number, [from, to]: Range): boolean {
  if (quoteAt(sheet, at) >= 0 || has(sheet, at, is.timeWord | is.determiner)) return false;
  const opens = sentenceAt(sheet, at).from === at;
  if (at > from || isCapital(sheet, at + 1)) return true;
  if (to - from === 1 && (!opens || isNamedElsewhere(sheet, at) || isLoneName(sheet, at))) return true;
  return has(sheet, at + 1, is.comma) || (sheet.tokens[at]?.shape === "upper" && sheet.tokens[at].norm.length > 1);
}

/** "I think", "you know" inside a quotation: the one who is quoted speaks, not another source. */
function isOwnVoiceInQuote(sheet: Sheet, [from, to]: Range): boolean {
  return to - from === 1 && quoteAt(sheet, from) >= 0 && /^(?:i|we|you|я|мы|ми|ты|ти|вы|ви)$/.test(normAt(sheet, from));
}

/** Whether the same word stands with a capital inside a sentence: then it is a name, not the first word of one. */
function isNamedElsewhere(sheet: Sheet, at: number): boolean {
  const norm = normAt(sheet, at);
  return sheet.tokens.some(
    (token, i) => token.norm === norm && i !== at && isCapital(sheet, i) && sentenceAt(sheet, i).from !== i,
  );
}

/** "Islamabad denies the charge": in English a lone first word before a verb is a name, unless it is a plural or a gerund. */
const isLoneName = (sheet: Sheet, at: number): boolean =>
  sheet.language === "en" && !/(?:s|ing|ly|one|body|thing)$/.test(normAt(sheet, at)) && normAt(sheet, at).length > 3;

/** "Neither the crew nor the owner | reported", "No side | claimed": who says it is nobody. */
export const isNobody = (sheet: Sheet, [first]: readonly Range[]): boolean =>
  first !== undefined && /^(?:neither|none|nobody|no)$/.test(normAt(sheet, first[0]));

/** "| Air | Force": a word of a longer name is no verb. */
export function isInName(sheet: Sheet, at: number): boolean {
  const name = sheet.actorAt[at] ?? sheet.sourceAt[at];
  return name !== null && name !== undefined && name.to - name.from > 1;
}
