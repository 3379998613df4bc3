/** Names of states that only tell where something was: "from Lebanese territory", "Астраханської області рф". */
import * as is from "../../attribution/word-class.ts";
import { hasBits, isWord, normAt, type Page } from "../page.ts";

/** "Астраханської області | рф", "Бєлгород, | росія —": the state only tells where the place is. */
export function isLocator(page: Page, at: number): boolean {
  if (page.language === "en") return false;
  if (isRepublic(page, at)) return page.placeAt[at - 1] !== -1 && page.placeAt[at - 1] !== undefined;
  if (page.actorAt[at]?.row.kind !== "state") return false;
  const end = page.actorAt[at]?.to ?? at + 1;
  if (hasBits(page, at - 1, is.comma) && page.placeAt[at - 2] !== -1 && page.placeAt[at - 2] !== undefined)
    return hasBits(page, end, is.dash | is.comma | is.hardMark | is.bracket) || page.tokens[end] === undefined;
  return isWord(page, at - 1, "region-tail") || (page.placeAt[at - 1] !== -1 && ofState.test(normAt(page, at)));
}

/** "село Терны | ДНР": behind a place the name of a so-called republic tells of which region it is, and names no fighter. */
const isRepublic = (page: Page, at: number): boolean => republic.test(page.actorAt[at]?.row.name ?? "");
const republic = /^(?:Donetsk|Luhansk) People's Republic$/u;

const ofState = /^(?:росії|рф|россии|україни|украины|білорусі|белоруссии)$/u;

/** "випустили з території | Білорусі", "по объектам на территории | России": from where it was fired, or where it stands, not at whom. */
export const isSoil = (page: Page, at: number): boolean =>
  (/^територ|^террит/u.test(normAt(page, at - 1)) && /^(?:з|із|зі|с|со|на)$/u.test(normAt(page, at - 2))) ||
  // "атаки вглубь | России"
  /^(?:вглуб|вглиб|углиб)/u.test(normAt(page, at - 1));

/** "from | Lebanese territory", "on Israeli soil": where, and nobody's deed. */
export const isTheirSoil = (page: Page, at: number): boolean =>
  page.language === "en" &&
  hasBits(page, at - 1, is.preposition) &&
  /^(?:territor(?:y|ies)|soil)$/.test(normAt(page, page.actorAt[at]?.to ?? at + 1));
