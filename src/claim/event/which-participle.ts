/** Ukrainian participles that only tell which: in "захоплене село звільнили" the village was freed, and its taking is no news. */
import * as is from "../../attribution/word-class.ts";
import { hasBits, normAt, type Page } from "../page.ts";
import { isPlainVerb } from "./plain-verb.ts";
import { slavicForm } from "./slavic-form.ts";
import type { Trigger } from "./trigger.ts";

/** "захоплене росіянами село | звільнили", "зруйнований будинок | відновлюють": before a noun whose verb follows it only tells which. Ukrainian. */
export function isWhichOne(page: Page, { from, to, form }: Trigger): boolean {
  if (form !== "passive" || page.language !== "uk" || to - from > 1 || !bentParticiple.test(normAt(page, from)))
    return false;
  if (hasBits(page, from - 1, is.auxiliary | is.finite) || isPlainVerb(page, from - 1)) return false;
  for (let i = to; i < to + farVerb; i++) {
    if (hasBits(page, i, is.comma | is.hardMark | is.dash | is.colon | is.and | is.but) || page.said[i] === 1)
      return false;
    if (isPlainVerb(page, i) || isEventVerb(page, i)) return i > to && page.quantityAt[to] === -1;
  }
  return false;
}

const bentParticiple = /[нт](?:ий|а|е|і)$/u;
const farVerb = 8;

/** A finite verb that states an event, in a word that is no thing. */
const isEventVerb = (page: Page, at: number): boolean =>
  page.things[at] === 0 &&
  (page.events.get(at) ?? []).some(({ row }) => row.word !== "noun") &&
  /^(?:active|reflexive)$|^passive$/u.test(slavicForm(normAt(page, at), "uk")) &&
  !bentParticiple.test(normAt(page, at));
