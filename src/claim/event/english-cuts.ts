/** Where English cuts a clause or goes on over a mark: "held | since May", "hit two plants | in response to attacks", "the strike, carried out by a drone, killed". */
import { isMonthOfMay } from "../../attribution/english/month-of-may.ts";
import * as is from "../../attribution/word-class.ts";
import { hasBits, isWord, normAt, type Page } from "../page.ts";

/** "launched 476 drones[, of which] 442 and 41 missiles were downed". */
export const opensPartOf = (page: Page, at: number): boolean =>
  hasBits(page, at, is.comma) && normAt(page, at + 1) === "of" && /^(?:which|whom|those)$/.test(normAt(page, at + 2));

/** "hit two plants | in response to attacks on its ports": what a deed answers is no part of it. English. */
export const opensAnswer = (page: Page, at: number): boolean =>
  page.language === "en" &&
  normAt(page, at) === "in" &&
  !hasBits(page, at - 1, is.be) &&
  /^(?:response|retaliation|reprisal|revenge|return|reply)$/.test(normAt(page, at + 1)) &&
  /^(?:to|for)$/.test(normAt(page, at + 2));

/** "held | since May", "fighting | since dawn": a time behind such a word opens no clause. English. */
export const opensDate = (page: Page, at: number): boolean =>
  page.language === "en" &&
  /^(?:since|until|before|after)$/.test(normAt(page, at)) &&
  (hasBits(page, at + 1, is.timeWord) || isMonthOfMay(page, at + 1) || /^(?:19|20)\d\d$/.test(normAt(page, at + 1))) &&
  !hasBits(page, at + 2, is.possessive);

/** "The strike, | carried out by a drone, killed": a participle right behind a comma that tells by whom, of what or where. English. */
export function opensParticiple(page: Page, verb: number): boolean {
  if (page.language !== "en" || !hasBits(page, verb - 1, is.comma)) return false;
  const end = /^(?:out|off|up)$/.test(normAt(page, verb + 1)) ? verb + 2 : verb + 1;
  if (/^(?:by|as)$/.test(normAt(page, end)))
    return /(?:ed|led|known|held|seen|shot|hit|struck|flown|driven|taken)$/.test(normAt(page, verb));
  return isWord(page, verb, "told-part") && hasBits(page, end, is.preposition);
}
/** A stretch of a sentence with its verbs: 0 for none by token, counted from `base`. */
interface Laid {
  readonly page: Page;
  readonly bounds: readonly [from: number, to: number];
  readonly verbs: Uint8Array;
  readonly base: number;
}

/** "heavy shelling of the camp, | where nine were killed": behind a noun of event, which has no verb to part it from what follows. English. */
export function opensWhere({ page, bounds, verbs, base }: Laid, at: number): boolean {
  if (page.language !== "en" || normAt(page, at) !== "where" || !hasBits(page, at - 1, is.comma)) return false;
  for (let i = at - 2; i >= Math.max(bounds[0], at - farthestNoun); i--) {
    if (verbs[i - base] !== 0) return false;
    if (page.events.get(i)?.some(({ row }) => row.word === "noun") === true) return true;
  }
  return false;
}

const farthestNoun = 12;
