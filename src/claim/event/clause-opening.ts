/** Where a Russian or Ukrainian clause opens that no verb before it shows: "Приліт у Дніпрі, | є двоє загиблих", "горить склад | , ймовірно, влучив дрон". */
import * as is from "../../attribution/word-class.ts";
import { hasBits, isBent, isWord, modifierBit, normAt, type Page } from "../page.ts";

/** "горить склад, ймовірно[,] влучив дрон": a word of doubt between commas goes with what follows. */
const isGuess = (page: Page, comma: number): boolean =>
  hasBits(page, comma, is.comma) && hasBits(page, comma - 2, is.comma) && isBent(page, comma - 1, modifierBit.doubt);

/** "атакували авто, лікар [і] водій поранені": two subjects of one verb. */
const isPair = (page: Page, at: number, verb: number): boolean =>
  at < verb - 1 &&
  hasBits(page, at, is.and) &&
  !hasBits(page, at + 1, is.adverb | is.auxiliary | is.negation) &&
  hasBits(page, at - 2, is.comma);

/** The comma that opens the clause whose nearest joint stands at `at`; the joint itself where nothing stands between. */
export const openingFrom = (page: Page, at: number, verb: number): number =>
  page.language !== "en" && (isPair(page, at, verb) || isGuess(page, at)) ? at - 2 : at;

interface Joint {
  /** First token of what stands before. */
  readonly from: number;
  readonly at: number;
  /** Whether a verb stands right behind it. */
  readonly verb: boolean;
}

/** "Приліт у Дніпрі, | є двоє загиблих", "Удар по Одесі, | загинули троє": behind a blow without a verb a count or a verb opens what came of it. */
export function opensToll(page: Page, { from, at, verb }: Joint): boolean {
  if (page.language === "en" || !hasBits(page, at, is.comma) || isLed(page, from, at)) return false;
  return page.quantityAt[at + 1] !== -1 || verb || opening.test(normAt(page, at + 1));
}

const opening = /^(?:є|есть|немає|нет|без|ще|ещ[её]|щонайменше|попередньо|предварительно)$/u;

/** "Внаслідок удару по Одесі, | загинули троє", "кроме удара": a blow behind such a word is no headline of its own. */
function isLed(page: Page, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 3); i++)
    if (isWord(page, i, "toll-lead") || /^(?:під|при|від|от|час)$/u.test(normAt(page, i))) return true;
  return false;
}
