/** Tells whether a side stands as one of those who fight each other: "clashes between | the army | and rebels". English. */
import * as is from "../../attribution/word-class.ts";
import { hasBits, normAt, type Page } from "../page.ts";
import type { SideMention } from "./side-mention.ts";

/** "between | the army and", "with | Kurdish rebels": told of as fighting. */
export const isMet = (page: Page, side: SideMention | null): boolean =>
  side !== null && /^(?:between|with|against|by|of|among|involving)$/.test(prepositionOf(page, side.words[0]));

/** The word before a side and its article. */
const prepositionOf = (page: Page, at: number): string =>
  normAt(page, hasBits(page, at - 1, is.determiner | is.sideAdjective) ? at - 2 : at - 1);
