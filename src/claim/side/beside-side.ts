/** Sides that stand beside one that acts and do not act or bear it themselves: "the RSF and its SPLM-N allies", "with U.S. support". English. */
import * as is from "../../attribution/word-class.ts";
import type { Words } from "../event/clause.ts";
import { hasBits, isWord, normAt, type Page } from "../page.ts";
import type { SideMention } from "./side-mention.ts";

const farAlly = 3;

/** "the RSF and its | SPLM-N | allies", "Syrian units and their | Russian | backers": whoever came before them is who is told of. */
function isAlly(page: Page, [from, to]: Words): boolean {
  let at = from - 1;
  while (at > from - farAlly && !isWord(page, at, "theirs") && page.tokens[at]?.kind === "word") at -= 1;
  if (!isWord(page, at, "theirs") || !hasBits(page, at - 1, is.and)) return false;
  for (let i = to; i < to + farAlly; i++) if (isWord(page, i, "allies")) return true;
  return false;
}

/** "after Congolese | soldiers and their Burundian allies | fled": behind the allies told of with a side that ends at `to`; `to` without any. */
export function alliesEnd(page: Page, to: number): number {
  const joint = hasBits(page, to, is.and) ? to : to + 1;
  if (!hasBits(page, joint, is.and) || !isWord(page, joint + 1, "theirs")) return to;
  for (let i = joint + 2; i <= joint + 1 + farAlly; i++) if (isWord(page, i, "allies")) return i + 1;
  return to;
}

/** "carried out with | U.S. | air support", "under | French | supervision": a patron's help is no patron's deed. */
function isPatron(page: Page, [from, to]: Words): boolean {
  let at = from - 1;
  while (at > from - farAlly && !hasBits(page, at, is.preposition) && page.tokens[at]?.kind === "word") at -= 1;
  if (!/^(?:with|under|despite|without)$/.test(normAt(page, at))) return false;
  const owner = hasBits(page, to, is.possessive) ? to + 1 : to;
  for (let i = owner; i < owner + farAlly; i++) {
    if (isWord(page, i, "support")) return true;
    if (hasBits(page, i, is.preposition | is.comma | is.and)) return false;
  }
  return false;
}

export const standsBeside = (page: Page, words: Words): boolean =>
  page.language === "en" && (isAlly(page, words) || isPatron(page, words));

/** "troops backed by | Turkey", "a militia armed by | Rwanda": left aside where another side is told of. */
export const isBacker = (page: Page, { words: [from] }: SideMention): boolean => {
  const by = hasBits(page, from - 1, is.determiner) ? from - 2 : from - 1;
  return page.language === "en" && normAt(page, by) === "by" && isWord(page, by - 1, "sponsor");
};

/** "shelled by the RSF and | the SPLM-N": one more of those told of, with nothing between but names and "and". */
export function isJoinedTo(page: Page, first: SideMention, next: SideMention): boolean {
  let joined = false;
  for (let i = first.words[1]; i < next.words[0]; i++) {
    if (hasBits(page, i, is.and)) joined = true;
    else if (hasBits(page, i, is.preposition | is.auxiliary | is.that | is.relative | is.hardMark | is.subordinator))
      return false;
    else if (page.events.has(i) || page.placeAt[i] !== -1) return false;
  }
  return joined && next.words[0] >= first.words[1];
}
