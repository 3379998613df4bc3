/** Finds soldiers without a side that an army tells of: in its own words "the [special forces] raided the compound" are its own. */
import * as is from "../../attribution/word-class.ts";
import type { Event } from "../event/event.ts";
import { hasBits, isWord, normAt, type Page } from "../page.ts";
import type { SideMention, Voice } from "./side-mention.ts";
import { isBelligerent } from "./wars.ts";

const unnamed = /^(?:the|our|,|;|:|"|-)$/;
/** "the | special | forces", "the | 401st | Brigade": what kind of troops, and nobody's. */
const isOutfit = (page: Page, at: number): boolean =>
  isWord(page, at, "troops-kind") || /^\d+(?:st|nd|rd|th)$/.test(normAt(page, at));

/** "the | troops eliminated": soldiers without a side, told by an army as doing it, are its own. */
export function ownTroops(page: Page, { clause, group, trigger }: Event, { party }: Voice): SideMention | null {
  const from = clause[0];
  if (page.language !== "en" || party === null || !isBelligerent(party) || trigger.noun?.from === from) return null;
  if (trigger.form !== "active" && party !== page.input.report.party) return null;
  let aside = false;
  for (let i = from; i < Math.min(group, from + 14); i++) {
    if (hasBits(page, i, is.preposition)) aside = true;
    if (hasBits(page, i, is.comma)) aside = false;
    if (aside) continue;
    if (!isWord(page, i, "troops-word")) continue;
    let lead = i - 1;
    while (lead >= from && isOutfit(page, lead)) lead -= 1;
    if (lead >= from && !unnamed.test(normAt(page, lead)) && page.quantityAt[lead] === -1) return null;
    return { words: [i, i + 1], party, name: null, rule: "side.own-troops" };
  }
  return null;
}
