/** Whose hands a place is in, and who fights whom, in Russian and Ukrainian: told by the words right before a side. */
import { normAt, type Page } from "../page.ts";
import type { SideMention } from "./side-mention.ts";
import { headOf } from "./slavic-case.ts";

/** "Попри атаки росіян, Лиман залишається під контролем | ЗСУ", "в руках | армии": whose hands a place is in, whoever else is named before. */
export const inHandsOf = (page: Page, sides: readonly SideMention[]): SideMention | null =>
  sides.find(({ words: [at] }) => hands.test(normAt(page, headOf(page, at) - 1))) ?? null;

const hands = /^(?:контролем|руках|владою|властью)$/u;

/** "бои между | ВС РФ | и | ВСУ", "бої між російськими та українськими військами": who fights whom. */
export function isBetween(page: Page, [first, second]: readonly SideMention[]): boolean {
  if (first === undefined || second === undefined || first.party === second.party) return false;
  const lead = normAt(page, headOf(page, first.words[0]) - 1);
  if (!/^(?:между|меж|між|поміж)$/u.test(lead)) return false;
  return second.words[0] - first.words[1] < farPair;
}

/** In tokens: "между | российскими штурмовыми отрядами и бойцами | ВСУ". */
const farPair = 6;
