/** What stands before the news of a wire or a post: "KYIV, Feb 15 (Radio Lan) - Two drones fell", "UPDATE: Three hurt", "BREAKING | Two hurt". */
import { has, isWord, normAt, sentenceAt, type Sheet } from "../sheet.ts";
import * as is from "../word-class.ts";

const longestDateline = 14;

/** First token behind a dateline or a news label that opens the sentence at `from`; `from` itself for none. */
export function behindLabel(sheet: Sheet, from: number): number {
  if (sheet.language !== "en" || sentenceAt(sheet, from).from !== from) return from;
  const dateline = behindDateline(sheet, from);
  return dateline > from ? dateline : behindNewsLabel(sheet, from);
}

/** "KYIV, Feb 15 (Radio Lan) - | Two drones": capitals first, no word in small letters, a comma or a bracket before the dash. */
function behindDateline(sheet: Sheet, from: number): number {
  if (sheet.tokens[from]?.shape !== "upper") return from;
  let parted = false;
  for (let i = from + 1; i < from + longestDateline; i++) {
    if (has(sheet, i, is.dash)) return parted ? i + 1 : from;
    if ((sheet.tokens[i]?.shape === "lower" && !isWithinName(sheet, i)) || has(sheet, i, is.colon | is.quoteMark))
      return from;
    parted ||= has(sheet, i, is.comma | is.bracket);
  }
  return from;
}

/** "Democratic Republic | of | Congo": a small word within a land's name. */
const isWithinName = (sheet: Sheet, at: number): boolean =>
  has(sheet, at, is.preposition | is.and | is.determiner) && sheet.tokens[at + 1]?.shape === "capital";

/** "UPDATE: | Three hurt", "Breaking news | Three hurt": a label of a word or two and its mark. */
function behindNewsLabel(sheet: Sheet, from: number): number {
  let at = from;
  while (isWord(sheet, at, "news-label")) at++;
  const closes = has(sheet, at, is.colon | is.dash) || normAt(sheet, at) === "|";
  return at > from && closes ? at + 1 : from;
}
