/** A surname no row holds before a colon: "Марченко: дрон попал в склад", "Ирина Савчук: обстреляно село". */
import type { Range } from "../draft.ts";
import { bitsAt, isCapital, isWord, normAt, placeFrom, sentenceAt, type Sheet } from "../sheet.ts";

const surname =
  /[\p{L}-]{2}(?:[оеєё]ва?|[иыії]на?|ськ(?:ий|а)|цьк(?:ий|а)|ск(?:ий|ая)|цк(?:ий|ая)|енко|[бвгджзйлмнрстчшщ]ко|ич|[чнщмдтлрбшвг][уюа]к|ян|янц|швили|швілі|дзе|дай|гора?|ець|ник)$/u;

/** One surname, or a given name and a surname, at the head of a sentence whose rest tells an event. */
export function isSurnameLabel(sheet: Sheet, [from, to]: Range, colon: number): boolean {
  if (sheet.language === "en" || to - from < 1 || to - from > 2 || sentenceAt(sheet, from).from !== from) return false;
  for (let i = from; i < to; i++) {
    const token = sheet.tokens[i];
    if (token?.kind !== "word" || !isCapital(sheet, i) || token.shape === "upper" || token.norm.length < 4)
      return false;
    if (bitsAt(sheet, i) !== 0 || sheet.eventAt[i] !== 0 || sheet.actorAt[i] !== null) return false;
    if ((sheet.toponyms[placeFrom(sheet, i + 1) - 1]?.to ?? 0) > i) return false;
  }
  if (!surname.test(normAt(sheet, to - 1)) || isWord(sheet, from, "heading")) return false;
  const { to: end } = sentenceAt(sheet, colon);
  return sheet.eventAt.subarray(colon + 1, end).some((kind) => kind !== 0);
}
