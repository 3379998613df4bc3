/** A picture that opens its sentence: "На спутниковых снимках вокзал разрушен", "На відео дрон влучає в склад". */
import { draft, type Draft, type Range } from "../draft.ts";
import { trimHead, trimStop } from "../extent.ts";
import { skipTime } from "../mark.ts";
import { has, isWord, normAt, type Sheet } from "../sheet.ts";
import * as is from "../word-class.ts";

/** Adjectives that tell which: "спутниковых", "свежих". */
const which = /(?:ых|их|ом|ем|ой|ому|ій)$/u;
const mostAdjectives = 3;

/** "снимках | от 28 ноября", "кадрах | за 5 мая": of which day; the same token where nothing tells. */
const dated = (sheet: Sheet, at: number): number =>
  /^(?:от|за|від)$/u.test(normAt(sheet, at)) ? skipTime(sheet, at + 1) : at;

/** The picture stands for whoever took it; a verb of showing behind it is a cue of its own. */
export function readShown(sheet: Sheet, from: number, to: number): Draft | null {
  if (sheet.language === "en" || normAt(sheet, from) !== "на") return null;
  let at = from + 1;
  while (at < from + 1 + mostAdjectives && !isWord(sheet, at, "picture-of") && which.test(normAt(sheet, at))) at++;
  if (!isWord(sheet, at, "picture-of")) return null;
  const day = dated(sheet, at + 1);
  const end = day > at + 2 ? day : at + 1;
  const content: Range = [trimHead(sheet, end, to), trimStop(sheet, end, to)];
  if (content[0] >= content[1] || shows(sheet, content)) return null;
  return draft({
    rule: "grammar.shown",
    why: "a picture, and what is seen on it",
    source: [[from + 1, end]],
    content: [content],
    chunk: [from, content[0]],
    confidence: 0.65,
  });
}

const seen =
  /^(?:вид(?:но|ен|на|ны|ні|ний|ніє)|видн\p{L}*|заметн\p{L}*|показан\p{L}*|запечатл\p{L}*|помітн\p{L}*|зафіксован\p{L}*|зафиксирован\p{L}*|слышн\p{L}*|чутно)$/u;

/** A verb of saying or showing in the sentence, or no event at all. */
function shows(sheet: Sheet, [from, to]: Range): boolean {
  let event = false;
  for (let i = from; i < to; i++) {
    if (sheet.cueVerb[i] === 1 || has(sheet, i, is.that | is.colon) || seen.test(normAt(sheet, i))) return true;
    event ||= sheet.eventAt[i] !== 0;
  }
  return !event;
}
