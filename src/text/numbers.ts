/** Where a number ends: "1,200", "1 200", "3,5", "14:30", "14.10.2025", "2025-10-14"; "155-mm", "5th" and "2С19" are words. */
import { classAt, isDigit, isFiller, isLetter } from "./characters.ts";

/** Units that may be glued to a number and are tokens of their own: "5km". */
const glued =
  /(?:km2?|mm|cm|kg|ha|hrs|min|sq|k|m|bn|км2?|мм|см|кг|га|год|хв|мин|тыс|тис|млн|млрд|м|т|x|х)(?![\p{L}\p{N}'-])/iuy;

/** Thousands apart by one space, not before a calibre: "1 200", but "4 155-mm" and "4 155 mm" are two. */
const spaced = /(?<![0-9])[1-9]\d{0,2}(?: \d{3})+(?![\p{L}\p{N}]|[-.,:]\d|-\p{L}| ?(?:mm|мм)(?!\p{L}))/uy;

const separators = ".,:/"; // never a hyphen: "10-15" is a range

function endOfDigits(normal: string, start: number): number {
  let at = start;
  while (classAt(normal, at) === isDigit) at++;
  return at;
}

/** "2025-10-14" is one; "10-15" are two numbers with a mark between. */
const isoDay = /\d{4}-\d{2}-\d{2}(?!\d)/y;

function endOfIsoDay(normal: string, start: number): number {
  isoDay.lastIndex = start;
  return isoDay.test(normal) ? isoDay.lastIndex : start;
}

function endOfParts(normal: string, start: number): number {
  let at = endOfDigits(normal, start);
  for (
    let parts = 0;
    parts < 5 && at < normal.length && separators.includes(normal.charAt(at)) && classAt(normal, at + 1) === isDigit;
    parts++
  ) {
    at = endOfDigits(normal, at + 1);
  }
  return at;
}

function endOfSpaced(normal: string, start: number): number {
  if (
    normal.charCodeAt(start + 1) !== 0x20 &&
    normal.charCodeAt(start + 2) !== 0x20 &&
    normal.charCodeAt(start + 3) !== 0x20
  )
    return start;
  spaced.lastIndex = start;
  return spaced.test(normal) ? spaced.lastIndex : start;
}

function isGlued(normal: string, at: number): boolean {
  glued.lastIndex = at;
  return glued.test(normal);
}

/** "14:30Rockets": a clock that some channels glue to the first word of a post. */
const isClock = (normal: string, start: number, end: number): boolean =>
  end - start === 5 && normal.charAt(start + 2) === ":" && /\p{Lu}/u.test(normal.charAt(end));

/** End of the number at `start` (a digit), or `start` where the digits begin a word ("30-й", "5th"). */
export function endOfNumber(normal: string, start: number): number {
  const day = endOfIsoDay(normal, start);
  if (day > start) return day;
  const grouped = endOfSpaced(normal, start);
  const end = grouped > start ? grouped : endOfParts(normal, start);
  const next = classAt(normal, end);
  if (next === isLetter) return isGlued(normal, end) || isClock(normal, start, end) ? end : start;
  if (next === isFiller) return start;
  return normal.charAt(end) === "-" && classAt(normal, end + 1) === isLetter ? start : end;
}
