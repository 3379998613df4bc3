/** "said | at least nine people died", "says | up to twenty were hurt": an amount that opens a clause begins with a preposition. */
import { has, isWord, normAt, type Sheet } from "../sheet.ts";
import * as is from "../word-class.ts";

const leads = /^(?:at|up|as|over|under|about|around|between|nearly|near|upwards|some|more|in)$/;
const middle = /^(?:least|most|to|many|much|as|of|than|least|excess|a|couple|the)$/;

const isNumber = (sheet: Sheet, at: number): boolean =>
  sheet.tokens[at]?.kind === "number" || isWord(sheet, at, "number-word");

/** Whether an amount begins at the token: "at least nine", "up to 20", "over a dozen". */
export function opensAmount(sheet: Sheet, at: number): boolean {
  if (!leads.test(normAt(sheet, at))) return false;
  for (let i = at + 1; i < at + 5; i++) {
    if (isNumber(sheet, i)) return !has(sheet, i + 1, is.timeWord);
    if (!middle.test(normAt(sheet, i))) return false;
  }
  return false;
}
