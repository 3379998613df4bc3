/** What the name of arms in a clause is there for: "с применением «Ланцета»", "в кафе «Град»", "до применения ATACMS". Slavic. */
import * as is from "../../attribution/word-class.ts";
import { hasBits, hasThing, normAt, thingBit, type Page } from "../page.ts";
import type { SideMention } from "./side-mention.ts";

/** "с применением барражирующего боеприпаса | «Ланцет»": what it was done with. */
export function isUsed(page: Page, at: number): boolean {
  for (let i = at - 1; i > at - 6; i--) {
    if (/^(?:применени|использовани|помощь|застосуванн|використанн|допомог)/u.test(normAt(page, i))) return true;
    if (hasBits(page, i, is.comma | is.hardMark | is.preposition)) return false;
  }
  return false;
}

/** "по басейну «| Нептун |»", "в кафе «| Град |»": the name of a building, and nothing that flew. */
export const isBuilding = (page: Page, { words: [at] }: SideMention): boolean =>
  hasBits(page, at - 1, is.quoteMark) && hasThing(page, at - 2, thingBit.structure | thingBit.place);

/** "задолго до применения | ATACMS", "с ракетами к системам | HIMARS": arms of another time, or what the things are for. */
export function isOtherTime(page: Page, { words: [at] }: SideMention): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 7); i--) {
    if (/^(?:до|перед|после|після|для|к|ко)$/u.test(normAt(page, i))) return true;
    if (hasBits(page, i, is.comma | is.hardMark | is.preposition)) return false;
  }
  return false;
}
