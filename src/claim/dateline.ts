/** Where a sentence begins behind the dateline of an agency story: "KYIV, Jan 2 - Two drones fell", "Homs, SANA – …". */
import * as is from "../attribution/word-class.ts";
import type { Sentence } from "../text/document.ts";
import { hasBits, type Page } from "./page.ts";

/** "Homs, SANA –": a town in small letters heads a dateline where an agency's capitals stand behind its comma. */
const isAgency = (page: Page, at: number): boolean =>
  hasBits(page, at, is.comma) && page.tokens[at + 1]?.shape === "upper" && hasBits(page, at + 2, is.dash);

/** "Democratic Republic | of | Congo", "Bosnia | and | Herzegovina": a small word within a land's name. */
const isWithinName = (page: Page, at: number): boolean =>
  hasBits(page, at, is.preposition | is.and | is.determiner) && page.tokens[at + 1]?.shape === "capital";

/** "KYIV, Jan 2 - Two drones fell": the sentence starts behind the dateline. */
export function behindDateline(page: Page, sentence: Sentence): Sentence {
  const head = page.tokens[sentence.from]?.shape;
  const capital = head === "upper" && page.placeAt[sentence.from] !== -1;
  if (!capital && !(head === "capital" && isAgency(page, sentence.from + 1))) return sentence;
  for (let i = sentence.from + 1; i < Math.min(sentence.to, sentence.from + 12); i++) {
    if (hasBits(page, i, is.dash)) return { ...sentence, from: i + 1 };
    if (page.tokens[i]?.shape === "lower" && !isWithinName(page, i)) return sentence;
  }
  return sentence;
}
