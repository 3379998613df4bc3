/** Tells an event that is only spoken of: "did not comment on the clash", "отказался комментировать сообщения о прорыве". */
import * as is from "../../attribution/word-class.ts";
import { hasBits, normAt, type Page } from "../page.ts";
import type { Trigger } from "./trigger.ts";

/** "did not comment on the | clash", "made no mention of | losses", "said nothing of the | strike": spoken of, not told. */
export function isCommentedOn(page: Page, { form, from }: Trigger): boolean {
  if (form !== "noun") return false;
  if (page.language !== "en") return isLeftUnsaid(page, from) || isPassedOver(page, from);
  for (let on = from - 1; on > from - 5; on--) {
    if (/^(?:of|about|on|to)$/.test(normAt(page, on))) return passedOver(page, on);
    if (hasBits(page, on, is.comma | is.hardMark | is.and | is.finite | is.auxiliary)) return false;
  }
  return false;
}

/** "отказался комментировать сообщения о | прорыве", "не комментирует | удар". Russian and Ukrainian. */
function isLeftUnsaid(page: Page, at: number): boolean {
  for (let i = at - 1; i > at - 7; i--) {
    if (hasBits(page, i, is.comma | is.hardMark | is.that)) return false;
    if (/^(?:про)?ком+ент/u.test(normAt(page, i))) return leansOn.test(normAt(page, i - 1));
  }
  return false;
}

/** "| удары | не комментирует", "ответственность за | атаку | никто не взял": told of before the verb that leaves it unsaid. */
function isPassedOver(page: Page, at: number): boolean {
  const unowned = normAt(page, at - 1) === "за" && /^(?:ответственност|відповідальн)/u.test(normAt(page, at - 2));
  for (let i = at + 1; i < at + farthestVerb; i++) {
    if (hasBits(page, i, is.comma | is.hardMark | is.that)) return false;
    if (/^(?:про)?ком+ент/u.test(normAt(page, i))) return leansOn.test(normAt(page, i - 1));
    if (unowned && /^(?:никто|ніхто)$/u.test(normAt(page, i))) return true;
  }
  return false;
}

const farthestVerb = 9;

const leansOn = /^(?:не|отказ|воздерж|відмов|утрим|стал)/u;

/** "no mention | of", "nothing | about", "declined to comment | on". */
function passedOver(page: Page, on: number): boolean {
  const norm = normAt(page, on - 1);
  if (norm.startsWith("comment")) return normAt(page, on) === "on";
  if (norm === "nothing" || norm === "silent" || norm === "mum") return true;
  if (!/^(?:mention|word|reference|talk|details?|comment)$/.test(norm)) return false;
  return /^(?:no|any|without|little|scant)$/.test(normAt(page, on - 2));
}
