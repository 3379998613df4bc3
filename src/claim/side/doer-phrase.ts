/** By whom a passive says that it was done: the words in the instrumental about the verb, with all that tells whose they are. Russian and Ukrainian. */
import * as is from "../../attribution/word-class.ts";
import type { Words } from "../event/clause.ts";
import type { Event } from "../event/event.ts";
import { hasBits, hasThing, isWord, normAt, thingBit, type Page } from "../page.ts";
import { isInstrumentalForm, isStraight } from "./slavic-case.ts";

/** Who or what can do it: troops, arms, what flies, and the fire of them. */
const doers =
  thingBit.troops | thingBit.means | thingBit.airborne | thingBit.munition | thingBit.weapon | thingBit.vehicle;

const isDoer = (page: Page, at: number): boolean =>
  (hasThing(page, at, doers) || isWord(page, at, "fire-of") || isWord(page, at, "by-deeds")) &&
  isInstrumentalForm(normAt(page, at));

/** "перед | передовыми | войсками", "с российскими войсками": a preposition takes the case for itself; adjectives stand between. */
function isAlone(page: Page, at: number): boolean {
  for (let i = at - 1; i >= at - 4; i--) {
    if (hasBits(page, i, is.preposition)) return false;
    if (!isInstrumentalForm(normAt(page, i)) && !hasBits(page, i, is.and)) return true;
  }
  return true;
}

/** What ends such words: a preposition, a stop, a word of event, a number, a word in the straight case. */
const ends = (page: Page, at: number, event: Event): boolean =>
  hasBits(page, at, is.preposition | is.comma | is.hardMark | is.dash | is.auxiliary) ||
  (at >= event.trigger.from && at < event.trigger.to) ||
  (page.events.get(at) ?? []).some(({ row }) => row.word === "verb") ||
  (page.actorAt[at] != null && isStraight(page, at));

/** "Самолётами морской авиации флота | уничтожены катера", "танк уничтожен | расчётом гаубицы группировки «Запад»". */
export function doerPhrase(page: Page, event: Event): Words | null {
  const [from, to] = event.clause;
  for (let i = from; i < to; i++) {
    if (i >= event.trigger.from && i < event.trigger.to) continue;
    if (!isDoer(page, i) || !isAlone(page, i)) continue;
    let end = i + 1;
    while (end < to && !ends(page, end, event)) end += 1;
    return [i, end];
  }
  return null;
}
