/** Tells a participle behind its noun from the verb of a clause: "Militiamen [accused of looting] attacked the village." */
import type { Range } from "../draft.ts";
import { isFinite } from "../finite.ts";
import { has, isCapital, normAt, sentenceAt, type Sheet } from "../sheet.ts";
import * as is from "../word-class.ts";

const ofBlame = /^(?:accused|suspected|convicted)$/;

/** "forces | backed by air strikes | retook it": a participle that says nothing, since the sentence's own verb comes behind it. */
export function isReducedRelative(sheet: Sheet, [from, to]: Range): boolean {
  if (to - from !== 1 || !normAt(sheet, from).endsWith("ed") || has(sheet, from - 1, is.pronoun | is.comma))
    return false;
  const next = normAt(sheet, to);
  if (next !== "by" && !(ofBlame.test(normAt(sheet, from)) && next === "of")) return false;
  return holdsOwnVerb(sheet, to + 1);
}

const closes = is.comma | is.hardMark | is.stop | is.that | is.relative | is.subordinator | is.quoteMark | is.dash;

/** Whether a verb with a subject before it follows in the same clause. */
function holdsOwnVerb(sheet: Sheet, from: number): boolean {
  const { to } = sentenceAt(sheet, from);
  for (let i = from + 1; i < to; i++) {
    if (has(sheet, i, closes) && normAt(sheet, i) !== "as" && !has(sheet, i, is.preposition)) return false;
    if (isOwnVerb(sheet, i)) return true;
  }
  return false;
}

const describes = is.determiner | is.possessive | is.preposition | is.sideAdjective | is.and;

/** "retook", "attacked", "was": no participle of a noun behind it. */
const isOwnVerb = (sheet: Sheet, at: number): boolean =>
  !isCapital(sheet, at) &&
  !has(sheet, at - 1, describes) &&
  normAt(sheet, at + 1) !== "by" &&
  (isFinite(sheet, at) || (normAt(sheet, at).endsWith("ed") && (sheet.eventAt[at] !== 0 || sheet.cueVerb[at] === 1)));
