/** A part of what was counted before opens a clause of its own: "fired 40 rockets, | six of which hit the town", "сорок ракет, | більшість з яких збили". */
import * as is from "../../attribution/word-class.ts";
import { hasBits, isWord, normAt, type Page } from "../page.ts";

/** In tokens: "at least a hundred and twenty". */
const longestNumber = 6;

/** First token of "six of which", "most of them", "більшість з яких" whose last token stands at `at`, behind a comma; -1 for none. */
export function partFrom(page: Page, at: number): number {
  const of = page.language === "en" ? /^of$/ : /^(?:из|з|із|зі)$/u;
  const which = page.language === "en" ? /^(?:which|whom|them)$/ : /^(?:яких|котрих|которых)$/u;
  if (!which.test(normAt(page, at)) || !of.test(normAt(page, at - 1))) return -1;
  let from = at - 2;
  const count = page.quantityAt[from] ?? -1;
  if (count === -1 && !isWord(page, from, "shares")) return -1;
  if (count !== -1) from = Math.max(from - longestNumber, page.quantities[count]?.from ?? from);
  return hasBits(page, from - 1, is.comma) ? from : -1;
}

const farAlly = 4;

/** "after Congolese soldiers [and] their Burundian allies fled": the joint of a side and who fights beside it opens no clause. English. */
export function joinsAllies(page: Page, at: number): boolean {
  if (page.language !== "en" || !hasBits(page, at, is.and) || !isWord(page, at + 1, "theirs")) return false;
  for (let i = at + 2; i < at + 2 + farAlly; i++) if (isWord(page, i, "allies")) return true;
  return false;
}
